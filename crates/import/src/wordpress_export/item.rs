//! Raw item of an export.

/// Raw item of an export. Fields have WordPress's names.
#[derive(Default)]
pub(super) struct Item {
    pub(super) title: String,
    pub(super) link: String,
    pub(super) creator: String,
    pub(super) content: String,
    pub(super) excerpt: String,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) date: String,
    pub(super) date_gmt: String,
    pub(super) modified_gmt: String,
    pub(super) comment_status: String,
    pub(super) attachment_url: String,
    /// Categories and tags: taxonomy and name.
    pub(super) terms: Vec<(String, String)>,
    meta: Vec<(String, String)>,
    status: String,
    kind: String,
    password: String,
    meta_key: String,
    taxonomy: String,
}

/// Classification of an item.
pub(super) enum PostStatus {
    /// A published post or page.
    Story,
    /// Not a story: an attachment, a menu, a style.
    NotAStory,
    /// A post or page in another state, which is named.
    LeftOut(String),
    /// A password-protected post.
    Protected,
}

impl Item {
    pub(super) fn open(&mut self, name: &str, attribute: impl Fn(&str) -> Option<String>) {
        if name == "category" {
            self.taxonomy = attribute("domain").unwrap_or_default();
        }
    }

    pub(super) fn close(&mut self, name: &str, text: String) {
        let field = match name {
            "title" => &mut self.title,
            "link" => &mut self.link,
            "dc:creator" => &mut self.creator,
            "content:encoded" => &mut self.content,
            "excerpt:encoded" => &mut self.excerpt,
            "wp:post_id" => &mut self.id,
            "wp:post_name" => &mut self.name,
            "wp:post_date" => &mut self.date,
            "wp:post_date_gmt" => &mut self.date_gmt,
            "wp:post_modified_gmt" => &mut self.modified_gmt,
            "wp:comment_status" => &mut self.comment_status,
            "wp:status" => &mut self.status,
            "wp:post_type" => &mut self.kind,
            "wp:post_password" => &mut self.password,
            "wp:attachment_url" => &mut self.attachment_url,
            "wp:meta_key" => &mut self.meta_key,
            "category" => return self.terms.push((std::mem::take(&mut self.taxonomy), text)),
            "wp:meta_value" => return self.meta.push((std::mem::take(&mut self.meta_key), text)),
            // Ignored: comments and their metadata, GUIDs, order, parents.
            _ => return,
        };
        *field = text;
    }

    /// Metadata value of the post (`wp:postmeta`).
    pub(super) fn meta(&self, key: &str) -> Option<&str> {
        self.meta.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str())
    }

    pub(super) fn is_attachment(&self) -> bool {
        self.kind == "attachment"
    }

    pub(super) fn status(&self, with_drafts: bool) -> PostStatus {
        let is_story = matches!(self.kind.as_str(), "post" | "page");
        match self.status.as_str() {
            _ if !is_story => PostStatus::NotAStory,
            "publish" if !self.password.is_empty() => PostStatus::Protected,
            "publish" => PostStatus::Story,
            // Deleted posts, unsaved drafts, and attachments' states.
            "trash" | "auto-draft" | "inherit" => PostStatus::NotAStory,
            _ if with_drafts => PostStatus::Story,
            status => PostStatus::LeftOut(format!("{} ({status})", self.kind)),
        }
    }
}
