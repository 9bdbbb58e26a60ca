// Generated stories of a small town's paper, each another, the same at every run: for publishing many.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const WHO = `the ferry-woman|a retired signalman|the council's clerk|two beekeepers|the school band|a visiting engineer
the night baker|our lock-keeper|the harbour choir|a young surveyor`.split(/[|\n]/);
const DOES = `mended|counted|painted|lost and found|measured|carried home|argued over|planted|wrote down|switched off`;
const WHAT = `the old weighbridge|a crate of lemons|the church clock|seven boats|the lower meadow|a map from 1911
the town's last telephone box|a family of swifts|the winter timetable|the bandstand`.split(/[|\n]/);
const WHEN = `before breakfast|during the flood|on market day|after the film|in the longest week of May|as the fog rose
while the band played|without being asked|for the second time|in plain sight`.split(/[|\n]/);
const TAGS = ["River", "Council", "Schools", "Weather", "Markets", "Music", "Transport", "Gardens"];

/** The names of the files are `YEAR/SLUG.json`; this many stories lie in a folder. */
const A_YEAR = 500;

/** Writes `count` stories in format 1 into a folder: between 2 and 60 paragraphs each, without pictures. */
export function writeStories(folder, count) {
  for (let at = 0; at < count; at += 1) writeStory(folder, at);
}

/** Writes one of them; a later `edition` is the same story with one sentence more. */
export function writeStory(folder, at, edition = 1) {
  const path = join(folder, `${2000 + Math.floor(at / A_YEAR)}`, `story-${at}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(story(at, edition)));
}

function story(at, edition) {
  const random = seeded(at + 1);
  const any = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => `${any(WHO)} ${any(DOES.split("|"))} ${any(WHAT)} ${any(WHEN)}`;
  const many = (count, each) => Array.from({ length: count }, each);
  const paragraph = () => `${many(2 + Math.floor(random() * 5), () => capital(sentence())).join(". ")}.`;
  const paragraphs = (count) => many(count, paragraph);
  // Most stories are short and few are long: the cube of what is spread evenly.
  const sections = Math.floor(12 * random() ** 3);
  const published = new Date(Date.UTC(2026, 0, 1) - at * 3_600_000).toISOString().slice(0, 19);
  return {
    format: "standfirst/1",
    id: `story-${at}`,
    lang: "en",
    kicker: any(TAGS),
    headline: `${capital(sentence())}, no. ${at}`,
    dek: `${capital(sentence())}.`,
    authors: [{ name: `Reporter ${at % 40}` }],
    published: `${published}Z`,
    tags: [any(TAGS), any(TAGS)].filter((tag, place, all) => all.indexOf(tag) === place),
    lead: [...paragraphs(2), ...(edition > 1 ? [`This is edition ${edition} of the story.`] : [])],
    sections: Array.from({ length: sections }, (_, part) => ({
      id: `part-${part + 1}`,
      heading: capital(any(WHAT)),
      blocks: paragraphs(2 + Math.floor(random() * 4)),
    })),
  };
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed) {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
