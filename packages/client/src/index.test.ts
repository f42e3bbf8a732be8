import { expect, test } from "vitest";
import * as client from "./index.ts";

// What other packages and other people's programs may import. To remove a name is a breaking
// change; to add one is a promise.
test("exports exactly the reviewed names", () => {
  expect(Object.keys(client).sort()).toEqual([
    "Connection",
    "DETACHED_VARIABLE",
    "READY_FD",
    "connectIfRunning",
    "connectOrStart",
    "ensureSocketDirectory",
    "locateSocket",
    "requestIfRunning",
    "requestOnce",
    "stopDaemon",
  ]);
});
