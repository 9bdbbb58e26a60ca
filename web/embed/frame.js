// The viewer in a frame: makes itself as high as its story, in the dialect of whatever resizes it, and answers the
// page around it. boot.js loads it, with embed=1 only and before the wasm is there. It knows the viewer by its document
// (docs/theming.md) and nothing else.

import { Dialects } from "./frame/dialects.js";
import { Height } from "./frame/height.js";
import { Host } from "./frame/host.js";
import { Links } from "./frame/links.js";
import { Look, themeIn } from "./frame/look.js";
import { Places } from "./frame/places.js";
import { Story } from "./frame/story.js";
import { adoptStyles } from "./frame/style.js";
import { ours } from "./shared/protocol.js";

/** What this viewer understands, for hosts that ask before they rely on it. */
const CAPABILITIES = ["theme", "accent", "scroll", "viewport", "comments", "links"];

adoptStyles();
const host = new Host();
const height = new Height((size) => {
  host.tell("resize", size);
  dialects.size(size);
});
const dialects = new Dialects(host, () => height.again());
const look = new Look();
const links = new Links(host, dialects);
const places = new Places(host, dialects);
host.tell("ready", { caps: CAPABILITIES });
const story = new Story(host);

/** @param {import("./shared/protocol.js").Message} fields */
function configure(fields) {
  look.set(fields);
  links.through(fields.links);
  places.go(fields.hash);
  height.again();
}

/**
 * What a host may ask for. Nothing here sets markup, an address to read from, or where comments go.
 * @param {import("./shared/protocol.js").Message} message
 * @param {string} origin
 */
function answer(message, origin) {
  switch (message.type) {
    case "init":
      host.pin(origin);
      configure(message);
      return story.again();
    case "setConfig":
      return configure(message);
    case "goto":
      return places.go(message.hash);
    case "viewport":
      return look.see(message);
    case "measure":
      return height.again();
  }
}

host.hear((data, origin) => {
  const message = ours(data);
  if (message) return answer(message, origin);
  const theme = themeIn(data);
  if (theme) look.set({ theme });
  else places.go(dialects.hear(data));
});
