import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { PilottyError } from "@pilotty/protocol";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ensureSocketDirectory, locateSocket } from "./socket-directory.ts";

/** Any user but the one who runs the tests; only root can give a file away. */
const OTHER_USER = 12_345;
const cannotGiveAway = process.getuid?.() !== 0;

let root = "";
let removeRoot = (): void => undefined;

beforeEach(() => {
  const directory = makeTemporaryDirectory();
  root = directory.path;
  removeRoot = () => directory.remove();
});
afterEach(() => removeRoot());

function makeDirectory(name: string, mode = 0o700): string {
  const path = join(root, name);
  mkdirSync(path);
  chmodSync(path, mode); // Whatever the umask is.
  return path;
}

function permissions(path: string): number {
  return statSync(path).mode & 0o7777;
}

/** The error of something that must be refused. */
function refusal(act: () => unknown): PilottyError {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(PilottyError);
    expect(error).toMatchObject({ code: "DAEMON_UNREACHABLE" });
    return error as PilottyError;
  }
  throw new Error("It was not refused");
}

describe("locateSocket looks", () => {
  test("into PILOTTY_SOCKET_DIR first, whether it is there or not", () => {
    const env = {
      PILOTTY_SOCKET_DIR: join(root, "sockets"),
      XDG_RUNTIME_DIR: makeDirectory("run"),
      HOME: makeDirectory("home"),
    };
    expect(locateSocket(env)).toBe(join(root, "sockets", "pilotty.sock"));
    expect(existsSync(join(root, "sockets"))).toBe(false);
    makeDirectory("sockets");
    expect(locateSocket(env)).toBe(join(root, "sockets", "pilotty.sock"));
  });

  test("then into XDG_RUNTIME_DIR", () => {
    const env = { XDG_RUNTIME_DIR: makeDirectory("run"), HOME: makeDirectory("home") };
    expect(locateSocket(env)).toBe(join(root, "run", "pilotty", "pilotty.sock"));
  });

  test.each(["a missing", "a file as"])("then, with %s XDG_RUNTIME_DIR, into the home", (kind) => {
    const env = { XDG_RUNTIME_DIR: join(root, "run"), HOME: makeDirectory("home") };
    if (kind === "a file as") writeFileSync(env.XDG_RUNTIME_DIR, "");
    expect(locateSocket(env)).toBe(join(root, "home", ".pilotty", "pilotty.sock"));
  });

  test("then, with a HOME that is no directory, into /tmp", () => {
    // Only where it is: on this machine somebody may have made a /tmp/pilotty.
    const env = { HOME: join(root, "nowhere") };
    expect(placeOrRefused(env)).toContain("/tmp/pilotty");
  });

  test("into the account's own home where HOME is not set", () => {
    expect(placeOrRefused({})).toContain(join(userInfo().homedir, ".pilotty"));
  });

  test("from the working directory if the path is relative", () => {
    expect(placeOrRefused({ PILOTTY_SOCKET_DIR: "no-such-place" })).toBe(
      join(process.cwd(), "no-such-place", "pilotty.sock"),
    );
  });

  function placeOrRefused(env: Record<string, string>): string {
    try {
      return locateSocket(env);
    } catch (error) {
      return (error as PilottyError).message;
    }
  }
});

describe("locateSocket does not fall back from a place that is taken", () => {
  test("PILOTTY_SOCKET_DIR is a file", () => {
    const file = join(root, "file");
    writeFileSync(file, "");
    const env = { PILOTTY_SOCKET_DIR: file, HOME: makeDirectory("home") };
    expect(refusal(() => locateSocket(env)).message).toBe(`Not a directory: ${file}`);
  });

  test("PILOTTY_SOCKET_DIR is below a file", () => {
    const file = join(root, "file");
    writeFileSync(file, "");
    const env = { PILOTTY_SOCKET_DIR: join(file, "below"), HOME: makeDirectory("home") };
    expect(refusal(() => locateSocket(env)).message).toContain("ENOTDIR");
  });

  test("the directory below XDG_RUNTIME_DIR is open to all", () => {
    const env = { XDG_RUNTIME_DIR: makeDirectory("run"), HOME: makeDirectory("home") };
    makeDirectory("run/pilotty", 0o777);
    expect(refusal(() => locateSocket(env)).message).toContain("can be written by others");
  });
});

describe("locateSocket limits the length of the path", () => {
  const below = (bytes: number): string => {
    const socket = "/pilotty.sock";
    return join(root, "x".repeat(bytes - root.length - 1 - socket.length));
  };

  test("107 bytes are fine", () => {
    expect(locateSocket({ PILOTTY_SOCKET_DIR: below(107) })).toHaveLength(107);
  });

  test("108 are not, and the error says what to do", () => {
    const { message, suggestion } = refusal(() => locateSocket({ PILOTTY_SOCKET_DIR: below(108) }));
    expect(message).toContain("too long (108 bytes, at most 107)");
    expect(suggestion).toContain("PILOTTY_SOCKET_DIR");
  });

  test("bytes count, not characters", () => {
    const directory = join(root, "é".repeat(45));
    expect(refusal(() => locateSocket({ PILOTTY_SOCKET_DIR: directory })).message).toContain(
      "too long",
    );
  });
});

