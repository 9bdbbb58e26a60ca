//! The story as the viewer gets it, and the findings about it.

use std::{fs, path::Path};

use standfirst_article::{Article, Block, RichText};
use standfirst_check::{Finding, Severity, check};
use standfirst_formats::{Format, Json, read_article};
use standfirst_import::{Imported, Kind, Options, Source, import};
use standfirst_publish::pictures::addresses;

/// What is shown.
#[derive(Debug)]
pub(super) struct Shown {
    /// What the viewer fetches.
    pub(super) json: Vec<u8>,
    /// The headline, for the list.
    pub(super) headline: String,
    /// The addresses of the files that the story names.
    pub(super) names: Vec<String>,
    /// Problems and warnings, in order.
    pub(super) findings: Vec<Finding>,
}

/// Larger files are not what somebody writes, and not tried as format 1.
const LARGEST: u64 = 8 << 20;

impl Shown {
    /// Reads the file of a story. Whatever is wrong with it, something is shown.
    pub(super) fn read(story: &Path, options: &Options) -> Self {
        match own_format(story, options) {
            Some(json) => {
                let article = str::from_utf8(&json).ok().and_then(|text| read_article(text).ok());
                let article = article.map(|reading| reading.value);
                // As it is: what is wrong with it is said in the viewer, as its readers would be told.
                Self { findings: check(&json), ..Self::of(article.as_ref(), json) }
            }
            None => Self::translated(story, options),
        }
    }

    fn of(article: Option<&Article>, json: Vec<u8>) -> Self {
        let headline = article.map(|article| article.headline.clone()).unwrap_or_default();
        Self { json, headline, names: article.map(addresses).unwrap_or_default(), findings: Vec::new() }
    }

    fn translated(story: &Path, options: &Options) -> Self {
        let (mut stories, mut findings) = (Vec::new(), Vec::new());
        match Source::file(story) {
            Ok(source) => import(&source, options, &mut |imported| {
                match imported {
                    Imported::Story(article, _) => stories.push(article),
                    Imported::Said(finding) => findings.push(finding),
                }
                stories.len() < 2
            }),
            Err(error) => findings.push(Finding::error("unreadable", format!("it cannot be read: {error}"))),
        }
        let only = match stories.pop() {
            Some(only) if stories.is_empty() => Some(only),
            Some(_) => {
                findings.push(Finding::error("several", "there are several stories in it: --item picks one by its id"));
                None
            }
            None => None,
        };
        // Nothing of another format can be shown as it is, so what is wrong takes its place.
        let article = only.map_or_else(|| apology(&findings), |article| *article);
        let json = serde_json::to_vec(&article).unwrap_or_default();
        if findings.iter().all(|finding| finding.severity < Severity::Error) {
            findings.extend(check(&json));
        }
        Self { findings, ..Self::of(Some(&article), json) }
    }
}

/// The file, where it is in format 1, or is meant to be: JSON of no other format, or none at all.
fn own_format(story: &Path, options: &Options) -> Option<Vec<u8>> {
    let may_be = matches!(options.from, Kind::Auto | Kind::Standfirst) && options.item.is_none();
    if !may_be || fs::metadata(story).ok()?.len() > LARGEST {
        return None;
    }
    let bytes = fs::read(story).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    if options.from == Kind::Auto && !text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return None;
    }
    let is_other =
        Json::parse(&text).is_ok_and(|json| Format::sniff(&json).is_some_and(|own| own != Format::Standfirst));
    (!is_other).then_some(bytes)
}

/// What is shown in place of a story that could not be made.
fn apology(findings: &[Finding]) -> Article {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let lead = errors.map(|finding| Block::Paragraph(RichText::from(finding.message.as_str())));
    let mut article = standfirst_formats::draft("This story cannot be made".to_owned());
    article.lead = lead.collect();
    article
}
