// The fastest plain loop we know: parse the story's text, make each element that the viewer made, append, lay out.
// It decides nothing: the elements are described beforehand, which no real page without a framework has.

const [text, tree] = await Promise.all(
  ["articles/long.json", "tree.json"].map(async (path) => (await fetch(path)).text()),
);
const described = JSON.parse(tree);
await new Promise((later) => setTimeout(later, 500));

function make(node) {
  const element = document.createElement(node[0]);
  const attributes = node[1];
  for (let at = 0; at < attributes.length; at += 2) element.setAttribute(attributes[at], attributes[at + 1]);
  if (node.length === 3 && typeof node[2] === "string") {
    element.textContent = node[2];
    return element;
  }
  for (let at = 2; at < node.length; at += 1) {
    const child = node[at];
    element.appendChild(typeof child === "string" ? document.createTextNode(child) : make(child));
  }
  return element;
}

const start = performance.now();
globalThis.article = JSON.parse(text);
const fragment = document.createDocumentFragment();
for (const node of described) fragment.appendChild(make(node));
document.getElementById("app").appendChild(fragment);
document.documentElement.dataset.state = "ready";
const built = performance.now();
document.body.offsetHeight;
const layout = performance.now() - built;
globalThis.measured = { build: built - start, layout, elements: document.querySelectorAll("#app *").length };
document.documentElement.dataset.built = "";
