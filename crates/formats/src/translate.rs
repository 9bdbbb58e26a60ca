//! Any format to an article, or to a list of stories.

use standfirst_article::{Article, Listing, ResolveUrl};
use standfirst_html::ParseHtml;

use super::{
    Decoded, Format, FormatError, Json, Reading, TranslateError, Value, decode_with, editor_js,
    foreign::{Collection, Desk},
    ghost, json_feed, parse, portable_text, readability, schema, standfirst,
    translate_error::refusal,
    wordpress,
};

/// What is asked of a text.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Where the text was read from: what relative addresses in it belong to, if it names no address of its own.
    pub address: &'a str,
    /// The format it is in; found out from the text when absent.
    pub format: Option<Format>,
    /// The `id` of the story wanted, where the text holds several. A text that is one story is that one.
    pub item: Option<&'a str>,
}

/// What a text holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A story.
    Story(Box<Article>),
    /// Several stories: a feed, an array of posts.
    List(Listing),
}

/// What a text of any format was made into.
#[derive(Clone, Debug, PartialEq)]
pub struct Translation {
    /// What it holds.
    pub found: Found,
    /// The format it is in.
    pub format: Format,
    /// The address of the latest stories of the same site, where the text came from an interface that has them.
    pub latest: Option<String>,
}

/// What is needed from outside.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// Parses HTML.
    pub html: &'a dyn ParseHtml,
    /// Resolves addresses.
    pub urls: &'a dyn ResolveUrl,
}

/// Reads a text of any format. Every address in what was found is absolute, or one of the viewer's own.
///
/// # Errors
/// Any [`TranslateError`].
pub fn translate(text: &str, asked: &Asked<'_>, means: Means<'_>) -> Result<Reading<Translation>, TranslateError> {
    let json = parse(text)?;
    let format = format_of(&json, asked)?;
    let mut desk = Desk { asked, means, notes: Vec::new() };
    let found = if let Some(decoder) = decoder(format) {
        collection(&json, format, decoder, &mut desk)?.pick(&mut desk)?
    } else {
        let Reading { value, notes } = own(&json, asked, means)?;
        desk.notes = notes;
        Found::Story(Box::new(value))
    };
    let latest = if format == Format::WordPress { wordpress::latest_beside(asked.address) } else { None };
    Ok(Reading { value: Translation { found, format, latest }, notes: desk.notes })
}

/// Reads every story of a text by itself: one, or all those of a feed or an array. `asked.item` does not count.
///
/// # Errors
/// Any [`TranslateError`] about the text as a whole; those about single stories stand in their places.
pub fn translate_each(
    text: &str,
    asked: &Asked<'_>,
    means: Means<'_>,
) -> Result<Vec<Result<Reading<Article>, TranslateError>>, TranslateError> {
    let json = parse(text)?;
    let format = format_of(&json, asked)?;
    let mut desk = Desk { asked, means, notes: Vec::new() };
    Ok(match decoder(format) {
        Some(decoder) => collection(&json, format, decoder, &mut desk)?.each(&mut desk),
        None => vec![own(&json, asked, means)],
    })
}

/// The format that was asked for, or the one that the text is in.
fn format_of(json: &Json<'_>, asked: &Asked<'_>) -> Result<Format, TranslateError> {
    if let Some(refusal) = refusal(json) {
        return Err(TranslateError::Refused(refusal));
    }
    match json {
        // What Readability answers for a page without a story.
        Json::Null => Err(FormatError::Empty.into()),
        // What WordPress answers where no post has the name that was asked for.
        Json::Array(items) if items.is_empty() => Err(TranslateError::NotFound(None)),
        Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) | Json::Object(_) => {
            asked.format.or_else(|| Format::sniff(json)).ok_or(TranslateError::Unknown)
        }
    }
}

/// Reads what a file of one format holds.
type Decoder = fn(Value<'_>) -> Decoded<Collection>;

/// Reads what a file holds; `None` for our own format, which is an article as it is.
fn decoder(format: Format) -> Option<Decoder> {
    match format {
        Format::Standfirst => None,
        Format::WordPress => Some(wordpress::decode),
        Format::Readability => Some(readability::decode),
        Format::JsonFeed => Some(json_feed::decode),
        Format::Schema => Some(schema::decode),
        Format::Ghost => Some(ghost::decode),
        Format::EditorJs => Some(editor_js::decode),
        Format::PortableText => Some(portable_text::decode),
    }
}

fn collection(
    json: &Json<'_>,
    format: Format,
    decoder: Decoder,
    desk: &mut Desk<'_>,
) -> Result<Collection, TranslateError> {
    let (collection, notes) = decode_with(json, decoder).map_err(|fault| TranslateError::Misfit(format, fault))?;
    desk.notes = notes;
    Ok(collection)
}

fn own(json: &Json<'_>, asked: &Asked<'_>, means: Means<'_>) -> Result<Reading<Article>, TranslateError> {
    let mut reading = standfirst::read_json(json)?;
    reading.value.rebase(asked.address, means.urls);
    Ok(reading)
}
