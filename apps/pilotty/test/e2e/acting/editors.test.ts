import { testTasks } from "./task.ts";

const NANO = ["nano", "--ignorercfiles"];
const LOG = { "log.txt": "calm sea\nno wind\n" };
const VIM = ["vim", "-u", "NONE", "-i", "NONE", "-N", "-n"];

testTasks("nano", [
  {
    does: "leaves without saving",
    run: [...NANO, "log.txt"],
    files: LOG,
    shows: "Exit",
    steps: [
      { type: "very " },
      { click: ["button", "Exit"], via: "shortcut" },
      { shows: "Save modified buffer" },
      { click: ["button", "No"], via: "shortcut" },
    ],
    status: 0,
    leaves: LOG,
  },
  {
    does: "leaves, and saves",
    run: [...NANO, "log.txt"],
    files: LOG,
    shows: "Exit",
    steps: [
      { type: "very " },
      { click: ["button", "Exit"] },
      { shows: "Save modified buffer" },
      { click: ["button", "Yes"], via: "shortcut" },
      { shows: "File Name to Write: log.txt" },
      { key: "Enter" },
    ],
    status: 0,
    leaves: { "log.txt": "very calm sea\nno wind\n" },
  },
  {
    does: "stays where it was",
    run: [...NANO, "log.txt"],
    files: LOG,
    shows: "Exit",
    steps: [
      { type: "very " },
      { click: ["button", "Exit"] },
      { shows: "Save modified buffer" },
      { click: ["button", "Cancel"], via: "shortcut" },
      { shows: /^very calm sea$/ },
      { shows: /Cancelled/ },
      { has: ["button", "Exit"], like: { shortcut: "Ctrl+X" } },
    ],
    leaves: LOG,
  },
  {
    does: "cuts a line and writes the rest",
    run: [...NANO, "log.txt"],
    files: LOG,
    shows: "Exit",
    steps: [
      { click: ["button", "Cut"], via: "shortcut" },
      { click: ["button", "Write Out"], via: "shortcut" },
      { shows: "File Name to Write" },
      { key: "Enter" },
      { shows: "Wrote 1 line" },
    ],
    leaves: { "log.txt": "no wind\n" },
  },
  {
    does: "asks for help by the mouse",
    run: [...NANO, "--mouse", "log.txt"],
    files: LOG,
    shows: "Exit",
    steps: [
      { click: ["button", "Help"], via: "mouse" },
      { shows: "Main nano help text" },
      { click: ["button", "Close"] },
      { shows: "calm sea" },
    ],
    leaves: LOG,
  },
]);

testTasks("vim", [
  {
    does: "answers a question with its second button",
    run: [...VIM, "-c", `let answer = confirm("Which?", "&North\\n&South\\n&West") | cq`],
    shows: "(W)est",
    steps: [{ click: ["button", "South"], via: "shortcut" }],
    status: 1,
  },
  {
    does: "keeps a file that it would have lost",
    run: [...VIM, "log.txt"],
    files: LOG,
    shows: "no wind",
    steps: [
      { key: "d d" },
      { type: ":confirm quit\n" },
      { shows: "(C)ancel" },
      { click: ["button", "No"], via: "shortcut" },
    ],
    status: 0,
    leaves: LOG,
  },
  {
    does: "saves when asked",
    run: [...VIM, "log.txt"],
    files: LOG,
    shows: "no wind",
    steps: [
      { key: "d d" },
      { type: ":confirm quit\n" },
      { shows: "(C)ancel" },
      { click: ["button", "Yes"], via: "shortcut" },
    ],
    status: 0,
    leaves: { "log.txt": "no wind\n" },
  },
  {
    does: "turns to another tab by the mouse",
    run: [...VIM, "--cmd", "set mouse=a", "-p", "log.txt", "other.txt"],
    files: { ...LOG, "other.txt": "second file\n" },
    shows: "no wind",
    steps: [{ click: ["tab", "other.txt"], via: "mouse" }, { shows: "second file" }],
  },
  {
    does: "completes a word with the third proposal",
    run: [...VIM, "words.txt"],
    files: { "words.txt": "maple marble market\n" },
    shows: "market",
    steps: [
      { type: "oma" },
      { key: "Ctrl+N" },
      { shows: "match 1 of 3" },
      { select: ["option", "market"] },
      { key: "Ctrl+Y Escape" },
      { type: ":wq\n" },
    ],
    status: 0,
    leaves: { "words.txt": "maple marble market\nmarket\n" },
  },
]);
