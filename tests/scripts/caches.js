// Caches of a browser, in Node.

import { FOLDER } from "./world.js";

const SAVED = "standfirst /viewer/ saved";

/** The caches of a browser, in order; `refuse` says why one does not take an address. */
export function browserCaches(refuse = () => undefined) {
  const all = new Map();
  const key = (request) => (typeof request === "string" ? request : request.url);
  const cache = (kept) => ({
    match: async (request) => kept.get(key(request))?.clone(),
    async put(request, answer) {
      const reason = refuse(key(request));
      if (reason) throw reason;
      kept.set(key(request), answer);
    },
    delete: async (request) => kept.delete(key(request)),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
  });
  return {
    open: async (name) => cache(all.get(name) ?? all.set(name, new Map()).get(name)),
    names: () => [...all.keys()],
    addresses: () => [...(all.get(SAVED)?.keys() ?? [])].map((address) => address.replace(FOLDER, "")).sort(),
    header: (path) => all.get(SAVED)?.get(FOLDER + path)?.headers.get("x-same-picture"),
  };
}
