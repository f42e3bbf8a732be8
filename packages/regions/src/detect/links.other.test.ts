import type { Region, Style } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import {
  cursorAt as at,
  linksOn as detect,
  focusedLinks as focus,
  linkNames as names,
  screenOf,
} from "../../test/links-on.ts";

type Look = Partial<Style>;

const BLUE: Look = { fg: 4 };

describe("marked links", () => {
  const link = { text: "docs", url: "https://example.org/docs", row: 0, col: 4, width: 4 };
  const screen = screenOf(["see docs"], {}, { links: [link], ...at(0, 5) });

  it("are none if they name no file", () => {
    const to = (url: string) => names({ ...screen, links: [{ ...link, url }] });
    expect(to("file:///srv/docs")).toEqual(["docs"]);
    expect(to("file://docs#14")).toEqual([]);
  });

  it("have their address", () => {
    const { url } = link;
    const bounds = { x: 4, y: 0, width: 4, height: 1 };
    expect(detect(screen)).toEqual([
      { role: "link", name: "docs", bounds, text: "docs", focused: true, url },
    ]);
  });

  it("in the stream of a shell, none is current", () => {
    expect(focus({ ...screen, alternateScreen: false })).toEqual([]);
  });

  it("end at the edges of the screen, and beyond them are none", () => {
    const places = [
      { ...link, col: -2 },
      { ...link, col: 58 },
      { ...link, col: 60 },
      { ...link, row: 1 },
    ];
    expect(detect({ ...screen, links: places }).map(({ bounds }) => bounds)).toEqual([
      { x: 0, y: 0, width: 2, height: 1 },
      { x: 58, y: 0, width: 2, height: 1 },
    ]);
  });
});

describe("an index", () => {
  const rows = [
    "Index of /pub",
    "{a:../}",
    "{a:audio/}        12-May   -",
    "{b:maps/}         03-Jun   -",
    "{a:bees.tar}      11-Jul  1M",
    "{a:wax.csv}       02-Aug 17K",
    "",
  ];

  it("has links below each other, the current one underlined", () => {
    const looks = { a: BLUE, b: { ...BLUE, underline: "single" as const } };
    const files = ["../", "audio/", "maps/", "bees.tar", "wax.csv"];
    expect(names(screenOf(rows, looks, at(3, 0)))).toEqual(files);
    expect(focus(screenOf(rows, looks, at(3, 0)))).toEqual(["maps/"]);
    expect(names(screenOf(rows, looks, at(5, 20)))).toEqual([]);
  });

  it("a list of files lights its current row in another way", () => {
    const looks = { a: BLUE, b: { ...BLUE, inverse: true } };
    expect(names(screenOf(rows, looks, at(3, 0)))).toEqual([]);
  });
});

describe("pages without colours", () => {
  const rows = [
    "Borrow seeds in {b:spring}, and bring some back in {b:autumn}.",
    "Read the {b:house rules} first.",
    "",
    "{b:[X]} Send by post {b:[ ]} Add a label",
    "{b:[ Ask ]}",
    "",
    "{b:News} | {b:Opening hours} | {b:Map}",
    "",
  ];
  const bold = { b: { bold: true } };
  const ask: Region = {
    role: "button",
    name: "Ask",
    bounds: { x: 0, y: 4, width: 7, height: 1 },
    text: "[ Ask ]",
    focused: true,
  };

  it("are told by the controls of a form that are drawn like the links", () => {
    const links = ["spring", "autumn", "house rules", "News", "Opening hours", "Map"];
    expect(names(screenOf(rows, bold), [ask])).toEqual(links);
  });

  it("need a control with the focus, and enough of them", () => {
    expect(names(screenOf(rows, bold))).toEqual([]);
    expect(names(screenOf(rows.with(3, "{b:[X]} Send by post"), bold), [ask])).toEqual([]);
  });
});

describe("links with numbers", () => {
  const looks = { u: { underline: "single" } } as const;

  it("are underlined words with numbers that go up", () => {
    const rows = ["See the {u:change log}[1] and the", "{u:docs}[2]. Not {u:this}."];
    expect(names(screenOf(rows, looks))).toEqual(["change log", "docs"]);
    expect(names(screenOf(rows, {}))).toEqual([]);
  });

  it("an array in a manual is none", () => {
    expect(names(screenOf(["{u:fd}[1] and {u:fd}[2]", ""], looks))).toEqual([]);
    expect(names(screenOf(["{u:fd}[0] and {u:ends}[0]", ""], looks))).toEqual([]);
  });
});
