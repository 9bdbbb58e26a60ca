//! An item of an export, as it is written.

/// An item of an export. Fields are named as WordPress names them.
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
    /// Categories and tags: the taxonomy and the name.
    pub(super) terms: Vec<(String, String)>,
    meta: Vec<(String, String)>,
    status: String,
    kind: String,
    password: String,
    meta_key: String,
    taxonomy: String,
}

/// What becomes of an item.
pub(super) enum Kept {
    /// A post or a page that everybody may read.
    Story,
    /// Something of the site: an attachment, a menu, a style.
    NoStory,
    /// A post in another state, which is named.
    LeftOut(String),
    /// A post behind a password.
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
            // Comments and their own values, GUIDs, orders and parents.
            _ => return,
        };
        *field = text;
    }

    /// A value that a plug-in or WordPress itself keeps with the post.
    pub(super) fn meta(&self, key: &str) -> Option<&str> {
        self.meta.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str())
    }

    pub(super) fn is_attachment(&self) -> bool {
        self.kind == "attachment"
    }

    pub(super) fn kept(&self, with_drafts: bool) -> Kept {
        let is_story = matches!(self.kind.as_str(), "post" | "page");
        match self.status.as_str() {
            _ if !is_story => Kept::NoStory,
            "publish" if !self.password.is_empty() => Kept::Protected,
            "publish" => Kept::Story,
            // What was thrown away, and what never was anything.
            "trash" | "auto-draft" | "inherit" => Kept::NoStory,
            _ if with_drafts => Kept::Story,
            status => Kept::LeftOut(format!("{} ({status})", self.kind)),
        }
    }
}
