// User-visible texts of these scripts, for translation.

/** Language of these texts. */
export const LANG = "en";

export const words = {
  copied: "Link copied",
  copyByHand: "Copy this address:",
  ownTab: "Open this story in its own tab",

  embed: "Embed this story",
  close: "Close",
  way: "How it is shown",
  element: "As high as the story",
  frame: "Fixed height, no script",
  width: "Greatest width in pixels, if any",
  height: "Height in pixels",
  theme: "Theme",
  auto: "Automatic",
  light: "Light",
  dark: "Dark",
  comments: "With the comment box",
  code: "Code to copy",
  copyCode: "Copy code",
  codeCopied: "Code copied",
  codeByHand: "The code is selected: copy it by hand.",
  preview: "Preview",
};
