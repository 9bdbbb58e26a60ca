//! Resolution of shortcodes (<https://codex.wordpress.org/Shortcode>) that need the export's index. The HTML reader
//! handles all others.

use standfirst_article::{Picture, RichText};

use super::index::Index;
use crate::beginning;

/// Replaces `[caption]` and `[gallery]` by figures, and `[audio]`, `[video]` and `[embed]` by media elements and
/// players.
pub(super) fn resolve(text: &str, index: &Index) -> String {
    let mut html = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        let (before, from) = rest.split_at(at);
        html.push_str(before);
        if let Some((code, after)) = Shortcode::read(from).and_then(|code| Some((code.html(index)?, code.rest))) {
            html.push_str(&code);
            rest = after;
        } else {
            html.push('[');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    html.push_str(rest);
    html
}

/// Shortcode: `[name attributes]`, with its content if it has an end tag.
struct Shortcode<'a> {
    name: &'a str,
    attributes: &'a str,
    inside: &'a str,
    rest: &'a str,
}

/// Shortcodes with an end tag, and those that usually have none.
const AROUND: [&str; 3] = ["caption", "wp_caption", "embed"];
const ALONE: [&str; 3] = ["gallery", "audio", "video"];

impl<'a> Shortcode<'a> {
    fn read(text: &'a str) -> Option<Self> {
        // Longest shortcode. Bounds the search for the end of an unclosed one, which would make parsing quadratic.
        const LONGEST: usize = 20_000;
        let window = beginning(text, LONGEST);
        let name = AROUND.iter().chain(&ALONE).find(|name| {
            let after = text.get(1..).and_then(|text| text.strip_prefix(**name));
            after.is_some_and(|after| after.starts_with([' ', ']', '/', '\n']))
        })?;
        let tag_end =
            window.get(1..)?.find(['[', ']']).map(|at| at + 1).filter(|at| window.get(*at..=*at) == Some("]"))?;
        let attributes = text.get(1 + name.len()..tag_end)?;
        let rest = text.get(tag_end + 1..)?;
        let end = ["[/", name, "]"].concat();
        let inside = window.get(tag_end + 1..).and_then(|rest| rest.find(&end));
        match inside {
            // An end tag after other text belongs to a later shortcode.
            Some(at) if AROUND.contains(name) || rest.get(..at)?.trim().is_empty() => {
                Some(Self { name, attributes, inside: rest.get(..at)?, rest: rest.get(at + end.len()..)? })
            }
            Some(_) | None if ALONE.contains(name) => Some(Self { name, attributes, inside: "", rest }),
            Some(_) | None => None,
        }
    }

    fn html(&self, index: &Index) -> Option<String> {
        match self.name {
            "caption" | "wp_caption" => Some(self.caption()),
            "gallery" => self.gallery(index),
            "embed" => Some(player(self.inside.trim())),
            "audio" | "video" => self.recording(),
            _ => None,
        }
    }

    /// Figure of a `[caption]`, whose text is an attribute or follows the picture.
    fn caption(&self) -> String {
        let end = ["</a>", "/>", ">"].iter().find_map(|end| self.inside.find(end).map(|at| at + end.len()));
        let (picture, after) = self.inside.split_at(end.unwrap_or_default());
        let words = self.attribute("caption").unwrap_or_else(|| after.trim().to_owned());
        format!("\n\n<figure>{picture}<figcaption>{words}</figcaption></figure>\n\n")
    }

    fn gallery(&self, index: &Index) -> Option<String> {
        let ids = self.attribute("ids").or_else(|| self.attribute("include"))?;
        let pictures: Vec<String> = ids.split(',').filter_map(|id| index.picture(id)).map(figure).collect();
        (!pictures.is_empty())
            .then(|| format!("\n\n<figure class=\"wp-block-gallery\">{}</figure>\n\n", pictures.concat()))
    }

    fn recording(&self) -> Option<String> {
        let sources = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv"];
        let src = sources.iter().find_map(|name| self.attribute(name))?;
        let poster =
            self.attribute("poster").map(|poster| format!(" poster=\"{}\"", escaped(&poster))).unwrap_or_default();
        Some(format!("\n\n<{} src=\"{}\"{poster}></{}>\n\n", self.name, escaped(&src), self.name))
    }

    /// Attribute value of `name="…"`, `name='…'` or `name=…`.
    fn attribute(&self, name: &str) -> Option<String> {
        let (_, rest) = self.attributes.split_once(&[" ", name, "="].concat())?;
        let value = match rest.chars().next()? {
            quote @ ('"' | '\'') => rest.get(1..)?.split(quote).next()?,
            _ => rest.split_whitespace().next()?,
        };
        Some(value.replace("&quot;", "\"").replace("&amp;", "&"))
    }
}

/// Markup of the block editor for an embedded URL.
pub(super) fn player(address: &str) -> String {
    format!(
        "\n\n<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">{}</div></figure>\n\n",
        escaped(address)
    )
}

fn figure(picture: &Picture) -> String {
    let number =
        |name: &str, number: Option<u32>| number.map(|number| format!(" {name}=\"{number}\"")).unwrap_or_default();
    let caption = picture.caption.as_ref().map(RichText::plain).unwrap_or_default();
    let credit = picture.credit.as_ref().map(|credit| format!(" Credit: {}", credit.plain())).unwrap_or_default();
    format!(
        "<figure><img src=\"{}\" alt=\"{}\"{}{}><figcaption>{}</figcaption></figure>",
        escaped(picture.src.as_str()),
        escaped(&picture.alt),
        number("width", picture.width),
        number("height", picture.height),
        escaped(&(caption + &credit)),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
