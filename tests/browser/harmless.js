// Returns what the page has that it should not have, and the names in its window. Each element gets the events that a
// reader's pointer and keyboard would bring it. Arguments: the allowed elements, the allowed attributes.
const [tags, attributes] = [arguments[0], arguments[1]].map((names) => new Set(names.split(/\s+/)));
const faults = [];

for (const element of document.querySelectorAll("#sf-main *")) {
  for (const type of ["mouseover", "focus", "pointerdown", "toggle", "load", "error"]) {
    element.dispatchEvent(new Event(type));
  }
  if (!tags.has(element.localName)) faults.push(`<${element.localName}>`);
  for (const { name, value } of element.attributes) {
    if (!attributes.has(name) && !/^(data|aria)-/.test(name)) faults.push(`<${element.localName} ${name}>`);
    // What is no address leads nowhere.
    if (!/^(href|src|poster|cite)$/.test(name) || !URL.canParse(value, "https://a.example/")) continue;
    const { protocol } = new URL(value, "https://a.example/");
    if (!/^(https?|mailto|tel):$/.test(protocol)) faults.push(`${name}=${value}`);
  }
}

const asked = performance.getEntriesByType("resource").map(({ name }) => name);
faults.push(...asked.filter((name) => name.includes("evil.invalid")));
// A place may have this name; a script would have set it.
if (globalThis.fired === 1) faults.push("a script ran");
return [faults.slice(0, 20), Object.keys(globalThis).sort()];
