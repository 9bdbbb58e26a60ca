// A web server as any host has it: right types, brotli compressed beforehand, HTTP/1.1, what docs/configuration.md says
// about caches. Answers can be held back.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { extname } from "node:path";

import { compress } from "./site.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
};

/** Names that change with their content are kept for ever; of all others the browser asks whether they have changed. */
const caching = (path) => (/-[0-9a-f]{16}(_bg)?\.\w+$/.test(path) ? "max-age=31536000, immutable" : "no-cache");

/** Serves files, a map of paths to bodies, on a free port of this machine. */
export async function serve(files) {
  const ready = new Map([...files].map(([path, body]) => [path, prepared(path, Buffer.from(body))]));
  const held = new Map();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://bench").pathname.slice(1).replace(/(^|\/)$/, "$1index.html");
    await held.get(path);
    const answer = ready.get(path);
    if (!answer) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    if (request.headers["if-none-match"] === answer.head.etag) return response.writeHead(304, answer.head).end();
    response.writeHead(200, { ...answer.head, "content-length": answer.body.length }).end(answer.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}/`,
    /** Keeps a path from being answered until the returned function is called. */
    hold(path) {
      let release;
      held.set(
        path,
        new Promise((resolve) => {
          release = resolve;
        }),
      );
      return release;
    },
    close() {
      server.closeAllConnections?.();
      server.close();
    },
  };
}

function prepared(path, plain) {
  const { body, encoding } = compress(path, plain);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
  const head = {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "cache-control": caching(path),
    etag,
  };
  return { body, head: encoding ? { ...head, "content-encoding": encoding } : head };
}
