// Embedded viewer, inside the frame: reports its height, in the protocol of the host's resizer, and handles the host's
// messages. boot.js loads it before the wasm, only with embed=1. Its only interface to the viewer is the document
// (docs/theming.md).

import { Dialects } from "./frame/dialects.js";
import { Height } from "./frame/height.js";
import { Host } from "./frame/host.js";
import { Links } from "./frame/links.js";
import { Appearance, themeIn } from "./frame/appearance.js";
import { Anchors } from "./frame/anchors.js";
import { Story } from "./frame/story.js";
import { adoptStyles } from "./frame/style.js";
import { ours } from "./shared/protocol.js";

/** Features that the viewer announces to hosts. */
const CAPABILITIES = ["theme", "accent", "scroll", "viewport", "comments", "links"];

adoptStyles();
const host = new Host();
const height = new Height((size) => {
  host.tell("resize", size);
  dialects.size(size);
});
const dialects = new Dialects(host, () => height.again());
const appearance = new Appearance();
const links = new Links(host, dialects);
const anchors = new Anchors(host, dialects);
host.tell("ready", { caps: CAPABILITIES });
const story = new Story(host);

/** @param {import("./shared/protocol.js").Message} fields */
function configure(fields) {
  appearance.set(fields);
  links.through(fields.links);
  anchors.go(fields.hash);
  height.again();
}

/**
 * Handles a request of the host. Security: no request sets markup, a source URL, or the destination of comments.
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
      return anchors.go(message.hash);
    case "viewport":
      return appearance.see(message);
    case "measure":
      return height.again();
  }
}

host.hear((data, origin) => {
  const message = ours(data);
  if (message) return answer(message, origin);
  const theme = themeIn(data);
  if (theme) appearance.set({ theme });
  else anchors.go(dialects.hear(data));
});
