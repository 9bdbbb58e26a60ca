// A story of as many blocks as one likes: the mix of a long read, each block a little different.

const WORDS = `the river has two banks and a bridge that no longer crosses it so people wait for boats and talk about
water prices schools radio winter and the old mill where a lamp still burns at night`.split(/\s+/);

const words = (at, count) =>
  Array.from({ length: count }, (_, index) => WORDS[(at * 7 + index * 5) % WORDS.length]).join(" ");

const BLOCKS = [
  (at) => `${words(at, 55)}.`,
  (at) => [words(at, 20), { link: { href: `https://example.org/${at}`, text: words(at, 3) } }, `${words(at + 1, 25)}.`],
  (at) => `${words(at, 30)}.`,
  (at) => [words(at, 12), { em: words(at, 2) }, words(at + 3, 18), { strong: words(at, 2) }, `${words(at + 5, 9)}.`],
  (at) => ({ list: { ordered: at % 2 === 0, items: [words(at, 8), words(at + 1, 9), words(at + 2, 6)] } }),
  (at) => `${words(at, 70)}.`,
  (at) => ({ heading: { level: 3, text: words(at, 5) } }),
  (at) => `${words(at, 45)}.`,
  (at) => ({ quote: { text: `${words(at, 25)}.`, cite: words(at, 3) } }),
  (at) => ({
    figure: {
      src: "pictures/none.png",
      width: 1200,
      height: 675,
      alt: words(at, 9),
      caption: words(at, 8),
      credit: "Bench",
    },
  }),
  (at) => `${words(at, 60)}.`,
  (at) => ({
    table: {
      head: [["name", "value"]],
      rows: [
        [words(at, 2), String(at)],
        [words(at + 1, 2), String(at * 2)],
      ],
    },
  }),
];

/** The section that ends the story has this `id`. */
export const END = "the-end";

/** An article in format 1 with `count` blocks, in sections of 50. */
export function longArticle(count) {
  const blocks = Array.from({ length: count }, (_, at) => BLOCKS[at % BLOCKS.length](at));
  const sections = [];
  for (let at = 0; at < count; at += 50) {
    sections.push({ id: `part-${at / 50 + 1}`, heading: words(at, 4), blocks: blocks.slice(at, at + 50) });
  }
  sections.at(-1).id = END;
  return { format: "standfirst/1", id: "long", lang: "en", headline: "A very long story", sections };
}
