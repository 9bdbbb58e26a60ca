//! Subcommand `standfirst publish`.

use std::io;

use indicatif::{ProgressBar, ProgressStyle};
use standfirst_check::Diagnostic;
use standfirst_publish::{Event, Options, Phase, Report, publish};

use super::{
    Outcome,
    arguments::Publish,
    console::{Console, stories},
    viewer::viewer,
};

/// Publishes a site.
///
/// # Errors
/// The I/O error when the standard error cannot be written.
pub(super) fn run(arguments: &Publish) -> io::Result<Outcome> {
    let mut console = Console::error(arguments.talk.json, arguments.talk.quiet);
    let bar = bar(arguments);
    // First error of writing messages. It does not stop publishing.
    let mut unsaid = Ok(());
    let result = publish(&options(arguments), &mut |event| match event {
        Event::Began(work, stories) => begin(&bar, work, stories),
        Event::Advanced => bar.inc(1),
        Event::Diagnostic(file, finding) => {
            if unsaid.is_ok() {
                unsaid = bar.suspend(|| console.say(&file, &finding));
            }
        }
    });
    bar.finish_and_clear();
    unsaid?;
    let out = arguments.out.display().to_string();
    match result {
        Ok(report) => {
            console.say(&out, &Diagnostic::note("published", sentence(&report)))?;
            let is_fine = report.errors == 0 && (report.warnings == 0 || !arguments.strict);
            Ok(if is_fine { Outcome::Fine } else { Outcome::Problems })
        }
        Err(error) => {
            console.say(&out, &Diagnostic::error(error.code(), error.to_string()))?;
            Ok(Outcome::Problems)
        }
    }
}

fn options(arguments: &Publish) -> Options {
    Options {
        articles: arguments.articles.clone(),
        viewer: viewer(arguments.viewer.as_deref()),
        base: arguments.base_url.clone(),
        out: arguments.out.clone(),
        jobs: arguments.jobs(),
        strict: arguments.strict,
        force: arguments.force,
    }
}

fn sentence(report: &Report) -> String {
    let Report { written, unchanged, removed, time, .. } = report;
    let (stories, seconds) = (stories(report.stories), time.as_secs_f64());
    format!("{stories}: {written} files written, {unchanged} unchanged, {removed} removed, in {seconds:.1} s")
}

/// Progress bar for the stories; indicatif draws it on a terminal only.
fn bar(arguments: &Publish) -> ProgressBar {
    if arguments.talk.quiet || arguments.talk.json {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos} of {len}, {eta} left");
    style.map_or_else(|_| ProgressBar::hidden(), |style| ProgressBar::no_length().with_style(style))
}

fn begin(bar: &ProgressBar, work: Phase, stories: usize) {
    bar.reset();
    bar.set_length(u64::try_from(stories).unwrap_or(u64::MAX));
    bar.set_message(match work {
        Phase::Reading => "reading",
        Phase::Writing => "writing",
    });
}
