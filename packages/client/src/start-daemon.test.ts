import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PilottyError } from "@pilotty/protocol";
import { isAlive, makeTemporaryDirectory, waitUntil } from "@pilotty/testkit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startDaemonProcess } from "./start-daemon.ts";

let directory = "";
let cleanUps: (() => void)[] = [];

beforeEach(() => {
  const temporary = makeTemporaryDirectory();
  directory = temporary.path;
  cleanUps = [() => temporary.remove(), endDaemon];
});
afterEach(() => {
  vi.useRealTimers();
  for (const cleanUp of cleanUps.reverse()) cleanUp();
});

/** Written by each fake daemon first of all. */
const pidFile = (): string => join(directory, "pid");
const pidOfDaemon = (): number => Number(readFileSync(pidFile(), "utf8"));

function endDaemon(): void {
  if (existsSync(pidFile()) && isAlive(pidOfDaemon())) process.kill(pidOfDaemon(), "SIGKILL");
}

/** Starts a daemon that does what this shell script says. */
function start(script: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const file = join(directory, "daemon.sh");
  writeFileSync(file, `echo $$ > ${pidFile()}\n${script}\n`);
  const path = { PATH: process.env.PATH };
  return startDaemonProcess(["sh", file], join(directory, "pilotty.sock"), { ...path, ...env });
}

async function failure(starting: Promise<void>): Promise<PilottyError> {
  const error: unknown = await starting.then(
    () => new Error("It started"),
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(PilottyError);
  return error as PilottyError;
}

const SAY_READY = `echo '{"pid":1}' >&3`;
const LIVE_ON = "exec sleep 60";

test("returns when the daemon says that it serves, and leaves it running", async () => {
  await start(`${SAY_READY}\n${LIVE_ON}`);
  expect(isAlive(pidOfDaemon())).toBe(true);
});

test("returns when the daemon has found another one that serves", async () => {
  await start(SAY_READY);
});

test("the daemon has a session of its own, and stands on no directory", async () => {
  const report = join(directory, "report");
  await start(`cut -d' ' -f1,6 /proc/$$/stat > ${report}; pwd >> ${report}; ${SAY_READY}`);
  const [ids = "", cwd] = readFileSync(report, "utf8").split("\n");
  const [pid, session] = ids.split(" ");
  expect(session).toBe(pid);
  expect(cwd).toBe("/");
});

test("the daemon has the caller's environment, but for what is about Node", async () => {
  const report = join(directory, "report");
  await start(`env > ${report}; ${SAY_READY}`, {
    COLOUR: "red",
    NODE_OPTIONS: "--no-warnings",
    NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/ca.pem",
  });
  const variables = readFileSync(report, "utf8").split("\n");
  expect(variables).toContain("COLOUR=red");
  expect(variables).toContain("PILOTTY_DETACHED=1");
  expect(variables).toContain(`PILOTTY_SOCKET_DIR=${directory}`);
  expect(variables.filter((variable) => variable.startsWith("NODE_"))).toEqual([]);
});

test("a daemon that dies is quoted", async () => {
  const error = await failure(start("echo 'no room on the disk: é' >&2; exit 3"));
  expect(error.code).toBe("DAEMON_UNREACHABLE");
  expect(error.message).toBe("The daemon ended at its start (3): no room on the disk: é");
});

test("of many last words the last ones are shown", async () => {
  const error = await failure(start("seq 100000 >&2; echo the end >&2; exit 1"));
  expect(error.message).toMatch(/the end$/);
  expect(error.message.length).toBeLessThan(2_100);
});

test("a daemon that ends without a word", async () => {
  expect((await failure(start("exit 0"))).message).toBe("The daemon ended at its start (0)");
});

test("a daemon that is killed", async () => {
  const error = await failure(start("kill -9 $$"));
  expect(error.message).toBe("The daemon ended at its start (SIGKILL)");
});

test("an error that the daemon sends is thrown as it is", async () => {
  const shape = { code: "INVALID_INPUT", message: "Bad variable", suggestion: "Unset it" };
  const error = await failure(start(`echo '${JSON.stringify({ error: shape })}' >&3; exit 2`));
  expect(error.toJSON()).toEqual(shape);
});

test("the line may come in pieces", async () => {
  const piece = join(directory, "piece");
  const starting = start(
    `printf '{"pi' >&3; mkfifo ${piece}; read -r _ < ${piece}; echo 'd":1}' >&3; ${LIVE_ON}`,
  );
  await waitUntil(() => existsSync(piece));
  writeFileSync(piece, "go on\n");
  await starting;
});

test.each(["hello", "null", "{}", "5"])("what says %j instead is ended", async (words) => {
  const error = await failure(start(`echo '${words}' >&3; ${LIVE_ON}`));
  expect(error).toMatchObject({
    code: "DAEMON_UNREACHABLE",
    message: "What was started is not a daemon",
  });
  await waitUntil(() => !isAlive(pidOfDaemon()));
});

test("a program that is not there", async () => {
  const starting = startDaemonProcess(["/no/such/program"], join(directory, "pilotty.sock"), {});
  const error = await failure(starting);
  expect(error.code).toBe("DAEMON_UNREACHABLE");
  expect(error.message).toMatch(/^The daemon could not be started: .*ENOENT/);
});

test("a daemon that says nothing for ten seconds is given up and ended", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const failing = failure(start(`echo 'still thinking' >&2; echo x > ${directory}/up; ${LIVE_ON}`));
  while (!existsSync(join(directory, "up"))) await new Promise((resolve) => setImmediate(resolve));
  vi.advanceTimersByTime(9_999);
  expect(isAlive(pidOfDaemon())).toBe(true);
  vi.advanceTimersByTime(1);
  expect((await failing).message).toMatch(/^The daemon did not begin to serve in 10000 ms/);
  vi.useRealTimers();
  await waitUntil(() => !isAlive(pidOfDaemon()));
});
