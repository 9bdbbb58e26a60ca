// One run of a command: how long it took, how long it kept processors busy, and the most memory that it held.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** How often it is looked at, in milliseconds. The kernel keeps the sums, so only what comes last is missed. */
const OFTEN = 5;

/** What the kernel counts the time of processors in, a second. */
const TICKS = 100;

/**
 * Runs a command to its end: `{ seconds, busy, peak }`, `busy` in seconds of one processor and the peak of its memory
 * in bytes, both undefined where there is no /proc. Fails with what the command said when it fails.
 */
export async function measured(command, options) {
  const start = performance.now();
  const child = spawn(command, options, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      said = (said + text).slice(-2_000);
    });
  }
  let seen = {};
  const watch = setInterval(() => {
    seen = look(child.pid) ?? seen;
  }, OFTEN);
  const status = await new Promise((ended, failed) => child.on("error", failed).on("close", ended));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${[command, ...options].join(" ")} ended with ${status}: ${said.trim()}`);
  return { seconds, ...seen };
}

function look(pid) {
  try {
    const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    // The name of the program, in parentheses, may hold spaces. After it come the state and what follows.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return { busy: (Number(fields[11]) + Number(fields[12])) / TICKS, peak: Number(peak) * 1024 };
  } catch {
    return undefined; // There is no /proc, or the process has just ended.
  }
}
