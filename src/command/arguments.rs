//! What can be asked for.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::{Args, Parser, Subcommand};

use super::input::Input;
use crate::{
    import::Kind,
    model::{Lang, LinkUrl, MediaUrl},
};

/// Makes and checks stories for the Standfirst viewer.
#[derive(Debug, Parser)]
#[command(name = "standfirst", version, arg_required_else_help = true, after_help = EXAMPLES)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make stories in format 1 of pages, texts, Markdown, exports and other JSON
    #[command(after_help = IMPORT_EXAMPLES)]
    Import(Import),
    /// Say what is wrong with stories and lists, and what could be better
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// Files, http or https addresses, or - for the standard input
    #[arg(required = true, value_name = "FILE|URL|-")]
    pub(super) inputs: Vec<Input>,

    /// What the inputs are; found out by their content, then by their extension
    #[arg(long, value_enum, default_value_t, value_name = "KIND")]
    pub(super) from: Kind,

    /// Where stories go: a file when it ends in .json, otherwise a folder, in which each has a file of its own
    #[arg(long, short, value_name = "FILE|FOLDER")]
    pub(super) out: Option<PathBuf>,

    /// Write over files that are there
    #[arg(long)]
    pub(super) force: bool,

    /// The language of stories that name none, such as en or pt-BR
    #[arg(long, value_parser = language, value_name = "TAG")]
    pub(super) lang: Option<Lang>,

    /// Where the story stands on the web: its canonical address, and what relative addresses belong to
    #[arg(long, value_parser = web_address, value_name = "ADDRESS")]
    pub(super) url: Option<LinkUrl>,

    /// The picture at the top of a story that names none
    #[arg(long, value_parser = picture, value_name = "ADDRESS")]
    pub(super) image: Option<MediaUrl>,

    /// The story with this id, where there are several
    #[arg(long, value_name = "ID")]
    pub(super) item: Option<String>,

    /// Take drafts, private, pending and planned posts of WordPress exports, and Markdown marked as draft, too
    #[arg(long)]
    pub(super) include_drafts: bool,

    /// Break and indent the JSON
    #[arg(long)]
    pub(super) pretty: bool,

    /// Inputs that are read at the same time; as many as there are processors when absent
    #[arg(long, short, value_name = "NUMBER")]
    pub(super) jobs: Option<NonZeroUsize>,

    /// Say nothing but errors
    #[arg(long, short)]
    pub(super) quiet: bool,

    /// Say everything as JSON, one object a line, on the standard error
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Stories and lists (JSON Feeds), or - for the standard input
    #[arg(required = true, value_name = "FILE|-")]
    pub(super) inputs: Vec<Input>,

    /// Let warnings count as problems
    #[arg(long)]
    pub(super) strict: bool,

    /// Say nothing but problems
    #[arg(long, short)]
    pub(super) quiet: bool,

    /// Say everything as JSON, one object a line
    #[arg(long)]
    pub(super) json: bool,
}

fn language(text: &str) -> Result<Lang, &'static str> {
    Lang::parse(text).ok_or("expected a language tag such as en or pt-BR")
}

fn web_address(text: &str) -> Result<LinkUrl, &'static str> {
    let is_web = super::input::is_web_address(text);
    LinkUrl::parse(text).filter(|_| is_web).ok_or("expected an address that begins with https:// or http://")
}

fn picture(text: &str) -> Result<MediaUrl, &'static str> {
    MediaUrl::parse(text).ok_or("expected an http or https address, or one relative to the story's file")
}

const EXAMPLES: &str = "\
Examples:
  standfirst import page.html > story.json
  standfirst check articles/*.json

What was asked for ends with 0, problems with a file with 1, wrong options with 2.";

const IMPORT_EXAMPLES: &str = "\
Examples:
  standfirst import page.html --url https://news.example/2022/river/ > story.json
  standfirst import https://news.example/2022/river/ --out articles/
  standfirst import posts/*.md --out articles/ --lang en
  standfirst import export.xml --out articles/
  standfirst import feed.json --item 42 --pretty
  pbpaste | standfirst import - --from text --lang en

Stories go to the standard output, everything else to the standard error.
It ends with 0 when every story was made, with 1 when one was not, with 2 for wrong options.";

const CHECK_EXAMPLES: &str = "\
Examples:
  standfirst check story.json
  standfirst check articles/*.json --strict
  standfirst check - --json < story.json

It ends with 0 when there is no problem, with 1 when there is one, with 2 for wrong options.
Warnings are no problems, unless --strict says so.";
