import { testTasks } from "./task.ts";

const MC = ["mc", "--nosubshell", "hold", "deck"];
const SHIP = { "hold/rope.txt": "r", "deck/mop.txt": "m" };
const NCDU = {
  "ship/anchor/a.bin": "a".repeat(90_000),
  "ship/bilge/b.bin": "b".repeat(4000),
};

testTasks("mc", [
  {
    does: "deletes no file",
    run: MC,
    size: [100, 24],
    files: SHIP,
    shows: "10Quit",
    steps: [
      { key: "Down" },
      { click: ["button", "Delete"], via: "mouse" },
      { shows: '"rope.txt"?' },
      { click: ["button", "No"], via: "mouse" },
      { shows: "UP--DIR" },
      { hasNot: ["dialog", "Delete"] },
    ],
    leaves: SHIP,
  },
  {
    does: "deletes a file that is clicked on",
    run: MC,
    size: [100, 24],
    files: SHIP,
    shows: "10Quit",
    steps: [
      { click: ["option", /^mop\.txt/], via: "mouse" },
      { click: ["button", "Delete"], via: "mouse" },
      { shows: '"mop.txt"?' },
      { click: ["button", "Yes"], via: "mouse" },
      { shows: "UP--DIR" },
      { hasNot: ["option", /^mop\.txt/] },
    ],
    leaves: { "hold/rope.txt": "r", "deck/mop.txt": undefined },
  },
  {
    does: "makes a directory",
    run: MC,
    size: [100, 24],
    files: SHIP,
    shows: "10Quit",
    steps: [
      { click: ["button", "Mkdir"], via: "mouse" },
      { shows: "Enter directory name" },
      { type: "cabin" },
      { click: ["button", "OK"], via: "mouse" },
      { shows: "/cabin" },
      { has: ["option", /^cabin/], like: { selected: true } },
    ],
  },
  {
    does: "copies a file with options",
    run: MC,
    size: [100, 24],
    files: SHIP,
    shows: "10Quit",
    steps: [
      { key: "Down" },
      { click: ["button", "Copy"] },
      { shows: "Preserve attributes" },
      { check: ["checkbox", "Follow links"] },
      { uncheck: ["checkbox", "Preserve attributes"] },
      { has: ["checkbox", "Follow links"], like: { checked: true } },
      { has: ["checkbox", "Preserve attributes"], like: { checked: false } },
      { click: ["button", "OK"], via: "mouse" },
      { shows: /│ +│ +│ +││ rope\.txt/ },
    ],
    leaves: { ...SHIP, "deck/rope.txt": "r" },
  },
  {
    does: "leaves by a menu",
    run: MC,
    size: [100, 40],
    files: SHIP,
    shows: "10Quit",
    steps: [
      { click: ["menuitem", "File"], via: "mouse" },
      { shows: "Exit" },
      { click: ["menuitem", "Exit"], via: "mouse" },
    ],
    status: 0,
  },
  {
    does: "opens a dialog by a menu, and leaves it",
    run: MC,
    size: [100, 24],
    files: SHIP,
    shows: "10Quit",
    steps: [
      { click: ["menuitem", "Options"], via: "mouse" },
      { shows: "Configuration..." },
      { click: ["menuitem", "Layout..."], via: "mouse" },
      { shows: "Panel split" },
      { click: ["button", "Cancel"], via: "mouse" },
      { shows: "UP--DIR" },
      { hasNot: ["dialog", "Layout"] },
    ],
    leaves: SHIP,
  },
]);

testTasks("ncdu", [
  {
    does: "deletes nothing",
    run: ["ncdu", "ship"],
    size: [80, 30],
    files: NCDU,
    shows: "/bilge",
    steps: [
      { key: "d" },
      { shows: "don't ask me again" },
      { click: ["button", "no"], via: "focus" },
      { shows: "/anchor" },
      { hasNot: ["dialog", "Confirm delete"] },
    ],
    leaves: NCDU,
  },
  {
    does: "deletes a directory",
    run: ["ncdu", "ship"],
    size: [80, 30],
    files: NCDU,
    shows: "/bilge",
    steps: [
      { key: "d" },
      { shows: "don't ask me again" },
      { click: ["button", "yes"], via: "focus" },
      { shows: "Items: 2" },
    ],
    leaves: { ...NCDU, "ship/anchor/a.bin": undefined },
  },
]);
