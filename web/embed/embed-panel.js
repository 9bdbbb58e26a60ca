// Panel "Embed this story": sizes, theme and the code to copy, with a preview. boot.js loads it at its first use. It
// opens inline below the share buttons, so that it covers nothing and follows in tab order.

import { LANG, words } from "./shared/words.js";
import { code } from "./panel/code.js";
import { copyCode } from "./panel/copy-code.js";
import { el } from "./panel/el.js";
import { fields } from "./panel/fields.js";
import { preview } from "./panel/preview.js";
import { adoptStyles } from "./panel/style.js";

const ID = "sf-embed-panel";

/**
 * Toggles the panel of a button.
 * @param {HTMLElement} button
 */
export function toggle(button) {
  const open = document.getElementById(ID);
  if (open) return close(open, button);
  adoptStyles();
  const panel = draw(() => close(panel, button));
  button.closest("[data-part=share]")?.after(panel);
  button.setAttribute("aria-expanded", "true");
  button.setAttribute("aria-controls", ID);
  panel.querySelector("h2")?.focus();
}

/**
 * @param {HTMLElement} panel
 * @param {HTMLElement} button
 */
function close(panel, button) {
  panel.remove();
  button.setAttribute("aria-expanded", "false");
  button.focus();
}

/** @param {() => void} close */
function draw(close) {
  const { element: form, read } = fields();
  const text = el("textarea", { readOnly: true, rows: 9, spellcheck: false });
  const status = el("p", { role: "status" }, { part: "embed-result" });
  const view = el("div", {}, { part: "embed-preview" });
  const update = () => {
    text.value = code(read());
    status.textContent = "";
    view.replaceChildren(preview(read()));
  };
  form.addEventListener("change", update);
  update();
  const copy = el("button", { type: "button", textContent: words.copyCode });
  copy.addEventListener("click", () => copyCode(text, status));
  const shut = el("button", { type: "button", textContent: words.close });
  shut.addEventListener("click", close);
  const heading = el("h2", { id: "sf-embed-heading", tabIndex: -1, textContent: words.embed });
  const panel = el(
    "section",
    { id: ID, lang: LANG, dir: "ltr" },
    { part: "embed-panel" },
    heading,
    form,
    el("label", {}, {}, words.code, text),
    el("div", {}, { part: "embed-buttons" }, copy, shut, status),
    el("h3", { textContent: words.preview }),
    view,
  );
  panel.setAttribute("aria-labelledby", heading.id);
  panel.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  return panel;
}
