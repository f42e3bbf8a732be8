import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

// The tests mostly wait for other processes, so one worker would leave a core idle.
export default mergeConfig(shared, { test: { maxWorkers: 2 } });
