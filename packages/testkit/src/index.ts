export { codeBlock, printedBy } from "./markdown-example.ts";
export { commandLineOf, isAlive, processesWithVariable, processState } from "./processes.ts";
export { hasProgram, isMissing } from "./program.ts";
export { makeTemporaryDirectory, type TemporaryDirectory } from "./temp-directory.ts";
export { waitUntil } from "./wait-until.ts";
