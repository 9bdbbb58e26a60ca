//! The files of each story.

use std::{num::NonZeroUsize, path::Path};

use super::{
    Articles, Options, OutputError, Site, Story, Work, feeds,
    options::News,
    output::{Content, Effort, Output, StoryFiles},
    pages,
    pictures::{Pictures, Prepared, Preview},
    site::{json_path, oembed_path, story_path},
    stories::{Known, Place, Read, Stories, for_each, image, read, thumbnail},
};
use crate::{
    finding::Finding,
    model::{MediaUrl, Teaser},
};

/// What is at hand for each story.
struct Desk<'a> {
    site: &'a Site,
    pictures: &'a Pictures,
    output: &'a Output,
    /// The folder of the stories, where there is one.
    folder: Option<&'a Path>,
}

/// What came of a story.
struct Written {
    /// Its picture for lists.
    image: Option<MediaUrl>,
    findings: Vec<Finding>,
}

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
    let folder = match &options.articles {
        Articles::Folder(folder) => Some(folder.as_path()),
        Articles::File(_) | Articles::Address(_) => None,
    };
    let desk = Desk { site, pictures, output, folder };
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

impl Desk<'_> {
    /// How messages call the file of a story.
    fn name(&self, known: &Known) -> String {
        match (&known.place, self.folder) {
            (Place::Folder(file), Some(folder)) => folder.join(file).display().to_string(),
            (Place::Folder(_) | Place::Fetched(..) | Place::Site, _) => known.slug.as_str().to_owned(),
        }
    }

    fn write(&self, task: &Task<'_>) -> Result<Written, OutputError> {
        let Known { slug, place, teaser, .. } = task.known;
        let json = self.output.root().join(json_path(slug));
        let read = match (place, self.folder) {
            (Place::Folder(file), Some(folder)) => read(&folder.join(file)),
            (Place::Folder(file) | Place::Fetched(file, _), _) => read(file),
            (Place::Site, _) => read(&json).map(|read| Read { findings: Vec::new(), ..read }),
        };
        let Read { mut article, mut findings } = match read {
            Ok(read) => read,
            // It was there a moment ago.
            Err(finding) => {
                self.keep(slug.as_str(), task.known);
                return Ok(Written { image: teaser.image.clone(), findings: vec![*finding] });
            }
        };
        let (files, narrow) = match place {
            Place::Folder(file) => self.prepared(self.pictures.prepare(&mut article, file, slug), &mut findings)?,
            Place::Fetched(file, link) => {
                let prepared = self.pictures.prepare(&mut article, file, slug);
                let (files, narrow) = self.prepared(prepared, &mut findings)?;
                (StoryFiles { link: link.clone(), ..files }, narrow)
            }
            Place::Site => {
                let files = self.output.last(slug.as_str()).cloned().unwrap_or_default();
                files.files.iter().for_each(|file| self.output.keep(file));
                (files, None)
            }
        };
        let image = narrow.or_else(|| image(&article, slug));
        let preview = files.preview.clone().map(|(path, width, height)| Preview { path, width, height });
        self.put_pages(&Story { article, slug: slug.clone(), preview }, task)?;
        self.output.note_story(slug.as_str(), files);
        Ok(Written { image, findings })
    }

    /// Takes what was made of a story's pictures.
    fn prepared(
        &self,
        prepared: Prepared,
        findings: &mut Vec<Finding>,
    ) -> Result<(StoryFiles, Option<MediaUrl>), OutputError> {
        let Prepared { files, preview, thumbnail: narrow, findings: said } = prepared;
        findings.extend(said);
        for file in &files {
            self.output.put(&file.path, &Content::Copy(&file.from), Effort::Fast)?;
        }
        let files = StoryFiles {
            files: files.into_iter().map(|file| file.path).collect(),
            preview: preview.map(|preview| (preview.path, preview.width, preview.height)),
            link: None,
        };
        Ok((files, narrow.as_deref().and_then(thumbnail)))
    }

    fn put_pages(&self, story: &Story, task: &Task<'_>) -> Result<(), OutputError> {
        let put = |path: String, text: String| self.output.put(&path, &Content::Bytes(text.as_bytes()), Effort::Fast);
        put(story_path(&story.slug) + "index.html", pages::story(self.site, story, (task.newer, task.older)))?;
        put(json_path(&story.slug), pages::story_json(self.site, story))?;
        put(oembed_path(&story.slug), feeds::oembed(self.site, story))
    }

    /// Keeps all files of a story as they are.
    fn keep(&self, slug: &str, known: &Known) {
        for path in [story_path(&known.slug) + "index.html", json_path(&known.slug), oembed_path(&known.slug)] {
            self.output.keep(&path);
        }
        if let Some(files) = self.output.last(slug) {
            files.files.iter().for_each(|file| self.output.keep(file));
            self.output.note_story(slug, files.clone());
        }
    }
}