describe("the directory", () => {
  test.each([0o700, 0o755, 0o750, 0o500])("with the rights %o is fine", (mode) => {
    const directory = makeDirectory("sockets", mode);
    const socket = locateSocket({ PILOTTY_SOCKET_DIR: directory });
    ensureSocketDirectory(socket);
    expect(permissions(directory)).toBe(mode);
  });

  test.each([0o720, 0o702, 0o777, 0o1777])("with the rights %o is refused", (mode) => {
    const directory = makeDirectory("sockets", mode);
    const { message, suggestion } = refusal(() => locateSocket({ PILOTTY_SOCKET_DIR: directory }));
    expect(message).toContain("can be written by others");
    expect(suggestion).toBe(`Run 'chmod go-w ${directory}'`);
    refusal(() => ensureSocketDirectory(join(directory, "pilotty.sock")));
  });

  test("may be reached through a symlink of one's own", () => {
    makeDirectory("real");
    symlinkSync("real", join(root, "link"));
    const socket = locateSocket({ PILOTTY_SOCKET_DIR: join(root, "link") });
    expect(socket).toBe(join(root, "link", "pilotty.sock"));
    ensureSocketDirectory(socket);
  });

  test("is refused behind a symlink that leads to itself", () => {
    symlinkSync("b", join(root, "a"));
    symlinkSync("a", join(root, "b"));
    refusal(() => locateSocket({ PILOTTY_SOCKET_DIR: join(root, "a") }));
  });

  describe.skipIf(cannotGiveAway)(
    "of another user (skipped where the tests do not run as root)",
    () => {
      test("is refused", () => {
        const directory = makeDirectory("sockets");
        chownSync(directory, OTHER_USER, OTHER_USER);
        const { message } = refusal(() => locateSocket({ PILOTTY_SOCKET_DIR: directory }));
        expect(message).toBe(`The directory ${directory} belongs to another user`);
        refusal(() => ensureSocketDirectory(join(directory, "pilotty.sock")));
      });

      test("is refused behind a symlink of one's own too", () => {
        const directory = makeDirectory("real");
        chownSync(directory, OTHER_USER, OTHER_USER);
        symlinkSync(directory, join(root, "link"));
        const env = { PILOTTY_SOCKET_DIR: join(root, "link") };
        expect(refusal(() => locateSocket(env)).message).toContain("belongs to another user");
      });

      test.each(["at the end of the path", "on the way", "behind one of our own"])(
        "can not be replaced by a symlink to a directory of ours, %s",
        (place) => {
          makeDirectory("real");
          makeDirectory("real/sockets");
          const theirs = join(root, "theirs");
          symlinkSync(place === "at the end of the path" ? "real/sockets" : "real", theirs);
          lchownSync(theirs, OTHER_USER, OTHER_USER);
          symlinkSync("theirs", join(root, "ours"));
          const directory = {
            "at the end of the path": theirs,
            "on the way": join(theirs, "sockets"),
            "behind one of our own": join(root, "ours", "sockets"),
          }[place]!;
          const says = `is reached through another user's symlink ${theirs}`;
          expect(refusal(() => locateSocket({ PILOTTY_SOCKET_DIR: directory })).message).toContain(
            says,
          );
          // Neither if it is put there between the two.
          const socket = join(directory, "pilotty.sock");
          expect(refusal(() => ensureSocketDirectory(socket)).message).toContain(says);
        },
      );
    },
  );
});

describe("ensureSocketDirectory", () => {
  const umasks = [0o777, 0o077, 0o022, 0];
  let before = 0;
  beforeEach(() => {
    before = process.umask();
  });
  afterEach(() => {
    process.umask(before);
  });

  test.each(umasks)("makes directories for the user alone under the umask %o", (umask) => {
    process.umask(umask);
    ensureSocketDirectory(join(root, "a", "b", "pilotty.sock"));
    process.umask(before);
    expect(permissions(join(root, "a"))).toBe(0o700);
    expect(permissions(join(root, "a", "b"))).toBe(0o700);
    expect(lstatSync(join(root, "a", "b")).uid).toBe(process.getuid?.());
  });

  test("leaves the parents as they are", () => {
    const parent = makeDirectory("home", 0o755);
    ensureSocketDirectory(join(parent, ".pilotty", "pilotty.sock"));
    ensureSocketDirectory(join(parent, ".pilotty", "pilotty.sock"));
    expect(permissions(parent)).toBe(0o755);
  });

  test("says why it cannot make one", () => {
    const file = join(root, "file");
    writeFileSync(file, "");
    const { message } = refusal(() => ensureSocketDirectory(join(file, "a", "pilotty.sock")));
    expect(message).toContain("Cannot make the directory");
  });

  test("returns with an error where nothing can be made, such as below /proc", () => {
    refusal(() => ensureSocketDirectory("/proc/no/such/pilotty.sock"));
  });
});
