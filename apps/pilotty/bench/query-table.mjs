const CSI = "\x1b[";
const DCS = "\x1bP";
const ST = "\x1b\\";

/** Control functions in a regular expression, written as in ECMA-48: `CSI`, `DCS`, `OSC`, `ST`. */
function shape(text) {
  const pattern = text
    .replaceAll("CSI ", "\\x1b\\[")
    .replaceAll("DCS ", "\\x1bP")
    .replaceAll("OSC ", "\\x1b\\]")
    .replaceAll(" ST", "(?:\\x1b\\\\|\\x07)");
  return new RegExp(`^${pattern}$`, "i");
}

const COLOUR = "rgb:[0-9a-f]{2,4}/[0-9a-f]{2,4}/[0-9a-f]{2,4} ST";

/**
 * What programs ask a terminal: the question, and the shape of the answer of a terminal of 80x24.
 * `before` brings the terminal into the state that is asked for, `after` takes it back.
 */
export const QUERY_TABLE = [
  { name: "DA1", ask: `${CSI}c`, answer: shape("CSI \\?[\\d;]+c") },
  { name: "DA2", ask: `${CSI}>c`, answer: shape("CSI >\\d+;\\d+;\\d+c") },
  { name: "DA3", ask: `${CSI}=c`, answer: shape("DCS !\\|[0-9A-F]{8} ST") },
  { name: "XTVERSION", ask: `${CSI}>q`, answer: shape("DCS >\\|[^\\x1b]+ ST") },
  { name: "DSR 5", ask: `${CSI}5n`, answer: shape("CSI 0n") },
  { name: "CPR", before: `${CSI}5;7H`, ask: `${CSI}6n`, answer: shape("CSI 5;7R") },
  {
    name: "CPR in origin mode",
    before: `${CSI}3;10r${CSI}?6h${CSI}2;4H`,
    ask: `${CSI}6n`,
    answer: shape("CSI 2;4R"),
    after: `${CSI}?6l${CSI}r`,
  },
  { name: "DECXCPR", before: `${CSI}5;7H`, ask: `${CSI}?6n`, answer: shape("CSI \\?5;7(?:;1)?R") },
  { name: "DSR ?996", ask: `${CSI}?996n`, answer: shape("CSI \\?997;[12]n") },
  { name: "DECRQM 2026", ask: `${CSI}?2026$p`, answer: shape("CSI \\?2026;2\\$y") },
  { name: "DECRQM 2031", ask: `${CSI}?2031$p`, answer: shape("CSI \\?2031;[0-4]\\$y") },
  { name: "DECRQM 2048", ask: `${CSI}?2048$p`, answer: shape("CSI \\?2048;[0-4]\\$y") },
  { name: "DECRQM 2027", ask: `${CSI}?2027$p`, answer: shape("CSI \\?2027;[0-4]\\$y") },
  {
    name: "DECRQSS m",
    before: `${CSI}0;1;31m`,
    ask: `${DCS}$qm${ST}`,
    answer: shape("DCS 1\\$r(?:0;)?1;31m ST"),
    after: `${CSI}m`,
  },
  {
    name: "DECRQSS r",
    before: `${CSI}3;10r`,
    ask: `${DCS}$qr${ST}`,
    answer: shape("DCS 1\\$r3;10r ST"),
    after: `${CSI}r`,
  },
  {
    name: "DECRQSS SP q",
    before: `${CSI}4 q`,
    ask: `${DCS}$q q${ST}`,
    answer: shape("DCS 1\\$r4\\x20q ST"),
    after: `${CSI}0 q`,
  },
  { name: "XTGETTCAP TN", ask: `${DCS}+q544E${ST}`, answer: shape("DCS 1\\+r544E=[0-9A-F]+ ST") },
  {
    name: "XTGETTCAP RGB",
    ask: `${DCS}+q524742${ST}`,
    answer: shape("DCS 1\\+r524742(?:=[0-9A-F]*)? ST"),
  },
  {
    name: "XTGETTCAP unknown",
    ask: `${DCS}+q7A7A${ST}`,
    answer: shape("DCS 0\\+r(?:7A7A)? ST"),
  },
  { name: "OSC 4", ask: `\x1b]4;1;?${ST}`, answer: shape(`OSC 4;1;${COLOUR}`) },
  { name: "OSC 10", ask: `\x1b]10;?${ST}`, answer: shape(`OSC 10;${COLOUR}`) },
  { name: "OSC 11", ask: `\x1b]11;?${ST}`, answer: shape(`OSC 11;${COLOUR}`) },
  { name: "OSC 12", ask: `\x1b]12;?${ST}`, answer: shape(`OSC 12;${COLOUR}`) },
  { name: "CSI 14 t", ask: `${CSI}14t`, answer: shape("CSI 4;\\d+;\\d+t") },
  { name: "CSI 16 t", ask: `${CSI}16t`, answer: shape("CSI 6;\\d+;\\d+t") },
  { name: "CSI 18 t", ask: `${CSI}18t`, answer: shape("CSI 8;24;80t") },
];
