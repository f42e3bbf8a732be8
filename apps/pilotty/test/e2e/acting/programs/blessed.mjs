// A form of blessed; the answer goes to standard error.
//   blessed.mjs [mouse]
import blessed from "blessed";

const mouse = process.argv[2] === "mouse";
const screen = blessed.screen({ fullUnicode: true });
const style = { fg: "white", bg: "blue", focus: { fg: "black", bg: "cyan" } };
const form = blessed.form({
  ...{ parent: screen, keys: true, top: 2, left: 10, width: 44, height: 10 },
  ...{ border: "line", label: " Order " },
});
const common = { parent: form, keys: true, mouse, style, height: 1, shrink: true };
blessed.checkbox({ ...common, top: 1, left: 2, name: "gift", text: "Gift wrap" });
blessed.checkbox({ ...common, top: 2, left: 2, name: "news", text: "Newsletter", checked: true });
const send = blessed.button({ ...common, top: 5, left: 2, content: "[ Send ]" });
const drop = blessed.button({ ...common, top: 5, left: 16, content: "[ Drop ]" });

function end(answer) {
  screen.destroy();
  process.stderr.write(JSON.stringify(answer));
  process.exit(0);
}

send.on("press", () => form.submit());
drop.on("press", () => end("dropped"));
form.on("submit", ({ gift, news }) => end({ gift, news }));
form.focusFirst();
screen.render();
