// nginx on this machine with the configuration of deploy/nginx.conf as it stands: only the address, the root, the log
// and the number of processes are ours. It runs in the foreground, as whoever runs the bench.

import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { onCore } from "./cores.mjs";

const DEPLOY = fileURLToPath(new URL("../../deploy", import.meta.url));
const WORK = fileURLToPath(new URL("../../target/bench/nginx", import.meta.url));

/** Where modules are that come as files of their own: of Debian's packages, and where bootstrap unpacks these. */
const MODULES = ["/usr/lib/nginx/modules", `${process.env.STANDFIRST_TOOLS}/servers/usr/lib/nginx/modules`];
const BROTLI = "ngx_http_brotli_static_module.so";

/** What asks under this name is not noted in the log: under load that would be hundreds of megabytes. */
export const UNCOUNTED = "wrk";

/** What a request was answered with, one JSON a line; `sent` is all that went out, with the head. */
const LOG = `log_format bench escape=json '{"path":"$request_uri","status":$status,"sent":$bytes_sent}';`;

/** A running server of a folder: its `origin`, what it was asked for, and its end. */
export async function startNginx(root) {
  const port = await freePort();
  const brotli = MODULES.map((folder) => join(folder, BROTLI)).find(existsSync);
  configure({ root, port, brotli });
  const [command, ...options] = onCore(0, ["nginx", "-p", WORK, "-c", join(WORK, "nginx.conf"), "-e", "error.log"]);
  const child = spawn(command, options, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said = (said + text).slice(-1_000);
  });
  const ended = new Promise((done) => child.on("error", done).on("exit", done));
  process.on("exit", () => child.kill("SIGTERM"));
  const origin = `http://127.0.0.1:${port}/`;
  if (!(await answers(origin))) throw new Error(`nginx does not answer: ${said.trim()}`);
  let read = readLog().length;
  return {
    origin,
    brotli: brotli !== undefined,
    version: spawnSync("nginx", ["-v"], { encoding: "utf8" }).stderr.trim().split("/").at(-1),
    /** The answers since it was last asked. */
    asked() {
      const lines = readLog().slice(read);
      read += lines.length;
      return lines.map((line) => JSON.parse(line)).map((answer) => ({ ...answer, path: answer.path.split("?")[0] }));
    },
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

function configure({ root, port, brotli }) {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(join(WORK, "temp"), { recursive: true });
  cpSync(join(DEPLOY, "nginx"), join(WORK, "standfirst"), { recursive: true });
  mkdirSync(join(WORK, "standfirst/enabled"), { recursive: true });
  if (brotli) cpSync(join(DEPLOY, "nginx/brotli.conf"), join(WORK, "standfirst/enabled/brotli.conf"));
  const site = readFileSync(join(DEPLOY, "nginx.conf"), "utf8")
    .replace(/^\s*listen \[.*\n/gm, "")
    .replace(/\blisten [^;]+;/, `listen 127.0.0.1:${port};`)
    .replace(/\broot [^;]+;/, `root ${root};`);
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = kinds.map((kind) => `${kind}_temp_path temp/${kind};`);
  const main = `${brotli ? `load_module ${brotli};` : ""}
daemon off;
worker_processes 1;
pid nginx.pid;
error_log error.log;
events { worker_connections 1024; }
http {
  ${temporary.join("\n  ")}
  ${LOG}
  map $http_user_agent $counted { default 1; ${UNCOUNTED} 0; }
  access_log access.log bench if=$counted;
  sendfile on;
  tcp_nopush on;
  include site.conf;
}
`;
  writeFileSync(join(WORK, "site.conf"), site);
  writeFileSync(join(WORK, "nginx.conf"), main);
}

function readLog() {
  const path = join(WORK, "access.log");
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
}

async function answers(origin) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(origin).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((later) => setTimeout(later, 50));
  }
  return false;
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
