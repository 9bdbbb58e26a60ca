//! The files of each story.

mod desk;

use std::num::NonZeroUsize;

use standfirst_article::{MediaUrl, Teaser};

use super::{
    Options, OutputError, Site, Work,
    options::News,
    output::Output,
    pictures::Pictures,
    stories::{Known, Stories, for_each},
};
use desk::{Desk, Written};

/// A story, and those before and after it.
struct Task<'a> {
    known: &'a Known,
    newer: Option<&'a Teaser>,
    older: Option<&'a Teaser>,
}

/// Writes the files of all stories. Lists show the pictures that were made for them.
///
/// # Errors
/// Where the site's folder cannot be written.
pub(super) fn write(
    options: &Options,
    site: &Site,
    pictures: &Pictures,
    output: &Output,
    stories: &mut Stories,
    news: &mut News<'_>,
) -> Result<(), OutputError> {
    let desk = Desk { site, pictures, output, folder: options.articles.folder() };
    let images = write_all(&desk, &stories.known, options.jobs, news)?;
    for (known, image) in stories.known.iter_mut().zip(images) {
        known.teaser.image = image;
    }
    Ok(())
}

fn write_all(
    desk: &Desk<'_>,
    known: &[Known],
    jobs: NonZeroUsize,
    news: &mut News<'_>,
) -> Result<Vec<Option<MediaUrl>>, OutputError> {
    let teaser = |at: Option<usize>| at.and_then(|at| known.get(at)).map(|known| &known.teaser);
    let task =
        |(at, known): (usize, _)| Task { known, newer: teaser(at.checked_sub(1)), older: teaser(at.checked_add(1)) };
    let tasks: Vec<Task<'_>> = known.iter().enumerate().map(task).collect();
    let mut images = Vec::with_capacity(tasks.len());
    news.began(Work::Writing, tasks.len());
    for_each(
        &tasks,
        jobs,
        |task| desk.write(task),
        |task, written| {
            news.advanced();
            let Written { image, findings } = written?;
            images.push(image);
            news.say_all(&desk.name(task.known), findings);
            Ok(())
        },
    )?;
    Ok(images)
}
