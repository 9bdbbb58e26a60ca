//! Writer of one story's files.

use std::path::Path;

use standfirst_article::{MediaUrl, Slug};
use standfirst_check::Diagnostic;

use super::Task;
use crate::{
    OutputError, Site, Story, feeds,
    output::{Content, Effort, Output, StoryFiles},
    pages,
    pictures::{Pictures, Prepared, Preview},
    site::{json_path, oembed_path, story_path},
    stories::{ReadStory, StoryEntry, StorySource, read, teaser_image, thumbnail_url},
};

/// Writer of stories' files, with what is shared by all stories.
pub(super) struct StoryWriter<'a> {
    pub(super) site: &'a Site,
    pub(super) pictures: &'a Pictures,
    pub(super) output: &'a Output,
    /// Folder of the stories, if they come from one.
    pub(super) folder: Option<&'a Path>,
}

/// Result of writing a story.
pub(super) struct WrittenStory {
    /// Picture for lists.
    pub(super) image: Option<MediaUrl>,
    pub(super) findings: Vec<Diagnostic>,
}

impl StoryWriter<'_> {
    /// Name of a story's file in messages.
    pub(super) fn name(&self, entry: &StoryEntry) -> String {
        match (&entry.source, self.folder) {
            (StorySource::Folder(file), Some(folder)) => folder.join(file).display().to_string(),
            (StorySource::Folder(_) | StorySource::Fetched(..) | StorySource::Site, _) => {
                entry.slug.as_str().to_owned()
            }
        }
    }

    /// Writes all files of a story.
    pub(super) fn write(&self, task: &Task<'_>) -> Result<WrittenStory, OutputError> {
        let StoryEntry { slug, source, teaser, .. } = task.entry;
        let json = self.output.root().join(json_path(slug));
        let read = match (source, self.folder) {
            (StorySource::Folder(file), Some(folder)) => read(&folder.join(file)),
            (StorySource::Folder(file) | StorySource::Fetched(file, _), _) => read(file),
            (StorySource::Site, _) => read(&json).map(|read| ReadStory { findings: Vec::new(), ..read }),
        };
        let ReadStory { mut article, mut findings } = match read {
            Ok(read) => read,
            // The file was removed or changed since the first reading: keep the published version.
            Err(finding) => {
                self.keep(slug);
                return Ok(WrittenStory { image: teaser.image.clone(), findings: vec![*finding] });
            }
        };
        let (files, narrow) = match source {
            StorySource::Folder(file) => {
                self.put_media(self.pictures.prepare(&mut article, file, slug), &mut findings)?
            }
            StorySource::Fetched(file, link) => {
                let prepared = self.pictures.prepare(&mut article, file, slug);
                let (files, narrow) = self.put_media(prepared, &mut findings)?;
                (StoryFiles { link: link.clone(), ..files }, narrow)
            }
            StorySource::Site => {
                let files = self.output.previous_files(slug.as_str()).cloned().unwrap_or_default();
                files.files.iter().for_each(|file| self.output.keep_previous(file));
                (files, None)
            }
        };
        let image = narrow.or_else(|| teaser_image(&article, slug));
        let preview = files.preview.clone().map(|(path, width, height)| Preview { path, width, height });
        self.put_pages(&Story { article, slug: slug.clone(), preview }, task)?;
        self.output.note_story(slug.as_str(), files);
        Ok(WrittenStory { image, findings })
    }

    /// Puts a story's media files. Returns their record and the address of the thumbnail.
    fn put_media(
        &self,
        prepared: Prepared,
        findings: &mut Vec<Diagnostic>,
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
        Ok((files, narrow.as_deref().and_then(thumbnail_url)))
    }

    fn put_pages(&self, story: &Story, task: &Task<'_>) -> Result<(), OutputError> {
        let put = |path: String, text: String| self.output.put(&path, &Content::Bytes(text.as_bytes()), Effort::Fast);
        put(story_path(&story.slug) + "index.html", pages::story(self.site, story, (task.newer, task.older)))?;
        put(json_path(&story.slug), pages::story_json(self.site, story))?;
        put(oembed_path(&story.slug), feeds::oembed(self.site, story))
    }

    /// Keeps all files of a story as last published.
    fn keep(&self, slug: &Slug) {
        for path in [story_path(slug) + "index.html", json_path(slug), oembed_path(slug)] {
            self.output.keep_previous(&path);
        }
        if let Some(files) = self.output.previous_files(slug.as_str()) {
            files.files.iter().for_each(|file| self.output.keep_previous(file));
            self.output.note_story(slug.as_str(), files.clone());
        }
    }
}
