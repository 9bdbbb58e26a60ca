//! Every word the viewer itself says, in one place, ready for translation.
//!
//! Errors say theirs in [`crate::load_error`] and [`standfirst_formats`].

#![expect(missing_docs, reason = "each constant is its own documentation")]

use standfirst_article::{Label, ReadingTime, decimal};

use crate::location::View;

/// The language of these words.
pub const LANG: &str = "en";

pub const LOADING: &str = "Loading the story…";
pub const FOOTNOTES: &str = "Footnotes";
pub const SUMMARY: &str = "Summary";
pub const CORRECTIONS: &str = "Corrections";
pub const CORRECTED: &str = "Corrected";
pub const UPDATED: &str = "Updated";
pub const BY: &str = "By";
pub const SOURCE: &str = "Source:";
pub const ORIGINAL: &str = "Read the original";
pub const TAGS: &str = "Topics";
pub const LICENCE: &str = "Licence:";
pub const RELATED: &str = "Related stories";
pub const LATEST: &str = "Latest stories";
pub const STORIES: &str = "Stories";
pub const NO_STORIES: &str = "There are no stories here yet.";
pub const ALL_STORIES: &str = "All stories";
pub const NEWER: &str = "Newer story";
pub const OLDER: &str = "Older story";
pub const MORE: &str = "More to read";
pub const SITE: &str = "Site";
pub const FEED: &str = "Feed";
pub const SHARE: &str = "Share";
pub const COPY_LINK: &str = "Copy link";
pub const EMBED_STORY: &str = "Embed this story";
pub const SAVE: &str = "Save offline";
pub const COPIED: &str = "Link copied";
pub const COPY_BY_HAND: &str = "Copy this address:";
pub const PERMALINK: &str = "Copy a link to this section";
pub const TRANSCRIPT: &str = "Transcript";
pub const LOAD_EMBED: &str = "Load and play";
pub const PLAYER: &str = "Player";
pub const EMBED_NOTICE: &str = "Loading it contacts";
pub const OPEN_AT: &str = "Open at";
pub const PICTURE_MISSING: &str = "This picture could not be loaded.";
pub const TABLE: &str = "Table";
pub const RETRY: &str = "Try again";

pub const COMMENTS: &str = "Comments";
pub const LOADING_COMMENTS: &str = "Loading the comments…";
pub const COMMENTS_MISSING: &str = "Comments could not be loaded.";
pub const STILL_MISSING: &str = "Still not loaded.";
pub const ONWARD_MISSING: &str = "Other stories could not be loaded.";
pub const COMMENT: &str = "Comment";
pub const NAME: &str = "Name";
pub const POST: &str = "Post comment";
pub const EMPTY_TEXT: &str = "Please enter your comment!";
pub const EMPTY_NAME: &str = "Please enter your name here";
pub const LONG_TEXT: &str = "Please use at most 10,000 characters";
pub const LONG_NAME: &str = "Please use at most 64 characters";
pub const KEPT_HERE: &str = "Comments are kept in this browser only; nobody else sees them.";
pub const KEPT_NOWHERE: &str =
    "This browser does not let the page keep anything here: comments stay until the page is closed.";
pub const STORAGE_FULL: &str = "Your comment was not saved: this browser's storage is full. Your text is still here.";
pub const STORAGE_DENIED: &str =
    "Your comment was not saved: this browser does not allow the page to keep it. Your text is still here.";
pub const POSTED: &str = "Your comment was posted.";
pub const DELETED: &str = "The comment was deleted.";
pub const DELETE: &str = "Delete";
pub const DELETE_REALLY: &str = "Delete for good";
pub const KEEP: &str = "Keep";
pub const NEWEST_FIRST: &str = "Newest first";
pub const OLDEST_FIRST: &str = "Oldest first";
pub const ORDER: &str = "Order";
pub const DRAFT_RESTORED: &str = "Draft restored";
pub const DISCARD: &str = "Discard";
pub const CLOSED: &str = "Comments are closed.";
pub const NO_COMMENTS: &str = "No comments yet.";

// What published pages say.
pub const PAGES: &str = "Pages";
pub const NEWER_STORIES: &str = "Newer stories";
pub const OLDER_STORIES: &str = "Older stories";
pub const COMMENTS_NEED_SCRIPTS: &str = "Comments need JavaScript, which is switched off here.";
pub const NOT_HERE: &str = "There is no page at this address";
pub const NOT_HERE_ADVICE: &str = "It may have been moved or removed, or the address may be mistyped.";
pub const MOVED: &str = "This story has moved";

/// The name of a kind of text.
pub fn label(label: &Label) -> &'static str {
    match label {
        Label::Opinion => "Opinion",
        Label::Analysis => "Analysis",
        Label::Sponsored => "Sponsored",
        Label::Live => "Live",
        Label::Review => "Review",
        Label::Satire => "Satire",
    }
}

/// What a page shows, as errors speak of it.
pub fn noun(view: View) -> &'static str {
    match view {
        View::List => "list of stories",
        View::Story => "story",
    }
}

/// "This story cannot be shown"
pub fn failed(view: View) -> String {
    ["This ", noun(view), " cannot be shown"].concat()
}

/// "4–5 min read"
pub fn reading_time(time: ReadingTime) -> String {
    let ReadingTime { fast, slow } = time;
    let minutes = if fast == slow { decimal(slow) } else { [decimal(fast), decimal(slow)].join("–") };
    minutes + " min read"
}

/// "Back to the text", with a number when a note was marked more than once.
pub fn back_to_text(count: usize) -> String {
    if count == 1 { "Back to the text".to_owned() } else { ["Back to the text, place ", &decimal(count)].concat() }
}

/// "3 comments"
pub fn comment_count(count: usize) -> String {
    if count == 1 { "1 comment".to_owned() } else { decimal(count) + " comments" }
}

/// "120 characters left"
pub fn characters_left(left: usize) -> String {
    if left == 1 { "1 character left".to_owned() } else { decimal(left) + " characters left" }
}

/// "Stories about war"
pub fn about(tag: &str) -> String {
    ["Stories about ", tag].concat()
}

/// "Page 2 of 7"
pub fn page_of(page: usize, pages: usize) -> String {
    ["Page ", &decimal(page), " of ", &decimal(pages)].concat()
}
