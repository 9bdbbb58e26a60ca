//! Making the files of a site, in a folder where they stand until all are there.

use standfirst_check::Finding;

use super::{
    Content, Digest, Effort, Entry, Output, OutputError, SitePath, Staged, compress, disk,
    path::{beside, named},
    staging,
};

impl Output {
    /// Wants a file. A second one of the same name has to be the same. What speaks against it is a finding.
    ///
    /// # Errors
    /// Where the content cannot be read, or the folder cannot be written.
    pub(crate) fn put(&self, path: &str, content: &Content<'_>, effort: Effort) -> Result<(), OutputError> {
        let Some(path) = SitePath::parse(path) else {
            self.refuse(path, Finding::error("bad-path", "a site can have no file of this name"));
            return Ok(());
        };
        let digest = content.digest()?;
        let is_first = self.wants().claim(&path, &digest);
        if !is_first || !self.is_free(&path)? {
            return Ok(());
        }
        let (entry, staged) = match self.before.files.get(path.as_str()) {
            Some(entry) if self.is_there(&path, entry, &digest) => (entry.clone(), Staged::default()),
            Some(_) | None => self.stage(&path, content, digest, effort)?,
        };
        self.wants().settle(path, entry, staged);
        Ok(())
    }

    /// Whether nothing stands in the way of a file.
    fn is_free(&self, path: &SitePath) -> Result<bool, OutputError> {
        let target = path.within(&self.root);
        if let Some(obstacle) = disk::obstacle(&self.root, path)? {
            let message = format!("{obstacle} is no folder, so nothing can be written into it");
            self.refuse(path.as_str(), Finding::error("in-the-way", message));
            return Ok(false);
        }
        let is_own = self.before.owns(path.as_str());
        let what = match disk::look(&target)? {
            Some(there) if there.is_dir() => "there is a folder of this name",
            Some(_) if !is_own && !self.force => "it was there before, and is not ours: --force writes over it",
            Some(_) | None => return Ok(true),
        };
        self.refuse(path.as_str(), Finding::error("in-the-way", what));
        Ok(false)
    }

    /// Whether a file is there as the last run wrote it, and is still what is wanted.
    fn is_there(&self, path: &SitePath, entry: &Entry, digest: &Digest) -> bool {
        let target = path.within(&self.root);
        self.before.recipe == compress::RECIPE
            && entry.digest == *digest
            && entry.variants().all(|(extension, size)| {
                disk::look(&beside(&target, extension))
                    .is_ok_and(|there| there.is_some_and(|there| there.is_file() && there.len() == size))
            })
    }

    /// Makes a file and what is beside it.
    fn stage(
        &self,
        path: &SitePath,
        content: &Content<'_>,
        digest: Digest,
        effort: Effort,
    ) -> Result<(Entry, Staged), OutputError> {
        let target = path.within(&staging(&self.root));
        content.write(&target)?;
        let mut entry = Entry { digest, gz: None, br: None };
        let variants = content.compressed(path.as_str(), effort)?;
        let put = |extension, bytes: Option<Vec<u8>>| {
            let variant = SitePath::parse(&named(path.as_str(), extension));
            let Some((variant, bytes)) = variant.zip(bytes) else { return Ok(None) };
            if !self.is_free(&variant)? {
                return Ok(None);
            }
            Content::Bytes(&bytes).write(&beside(&target, extension))?;
            Ok(u64::try_from(bytes.len()).ok())
        };
        entry.gz = put("gz", variants.gz)?;
        entry.br = put("br", variants.br)?;
        Ok((entry, Staged(true)))
    }
}
