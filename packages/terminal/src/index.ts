export { type ChildEnvironmentOptions, childEnvironment } from "./child-environment.ts";
export { Emulator, type EmulatorOptions, type InputModes } from "./emulator.ts";
export type { KeyChord } from "./keys/chord.ts";
export { encodeKey } from "./keys/encode.ts";
export { parseKeys } from "./keys/parse.ts";
export { encodeText } from "./keys/text.ts";
export { contentHash } from "./screen-hash.ts";
