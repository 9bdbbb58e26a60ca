/** Permissions-Policy features delegated to a frame (`allow`). */
export const FEATURES = "clipboard-write; web-share; fullscreen; picture-in-picture; encrypted-media";
