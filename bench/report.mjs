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

/** A table of rows with what, measured, limit, aim and result. */
export function table(rows) {
  const head = { what: "what", measured: "measured", limit: "at most", aim: "stretch", result: "result" };
  const named = ([key, name], row) => [name, row[key]];
  return markdownTable(rows.map((row) => Object.fromEntries(Object.entries(head).map((column) => named(column, row)))));
}

/** An aligned Markdown table. The columns are the members of the first row. */
export function markdownTable(rows) {
  const keys = Object.keys(rows[0]);
  const width = (key) => Math.max(key.length, ...rows.map((row) => (row[key] ?? "").length));
  const widths = keys.map(width);
  const line = (cells) => `| ${cells.map((cell, at) => (cell ?? "").padEnd(widths[at])).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(keys), rule, ...rows.map((row) => line(keys.map((key) => row[key])))].join("\n");
}

/** Writes NAME.json and NAME.md into a folder. */
export function write(folder, name, measured, markdown) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
  writeFileSync(join(folder, `${name}.md`), `${markdown}\n`);
}
