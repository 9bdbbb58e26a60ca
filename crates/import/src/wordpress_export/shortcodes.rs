//! Shortcodes that stand for something of the same export (<https://codex.wordpress.org/Shortcode>). All others are
//! left to the reader of HTML.

use standfirst_article::{Picture, RichText};

use super::index::Index;
use crate::beginning;

/// The text with figures in place of `[caption]` and `[gallery]`, and recordings and players in place of `[audio]`,
/// `[video]` and `[embed]`.
pub(super) fn resolved(text: &str, index: &Index) -> String {
    let mut html = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        let (before, from) = rest.split_at(at);
        html.push_str(before);
        if let Some((code, after)) = Code::read(from).and_then(|code| Some((code.html(index)?, code.rest))) {
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

/// A shortcode: `[name attributes]`, with what it is around where it has an end.
struct Code<'a> {
    name: &'a str,
    attributes: &'a str,
    inside: &'a str,
    rest: &'a str,
}

/// Those with an end, and those that have none as a rule.
const AROUND: [&str; 3] = ["caption", "wp_caption", "embed"];
const ALONE: [&str; 3] = ["gallery", "audio", "video"];

impl<'a> Code<'a> {
    fn read(text: &'a str) -> Option<Self> {
        // Longer than every caption; a bracket without an end must not cost a search through all that follows.
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
            // The end of another one further on is none of this one's.
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

    /// A picture, and after it or as an attribute what it is about.
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

    /// The value of `name="…"`, `name='…'` or `name=…`.
    fn attribute(&self, name: &str) -> Option<String> {
        let (_, rest) = self.attributes.split_once(&[" ", name, "="].concat())?;
        let value = match rest.chars().next()? {
            quote @ ('"' | '\'') => rest.get(1..)?.split(quote).next()?,
            _ => rest.split_whitespace().next()?,
        };
        Some(value.replace("&quot;", "\"").replace("&amp;", "&"))
    }
}

/// What the block editor writes for an address to embed.
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
