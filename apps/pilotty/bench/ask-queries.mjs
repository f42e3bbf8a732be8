// Runs in a terminal: `ask-queries.mjs RESULT [ASKS]` asks it all of the query table and writes
// what came to RESULT, as JSON: a list of {name, times (ms, of the answers that were right),
// answer (the last one), expected}.
import { writeFileSync, writeSync } from "node:fs";
import { QUERY_TABLE } from "./query-table.mjs";

/** A terminal that has not answered by then will not do so. */
const GIVE_UP_MS = 400;

const [, , result, asks = "1"] = process.argv;
let received = "";
let onReceived = () => undefined;
process.stdin.setRawMode(true);
process.stdin.on("data", (bytes) => {
  received += bytes.toString("latin1");
  onReceived();
});

/** @returns how long the answer took, in ms; undefined if none came, or another one */
function ask({ ask: question, answer }) {
  received = "";
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, GIVE_UP_MS);
    const startedAt = performance.now();
    onReceived = () => {
      if (!answer.test(received)) return;
      clearTimeout(timer);
      resolve(performance.now() - startedAt);
    };
    writeSync(1, question);
  });
}

const items = [];
for (const query of QUERY_TABLE) {
  const times = [];
  for (let count = 0; count < Number(asks); count += 1) {
    writeSync(1, query.before ?? "");
    const time = await ask(query);
    writeSync(1, query.after ?? "");
    if (time === undefined) break;
    times.push(time);
  }
  const { name, answer } = query;
  items.push({ name, times, answer: received, expected: answer.source });
}
writeFileSync(result, JSON.stringify(items));
process.exit(0);
