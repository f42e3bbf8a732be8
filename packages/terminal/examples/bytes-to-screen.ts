import { screenText } from "@pilotty/protocol";
import { Emulator, encodeKey, encodeMouse, encodePaste, parseKeys } from "@pilotty/terminal";

const emulator = new Emulator({ cols: 24, rows: 3 });

// What the terminal answers: to be written to the program's terminal.
emulator.onReply((bytes) => print("reply", new TextDecoder().decode(bytes)));

// Bytes in. The program asks for application cursor keys, mouse clicks in SGR's spelling and marked
// pastes, draws text and a link, and asks where the cursor is.
const output =
  "\x1b[?1h\x1b[?1000;1006h\x1b[?2004h" +
  "\x1b[1;4:3;32mReady\x1b[m 漢字 👩‍👩‍👧 .\r\n" +
  "See \x1b]8;;https://example.org\x1b\\docs\x1b]8;;\x1b\\\x1b[6n";
emulator.write(new TextEncoder().encode(output));

// Screen out.
const screen = emulator.readScreen();
console.log(screenText(screen));
const { fg, bold, underline } = { ...screen.lines[0]?.cells[0]?.style };
print("style", { fg, bold, underline });
print("cursor", screen.cursor);
print("links", screen.links);

// Input in, bytes for the program out, as its modes have it.
const { modes } = emulator;
for (const chord of parseKeys(["Up", "Ctrl+C"])) print(chord.key, encodeKey(chord, modes));
const click = { type: "press", button: "left", row: 1, col: 4 } as const;
const report = encodeMouse({ ...click, ctrl: false, alt: false, shift: false }, modes);
print("click", new TextDecoder().decode(report));
print("paste", encodePaste("two\nlines", modes));
emulator.dispose();

function print(what: string, value: unknown): void {
  console.log(`${what}:`, JSON.stringify(value));
}
