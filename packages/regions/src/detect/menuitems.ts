import type { Region } from "@pilotty/protocol";
import { findMenuBars } from "../segment/menu-bars.ts";
import { findMenus } from "../segment/menus.ts";
import type { Scene } from "../segment/scene.ts";

/** Titles in menu bars, and the entries of open menus. */
export function detectMenuitems(scene: Scene): Region[] {
  const { grid } = scene;
  const bars = findMenuBars(scene);
  const titles = bars.flatMap(({ row, titles: words, open }) =>
    words.map(
      ({ start, end, name }, index): Region => ({
        role: "menuitem",
        name,
        bounds: { x: start, y: row, width: end - start, height: 1 },
        text: grid.text(row, start, end),
        focused: false,
        selected: index === open,
      }),
    ),
  );
  const menus = findMenus(scene, bars);
  // Of a menu and its submenu, the submenu has the keyboard.
  const last = menus.findLast((menu) => menu.entries.some(({ lit }) => lit));
  const entries = menus.flatMap((menu) =>
    menu.entries.map(
      ({ row, start, end, name, shortcut, lit }): Region => ({
        role: "menuitem",
        name,
        bounds: { x: start, y: row, width: end - start, height: 1 },
        text: grid.text(row, start, end),
        focused: lit && menu === last,
        selected: lit,
        ...(shortcut !== undefined && { shortcut }),
      }),
    ),
  );
  const isOpen = entries.some(({ selected }) => selected);
  const lit = titles.filter(({ selected }) => selected);
  const title = isOpen || lit.length !== 1 ? undefined : lit[0];
  return [
    ...titles.map((item) => (item === title ? { ...item, focused: true } : item)),
    ...entries,
  ];
}
