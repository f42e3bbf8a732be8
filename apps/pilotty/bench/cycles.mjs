// Spawns, looks, types and kills, 500 times, or `--cycles N`, over one held connection: neither files
// nor processes nor memory of the daemon may grow. Exits with 1 if they do.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { BUNDLE, makeEnvironment } from "./measure.mjs";
import { describeResources, openConnection, resourcesOf } from "./wire-client.mjs";

const { cycles } = parseArgs({ options: { cycles: { type: "string", default: "500" } } }).values;
const CYCLES = Number(cycles);
const AT_ONCE = 4;
/** Of 200 and more, by then the evidence of 100 sessions is full, and the engine has taken its memory. */
const WARM_UP = Math.floor(CYCLES / 2);
const MAX_GROWTH_MEBIBYTES = 30;

const { env, remove } = makeEnvironment();

function pilotty(...args) {
  const { stdout } = spawnSync(process.execPath, [BUNDLE, ...args], { env, encoding: "utf8" });
  return stdout;
}

async function cycle(client, index) {
  const session = `s${index}`;
  const command = ["sh", "-c", "echo ready; exec cat"];
  const environment = { PATH: env.PATH, LANG: "C.UTF-8" };
  const ask = async (method, params) => {
    const answer = await client.request(method, { session, ...params });
    if (answer?.result === undefined) throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer.result;
  };
  const spawn = { command, cwd: "/", env: environment, name: session };
  const { error } = await client.request("spawn", spawn);
  if (error) throw new Error(JSON.stringify(error));
  await ask("wait_for", { pattern: "ready" });
  await ask("type", { text: "hello", enter: true, no_wait: true });
  await ask("snapshot", {});
  await ask("kill", {});
}

try {
  const { pid } =
    JSON.parse(pilotty("spawn", "-n", "keeper", "cat")) && JSON.parse(pilotty("daemon"));
  const client = openConnection(env);
  let started = 0;
  let done = 0;
  let warm;
  const startedAt = performance.now();
  const work = async () => {
    while (started < CYCLES) {
      started += 1;
      await cycle(client, started);
      done += 1;
      if (done === WARM_UP) warm = resourcesOf(pid);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  const end = resourcesOf(pid);
  console.log(`${done} cycles of spawn and kill in ${seconds.toFixed(1)} s`);
  console.log(
    `  after ${WARM_UP}: about ${describeResources(warm)}, ${AT_ONCE - 1} sessions in it`,
  );
  console.log(`  at the end: ${describeResources(end)}, none but the first session`);
  const hasGrown =
    end.files > warm.files ||
    end.children > warm.children ||
    end.mebibytes > warm.mebibytes + MAX_GROWTH_MEBIBYTES;
  if (hasGrown) {
    console.log("  GROWN");
    process.exitCode = 1;
  }
  client.close();
} finally {
  pilotty("stop");
  remove();
}
