/**
 * A dialog of controls for tests of acting: Tab and the arrows move the focus, Space toggles, Enter
 * presses. What happens is told in the title; every byte that comes in is told below the dialog.
 *
 *   panel.mjs '{"controls": [["checkbox", "Fast"], ["button", "OK"]], "mouse": true, …}'
 *
 * Further settings are ways to misbehave: `tabToggles` (Tab also toggles the first checkbox),
 * `tabOpens` (Tab opens another dialog), `tabHides` (Tab takes the last control away), `tabExits`,
 * `deaf` (listens for the mouse and does nothing; `still` not even tells), `slow` (answers the mouse after
 * so many ms), `blind` (shows no focus), `stuck` (does not move
 * the focus), `perRow` (so many controls in a row, and only Left and Right move the focus), `hints` (a bar of
 * keys), `replaceAfter` (bytes after which the last control is another).
 */
const settings = JSON.parse(process.argv[2] ?? "{}");
const controls = settings.controls.map(([role, name, value]) => ({
  role,
  name,
  value: value ?? "",
  on: false,
}));
let focus = settings.focus ?? 0;
let opened = false;
let received = "";
const done = [];

const write = (text) => process.stdout.write(text);
const at = (row, col) => `\x1b[${row + 1};${col + 1}H`;
const LEFT = 10;
const TOP = 3;
const WIDTH = 40;

/** The row and first column of each control. */
function place(index) {
  const perRow = settings.perRow ?? 1;
  const row = TOP + 2 + Math.floor(index / perRow);
  return { row, col: LEFT + 4 + (index % perRow) * 11 };
}

function drawn({ role, name, on, value }) {
  if (role === "checkbox") return `[${on ? "x" : " "}] ${name}`;
  if (role === "radio") return `(${on ? "*" : " "}) ${name}`;
  if (role === "textbox") return value.padEnd(20);
  return `[ ${name} ]`;
}

function draw() {
  let text = "\x1b[0;44m\x1b[2J\x1b[?25l";
  const height = Math.ceil(controls.length / (settings.perRow ?? 1)) + 4;
  for (let row = 0; row < height; row++) {
    const [left, fill, right] = row === 0 ? "┌─┐" : row === height - 1 ? "└─┘" : "│ │";
    text += `${at(TOP + row, LEFT)}\x1b[0;30;47m${left}${fill.repeat(WIDTH - 2)}${right}`;
  }
  text += `${at(TOP, LEFT + 2)} ${opened ? "Other" : "Panel"} `;
  controls.forEach((control, index) => {
    const { row, col } = place(index);
    const isFocused = index === focus && !settings.blind;
    if (control.role === "textbox") {
      const field = `\x1b[0;37;4${isFocused ? 5 : 4}m${drawn(control)}`;
      text += `${at(row, col)}\x1b[0;30;47m${control.name}: ${field}`;
    } else {
      text += `${at(row, col)}\x1b[0;${isFocused ? "1;37;45" : "30;47"}m${drawn(control)}`;
    }
  });
  text += `\x1b[0m${at(22, 0)}received ${JSON.stringify(received)}\x1b[K`;
  if (settings.hints) text += `${at(23, 0)}\x1b[7mF5\x1b[0mBuild \x1b[7mF10\x1b[0mQuit `;
  const field = controls[focus];
  if (field?.role === "textbox" && !settings.blind) {
    const { row, col } = place(focus);
    text += `${at(row, col + field.name.length + 2 + field.value.length)}\x1b[?25h`;
  }
  write(`${text}\x1b]2;${done.join(",")}\x07`);
}

function press(control) {
  if (control.role === "checkbox") control.on = !control.on;
  else if (control.role === "radio") {
    for (const other of controls) if (other.role === "radio") other.on = other === control;
  }
  done.push(`${control.role === "button" ? "press" : "toggle"} ${control.name}`);
}

function move(by) {
  if (!settings.stuck) focus = (focus + by + controls.length) % controls.length;
}

function onTab() {
  if (settings.tabExits) process.exit(3);
  if (settings.tabToggles) controls.find(({ role }) => role === "checkbox").on = true;
  if (settings.tabHides) controls.pop();
  if (settings.tabOpens) {
    opened = true;
    controls.splice(0, controls.length, { role: "button", name: "Erase" });
    focus = 0;
    return;
  }
  move(1);
}

function onMouse(button, col, row, isRelease) {
  if (settings.deaf || settings.still || button !== 0 || isRelease) return;
  controls.forEach((control, index) => {
    const place_ = place(index);
    const width = control.role === "textbox" ? control.name.length + 22 : drawn(control).length;
    if (place_.row !== row || col < place_.col || col >= place_.col + width) return;
    focus = index;
    if (control.role !== "textbox") press(control);
  });
}

function onKey(key) {
  const control = controls[focus];
  if (settings.perRow && /^(?:\t|\x1b\[[ABZ])$/.test(key)) return;
  if (key === "\t") onTab();
  else if (key === "\x1b[Z") move(-1);
  else if (control?.role === "textbox" && key === "\x7f")
    control.value = control.value.slice(0, -1);
  else if (control?.role === "textbox" && /^[ -~]$/.test(key)) control.value += key;
  else if (key === "\x1b[B" || key === "\x1b[C") move(1);
  else if (key === "\x1b[A" || key === "\x1b[D") move(-1);
  else if (key === " " && control?.role !== "textbox") press(control);
  else if (key === "\r")
    press(control?.role === "textbox" ? { role: "button", name: "Return" } : control);
  else if (key === "\x1b[15~") done.push("F5");
  else if (key === "\x1b[21~") process.exit(0);
}

process.stdin.setRawMode(true).on("data", (data) => {
  const text = data.toString("latin1");
  received += text;
  for (const [key] of text.matchAll(/\x1b\[<\d+;\d+;\d+[Mm]|\x1b\[[0-9;]*[A-Za-z~]|./gs)) {
    const mouse = /^\x1b\[<(\d+);(\d+);(\d+)([Mm])$/.exec(key);
    if (mouse && settings.slow !== undefined) {
      setTimeout(() => {
        onMouse(+mouse[1], mouse[2] - 1, mouse[3] - 1, mouse[4] === "m");
        draw();
      }, settings.slow);
    } else if (mouse) onMouse(+mouse[1], mouse[2] - 1, mouse[3] - 1, mouse[4] === "m");
    else onKey(key);
  }
  if (settings.replaceAfter !== undefined && received.length >= settings.replaceAfter) {
    controls.at(-1).name = "Erase";
  }
  const isSilent = settings.still || settings.slow !== undefined;
  if (!isSilent || !text.startsWith("\x1b[<")) draw();
});
write(`\x1b[?1049h${settings.mouse ? "\x1b[?1000h\x1b[?1006h" : ""}`);
draw();
