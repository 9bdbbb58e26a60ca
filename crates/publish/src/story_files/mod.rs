//! Writing of all stories' files.

mod writer;

use std::num::NonZeroUsize;

use standfirst_article::{MediaUrl, Teaser};

use super::{
    Options, OutputError, Phase, Site,
    events::Reporter,
    output::Output,
    pictures::Pictures,
    stories::{Stories, StoryEntry, for_each},
};
use writer::{StoryWriter, WrittenStory};

/// Story to write, with its neighbours.
struct Task<'a> {
    entry: &'a StoryEntry,
    newer: Option<&'a Teaser>,
    older: Option<&'a Teaser>,
}

/// Writes the files of all stories, and sets the pictures of their teasers to the thumbnails that were made.
///
/// # Errors
/// [`OutputError::Io`] when the site's folder cannot be written.
pub(super) fn write(
    options: &Options,
    site: &Site,
    pictures: &Pictures,
    output: &Output,
    stories: &mut Stories,
    reporter: &mut Reporter<'_>,
) -> Result<(), OutputError> {
    let writer = StoryWriter { site, pictures, output, folder: options.articles.folder() };
    let images = write_all(&writer, &stories.entries, options.jobs, reporter)?;
    for (entry, image) in stories.entries.iter_mut().zip(images) {
        entry.teaser.image = image;
    }
    Ok(())
}

fn write_all(
    writer: &StoryWriter<'_>,
    entry: &[StoryEntry],
    jobs: NonZeroUsize,
    reporter: &mut Reporter<'_>,
) -> Result<Vec<Option<MediaUrl>>, OutputError> {
    let teaser = |at: Option<usize>| at.and_then(|at| entry.get(at)).map(|entry| &entry.teaser);
    let task =
        |(at, entry): (usize, _)| Task { entry, newer: teaser(at.checked_sub(1)), older: teaser(at.checked_add(1)) };
    let tasks: Vec<Task<'_>> = entry.iter().enumerate().map(task).collect();
    let mut images = Vec::with_capacity(tasks.len());
    reporter.began(Phase::Writing, tasks.len());
    for_each(
        &tasks,
        jobs,
        |task| writer.write(task),
        |task, written| {
            reporter.advanced();
            let WrittenStory { image, findings } = written?;
            images.push(image);
            reporter.report_all(&writer.name(task.entry), findings);
            Ok(())
        },
    )?;
    Ok(images)
}
