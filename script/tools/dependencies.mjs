// Reads `cargo metadata` and checks licences and duplicates; run by script/dependencies.

import { spawnSync } from "node:child_process";

/** Licences that ask for no more than a notice, so that the whole can be given under MIT OR Apache-2.0. */
const ALLOWED_LICENCES = new Set([
  "0BSD",
  "Apache-2.0",
  "Apache-2.0 WITH LLVM-exception",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BSL-1.0",
  "CC0-1.0",
  "CDLA-Permissive-2.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Unicode-3.0",
  "Unlicense",
  "Zlib",
]);

/**
 * Crates of the command line under MPL-2.0, which asks that their own source can be had, and nothing of what they are
 * linked with (3.3). They are used as crates.io has them, and none may end up in the wasm.
 */
const MPL_CRATES = new Set(["cssparser", "cssparser-macros", "dtoa-short", "selectors"]);

/** Crates that are linked in several versions, each with the reason why that cannot be helped. */
const ALLOWED_DUPLICATES = new Map([
  ["thiserror", "gloo-net 0.6, which Leptos brings, is made with version 1: derived code and no more"],
]);

const inWasm = linked(metadata("--filter-platform", "wasm32-unknown-unknown"));
const problems = [
  ...metadata().packages.flatMap(licenceProblem),
  ...inWasm.filter(({ name }) => MPL_CRATES.has(name)).map(({ name }) => `${name} is linked into the wasm`),
  ...duplicateProblems(inWasm),
];
problems.forEach((problem) => console.error(problem));
if (problems.length > 0) process.exit(1);
console.log("every licence and version is as it should be");

function metadata(...options) {
  const { status, stdout } = spawnSync("cargo", ["metadata", "--format-version", "1", ...options], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) process.exit(1);
  return JSON.parse(stdout);
}

function licenceProblem({ name, version, license }) {
  if (license && isAllowed(license)) return [];
  if (license === "MPL-2.0" && MPL_CRATES.has(name)) return [];
  return [`${name} ${version}: licence ${license ?? "not given"} is not on the list`];
}

/** SPDX: AND binds more than OR; older crates write OR as a slash. */
function isAllowed(expression) {
  const tokens = expression.replaceAll("/", " OR ").match(/\(|\)|[^\s()]+/g);
  const take = (token) => tokens[0] === token && tokens.shift();
  const either = () => {
    let allowed = all();
    while (take("OR")) allowed = all() || allowed;
    return allowed;
  };
  const all = () => {
    let allowed = one();
    while (take("AND")) allowed = one() && allowed;
    return allowed;
  };
  const one = () => {
    if (take("(")) {
      const allowed = either();
      take(")");
      return allowed;
    }
    const licence = tokens.shift();
    return ALLOWED_LICENCES.has(take("WITH") ? `${licence} WITH ${tokens.shift()}` : licence);
  };
  return either() && tokens.length === 0;
}

function duplicateProblems(packages) {
  const versions = new Map();
  for (const { name, version } of packages) {
    versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  const duplicates = [...versions].filter(([, list]) => list.length > 1);
  const names = new Set(duplicates.map(([name]) => name));
  return [
    ...duplicates
      .filter(([name]) => !ALLOWED_DUPLICATES.has(name))
      .map(([name, list]) => `${name} is linked in versions ${list.sort().join(" and ")}`),
    ...[...ALLOWED_DUPLICATES.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `${name} is no longer linked twice: take it off the list`),
  ];
}

/** What ends up in the viewer: normal dependencies of the root package, but not what runs in the compiler. */
function linked({ packages, resolve }) {
  const macros = new Set(
    packages.filter(({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"))).map(({ id }) => id),
  );
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id) || macros.has(id)) return;
    seen.add(id);
    nodes
      .get(id)
      .deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null))
      .forEach(({ pkg }) => visit(pkg));
  };
  visit(resolve.root);
  return packages.filter(({ id }) => seen.has(id));
}
