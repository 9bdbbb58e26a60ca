/**
 * Adds rules to the document at once, where a sheet that is asked for would come too late.
 * @param {string} rules
 */
export function adopt(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
