import { testTasks } from "./task.ts";

const MENU = ["14", "40", "4", "a", "Apple", "b", "Banana", "c", "Cherry"];
const LIST = ["14", "40", "4", "a", "Apple", "on", "b", "Banana", "off", "c", "Cherry", "off"];

// It does not listen for the mouse: all is done by moving the focus.
testTasks("whiptail", [
  {
    does: "says No",
    run: ["whiptail", "--yesno", "Leave now?", "8", "40"],
    shows: "<No>",
    steps: [{ click: ["button", "No"], via: "focus" }],
    status: 1,
  },
  {
    does: "says Yes where No is the default",
    run: ["whiptail", "--defaultno", "--yesno", "Leave now?", "8", "40"],
    shows: "<No>",
    steps: [{ click: ["button", "Yes"], via: "focus" }],
    status: 0,
  },
  {
    does: "has a message read",
    run: ["whiptail", "--msgbox", "All is well", "8", "40"],
    shows: "<Ok>",
    steps: [{ click: ["button", "Ok"], via: "focus" }],
    status: 0,
  },
  {
    does: "chooses from a menu",
    run: ["whiptail", "--menu", "Fruit", ...MENU],
    shows: "<Cancel>",
    steps: [{ click: ["option", "c Cherry"], via: "focus" }],
    status: 0,
    answer: "c",
  },
  {
    does: "selects in a menu",
    run: ["whiptail", "--menu", "Fruit", ...MENU],
    shows: "<Cancel>",
    steps: [
      { select: ["option", "c Cherry"] },
      { select: ["option", "b Banana"] },
      { has: ["option", "b Banana"], like: { selected: true } },
      { key: "Enter" },
    ],
    status: 0,
    answer: "b",
  },
  {
    does: "selects in a menu, and confirms",
    run: ["whiptail", "--menu", "Fruit", ...MENU],
    shows: "<Cancel>",
    steps: [
      { select: ["option", "c Cherry"] },
      { select: ["option", "b Banana"] },
      { click: ["button", "Ok"], via: "focus" },
    ],
    status: 0,
    answer: "b",
  },
  {
    does: "leaves a menu",
    run: ["whiptail", "--menu", "Fruit", ...MENU],
    shows: "<Cancel>",
    steps: [{ click: ["button", "Cancel"], via: "focus" }],
    status: 1,
    answer: "",
  },
  {
    does: "chooses the marked row of a menu while Cancel has the focus",
    run: ["whiptail", "--menu", "Fruit", ...MENU],
    shows: "<Cancel>",
    steps: [{ focus: ["button", "Cancel"] }, { click: ["option", "a Apple"], via: "focus" }],
    status: 0,
    answer: "a",
  },
  {
    does: "checks and unchecks boxes",
    run: ["whiptail", "--separate-output", "--checklist", "Fruit", ...LIST],
    shows: "<Cancel>",
    steps: [
      { check: ["checkbox", "c Cherry"] },
      { uncheck: ["checkbox", "a Apple"] },
      { check: ["checkbox", "c Cherry"] },
      { click: ["button", "Ok"], via: "focus" },
    ],
    status: 0,
    answer: "c",
  },
  {
    does: "focuses a button, presses it with Enter",
    run: ["whiptail", "--separate-output", "--checklist", "Fruit", ...LIST],
    shows: "<Cancel>",
    steps: [{ focus: ["button", "Cancel"] }, { key: "Enter" }],
    status: 1,
    answer: "",
  },
  {
    does: "chooses a radio button",
    run: ["whiptail", "--radiolist", "Fruit", ...LIST],
    shows: "<Cancel>",
    steps: [
      { click: ["radio", "b Banana"], via: "focus" },
      { has: ["radio", "b Banana"], like: { checked: true } },
      { click: ["button", "Ok"], via: "focus" },
    ],
    status: 0,
    answer: "b",
  },
  {
    does: "gives an empty answer",
    run: ["whiptail", "--inputbox", "Name", "9", "40"],
    shows: "<Cancel>",
    steps: [{ click: ["button", "Ok"], via: "focus" }],
    status: 0,
    answer: "",
  },
]);
