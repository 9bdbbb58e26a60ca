/**
 * Adds a constructed style sheet to the document, without the delay of loading a file.
 * @param {string} rules
 */
export function adopt(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
