import { testTasks } from "./task.ts";

const FRUIT = "printf 'apple\\nbanana\\ncherry\\n'";
/** An image with one partition of 8 MiB. */
const DISK = `
  PATH=$PATH:/sbin:/usr/sbin
  dd if=/dev/zero of=disk.img bs=1M count=16 status=none
  printf 'label: dos\\n,8M,L\\n' | sfdisk -q disk.img`;

testTasks("htop", [
  {
    does: "quits",
    run: ["htop"],
    size: [120, 20],
    shows: "F10Quit",
    steps: [{ click: ["button", "Quit"], via: "mouse" }],
    status: 0,
  },
  {
    does: "turns to another tab",
    run: ["htop"],
    size: [120, 20],
    shows: "F10Quit",
    steps: [{ click: ["tab", "I/O"], via: "mouse" }, { shows: "DISK READ" }],
  },
  {
    does: "changes a setting",
    run: ["htop"],
    size: [120, 30],
    shows: "F10Quit",
    steps: [
      { click: ["button", "Setup"], via: "mouse" },
      { shows: "Tree view" },
      { check: ["checkbox", "Tree view"] },
      { has: ["checkbox", "Tree view"], like: { checked: true } },
      { click: ["button", "Done"], via: "mouse" },
      { shows: "F10Quit" },
      { has: ["button", "List"], like: { shortcut: "F5" } },
    ],
  },
  {
    does: "does not kill",
    run: ["htop"],
    size: [120, 20],
    shows: "F10Quit",
    steps: [
      { click: ["button", "Kill"], via: "mouse" },
      { shows: "Send signal" },
      { click: ["button", "Cancel"] },
      { shows: "F10Quit" },
      { click: ["button", "Quit"] },
    ],
    status: 0,
  },
]);

testTasks("cfdisk", [
  {
    does: "selects the free space",
    run: ["cfdisk", "disk.img"],
    before: DISK,
    shows: "Bootable",
    steps: [
      { select: ["option", /^Free space/] },
      { shows: "New" },
      { has: ["option", /^Free space/], like: { selected: true } },
      { hasNot: ["button", "Bootable"] },
      { type: "q" },
    ],
    status: 0,
  },
  {
    // Enter is for the button that is chosen, whichever row is.
    does: "opens no row, because that would press a button",
    run: ["cfdisk", "disk.img"],
    before: DISK,
    shows: "Bootable",
    steps: [
      { refusesClick: ["option", /^disk\.img1/] },
      { refusesClick: ["option", /^Free space/] },
      { has: ["option", /^disk\.img1/], like: { selected: true } },
      { type: "q" },
    ],
    status: 0,
  },
]);

testTasks("fzf", [
  {
    does: "takes a row that is clicked on twice",
    run: ["sh", "-c", `${FRUIT} | fzf >&2 2>/dev/tty`],
    shows: "3/3",
    steps: [{ click: ["option", "banana"], via: "mouse", args: ["--count", "2"] }],
    status: 0,
    answer: "banana",
  },
  {
    does: "looks for a row",
    run: ["sh", "-c", `${FRUIT} | fzf >&2 2>/dev/tty`],
    shows: "3/3",
    steps: [
      { fill: ["textbox", ""], text: "cher" },
      { shows: "1/3" },
      { fill: ["textbox", ""], text: "ban" },
      { shows: /^> banana/ },
      { key: "Enter" },
    ],
    status: 0,
    answer: "banana",
  },
  {
    // Tab marks a row there.
    does: "takes one row of many without a mouse, and marks none",
    run: ["sh", "-c", `${FRUIT} | fzf --multi --no-mouse >&2 2>/dev/tty`],
    shows: "3/3",
    steps: [{ click: ["option", "cherry"], via: "focus" }],
    status: 0,
    answer: "cherry",
  },
  {
    does: "takes a row without a mouse",
    run: ["sh", "-c", `${FRUIT} | fzf --no-mouse >&2 2>/dev/tty`],
    shows: "3/3",
    steps: [{ select: ["option", "cherry"] }, { key: "Enter" }],
    status: 0,
    answer: "cherry",
  },
]);
