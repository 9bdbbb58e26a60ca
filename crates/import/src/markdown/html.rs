//! Markdown to HTML conversion.

use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};

/// Converted Markdown.
pub(super) struct Body {
    /// HTML, not sanitised.
    pub(super) html: String,
    /// First heading of the first level.
    pub(super) title: Option<String>,
}

/// Converts Markdown to HTML.
pub(super) fn body(text: &str) -> Body {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;
    let mut title = Title::default();
    let events = Parser::new_ext(text, options).inspect(|event| title.see(event)).map(written);
    let mut html = String::new();
    push_html(&mut html, events);
    Body { html, title: title.words }
}

/// Adjusts events whose default HTML loses meaning.
fn written(event: Event<'_>) -> Event<'_> {
    if let Event::TaskListMarker(done) = event {
        // A character instead of a checkbox, which is a form element.
        Event::Text(if done { "☑ " } else { "☐ " }.into())
    } else if let Event::Start(Tag::BlockQuote(Some(kind))) = event {
        // Markup of GitHub, instead of a `blockquote` with a class.
        Event::Html(["<div class=\"markdown-alert markdown-alert-", name(kind), "\">\n"].concat().into())
    } else if let Event::End(TagEnd::BlockQuote(Some(_))) = event {
        Event::Html("</div>\n".into())
    } else {
        event
    }
}

fn name(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

/// Collects the text of the first heading of the first level.
#[derive(Default)]
struct Title {
    is_open: bool,
    words: Option<String>,
}

impl Title {
    fn see(&mut self, event: &Event<'_>) {
        if let Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) = event {
            self.is_open = self.words.is_none();
        } else if let Event::End(TagEnd::Heading(HeadingLevel::H1)) = event {
            self.is_open = false;
        } else if self.is_open
            && let Event::Text(text) | Event::Code(text) = event
        {
            self.words.get_or_insert_default().push_str(text);
        } else if self.is_open
            && let Event::SoftBreak | Event::HardBreak = event
        {
            self.words.get_or_insert_default().push(' ');
        }
    }
}
