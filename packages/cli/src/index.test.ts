import { expect, test } from "vitest";
import * as cli from "./index.ts";

// What the composition may import. To remove a name is a breaking change; to add one is a promise.
test("exports exactly the reviewed names", () => {
  expect(Object.keys(cli)).toEqual(["run"]);
});
