// A dialog with two buttons for tests of safety, which changes when it is told to:
//   m moves it · v takes "Deploy" away · r puts "Delete" in its place · o is another dialog that looks
//   the same · c covers it with a dialog that has "Never" where "Deploy" was · s does as r, but is slow to
//   draw it · q quits
// What a click hits, and every other byte that comes in, is written to the file "log".
//   stage.mjs [mouse]
import { appendFileSync, writeFileSync } from "node:fs";

const isMouse = process.argv[2] === "mouse";
let title = "Ship";
let top = 3;
let buttons = ["Deploy", "About"];
let focus = 0;
let drawLater = false;

const at = (row, col) => `\x1b[${row + 1};${col + 1}H`;
const LEFT = 10;
const SLOW_MS = 50;

function draw() {
  let text = "\x1b[0m\x1b[2J\x1b[?25l";
  const lines = ["┌──────────────────────────┐", ...Array(5).fill("│                          │")];
  lines.push("└──────────────────────────┘");
  lines.forEach((line, index) => {
    text += `${at(top + index, LEFT)}\x1b[0;30;47m${line}`;
  });
  text += `${at(top, LEFT + 2)} ${title} `;
  buttons.forEach((name, index) => {
    if (name === "") return;
    const style = index === focus ? "1;37;44" : "30;47";
    text += `${at(top + 2 + index, LEFT + 4)}\x1b[0;${style}m[ ${name} ]`;
  });
  process.stdout.write(`${text}\x1b[0m${at(23, 0)}scene ${title} ${top} ${buttons.join()}`);
}

const SCENES = {
  m: () => (top += 6),
  v: () => (buttons = ["", "About"]),
  r: () => (buttons = ["Delete", "About"]),
  s: () => {
    buttons = ["Delete", "About"];
    drawLater = true;
  },
  o: () => (title = "Boat"),
  c: () => {
    title = "Alert";
    buttons = ["Never", "Cancel"];
  },
  q: () => process.exit(0),
};

function onMouse(button, col, row, isRelease) {
  if (button !== 0 || isRelease) return;
  const name = buttons[row - top - 2];
  const isOn = name && col >= LEFT + 4 && col < LEFT + 8 + name.length;
  appendFileSync("log", isOn ? `hit ${name}\n` : "missed\n");
}

writeFileSync("log", "");
process.stdin.setRawMode(true).on("data", (data) => {
  for (const [key] of data.toString("latin1").matchAll(/\x1b\[<\d+;\d+;\d+[Mm]|\x1b\[[A-Z]|./gs)) {
    const mouse = /^\x1b\[<(\d+);(\d+);(\d+)([Mm])$/.exec(key);
    if (mouse) onMouse(Number(mouse[1]), mouse[2] - 1, mouse[3] - 1, mouse[4] === "m");
    else if (SCENES[key]) SCENES[key]();
    else if (/^\t|\x1b\[[ABZ]$/.test(key)) focus = 1 - focus;
    else appendFileSync("log", key === "\r" ? `pressed ${buttons[focus]}\n` : `key ${key}\n`);
  }
  if (drawLater) setTimeout(draw, SLOW_MS);
  else draw();
  drawLater = false;
});
process.stdout.write(`\x1b[?1049h${isMouse ? "\x1b[?1000h\x1b[?1006h" : ""}`);
draw();
