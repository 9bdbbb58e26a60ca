//! One story: read, with its pictures, and written.

use std::path::Path;

use standfirst_article::{MediaUrl, Slug};
use standfirst_check::Finding;

use super::Task;
use crate::{
    OutputError, Site, Story, feeds,
    output::{Content, Effort, Output, StoryFiles},
    pages,
    pictures::{Pictures, Prepared, Preview},
    site::{json_path, oembed_path, story_path},
    stories::{Known, Place, Read, image, read, thumbnail},
};

/// What is at hand for each story.
pub(super) struct Desk<'a> {
    pub(super) site: &'a Site,
    pub(super) pictures: &'a Pictures,
    pub(super) output: &'a Output,
    /// The folder of the stories, where there is one.
    pub(super) folder: Option<&'a Path>,
}

/// What came of a story.
pub(super) struct Written {
    /// Its picture for lists.
    pub(super) image: Option<MediaUrl>,
    pub(super) findings: Vec<Finding>,
}

impl Desk<'_> {
    /// How messages call the file of a story.
    pub(super) fn name(&self, known: &Known) -> String {
        match (&known.place, self.folder) {
            (Place::Folder(file), Some(folder)) => folder.join(file).display().to_string(),
            (Place::Folder(_) | Place::Fetched(..) | Place::Site, _) => known.slug.as_str().to_owned(),
        }
    }

    /// Writes all files of a story.
    pub(super) fn write(&self, task: &Task<'_>) -> Result<Written, OutputError> {
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
                self.keep(slug);
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
    fn keep(&self, slug: &Slug) {
        for path in [story_path(slug) + "index.html", json_path(slug), oembed_path(slug)] {
            self.output.keep(&path);
        }
        if let Some(files) = self.output.last(slug.as_str()) {
            files.files.iter().for_each(|file| self.output.keep(file));
            self.output.note_story(slug.as_str(), files.clone());
        }
    }
}
