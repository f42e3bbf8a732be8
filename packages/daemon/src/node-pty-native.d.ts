declare module "node-pty/lib/utils.js" {
  /** Loads `pty.node` from node-pty's own build or from its prebuilds. */
  export function loadNativeModule(name: "pty"): { dir: string; module: unknown };
}
