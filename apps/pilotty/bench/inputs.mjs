// What the throughput benchmarks feed to a terminal of 80x24: the same bytes in every run.

const CSI = "\x1b[";
const WORDS = "the quick brown fox jumps over a lazy dog while make prints warnings".split(" ");
const WIDE = [..."日本語漢字表示端末画面文字列한국어단어中文字符测试"];
const EMOJI = ["😀", "🎉", "🚀", "🦀", "👍🏽", "❤️", "👩‍💻", "🇩🇪", "✅", "🧪"];
const ACCENTED = "élan naïve façade Ångström žluťoučký kůň ñandú ő ß Ελλάδα Москва".split(" ");
const COMBINED = ["e\u0301", "n\u0303o", "a\u0308u\u0308", "q\u0307\u0323", "กำลัง", "हिन्दी"];

/** Numbers below `limit` that look random and are the same every time (mulberry32). */
function makeRandom(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

/** Lines in which every word has a style of its own, as compilers and `ls` print them. */
function colouredLine(random) {
  const styles = [
    () => `${random(8) + 30}`,
    () => `1;${random(8) + 90}`,
    () => `38;5;${random(256)}`,
    () => `38;2;${random(256)};${random(256)};${random(256)}`,
    () => `4;48;5;${random(256)}`,
  ];
  let line = "";
  for (let word = 0; word < 12; word += 1) {
    const style = styles[random(styles.length)]();
    line += `${CSI}${style}m${WORDS[random(WORDS.length)]}${CSI}0m `;
  }
  return `${line}\n`;
}

/** A full screen that is drawn over the last one with cursor addressing, as an editor does. */
function frame(random) {
  let screen = `${CSI}?25l${CSI}H`;
  for (let row = 1; row <= 24; row += 1) {
    let text = "";
    while (text.length < 80) text += `${WORDS[random(WORDS.length)]} `;
    const at = 10 + random(30);
    screen += `${CSI}${row};1H${CSI}${30 + random(8)}m${text.slice(0, at)}${CSI}7m`;
    screen += `${text.slice(at, at + 20)}${CSI}m${text.slice(at + 20, 78)}${CSI}K`;
  }
  return `${screen}${CSI}?25h`;
}

function unicodeLine(random) {
  const pick = (list) => list[random(list.length)];
  let line = "";
  for (let word = 0; word < 8; word += 1) {
    line += `${pick(WIDE)}${pick(WIDE)}${pick(WIDE)} ${pick(ACCENTED)} ${pick(COMBINED)} `;
    if (word % 2 === 0) line += `${pick(EMOJI)} `;
  }
  return `${line}\n`;
}

/** As `seq` prints. */
function makeCounter() {
  let count = 0;
  return () => {
    count += 1;
    return `${count}\n`;
  };
}

/** @returns `unit` again and again, until there are `size` bytes of it or a few more. */
function repeat(size, unit) {
  const chunks = [];
  for (let length = 0; length < size; ) {
    let text = "";
    while (text.length < 16_384) text += unit();
    const chunk = Buffer.from(text);
    chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks);
}

const UNITS = {
  sgr: () => colouredLine.bind(null, makeRandom(1)),
  redraw: () => frame.bind(null, makeRandom(2)),
  unicode: () => unicodeLine.bind(null, makeRandom(3)),
  seq: makeCounter,
};

/** Names of the inputs, in the order in which they are shown. */
export const INPUT_KINDS = Object.keys(UNITS);

/** @returns about `size` bytes of an input. */
export function makeInput(kind, size) {
  return repeat(size, UNITS[kind]());
}
