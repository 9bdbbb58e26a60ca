// One run of a command: how long it took, and the most memory that it held.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** How often the memory is looked at, in milliseconds. The kernel keeps the peak, so only what comes last is missed. */
const OFTEN = 5;

/**
 * Runs a command to its end: `{ seconds, peak }`, the peak in bytes, undefined where there is no /proc. Fails with what
 * the command said when it fails.
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
  let peak;
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, OFTEN);
  const status = await new Promise((ended, failed) => child.on("error", failed).on("close", ended));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${[command, ...options].join(" ")} ended with ${status}: ${said.trim()}`);
  return { seconds, peak };
}

function peakOf(pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes && Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
