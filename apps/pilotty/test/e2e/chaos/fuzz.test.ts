import { fileURLToPath } from "node:url";
import { expect, vi } from "vitest";
import { test } from "../pilotty.ts";

vi.setConfig({ testTimeout: 180_000 });

const FUZZ = fileURLToPath(new URL("../../../bench/fuzz.mjs", import.meta.url));

// The long run is `pnpm --filter pilotty bench:fuzz`. Beside other tests a good client may have to wait.
test("a few thousand hostile requests and some MB of hostile output harm nobody", async ({
  pilotty,
}) => {
  const size = ["--requests", "2000", "--megabytes", "2", "--max-ping", "20000"];
  const { status, stdout, stderr } = await pilotty.exec(process.execPath, [FUZZ, ...size]);
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
});
