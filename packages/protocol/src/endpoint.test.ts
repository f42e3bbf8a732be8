import { expect, test } from "vitest";
import {
  instanceLockName,
  MAX_SOCKET_PATH_BYTES,
  SOCKET_NAME,
  socketDirectoryCandidates,
} from "./endpoint.ts";

const TMP = { directory: "/tmp/pilotty" };

test("PILOTTY_SOCKET_DIR is the only place if it is set", () => {
  const env = { PILOTTY_SOCKET_DIR: "/sockets", XDG_RUNTIME_DIR: "/run/user/1", HOME: "/home/me" };
  expect(socketDirectoryCandidates(env, "/home/account")).toEqual([{ directory: "/sockets" }]);
});

test("then come the runtime directory, the home and /tmp", () => {
  const env = { XDG_RUNTIME_DIR: "/run/user/1", HOME: "/home/me" };
  expect(socketDirectoryCandidates(env, "/home/account")).toEqual([
    { directory: "/run/user/1/pilotty", requires: "/run/user/1" },
    { directory: "/home/me/.pilotty", requires: "/home/me" },
    TMP,
  ]);
});

test("the account's home stands in for HOME", () => {
  const home = { directory: "/home/account/.pilotty", requires: "/home/account" };
  expect(socketDirectoryCandidates({}, "/home/account")).toEqual([home, TMP]);
});

test("an empty variable is an unset one", () => {
  const env = { PILOTTY_SOCKET_DIR: "", XDG_RUNTIME_DIR: "", HOME: "" };
  expect(socketDirectoryCandidates(env, undefined)).toEqual([TMP]);
});

test("/tmp/pilotty is always there to be taken", () => {
  expect(socketDirectoryCandidates({ HOME: "/home/me" }, undefined).at(-1)).toEqual(TMP);
});

test("the socket's name and the limit of its path are the platform's and ours", () => {
  expect(SOCKET_NAME).toBe("pilotty.sock");
  expect(MAX_SOCKET_PATH_BYTES).toBe(107); // unix(7): sun_path has 108 bytes.
});

test("the lock's name is another for each user and directory, and fills the address", () => {
  const name = instanceLockName(1000, { dev: 65_024, ino: 42 });
  expect(name).toMatch(/^\0pilotty-daemon-1000-65024-42\0+$/);
  expect(name).toHaveLength(108);
  const longest = { dev: Number.MAX_SAFE_INTEGER, ino: Number.MAX_SAFE_INTEGER };
  expect(instanceLockName(2 ** 32, longest)).toHaveLength(108);
});
