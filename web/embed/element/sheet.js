// The element's own rules. A sheet that is made by a script needs no word in the page's policy about styles.

const RULES = `
  :host { display: block; position: relative; }
  :host([hidden]), slot[hidden] { display: none; }
  iframe { display: block; inline-size: 100%; border: 0; }
  span { position: absolute; }
`;

/** Makes the sheet. */
export function sheet() {
  const made = new CSSStyleSheet();
  made.replaceSync(RULES);
  return made;
}
