/** What a frame may use; each only where reader and browser allow it. */
export const FEATURES = "clipboard-write; web-share; fullscreen; picture-in-picture; encrypted-media";
