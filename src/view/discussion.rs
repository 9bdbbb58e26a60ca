//! The state of one comment box: values to draw from, and the verbs of a reader.

use std::rc::Rc;

use standfirst_settings::words;

use super::{
    Live,
    comment_item::{DELETE, KEEP, delete_button},
    element::Happening,
};
use crate::comments::{Comment, CommentStore, Form, Order, StoreError, Surroundings, Thread, validate};

pub(super) const FIELD_TEXT: &str = "text";
pub(super) const FIELD_NAME: &str = "name";
pub(super) const ORDER: &str = "order";
pub(super) const DISCARD: &str = "discard";
pub(super) const TEXT_ID: &str = "sf-comment-text";
pub(super) const NAME_ID: &str = "sf-comment-name";
pub(super) const COUNT: &str = "sf-comment-count";

/// One comment box.
#[derive(Clone)]
pub struct Discussion {
    store: Rc<dyn CommentStore>,
    pub(super) surroundings: Surroundings,
    pub(super) thread: Live<Thread>,
    pub(super) form: Live<Form>,
}

impl Discussion {
    /// A comment box with what its store keeps.
    pub fn new(store: Rc<dyn CommentStore>, surroundings: Surroundings) -> Self {
        let form = Form::new(store.draft(), || store.last_name());
        let discussion = Self { store, surroundings, thread: Live::new(Thread::default()), form: Live::new(form) };
        discussion.reload();
        discussion
    }

    /// Reads the comments again where another tab changed one of them, or cleared everything.
    pub fn changed_elsewhere(&self, key: Option<&str>) {
        if key.is_none_or(|key| self.store.is_own(key)) {
            self.reload();
        }
    }

    fn reload(&self) {
        let comments = self.store.list();
        self.thread.update(|thread| thread.show(comments));
    }

    pub(super) fn notice(&self) -> &'static str {
        if self.store.is_lasting() { words::KEPT_HERE } else { words::KEPT_NOWHERE }
    }

    pub(super) fn happen(&self, happening: Happening) {
        match happening {
            Happening::Submit => self.post(),
            Happening::Enter { name, value } => match name.as_str() {
                FIELD_TEXT => self.change(|form| {
                    form.text = value;
                    form.status = "";
                }),
                FIELD_NAME => self.change(|form| form.name = value),
                ORDER => self.sort(if value == "oldest" { Order::Oldest } else { Order::Newest }),
                _ => {}
            },
            Happening::Press { name, value } => match name.as_str() {
                DELETE => self.delete(&value),
                KEEP => self.ask(&value, None),
                DISCARD => {
                    self.change(Form::empty);
                    (self.surroundings.focus)(TEXT_ID);
                }
                _ => {}
            },
        }
    }

    /// Changes what is typed, and keeps it as the draft. Where there was no text and is none,
    /// there is no draft to drop but another tab's.
    fn change(&self, change: impl FnOnce(&mut Form)) {
        self.change_boxed(Box::new(change));
    }

    // Boxed, so that the code exists once and not for each change.
    fn change_boxed(&self, change: Box<dyn FnOnce(&mut Form) + '_>) {
        let had_text = self.form.peek(Form::has_text);
        self.form.update(|form| {
            change(form);
            form.check_again();
        });
        self.form.peek(|form| {
            if had_text || form.has_text() {
                self.store.set_draft(&form.draft());
            }
        });
    }

    fn post(&self) {
        match self.form.peek(|form| validate(&form.name, &form.text)) {
            Err(faults) => {
                self.form.update(|form| form.refuse(faults));
                (self.surroundings.focus)(if faults.text.is_some() { TEXT_ID } else { NAME_ID });
            }
            Ok(valid) => {
                let Surroundings { now, new_id, .. } = self.surroundings;
                self.keep(Comment { id: new_id(), name: valid.name, text: valid.text, at: now() });
            }
        }
    }

    /// The box is emptied only after the comment was kept.
    fn keep(&self, comment: Comment) {
        let failure = match self.store.add(&comment) {
            Ok(()) => "",
            Err(StoreError::Full) => words::STORAGE_FULL,
            Err(StoreError::Denied) => words::STORAGE_DENIED,
        };
        let kept = failure.is_empty();
        self.change(|form| {
            if kept {
                form.name.clone_from(&comment.name);
                form.empty();
            }
            form.tell(failure, if kept { words::POSTED } else { "" });
        });
        if kept {
            self.thread.update(|thread| thread.insert(comment));
        }
    }

    /// Asks at the first click, deletes at the second.
    fn delete(&self, id: &str) {
        let focus = self.surroundings.focus;
        if self.thread.peek(|thread| thread.is_asked(id)) {
            self.store.delete(id);
            self.thread.update(|thread| thread.remove(id));
            self.form.update(|form| form.status = words::DELETED);
            focus(COUNT);
        } else {
            self.ask(id, Some(id.to_owned()));
        }
    }

    /// Asks, or takes the question back; the comment is drawn again, and keeps the focus.
    fn ask(&self, id: &str, asked: Option<String>) {
        self.thread.update(|thread| thread.ask(asked));
        let (focus, button) = (self.surroundings.focus, delete_button(id));
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            focus(&button);
        });
    }

    fn sort(&self, order: Order) {
        self.thread.update(|thread| thread.sort(order));
    }
}
