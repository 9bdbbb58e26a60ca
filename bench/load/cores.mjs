// Keeps the server and what asks it apart, each on a core of its own, where the machine has two and taskset.

import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

const separable = availableParallelism() > 1 && spawnSync("taskset", ["--version"], { stdio: "ignore" }).status === 0;

/** The command with its arguments, bound to a core. */
export const onCore = (core, command) => (separable ? ["taskset", "--cpu-list", String(core), ...command] : command);
