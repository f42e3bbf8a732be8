import type { Handler } from "./handler.ts";

export const ping: Handler<"ping"> = () => ({ pid: process.pid });
