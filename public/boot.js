// Starts the viewer: the wasm, the settings and the story are asked for at once, and
// whatever keeps the wasm from running is said in words. Does what would cost more bytes
// in the wasm. The only script of the page; others are loaded by it.

const folder = new URL(".", import.meta.url).href;
const script = document.querySelector("script[data-wasm]");
const root = document.documentElement;

// --- Answers asked for while the wasm is on its way; the application takes each once.

const LIST = "articles/feed.json";
const answers = new Map();

function fetched(address, first, after) {
  const abort = new AbortController();
  const answer = Promise.resolve(first)
    .then(() => fetch(address, { signal: abort.signal }))
    .then(after);
  answer.catch(() => {}); // The application meets the failure and says it.
  return { answer, abort };
}

function ask(path, ...more) {
  const address = folder + path;
  answers.set(address, fetched(address, ...more));
  return answers.get(address).answer;
}

// Ends well unless the settings name another list; then it is left to the application.
async function usesList(settings) {
  const { latest } = await settings.then((answer) => answer.clone().json()).catch(() => ({}));
  if ((latest?.feed ?? LIST) !== LIST) throw new Error("another list");
}

// The module for what is not format 1, loaded when it is first needed.
let module;
function other() {
  module ??= load("formatsJs", "formatsWasm");
  module.catch(() => (module = undefined)); // It may be there when it is asked for again.
  return module;
}

// Where the settings name a WordPress site, that module spells out what it means for them, and where its posts are.
let post = () => {};
async function spelledOut(answer) {
  const text = await answer.clone().text();
  if (!text.includes('"wordpress"')) return answer;
  const { rest_address, spell_out } = await other();
  const [site, settings] = spell_out(text);
  post = (address) => site && rest_address(site, address);
  return site ? new Response(settings) : answer;
}

globalThis.standfirst = {
  folder,
  // From now on the request is the application's: its signal ends it.
  take(address, signal) {
    const place = answers.has(address) ? undefined : post(address);
    const asked = place ? fetched(place) : answers.get(address);
    answers.delete(address);
    return (
      asked &&
      new Promise((resolve, reject) => {
        asked.answer.then(resolve, reject);
        signal?.addEventListener("abort", () => reject(asked.abort.abort()));
      })
    );
  },
  // Has a text read by the module for other formats. Answers the name under which take has what becomes of it.
  translate(text, address, kind) {
    const name = `${address}#translated`;
    const wanted = new URLSearchParams(location.search);
    const answer = other()
      .then(({ translate }) => translate(text, address, kind, wanted.get("format"), wanted.get("item")))
      .then((translation) => new Response(translation))
      .catch((reason) => {
        console.error("Standfirst:", reason);
        module = undefined;
        return new Response(null, { status: 503 });
      });
    answers.set(name, { answer, abort: new AbortController() });
    return name;
  },
};

const query = new URLSearchParams(location.search);
const article = query.get("article");
const app = document.getElementById("app");

// A published page is of a kind, "story" or "list", and has it already, unless its address asks for another one.
const kind = "published" in root.dataset && root.dataset.view;
const published = kind && article === null && !query.has("tag");
// To such a list there is nothing to add.
const complete = published && kind === "list";

if (!complete) {
  const settings = ask("config.json", undefined, spelledOut);
  if (!published) {
    app.replaceChildren();
    document.getElementById("sf-story")?.remove();
    root.dataset.state = "loading";
    root.dataset.view = article === null ? "list" : "story";
    if (article === null) ask(LIST, usesList(settings));
    else if (/^[\w-]+(\/[\w-]+)*$/.test(article)) ask(`articles/${article}.json`);
  }
}

// --- While the line is busy the processor is not. A browser's first formatter takes 10 ms to make, and four times that
// on a telephone; those that the application makes are then quick.

