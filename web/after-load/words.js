// User-visible texts of these scripts, for translation.

/** Language of these texts. */
export const LANG = "en";

export const words = {
  notLoaded: "This could not be loaded.",

  saving: "Saving…",
  saved: "Saved: can be read without a connection.",
  savedWithout: "Saved, without the pictures of other sites and those that did not load.",
  removed: "No longer saved.",
  full: "Not saved: this browser's storage is full.",
  notSaved: "Not saved: the story could not be loaded. Check your connection, then try again.",

  notice: "Notice",
  close: "Close",
  deployed: "There is a new version of this page.",
  reload: "Reload",
  storyChanged: "This story was updated.",
  listChanged: "There are changes in this list.",
  show: "Show",
  offline: "You are offline. What was read before can be read again.",
  unreachable: "This site cannot be reached. What was read before can be read again.",
  readable: "Can be read offline",
};
