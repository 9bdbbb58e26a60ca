// How many requests a second one file is answered with, by wrk.

import { spawnSync } from "node:child_process";

import { onCore } from "./cores.mjs";

const CONNECTIONS = 32;

/** Asks for an address over and over for so many seconds: the requests a second that were answered, errors as well. */
export function requestsPerSecond(address, headers, seconds) {
  const options = ["--threads", "1", "--connections", String(CONNECTIONS), "--duration", `${seconds}s`];
  const named = Object.entries(headers).flatMap(([name, value]) => ["--header", `${name}: ${value}`]);
  const [command, ...rest] = onCore(1, ["wrk", ...options, ...named, address]);
  const { status, stdout, stderr } = spawnSync(command, rest, { encoding: "utf8" });
  const [, rate] = /^Requests\/sec:\s+([\d.]+)$/m.exec(stdout ?? "") ?? [];
  if (status !== 0 || !rate) throw new Error(`wrk cannot ask for ${address}: ${(stderr || stdout).trim()}`);
  if (stdout.includes("Socket errors")) throw new Error(`${address} fails under load: ${stdout.trim()}`);
  return Number(rate);
}
