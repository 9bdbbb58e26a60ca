// Takes the pictures of a story that the manifest shows before the viewer is installed; run by art/render, which makes
// them small. Needs dist/ and Chromium.
//   node art/screenshots.mjs FOLDER

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { Chromium, findChromium } from "../bench/chromium.mjs";
import { serve } from "../bench/server.mjs";
import { readSite } from "../bench/site.mjs";

const SHOTS = [
  { name: "narrow", width: 412, height: 892 },
  { name: "wide", width: 1280, height: 800 },
];

const server = await serve(readSite(new URL("../dist", import.meta.url).pathname));
const browser = await Chromium.start(findChromium());
for (const { name, width, height } of SHOTS) {
  const page = await browser.page({ width, height });
  await page.send("Emulation.setScrollbarsHidden", { hidden: true });
  await page.watch("() => document.querySelector('[data-part=hero] img')?.naturalWidth > 0");
  await page.open(`${server.origin}?article=kupiansk-river&theme=light`);
  await page.seen(500);
  const { data } = await page.send("Page.captureScreenshot", { format: "png" });
  writeFileSync(join(process.argv[2], `screenshot-${name}.png`), Buffer.from(data, "base64"));
  await page.close();
}
await browser.close();
server.close();
