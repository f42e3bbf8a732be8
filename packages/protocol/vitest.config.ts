import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

// Everything here is pure, and loading it anew for each file takes longer than the tests.
export default mergeConfig(shared, { test: { isolate: false } });
