// One question of @inquirer/prompts; the answer goes to standard error.
//   inquirer.mjs KIND MESSAGE [CHOICE…]
import { checkbox, input, select } from "@inquirer/prompts";

const prompts = { checkbox, input, select };
const [kind, message, ...choices] = process.argv.slice(2);
const settings = choices.length > 0 ? { message, choices } : { message };
process.stderr.write(JSON.stringify(await prompts[kind](settings)));
