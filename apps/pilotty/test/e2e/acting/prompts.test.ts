import { fileURLToPath } from "node:url";
import { type Task, testTasks } from "./task.ts";

/** A prompt of a Node library, in a program of ours. */
function prompt(library: "inquirer" | "clack" | "blessed", ...args: string[]): string[] {
  const program = fileURLToPath(new URL(`programs/${library}.mjs`, import.meta.url));
  return [process.execPath, program, ...args];
}

const DRINKS = ["Coffee", "Tea", "Milk"];

// None of them listens for the mouse: all is done by moving the focus.
const INQUIRER: Task[] = [
  {
    does: "chooses from a list",
    run: prompt("inquirer", "select", "Drink?", ...DRINKS),
    shows: "navigate",
    steps: [{ click: ["option", "Milk"], via: "focus" }],
    status: 0,
    answer: '"Milk"',
  },
  {
    does: "selects, and then submits",
    run: prompt("inquirer", "select", "Drink?", ...DRINKS),
    shows: "navigate",
    steps: [
      { select: ["option", "Milk"] },
      { select: ["option", "Tea"] },
      { click: ["button", "select"], via: "shortcut" },
    ],
    status: 0,
    answer: '"Tea"',
  },
  {
    does: "checks and unchecks",
    run: prompt("inquirer", "checkbox", "Drink?", ...DRINKS),
    shows: "navigate",
    steps: [
      { check: ["checkbox", "Milk"] },
      { check: ["checkbox", "Coffee"] },
      { uncheck: ["checkbox", "Milk"] },
      { check: ["checkbox", "Tea"] },
      { click: ["button", "submit"], via: "shortcut" },
    ],
    status: 0,
    answer: '["Coffee","Tea"]',
  },
  {
    does: "fills a text",
    run: prompt("inquirer", "input", "Drink?"),
    shows: "Drink",
    steps: [
      { type: "Watr" },
      { fill: ["textbox", "Drink?"], text: "Water" },
      { shows: /Water$/ },
      { key: "Enter" },
    ],
    status: 0,
    answer: '"Water"',
  },
];

const CLACK: Task[] = [
  {
    does: "chooses from a list",
    run: prompt("clack", "select", "Drink?", ...DRINKS),
    shows: "confirm",
    steps: [{ check: ["radio", "Milk"] }, { click: ["button", "confirm"], via: "shortcut" }],
    status: 0,
    answer: '"Milk"',
  },
  {
    does: "says No",
    run: prompt("clack", "confirm", "Drink?"),
    shows: "No",
    steps: [{ click: ["radio", "No"], via: "focus" }],
    status: 0,
    answer: "false",
  },
  {
    does: "checks two",
    run: prompt("clack", "multiselect", "Drink?", ...DRINKS),
    shows: "confirm",
    steps: [
      { check: ["checkbox", "Milk"] },
      { check: ["checkbox", "Coffee"] },
      { click: ["button", "confirm"], via: "shortcut" },
    ],
    status: 0,
    answer: '["Milk","Coffee"]',
  },
];

const BLESSED: Task[] = [
  {
    does: "sends a form by the mouse",
    run: prompt("blessed", "mouse"),
    shows: "Drop",
    steps: [
      { check: ["checkbox", "Gift wrap"] },
      { uncheck: ["checkbox", "Newsletter"] },
      { click: ["button", "Send"], via: "mouse" },
    ],
    status: 0,
    answer: '{"gift":true,"news":false}',
  },
];

testTasks("node (inquirer)", INQUIRER, "node");
testTasks("node (clack)", CLACK, "node");
testTasks("node (blessed)", BLESSED, "node");
