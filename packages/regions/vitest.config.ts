import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

// Everything here is pure, and loading all the rules anew for each of so many files takes longer than the tests.
export default mergeConfig(shared, { test: { isolate: false } });
