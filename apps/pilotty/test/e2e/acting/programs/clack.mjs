// One question of @clack/prompts; the answer goes to standard error.
//   clack.mjs KIND MESSAGE [CHOICE…]
import { confirm, multiselect, select } from "@clack/prompts";

const prompts = { confirm, multiselect, select };
const [kind, message, ...choices] = process.argv.slice(2);
const options = choices.map((value) => ({ value, label: value }));
process.stderr.write(JSON.stringify(await prompts[kind]({ message, options })));
