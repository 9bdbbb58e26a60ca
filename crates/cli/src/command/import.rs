//! Subcommand `standfirst import`.

use std::{io, sync::mpsc::SyncSender};

use clap::{CommandFactory, error::ErrorKind};
use indicatif::{ProgressBar, ProgressStyle};
use standfirst_article::Article;
use standfirst_check::{Diagnostic, Severity};
use standfirst_import::{Imported, Name, Options, import, in_order};

use super::{
    Outcome,
    arguments::{Cli, Import},
    console::{Console, stories},
    input::Input,
    output::{Output, Target},
};

/// Imports all inputs.
///
/// # Errors
/// The I/O error when the standard output or error cannot be written.
pub(super) fn run(arguments: &Import) -> io::Result<Outcome> {
    let target = Target::new(arguments.out.as_deref());
    if let Some(wrong) = contradiction(arguments, &target) {
        Cli::command().error(ErrorKind::ArgumentConflict, wrong).exit();
    }
    let options = options(arguments);
    let mut run = Run {
        console: Console::error(arguments.talk.json, arguments.talk.quiet),
        output: Output::new(target, arguments.force, arguments.pretty),
        bar: bar(arguments),
        only: None,
        seen: 0,
        written: 0,
        failed: false,
    };
    in_order(
        &arguments.inputs,
        arguments.jobs(),
        |input, events| read(input, &options, events),
        |input, event| run.take(input, event),
    )?;
    run.end(arguments.inputs.len())
}

/// Error message for options that conflict.
fn contradiction(arguments: &Import, target: &Target) -> Option<&'static str> {
    let several = arguments.inputs.len() > 1;
    if arguments.inputs.iter().filter(|input| **input == Input::Standard).count() > 1 {
        return Some("the standard input can be read once");
    }
    match target {
        Target::Standard if several => Some("several inputs make several stories: --out names a folder for them"),
        Target::File(_) if several => Some("several inputs make several stories: --out has to name a folder"),
        _ if several && arguments.url.is_some() => {
            Some("--url is the address of one story, and there are several inputs")
        }
        Target::Standard | Target::File(_) | Target::Folder(_) => None,
    }
}

fn options(arguments: &Import) -> Options {
    Options {
        from: arguments.from,
        lang: arguments.lang.clone(),
        url: arguments.url.clone(),
        image: arguments.image.clone(),
        item: arguments.item.clone(),
        include_drafts: arguments.include_drafts,
    }
}

/// Event of importing one input, sent from a worker thread.
enum Event {
    Came(Imported),
    /// The input is finished.
    Done,
}

fn read(input: &Input, options: &Options, events: &SyncSender<Event>) {
    let send = |event| events.send(event).is_ok();
    match input.source() {
        Ok(source) => import(&source, options, &mut |imported| send(Event::Came(imported))),
        Err(finding) => {
            send(Event::Came(Imported::Said(*finding)));
        }
    }
    send(Event::Done);
}

struct Run {
    console: Console,
    output: Output,
    bar: ProgressBar,
    /// Story that waits until its input is finished, since the output takes only one.
    only: Option<(Box<Article>, Name)>,
    /// Number of stories of an input, if the output takes only one.
    seen: usize,
    written: usize,
    failed: bool,
}

impl Run {
    fn take(&mut self, input: &Input, event: Event) -> io::Result<()> {
        match event {
            Event::Came(Imported::Said(finding)) => self.say(input, &finding),
            Event::Came(Imported::Story(article, name)) => {
                if matches!(self.output.target, Target::Folder(_)) {
                    return self.write(input, *article, name);
                }
                self.seen += 1;
                self.only = (self.seen == 1).then_some((article, name));
                Ok(())
            }
            Event::Done => {
                self.bar.inc(1);
                if self.seen > 1 {
                    let message = format!(
                        "there are {} stories in it: --out names a folder for them, --item picks one by its id",
                        self.seen
                    );
                    return self.say(input, &Diagnostic::error("several", message));
                }
                self.only.take().map_or(Ok(()), |(article, name)| self.write(input, *article, name))
            }
        }
    }

    fn write(&mut self, input: &Input, article: Article, name: Name) -> io::Result<()> {
        match self.output.put(article, name)? {
            Ok(path) => {
                self.written += 1;
                path.map_or(Ok(()), |path| {
                    self.say(input, &Diagnostic::note("written", format!("written to {}", path.display())))
                })
            }
            Err(finding) => self.say(input, &finding),
        }
    }

    fn say(&mut self, input: &Input, finding: &Diagnostic) -> io::Result<()> {
        self.failed |= finding.severity == Severity::Error;
        let file = input.to_string();
        let console = &mut self.console;
        self.bar.suspend(|| console.say(&file, finding))
    }

    fn end(mut self, inputs: usize) -> io::Result<Outcome> {
        self.bar.finish_and_clear();
        if inputs > 1 {
            let stories = stories(self.written);
            self.console.sum_up(&format!("{stories} of {inputs} inputs"))?;
        }
        Ok(if self.failed { Outcome::Problems } else { Outcome::Fine })
    }
}

/// Progress bar for many inputs; indicatif draws it on a terminal only.
fn bar(arguments: &Import) -> ProgressBar {
    if arguments.inputs.len() < 2 || arguments.talk.quiet || arguments.talk.json {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::try_from(arguments.inputs.len()).unwrap_or(u64::MAX));
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len}, {eta} left");
    style.map_or_else(|_| ProgressBar::hidden(), |style| bar.with_style(style))
}
