import { testTasks } from "./task.ts";

const PAGES = {
  "ships.html":
    '<title>Ships</title><a href="brig.html">Brig</a> <a href="cutter.html">Cutter</a>' +
    '<form action="found.html"><input type="checkbox" name="fast"> Fast <input type="submit" value="Find"></form>',
  "brig.html": "<title>Brig</title>two masts",
  "cutter.html": "<title>Cutter</title>one mast",
  "found.html": "<title>Found</title>three ships",
};

testTasks("links", [
  {
    does: "has its welcome read",
    run: ["links", "ships.html"],
    files: PAGES,
    shows: "[ OK ]",
    steps: [
      { click: ["button", "OK"], via: "mouse" },
      { shows: "Brig" },
      { hasNot: ["dialog", "Welcome"] },
    ],
  },
  {
    does: "is left by its menu",
    run: ["links", "ships.html"],
    files: PAGES,
    shows: "[ OK ]",
    steps: [
      { click: ["button", "OK"] },
      { key: "Escape" },
      { shows: "Downloads" },
      { click: ["menuitem", "Help"], via: "mouse" },
      { shows: "About" },
    ],
  },
  {
    does: "is not left",
    run: ["links", "ships.html"],
    files: PAGES,
    shows: "[ OK ]",
    steps: [
      { click: ["button", "OK"] },
      { shows: "Brig" },
      { key: "q" },
      { shows: "Do you really want to exit" },
      { click: ["button", "No"], via: "mouse" },
      { shows: "Brig" },
      { hasNot: ["dialog", /./] },
      { key: "q" },
      { shows: "Do you really want to exit" },
      { click: ["button", "Yes"], via: "mouse" },
    ],
    status: 0,
  },
]);

testTasks("lynx", [
  {
    does: "asks for help by its hint",
    run: ["lynx", "-nopause", "ships.html"],
    files: PAGES,
    shows: "H)elp",
    steps: [{ click: ["button", "Options"], via: "shortcut" }, { shows: "Options Menu" }],
  },
]);
