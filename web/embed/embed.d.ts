// Types of <standfirst-article>, for pages that are written in TypeScript: reference this file, or copy it.

/** What stands in `detail` of the element's events. They bubble. */
interface StandfirstEvents {
  /** The viewer is there; the story is not yet. */
  "standfirst-ready": CustomEvent<Record<string, never>>;
  /** The frame has another height, in CSS pixels. */
  "standfirst-resize": CustomEvent<{ height: number }>;
  /** A story is shown; another one, too, to which the reader went on. */
  "standfirst-loaded": CustomEvent<{ title: string; lang: string; comments: number }>;
  /**
   * No story is shown. `code` is one of the viewer's (docs/theming.md), or `address`: `src` names no viewer; `silent`: the
   * frame says nothing; `loop`: it grows without end, and is no longer fitted.
   */
  "standfirst-error": CustomEvent<{ code: string; message: string }>;
  /** A comment was added or deleted; `count` is how many there are now. */
  "standfirst-comment": CustomEvent<{ action: "add" | "delete"; count: number }>;
  /** A sandboxed frame wants a link opened in a tab; `preventDefault()` keeps the element from doing so. */
  "standfirst-link": CustomEvent<{ href: string }>;
}

/** The attributes. All are optional. */
interface StandfirstAttributes {
  /** The viewer's folder; without it the folder that embed.js was loaded from. */
  src?: string;
  /** The story: a slug, or an address that the viewer's settings allow. Without it the list of stories. */
  article?: string;
  /** `auto`, the default: as the page declares by `color-scheme`, or else as the reader's system. */
  theme?: "auto" | "light" | "dark";
  /** The colour of kickers and marks: `#rrggbb`. */
  accent?: string;
  /** The language of the viewer's own words. */
  lang?: string;
  /** The height that is kept until the story's is known, in CSS pixels; 600 without it. */
  height?: string | number;
  /** `lazy`, the default: the frame is loaded when it comes near the window. */
  loading?: "lazy" | "eager";
  /** `0` leaves out the comment box. */
  comments?: "0" | "1";
  /** What the frame may do: empty for all that a story can use, or what an iframe's `sandbox` may say. */
  sandbox?: string;
  /** Tells the viewer which slice of it is seen, for themes. */
  viewport?: "" | boolean;
}

interface HTMLStandfirstArticleElement extends HTMLElement {
  addEventListener<K extends keyof StandfirstEvents>(
    type: K,
    listener: (this: HTMLStandfirstArticleElement, event: StandfirstEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

interface HTMLElementTagNameMap {
  "standfirst-article": HTMLStandfirstArticleElement;
}
