//! Comments in the reader's own browser: one key a comment, so that two tabs never
//! overwrite each other's.

use std::{cell::RefCell, rc::Rc};

use super::{Comment, CommentStore, Draft, StoreError, record};

/// Texts under keys, as the browser's `localStorage` keeps them.
pub trait KeyValue {
    /// The text under a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Keeps a text.
    ///
    /// # Errors
    /// When it was not kept.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Forgets a text.
    fn remove(&self, key: &str);
    /// All keys that begin so.
    fn keys(&self, prefix: &str) -> Vec<String>;
    /// Whether texts outlive the page.
    fn is_lasting(&self) -> bool;
}

/// What all keys of ours begin with.
const PREFIX: &str = "standfirst1:";

/// Keeps the comments of one thread under `standfirst1:c:THREAD:ID`.
pub struct LocalStore {
    texts: Rc<dyn KeyValue>,
    thread: String,
}

impl LocalStore {
    /// A store for one thread.
    pub fn new(texts: Rc<dyn KeyValue>, thread: &str) -> Self {
        // A colon ends the thread's name in a key.
        Self { texts, thread: thread.replace('%', "%25").replace(':', "%3A") }
    }

    fn comments(&self) -> String {
        [PREFIX, "c:", &self.thread, ":"].concat()
    }

    fn comment(&self, id: &str) -> String {
        self.comments() + id
    }

    fn draft_key(&self) -> String {
        [PREFIX, "d:", &self.thread].concat()
    }

    fn name_key() -> String {
        [PREFIX, "name"].concat()
    }
}

impl CommentStore for LocalStore {
    fn list(&self) -> Vec<Comment> {
        let prefix = self.comments();
        let keys = self.texts.keys(&prefix);
        let comments = keys.iter().filter_map(|key| {
            let id = key.strip_prefix(&prefix)?;
            record::read_comment(id, &self.texts.get(key)?)
        });
        comments.collect()
    }

    fn is_own(&self, key: &str) -> bool {
        key.starts_with(&self.comments())
    }

    fn add(&self, comment: &Comment) -> Result<(), StoreError> {
        self.texts.set(&self.comment(&comment.id), &record::write_comment(comment))?;
        // A name that cannot be kept has to be typed again: no reason to fail the comment.
        let _ = self.texts.set(&Self::name_key(), &comment.name);
        Ok(())
    }

    fn delete(&self, id: &str) {
        self.texts.remove(&self.comment(id));
    }

    fn draft(&self) -> Option<Draft> {
        record::read_draft(&self.texts.get(&self.draft_key())?)
    }

    fn set_draft(&self, draft: &Draft) {
        let key = self.draft_key();
        if draft.text.trim().is_empty() {
            self.texts.remove(&key);
        } else {
            // Where it cannot be kept it is still in the box.
            let _ = self.texts.set(&key, &record::write_draft(draft));
        }
    }

    fn last_name(&self) -> Option<String> {
        self.texts.get(&Self::name_key())
    }

    fn is_lasting(&self) -> bool {
        self.texts.is_lasting()
    }
}

/// Texts kept as long as the page: where the browser keeps nothing, and in tests.
#[derive(Debug, Default)]
pub struct Memory(RefCell<Vec<(String, String)>>);

impl KeyValue for Memory {
    fn get(&self, key: &str) -> Option<String> {
        self.0.borrow().iter().find(|(known, _)| known == key).map(|(_, text)| text.clone())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.remove(key);
        self.0.borrow_mut().push((key.to_owned(), text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.0.borrow_mut().retain(|(known, _)| known != key);
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.0.borrow().iter().map(|(key, _)| key).filter(|key| key.starts_with(prefix)).cloned().collect()
    }

    fn is_lasting(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comment(id: &str, text: &str) -> Comment {
        Comment { id: id.to_owned(), name: "Ann \"A\"".to_owned(), text: text.to_owned(), at: 1_663_925_400_000 }
    }

    #[test]
    fn threads_keep_their_comments_apart() {
        let texts: Rc<dyn KeyValue> = Rc::new(Memory::default());
        let (one, other) = (LocalStore::new(texts.clone(), "a"), LocalStore::new(texts, "a:b"));
        let first = comment("1", "Line\n\"two\" \\ 😀");
        assert_eq!(one.add(&first), Ok(()));
        assert_eq!(other.add(&comment("2", "Other")), Ok(()));
        assert_eq!(one.list(), [first]);
        assert!(one.is_own("standfirst1:c:a:1") && !one.is_own("standfirst1:c:a%3Ab:2"));
        one.delete("1");
        assert_eq!((one.list().len(), other.list().len()), (0, 1));
    }

    #[test]
    fn drafts_come_back_and_empty_ones_go() {
        let store = LocalStore::new(Rc::new(Memory::default()), "a");
        let draft = Draft { name: String::new(), text: "Half a thou".to_owned() };
        store.set_draft(&draft);
        assert_eq!(store.draft(), Some(draft));
        store.set_draft(&Draft::default());
        assert_eq!(store.draft(), None);
    }

    #[test]
    fn foreign_records_are_passed_over() {
        let texts = Rc::new(Memory::default());
        let store = LocalStore::new(texts.clone(), "a");
        for (id, json) in [("1", "nonsense"), ("2", "{\"name\":1}"), ("3", "{\"name\":\"\",\"text\":\"x\",\"at\":1}")] {
            assert_eq!(texts.set(&["standfirst1:c:a:", id].concat(), json), Ok(()));
        }
        assert_eq!(store.list(), []);
    }
}
