//! What is typed into the form of a comment box, and what is said about it.

use super::{Draft, Faults, validate};

/// What is typed, and what is said about it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The text typed so far.
    pub text: String,
    /// The name typed so far.
    pub name: String,
    /// What is said to be wrong with the fields.
    pub faults: Faults,
    /// Whether the text is a draft from an earlier visit.
    pub restored: bool,
    /// Why the comment was not kept; empty when it was.
    pub failure: &'static str,
    /// What was done.
    pub status: &'static str,
}

impl Form {
    /// A form with the draft of an earlier visit, if there is one; without a name in it, with
    /// the one that the reader posted under last.
    pub fn new(draft: Option<Draft>, last_name: impl FnOnce() -> Option<String>) -> Self {
        let restored = draft.is_some();
        let Draft { name, text } = draft.unwrap_or_default();
        let name = if name.is_empty() { last_name().unwrap_or_default() } else { name };
        Self { text, name, restored, ..Self::default() }
    }

    /// What is typed, to be kept until it is posted.
    pub fn draft(&self) -> Draft {
        Draft { name: self.name.clone(), text: self.text.clone() }
    }

    /// Whether there is text that could be lost.
    pub fn has_text(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Drops the text, and all that was said of it.
    pub fn empty(&mut self) {
        self.text = String::new();
        self.restored = false;
        self.faults = Faults::default();
        self.failure = "";
    }

    /// Says what is wrong with the fields.
    pub fn refuse(&mut self, faults: Faults) {
        self.faults = faults;
        self.failure = "";
        self.status = "";
    }

    /// Says what came of posting.
    pub fn tell(&mut self, failure: &'static str, status: &'static str) {
        self.faults = Faults::default();
        self.failure = failure;
        self.status = status;
    }

    /// Takes back what was said of a field that is right by now. What was not said yet waits for
    /// the reader to post.
    pub fn check_again(&mut self) {
        // At each key: mostly there is nothing to take back.
        if self.faults.is_none() {
            return;
        }
        let Faults { text, name } = validate(&self.name, &self.text).err().unwrap_or_default();
        self.faults = Faults { text: self.faults.text.and(text), name: self.faults.name.and(name) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comments::Fault;

    #[test]
    fn a_field_that_is_right_by_now_is_no_longer_blamed_and_the_other_not_yet() {
        let mut form = Form::default();
        form.refuse(Faults { text: Some(Fault::Empty), name: None });
        form.text = "A thought".to_owned();
        form.check_again();
        assert!(form.faults.is_none(), "an empty name was not said to be wrong");
    }

    #[test]
    fn the_last_name_stands_in_for_one_that_the_draft_lacks() {
        let draft = Draft { name: String::new(), text: "Half a thou".to_owned() };
        let form = Form::new(Some(draft.clone()), || Some("Ann".to_owned()));
        assert_eq!((form.name.as_str(), form.text.as_str(), form.restored), ("Ann", "Half a thou", true));
        let named = Form::new(Some(Draft { name: "Bo".to_owned(), ..draft }), || Some("Ann".to_owned()));
        assert_eq!(named.name, "Bo");
        assert!(!Form::new(None, || None).restored);
    }
}
