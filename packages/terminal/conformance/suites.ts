import type { Tally } from "./suite.ts";
import { alacrittyRef } from "./suites/alacritty-ref.ts";
import { libvtermSteps } from "./suites/libvterm-steps.ts";
import { pyteCaptured, xtermjsFixtures } from "./suites/screens.ts";
import { vt100RustFixtures } from "./suites/vt100-rust-fixtures.ts";

const SUITES = [alacrittyRef, pyteCaptured, libvtermSteps, vt100RustFixtures, xtermjsFixtures];

/** Plays all recordings to our emulator. */
export async function runSuites(): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const suite of SUITES) tallies.push(...(await suite()));
  return tallies;
}
