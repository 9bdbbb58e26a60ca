//! Translation of any format to an article or a list of stories.

use standfirst_article::{Article, Listing, ResolveUrl};
use standfirst_html::ParseHtml;

use super::{
    Decoded, Format, FormatError, Json, Reading, TranslateError, Value,
    convert::{Collection, ReadContext},
    decode_with, editor_js, ghost, json_feed, parse, portable_text, readability, schema, standfirst,
    translate_error::refusal,
    wordpress,
};

/// A request to read a text. Not the request of a page, which is `standfirst_settings::location::Request`.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The URL that the text was read from: the base of relative addresses, if the story has no address of its own.
    pub address: &'a str,
    /// The format; detected when absent.
    pub format: Option<Format>,
    /// The id of the requested story, if the text holds several. Ignored if the text is one story.
    pub item: Option<&'a str>,
}

/// The content of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum StoryOrList {
    /// One story.
    Story(Box<Article>),
    /// Several stories: a feed, an array of posts.
    List(Listing),
}

/// The result of a translation.
#[derive(Clone, Debug, PartialEq)]
pub struct Translation {
    /// The content.
    pub content: StoryOrList,
    /// The format of the text.
    pub format: Format,
    /// The URL of the site's latest stories, if the text came from an API that has them.
    pub latest: Option<String>,
}

/// The environment: platform services that a translation needs.
#[derive(Clone, Copy)]
pub struct Env<'a> {
    /// The HTML parser.
    pub html: &'a dyn ParseHtml,
    /// The URL resolver.
    pub urls: &'a dyn ResolveUrl,
}

/// Translates a text of any format. Every address in the result is absolute, or one of the viewer's own.
///
/// # Errors
/// Returns a [`TranslateError`] if the text, or the requested story in it, cannot be read.
pub fn translate(text: &str, request: &Request<'_>, env: Env<'_>) -> Result<Reading<Translation>, TranslateError> {
    let json = parse(text)?;
    let format = format_of(&json, request)?;
    let mut context = ReadContext { request, env, notes: Vec::new() };
    let content = if let Some(decoder) = decoder(format) {
        collection(&json, format, decoder, &mut context)?.pick(&mut context)?
    } else {
        let Reading { value, notes } = own(&json, request, env)?;
        context.notes = notes;
        StoryOrList::Story(Box::new(value))
    };
    let latest = if format == Format::WordPress { wordpress::latest_beside(request.address) } else { None };
    Ok(Reading { value: Translation { content, format, latest }, notes: context.notes })
}

/// Translates every story of a text: one, or all those of a feed or an array. `request.item` is ignored.
///
/// # Errors
/// Returns a [`TranslateError`] if the text as a whole cannot be read; errors of single stories are among the results.
pub fn translate_each(
    text: &str,
    request: &Request<'_>,
    env: Env<'_>,
) -> Result<Vec<Result<Reading<Article>, TranslateError>>, TranslateError> {
    let json = parse(text)?;
    let format = format_of(&json, request)?;
    let mut context = ReadContext { request, env, notes: Vec::new() };
    Ok(match decoder(format) {
        Some(decoder) => collection(&json, format, decoder, &mut context)?.each(&mut context),
        None => vec![own(&json, request, env)],
    })
}

/// The requested format, or the detected one.
fn format_of(json: &Json<'_>, request: &Request<'_>) -> Result<Format, TranslateError> {
    if let Some(refusal) = refusal(json) {
        return Err(TranslateError::Refused(refusal));
    }
    match json {
        // Readability returns `null` for a page without a story.
        Json::Null => Err(FormatError::Empty.into()),
        // WordPress returns an empty array if no post has the requested slug.
        Json::Array(items) if items.is_empty() => Err(TranslateError::NotFound(None)),
        Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) | Json::Object(_) => {
            request.format.or_else(|| Format::sniff(json)).ok_or(TranslateError::Unknown)
        }
    }
}

/// Decodes the stories in a file of one format.
type Decoder = fn(Value<'_>) -> Decoded<Collection>;

/// The decoder of a format; `None` for format 1, which needs no conversion.
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
    context: &mut ReadContext<'_>,
) -> Result<Collection, TranslateError> {
    let (collection, notes) = decode_with(json, decoder).map_err(|fault| TranslateError::WrongFormat(format, fault))?;
    context.notes = notes;
    Ok(collection)
}

fn own(json: &Json<'_>, request: &Request<'_>, env: Env<'_>) -> Result<Reading<Article>, TranslateError> {
    let mut reading = standfirst::read_json(json)?;
    reading.value.rebase(request.address, env.urls);
    Ok(reading)
}
