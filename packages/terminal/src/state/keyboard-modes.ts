import { numberAt, type SequenceParser } from "../sequence-parser.ts";

/** The progressive enhancements that exist: the lower five bits. */
const KITTY_FLAGS = 0x1f;

/** Entries of a stack that are kept; the oldest goes first. */
const MAX_STACK = 64;

/** xterm's number of the resource `modifyOtherKeys` (ctlseqs, XTMODKEYS). */
const MODIFY_OTHER_KEYS = 4;

interface KittyStack {
  flags: number;
  readonly below: number[];
}

export interface KeyboardModesOptions {
  parser: SequenceParser;
  reply(text: string): void;
  alternateScreen(): boolean;
}

/**
 * How the program wants its keys: xterm's modifyOtherKeys (XTMODKEYS, XTQMODKEYS) and the kitty
 * keyboard protocol (https://sw.kovidgoyal.net/kitty/keyboard-protocol/), with a stack for each
 * screen. Queries are answered.
 */
export class KeyboardModes {
  modifyOtherKeys: 0 | 1 | 2 = 0;
  readonly #alternateScreen: () => boolean;
  #normal: KittyStack = { flags: 0, below: [] };
  #alternate: KittyStack = { flags: 0, below: [] };

  constructor({ parser, reply, alternateScreen }: KeyboardModesOptions) {
    this.#alternateScreen = alternateScreen;
    parser.registerCsiHandler({ prefix: "?", final: "u" }, () => {
      reply(`\x1b[?${this.kittyFlags}u`);
      return true;
    });
    parser.registerCsiHandler({ prefix: ">", final: "u" }, (params) => {
      this.#push(numberAt(params, 0) & KITTY_FLAGS);
      return true;
    });
    parser.registerCsiHandler({ prefix: "<", final: "u" }, (params) => {
      this.#pop(numberAt(params, 0) || 1);
      return true;
    });
    parser.registerCsiHandler({ prefix: "=", final: "u" }, (params) => {
      this.#change(numberAt(params, 0) & KITTY_FLAGS, numberAt(params, 1) || 1);
      return true;
    });
    parser.registerCsiHandler({ prefix: ">", final: "m" }, (params) => {
      const resource = numberAt(params, 0);
      // Without a value, and without a resource, the initial value.
      if (resource === MODIFY_OTHER_KEYS) this.modifyOtherKeys = level(numberAt(params, 1));
      else if (resource === 0) this.modifyOtherKeys = 0;
      return true;
    });
    parser.registerCsiHandler({ prefix: ">", final: "n" }, (params) => {
      if (numberAt(params, 0) === MODIFY_OTHER_KEYS) this.modifyOtherKeys = 0;
      return true;
    });
    parser.registerCsiHandler({ prefix: "?", final: "m" }, (params) => {
      if (numberAt(params, 0) === MODIFY_OTHER_KEYS) reply(`\x1b[>4;${this.modifyOtherKeys}m`);
      return true;
    });
    parser.registerEscHandler({ final: "c" }, () => {
      this.modifyOtherKeys = 0;
      this.#normal = { flags: 0, below: [] };
      this.#alternate = { flags: 0, below: [] };
      return false;
    });
  }

  /** Bits of the protocol: 1 disambiguate, 2 event types, 4 alternate keys, 8 all keys, 16 text. */
  get kittyFlags(): number {
    return this.#stack.flags;
  }

  get #stack(): KittyStack {
    return this.#alternateScreen() ? this.#alternate : this.#normal;
  }

  #push(flags: number): void {
    const stack = this.#stack;
    stack.below.push(stack.flags);
    if (stack.below.length > MAX_STACK) stack.below.shift();
    stack.flags = flags;
  }

  #pop(count: number): void {
    const stack = this.#stack;
    const left = Math.max(0, stack.below.length - count);
    stack.flags = count > stack.below.length ? 0 : stack.below[left]!;
    stack.below.length = left;
  }

  /** Mode 1 sets exactly these flags, 2 sets them too, 3 resets them. */
  #change(flags: number, mode: number): void {
    const stack = this.#stack;
    if (mode === 1) stack.flags = flags;
    else if (mode === 2) stack.flags |= flags;
    else if (mode === 3) stack.flags &= ~flags;
  }
}

function level(value: number): 0 | 1 | 2 {
  // xterm's level 3 is level 2 for the keys that are in the table.
  return value >= 2 ? 2 : value === 1 ? 1 : 0;
}
