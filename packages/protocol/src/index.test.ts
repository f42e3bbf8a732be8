import { expect, test } from "vitest";
import * as protocol from "./index.ts";
import * as schemas from "./schemas.ts";

// What other packages and other people's programs may import. To remove a name is a breaking
// change; to add one is a promise.
test("exports exactly the reviewed names", () => {
  expect(Object.keys(protocol).sort()).toEqual([
    "CLICK_MODIFIERS",
    "DEFAULT_COLS",
    "DEFAULT_RETAIN_BYTES",
    "DEFAULT_ROWS",
    "DEFAULT_SCROLLBACK_LINES",
    "DEFAULT_SESSION_NAME",
    "DEFAULT_SETTLE_MS",
    "DEFAULT_STYLE",
    "DEFAULT_TIMEOUT_MS",
    "DEFAULT_UNICODE_VERSION",
    "ERROR_CATALOGUE",
    "LineDecoder",
    "MAX_CLICKS",
    "MAX_COLS",
    "MAX_KEY_DELAY_MS",
    "MAX_OUTPUT_LINES",
    "MAX_OUTPUT_PAGE_BYTES",
    "MAX_OUTPUT_TEXT_BYTES",
    "MAX_REQUEST_BYTES",
    "MAX_RETAIN_BYTES",
    "MAX_ROWS",
    "MAX_SCROLL",
    "MAX_SCROLLBACK_LINES",
    "MAX_SESSION_NAME_LENGTH",
    "MAX_SETTLE_MS",
    "MAX_SOCKET_PATH_BYTES",
    "MAX_TIMEOUT_MS",
    "MIN_COLS",
    "MIN_ROWS",
    "MOUSE_BUTTONS",
    "PROTOCOL_VERSION",
    "PilottyError",
    "ROLES",
    "SCROLL_DIRECTIONS",
    "SESSION_ID_PATTERN",
    "SNAPSHOT_FORMATS",
    "SOCKET_NAME",
    "UNICODE_VERSIONS",
    "encodeMessage",
    "invalidInput",
    "lineText",
    "normalizeSessionName",
    "outlineLine",
    "outlineText",
    "screenText",
    "socketDirectoryCandidates",
    "waitConditionProblem",
  ]);
  expect(Object.keys(schemas).sort()).toEqual(["PARAMS_SCHEMAS", "parseParams"]);
});
