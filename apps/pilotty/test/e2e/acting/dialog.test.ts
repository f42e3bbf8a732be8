import { testTasks } from "./task.ts";

const MENU = ["12", "40", "4", "a", "Apple", "b", "Banana", "c", "Cherry"];
const LIST = ["12", "40", "4", "a", "Apple", "on", "b", "Banana", "off", "c", "Cherry", "off"];
const FORM = [
  ...["--form", "Server", "12", "50", "3"],
  ...["Host:", "1", "1", "localhost", "1", "10", "20", "0"],
  ...["Port:", "2", "1", "80", "2", "10", "20", "0"],
];
const SEPARATE = "--separate-output";

testTasks("dialog", [
  {
    does: "says No",
    run: ["dialog", "--yesno", "Leave now?", "8", "40"],
    shows: "< No  >",
    steps: [{ click: ["button", "No"], via: "mouse" }],
    status: 1,
  },
  {
    does: "says Yes where No is the default",
    run: ["dialog", "--defaultno", "--yesno", "Leave now?", "8", "40"],
    shows: "< No  >",
    steps: [{ click: ["button", "Yes"], via: "mouse" }],
    status: 0,
  },
  {
    does: "presses the third of four buttons",
    run: [
      ...["dialog", "--extra-button", "--extra-label", "Later", "--help-button"],
      ...["--yesno", "Leave now?", "8", "60"],
    ],
    shows: "<Help",
    steps: [{ click: ["button", "Later"], via: "mouse" }],
    status: 3,
  },
  {
    does: "has a message read",
    run: ["dialog", "--msgbox", "All is well", "8", "40"],
    shows: "OK",
    steps: [{ click: ["button", "OK"], via: "mouse" }],
    status: 0,
  },
  {
    does: "chooses from a menu",
    run: ["dialog", "--menu", "Fruit", ...MENU],
    shows: "<Cancel>",
    steps: [
      { click: ["option", "b Banana"], via: "mouse" },
      { has: ["option", "b Banana"], like: { selected: true } },
      { click: ["button", "OK"], via: "mouse" },
    ],
    status: 0,
    answer: "b",
  },
  {
    does: "leaves a menu",
    run: ["dialog", "--menu", "Fruit", ...MENU],
    shows: "<Cancel>",
    steps: [{ click: ["button", "Cancel"], via: "mouse" }],
    status: 1,
    answer: "",
  },
  {
    does: "checks and unchecks boxes",
    run: ["dialog", SEPARATE, "--checklist", "Fruit", ...LIST],
    shows: "<Cancel>",
    steps: [
      { check: ["checkbox", "c Cherry"] },
      { check: ["checkbox", "b Banana"] },
      { uncheck: ["checkbox", "a Apple"] },
      { check: ["checkbox", "c Cherry"] },
      { click: ["button", "OK"], via: "mouse" },
    ],
    status: 0,
    answer: "b\nc",
  },
  {
    does: "clicks on a box",
    run: ["dialog", SEPARATE, "--checklist", "Fruit", ...LIST],
    shows: "<Cancel>",
    steps: [
      { click: ["checkbox", "b Banana"], via: "mouse" },
      { has: ["checkbox", "b Banana"], like: { checked: true } },
      { click: ["button", "OK"] },
    ],
    status: 0,
    answer: "a\nb",
  },
  {
    does: "chooses a radio button",
    run: ["dialog", "--radiolist", "Fruit", ...LIST],
    shows: "<Cancel>",
    steps: [{ check: ["radio", "c Cherry"] }, { click: ["button", "OK"] }],
    status: 0,
    answer: "c",
  },
  {
    does: "fills a box",
    run: ["dialog", "--inputbox", "Name", "9", "40", "Old value"],
    shows: "<Cancel>",
    steps: [
      { fill: ["textbox", "Name"], text: "A new one" },
      { has: ["textbox", "Name"], like: { value: "A new one" } },
      { click: ["button", "OK"], via: "mouse" },
    ],
    status: 0,
    answer: "A new one",
  },
  {
    does: "fills a form, the last field first",
    run: ["dialog", ...FORM],
    shows: "<Cancel>",
    steps: [
      { fill: ["textbox", "Port"], text: "8080" },
      { fill: ["textbox", "Host"], text: "example.org" },
      { click: ["button", "OK"], via: "mouse" },
    ],
    status: 0,
    answer: "example.org\n8080",
  },
  {
    does: "fills a hidden field",
    run: ["dialog", "--insecure", "--passwordbox", "Passphrase", "9", "40"],
    shows: "<Cancel>",
    steps: [
      { fill: ["textbox", "Passphrase"], text: "tulip" },
      { shows: "*****" },
      { click: ["button", "OK"], via: "mouse" },
    ],
    status: 0,
    answer: "tulip",
  },
  {
    does: "says No without a mouse",
    run: ["dialog", "--no-mouse", "--yesno", "Leave now?", "8", "40"],
    shows: "< No  >",
    steps: [{ click: ["button", "No"], via: "focus" }],
    status: 1,
  },
  {
    does: "chooses from a menu without a mouse",
    run: ["dialog", "--no-mouse", "--menu", "Fruit", ...MENU],
    shows: "<Cancel>",
    steps: [{ select: ["option", "c Cherry"] }, { click: ["button", "OK"], via: "focus" }],
    status: 0,
    answer: "c",
  },
  {
    does: "fills a form without a mouse",
    run: ["dialog", "--no-mouse", ...FORM],
    shows: "<Cancel>",
    steps: [
      { fill: ["textbox", "Port"], text: "443" },
      { fill: ["textbox", "Host"], text: "h" },
      { click: ["button", "OK"], via: "focus" },
    ],
    status: 0,
    answer: "h\n443",
  },
]);
