// Notice at the edge of the window: a popover, above the page and without layout shift.

import { el } from "../embed/panel/el.js";
import { announce } from "../embed/shared/copy.js";
import { LANG, words } from "./words.js";

const ID = "sf-notice";

/**
 * Shows a notice in place of the previous one. One without an action does not replace one with an action, and is only
 * announced to screen readers. Nothing is shown in browsers without popovers: the change takes effect at the next visit.
 * @param {string} text
 * @param {{ name: string, act: () => void }} [action]
 */
export function notice(text, action) {
  if (!("popover" in HTMLElement.prototype)) return;
  announce(text);
  if (!action && document.querySelector(`#${ID}[data-asks]`)) return;
  close();
  const buttons = el("div", { lang: LANG, dir: "ltr" });
  if (action) buttons.append(button(action.name, action.act));
  buttons.append(button(words.close, close));
  const box = el("section", { id: ID, popover: "manual", ariaLabel: words.notice }, { part: "notice" });
  box.toggleAttribute("data-asks", action !== undefined);
  box.append(el("p", { lang: LANG, dir: "ltr", textContent: text }), buttons);
  box.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  // First in tab order, after the skip link.
  const status = document.getElementById("sf-status");
  if (status) status.after(box);
  else document.body.prepend(box);
  box.showPopover();
}

/**
 * Hides a notice, if it is still shown.
 * @param {string} text
 */
export function withdraw(text) {
  if (document.querySelector(`#${ID} > p`)?.textContent === text) close();
}

function close() {
  const box = document.getElementById(ID);
  const inside = box?.contains(document.activeElement);
  box?.remove();
  const heading = document.querySelector("#sf-main h1");
  if (inside && heading instanceof HTMLElement) heading.focus({ preventScroll: true });
}

/**
 * @param {string} textContent
 * @param {() => void} act
 */
function button(textContent, act) {
  const element = el("button", { type: "button", textContent });
  element.addEventListener("click", act);
  return element;
}
