// A web server as any host has it: right types, brotli compressed beforehand, HTTP/1.1. Answers can be held back.

import { createServer } from "node:http";
import { extname } from "node:path";

import { compress } from "./site.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
};

/** Serves files, a map of paths to bodies, on a free port of this machine. */
export async function serve(files) {
  const ready = new Map([...files].map(([path, body]) => [path, compress(path, Buffer.from(body))]));
  const held = new Map();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://bench").pathname.slice(1) || "index.html";
    await held.get(path);
    const answer = ready.get(path);
    if (!answer) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    const head = { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": "max-age=600" };
    if (answer.encoding) head["content-encoding"] = answer.encoding;
    response.writeHead(200, { ...head, "content-length": answer.body.length }).end(answer.body);
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
