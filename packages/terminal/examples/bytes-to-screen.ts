import { screenText } from "@pilotty/protocol";
import { contentHash, Emulator, encodeKey, parseKeys } from "@pilotty/terminal";

const emulator = new Emulator({ cols: 24, rows: 3 });

// What the terminal answers: to be written to the program's terminal.
emulator.onReply((bytes) => console.log("reply:", JSON.stringify(new TextDecoder().decode(bytes))));

// Bytes in. `ESC [ 6 n` asks where the cursor is.
const output = "\x1b[?1h\x1b[1;32mReady\x1b[m 漢字\r\n[ OK ]\x1b[6n";
emulator.write(new TextEncoder().encode(output));

// Screen out.
const screen = emulator.readScreen();
console.log(screenText(screen));
console.log("style:", screen.lines[0]?.cells[0]?.style.fg, screen.lines[0]?.cells[0]?.style.bold);
console.log("cursor:", screen.cursor.row, screen.cursor.col, contentHash(screen));

// Keys to bytes: the program has set application cursor keys, so Up is ESC O A.
for (const chord of parseKeys(["Up", "Ctrl+C Alt+Enter"])) {
  console.log(chord.key, JSON.stringify(encodeKey(chord, emulator.modes)));
}
emulator.dispose();
