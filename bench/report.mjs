// One table for the terminal and for the README, and everything that was measured as JSON.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** 78432 as "78.4 kB". */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** 1234.5 as "1235 ms". */
export const milliseconds = (time) => `${Math.round(time)} ms`;

/** 2.4123 as "2.41x". */
export const times = (ratio) => `${ratio.toFixed(2)}x`;

/** A layout shift as it is told and compared: 0.0049 is 0.00. */
export const rounded = (shift) => Number(shift.toFixed(2));

/** How a value stands to its budget, in words; `failed` where that ends the bench with an error. */
export function verdict(value, { limit, aim }, { fails = false } = {}) {
  if (aim !== undefined && value <= aim) return { result: "met, stretch too", failed: false };
  if (value <= limit) return { result: "met", failed: false };
  return { result: fails ? "OVER BUDGET" : "not met", failed: fails };
}

/** An aligned Markdown table of rows with what, measured, limit, aim and result. */
export function table(rows) {
  const head = { what: "what", measured: "measured", limit: "at most", aim: "stretch", result: "result" };
  const keys = Object.keys(head);
  const width = (key) => Math.max(...[head, ...rows].map((row) => (row[key] ?? "").length));
  const widths = Object.fromEntries(keys.map((key) => [key, width(key)]));
  const line = (row) => `| ${keys.map((key) => (row[key] ?? "").padEnd(widths[key])).join(" | ")} |`;
  const rule = `|${keys.map((key) => "-".repeat(widths[key] + 2)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** Writes latest.json and latest.md into a folder. */
export function write(folder, measured, markdown) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "latest.json"), `${JSON.stringify(measured, null, 2)}\n`);
  writeFileSync(join(folder, "latest.md"), `${markdown}\n`);
}
