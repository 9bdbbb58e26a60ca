// Style sheet of the element. Constructed by script, since that needs no permission in the page's policy.

const RULES = `
  :host { display: block; position: relative; }
  :host([hidden]), slot[hidden] { display: none; }
  iframe { display: block; inline-size: 100%; border: 0; }
  span { position: absolute; }
`;

/** Creates the sheet. */
export function sheet() {
  const made = new CSSStyleSheet();
  made.replaceSync(RULES);
  return made;
}
