//! Staging of files, in a folder where they wait for the commit.

use standfirst_check::Diagnostic;

use super::{
    Content, Digest, Effort, FileRecord, Output, OutputError, SitePath, Staged, compress, disk,
    path::{variant_on_disk, variant_path},
    staging,
};

impl Output {
    /// Adds a file to the desired state, and stages it if it changed. Two files of the same path need the same content.
    /// A file that cannot be written there is reported, see [`Output::take_rejected`].
    ///
    /// # Errors
    /// [`OutputError::Io`] when the content cannot be read, or the folder cannot be written.
    pub(crate) fn put(&self, path: &str, content: &Content<'_>, effort: Effort) -> Result<(), OutputError> {
        let Some(path) = SitePath::parse(path) else {
            self.reject(path, Diagnostic::error("bad-path", "a site can have no file of this name"));
            return Ok(());
        };
        let digest = content.digest()?;
        let is_first = self.desired().claim(&path, &digest);
        if !is_first || !self.is_writable(&path)? {
            return Ok(());
        }
        let (entry, staged) = match self.previous.files.get(path.as_str()) {
            Some(entry) if self.is_unchanged(&path, entry, &digest) => (entry.clone(), Staged::default()),
            Some(_) | None => self.stage(&path, content, digest, effort)?,
        };
        self.desired().insert(path, entry, staged);
        Ok(())
    }

    /// Whether a path can be written: no foreign file, folder or link is in the way. Reports what is.
    fn is_writable(&self, path: &SitePath) -> Result<bool, OutputError> {
        let target = path.within(&self.root);
        if let Some(obstacle) = disk::obstacle(&self.root, path)? {
            let message = format!("{obstacle} is no folder, so nothing can be written into it");
            self.reject(path.as_str(), Diagnostic::error("in-the-way", message));
            return Ok(false);
        }
        let is_own = self.previous.owns(path.as_str());
        let what = match disk::metadata(&target)? {
            Some(there) if there.is_dir() => "there is a folder of this name",
            Some(_) if !is_own && !self.force => "it was there before, and is not ours: --force writes over it",
            Some(_) | None => return Ok(true),
        };
        self.reject(path.as_str(), Diagnostic::error("in-the-way", what));
        Ok(false)
    }

    /// Whether a file is on disk as the last run wrote it, with the desired content.
    fn is_unchanged(&self, path: &SitePath, entry: &FileRecord, digest: &Digest) -> bool {
        let target = path.within(&self.root);
        self.previous.recipe == compress::VERSION
            && entry.digest == *digest
            && entry.variants().all(|(extension, size)| {
                disk::metadata(&variant_on_disk(&target, extension))
                    .is_ok_and(|there| there.is_some_and(|there| there.is_file() && there.len() == size))
            })
    }

    /// Stages a file and its precompressed variants.
    fn stage(
        &self,
        path: &SitePath,
        content: &Content<'_>,
        digest: Digest,
        effort: Effort,
    ) -> Result<(FileRecord, Staged), OutputError> {
        let target = path.within(&staging(&self.root));
        content.write(&target)?;
        let mut entry = FileRecord { digest, gz: None, br: None };
        let variants = content.compressed(path.as_str(), effort)?;
        let put = |extension, bytes: Option<Vec<u8>>| {
            let variant = SitePath::parse(&variant_path(path.as_str(), extension));
            let Some((variant, bytes)) = variant.zip(bytes) else { return Ok(None) };
            if !self.is_writable(&variant)? {
                return Ok(None);
            }
            Content::Bytes(&bytes).write(&variant_on_disk(&target, extension))?;
            Ok(u64::try_from(bytes.len()).ok())
        };
        entry.gz = put("gz", variants.gz)?;
        entry.br = put("br", variants.br)?;
        Ok((entry, Staged(true)))
    }
}
