//! Command line arguments, by clap. Doc comments in here are the text of `--help`.

use std::{num::NonZeroUsize, path::PathBuf, str::FromStr, thread};

use clap::{Args, Parser, Subcommand};
use standfirst_article::{Lang, LinkUrl, MediaUrl};
use standfirst_import::Kind;
use standfirst_publish::{Articles, BaseUrl};

use super::input::Input;

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
    /// Show a story that is being written in the viewer, anew whenever it is saved
    #[command(after_help = PREVIEW_EXAMPLES)]
    Preview(Preview),
    /// Make a site of stories and the viewer: a folder that any static host can serve
    #[command(after_help = PUBLISH_EXAMPLES)]
    Publish(Publish),
    /// Print the Content-Security-Policy of a site, for a host that sends it as a header
    #[command(after_help = CSP_EXAMPLES)]
    Csp(Csp),
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
    jobs: Option<NonZeroUsize>,

    #[command(flatten)]
    pub(super) talk: Talk,
}

impl Import {
    pub(super) fn jobs(&self) -> NonZeroUsize {
        or_processors(self.jobs)
    }
}

// Verbosity and format of messages. Not a doc comment: clap would show it as the description of the command.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Talk {
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

#[derive(Debug, Args)]
pub(super) struct Preview {
    /// The story: anything that import reads
    #[arg(value_name = "FILE")]
    pub(super) story: PathBuf,

    /// The folder of the built viewer; dist in this folder when absent, else the viewer that came with this program
    #[arg(long, value_name = "FOLDER")]
    pub(super) viewer: Option<PathBuf>,

    /// The port of the address; 8080 when absent, or the next that is free
    #[arg(long, value_name = "NUMBER")]
    pub(super) port: Option<u16>,

    /// Open the address in the browser
    #[arg(long)]
    pub(super) open: bool,

    /// What the file is; found out by its content, then by its extension
    #[arg(long, value_enum, default_value_t, value_name = "KIND")]
    pub(super) from: Kind,

    /// The language, where the story names none, such as en or pt-BR
    #[arg(long, value_parser = language, value_name = "TAG")]
    pub(super) lang: Option<Lang>,

    /// The story with this id, where the file holds several
    #[arg(long, value_name = "ID")]
    pub(super) item: Option<String>,

    /// Say nothing but the address and errors
    #[arg(long, short)]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
pub(super) struct Publish {
    /// A folder of stories, a file or address of a list (JSON Feed, WordPress posts)
    #[arg(long, value_parser = articles, value_name = "FOLDER|FEED")]
    pub(super) articles: Articles,

    /// The folder of a built viewer; dist in this folder when absent, else the viewer that came with this program
    #[arg(long, value_name = "FOLDER")]
    pub(super) viewer: Option<PathBuf>,

    /// Where the site will be: an https or http address
    #[arg(long, value_name = "ADDRESS")]
    pub(super) base_url: BaseUrl,

    /// The folder that is written; made where it is missing
    #[arg(long, short, value_name = "FOLDER")]
    pub(super) out: PathBuf,

    /// Write over files that publish did not write
    #[arg(long)]
    pub(super) force: bool,

    /// Let warnings count as problems, and change nothing where there is a problem
    #[arg(long)]
    pub(super) strict: bool,

    /// Stories that are worked on at the same time; as many as there are processors when absent
    #[arg(long, short, value_name = "NUMBER")]
    jobs: Option<NonZeroUsize>,

    #[command(flatten)]
    pub(super) talk: Talk,
}

impl Publish {
    pub(super) fn jobs(&self) -> NonZeroUsize {
        or_processors(self.jobs)
    }
}

#[derive(Debug, Args)]
pub(super) struct Csp {
    /// Where the site will be: an https or http address
    #[arg(long, value_name = "ADDRESS")]
    pub(super) origin: BaseUrl,

    /// The folder of a built viewer, whose settings count; found as for publish when absent
    #[arg(long, value_name = "FOLDER")]
    pub(super) viewer: Option<PathBuf>,
}

/// Parses `--articles`: an existing folder, else the file or URL of a list.
fn articles(text: &str) -> Result<Articles, &'static str> {
    match Input::from_str(text) {
        Ok(Input::Address(address)) => Ok(Articles::Address(address)),
        Ok(Input::File(path)) if path.is_dir() => Ok(Articles::Folder(path)),
        Ok(Input::File(path)) => Ok(Articles::File(path)),
        Ok(Input::Standard) => Err("expected a folder of stories, or a file or an address of a list"),
        Err(never) => match never {},
    }
}

/// Number of parallel jobs: as given, else the number of processors.
fn or_processors(jobs: Option<NonZeroUsize>) -> NonZeroUsize {
    jobs.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN)
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
  standfirst publish --articles articles --base-url https://news.example/ --out site

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

const PREVIEW_EXAMPLES: &str = "\
Examples:
  standfirst preview story.md
  standfirst preview drafts/river.json --port 9000 --open

Only this computer can reach the address. Ctrl-C ends it.";

const PUBLISH_EXAMPLES: &str = "\
Examples:
  standfirst publish --articles articles --viewer dist --base-url https://news.example/ --out site
  standfirst publish --articles https://news.example/feed.json --base-url https://read.example/ --out site
  standfirst publish --articles articles --base-url https://news.example/ --out site --strict

Only what changed is written. A story that cannot be read stays as it was published last.
It ends with 0 when all is well, with 1 when something is wrong with a file, with 2 for wrong options.";

const CSP_EXAMPLES: &str = "\
Examples:
  standfirst csp --origin https://news.example
  standfirst csp --origin https://news.example --viewer dist

It ends with 0 when the policy is printed, with 1 when there is no viewer, with 2 for wrong options.";
