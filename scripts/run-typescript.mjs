// Runs a TypeScript module of the workspace as it stands, with vitest's own loader: packages
// export their sources, which Node 20 does not read.
//
//   node ../../scripts/run-typescript.mjs MODULE [ARGUMENTS…]
//
// The module exports `main(args)`, which gives the exit status.
import { dirname, resolve } from "node:path";
import { createViteServer } from "vitest/node";

const [, , module, ...args] = process.argv;
const path = resolve(module);
const server = await createViteServer({
  configFile: false,
  root: dirname(path),
  logLevel: "error",
  server: { middlewareMode: true, watch: null, ws: false },
  appType: "custom",
  // CommonJS and native code, which only Node itself can load.
  ssr: { external: ["@xterm/headless", "node-pty"] },
});
let status = 1;
try {
  const { main } = await server.ssrLoadModule(path);
  status = await main(args);
} finally {
  await server.close();
}
// What was printed into a pipe is still on its way.
await new Promise((resolve) => process.stdout.write("", resolve));
process.exit(status);