setTimeout(() => Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" }).format());

// --- What the address asks for that is seen before the wasm is there.

// What speaks with the page around a frame. The load event waits for a script in the document, and hosts begin to speak
// then; the wasm waits for it too, so that a story is never drawn before the frame's own rules are there.
let framed;
function speakWithHost(done) {
  const script = document.createElement("script");
  Object.assign(script, { type: "module", src: `${folder}frame.js`, onload: done, onerror: done });
  document.head.append(script);
}

if (query.get("embed") === "1") {
  root.dataset.embed = "";
  if (parent !== self) framed = new Promise(speakWithHost);
}
if (kind === "story") {
  const ready = import(`${folder}published.js`).then(({ prepare }) => prepare(script.dataset, published));
  framed = Promise.all([framed, ready]);
}
const theme = query.get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;

// --- A picture that cannot be loaded is marked: a word takes its place, caption and credit stay.

function missing(image) {
  const around = image.closest?.("figure, [data-part=teaser-picture]") ?? image.closest?.("picture");
  if (image.tagName === "IMG") around?.setAttribute("data-failed", "");
}
// Those of a published page may have failed before this runs; and the event does not bubble.
for (const image of app.querySelectorAll("img[src]")) if (image.complete && !image.naturalWidth) missing(image);
addEventListener("error", ({ target }) => missing(target), true);

// --- A tab of its own is the way out of a frame only.

if (top === self) document.querySelector("[data-part=own-tab]")?.remove();

// --- What can wait until the story is there: paper, the panel for embeds, reading offline.

// When the page has loaded, the story may still be on its way, or not painted yet.
const later = () => setTimeout(late, 300);
const late = (event) =>
  root.dataset.state === "loading"
    ? later()
    : import(`${folder}late.js`).then(({ meet }) => meet(event), () => {});
onclick = late;
onload = later;

// --- The skeleton is seen after 200 ms; then it is also heard.

const status = document.getElementById("sf-status");
setTimeout(() => {
  if (root.dataset.state === "loading" && !status.textContent) status.textContent = "Loading the story…";
}, 200);

// --- What keeps the wasm from running.

function fail(text, advice, reason) {
  if (reason) console.error("Standfirst:", reason);
  if (published) {
    // The story is there; what is missing stands below it.
    const note = app.querySelector("main").appendChild(document.createElement("p"));
    note.dataset.part = "comments-missing";
    note.textContent = `Comments could not be loaded. ${advice}`;
    return;
  }
  const box = document.getElementById("sf-boot-error");
  box.querySelector("[data-part=error-text]").textContent = text;
  box.querySelector("[data-part=error-advice]").textContent = advice;
  const retry = box.querySelector("[data-part=retry]");
  retry.href = location.href;
  // Where the address names a place after #, the link alone would lead there and load nothing.
  retry.onclick = (event) => {
    event.preventDefault();
    location.reload();
  };
  box.hidden = false;
  document.querySelector("[data-part=skip]")?.remove();
  root.dataset.state = "failed";
  if (app.hasChildNodes()) {
    // What is dead goes out of the way. Where nothing was there yet the focus stays: it may be outside of a frame.
    app.hidden = true;
    box.querySelector("h1").focus();
  }
}

const BLOCKED = "This browser, or a setting of it or of this site, keeps WebAssembly from running.";

function failed(reason) {
  if (reason instanceof WebAssembly.RuntimeError) stopped(reason);
  else if (reason instanceof WebAssembly.CompileError) fail(BLOCKED, "Another browser may show the story.", reason);
  else fail("The viewer could not be loaded.", "Check your connection, then try again.", reason);
}

// A trap leaves the application dead; without this its page would just stop answering.
function stopped(reason) {
  fail("The viewer met a fault of its own and stopped.", "Try again; what you typed may have been kept as a draft.", reason);
}

for (const event of ["error", "unhandledrejection"]) {
  addEventListener(event, ({ error, reason = error }) => {
    if (typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError) stopped(reason);
  });
}

// --- The module is compiled while it arrives; wasm-bindgen's script starts it.

async function compiled(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  // Some hosts do not know the type of wasm, without which browsers do not compile what arrives.
  if (answer.headers.get("content-type") === "application/wasm") return WebAssembly.compileStreaming(answer);
  return WebAssembly.compile(await answer.arrayBuffer());
}

async function load(js, wasm) {
  const address = (name) => new URL(script.dataset[name], document.baseURI);
  const [glue, module] = await Promise.all([import(address(js)), compiled(address(wasm)), framed]);
  glue.initSync({ module });
  return glue;
}

if (!complete) {
  if (typeof WebAssembly === "object") load("js", "wasm").catch(failed);
  else fail(BLOCKED, "Another browser may show the story.");
}
