//! The comments of a story, in the order that they are shown.

use std::sync::Arc;

use super::{Comment, Order};

/// The comments of a story, and how they are shown.
#[derive(Clone, Debug, Default)]
pub struct Thread {
    comments: Vec<Arc<Comment>>,
    order: Order,
}

impl Thread {
    /// The comments, in the order that they are shown.
    pub fn comments(&self) -> &[Arc<Comment>] {
        &self.comments
    }

    /// Shows these comments and no others.
    pub fn show(&mut self, comments: Vec<Comment>) {
        self.comments = comments.into_iter().map(Arc::new).collect();
        self.order.sort(&mut self.comments);
    }

    /// Adds a comment where it belongs.
    pub fn insert(&mut self, comment: Comment) {
        self.order.insert(&mut self.comments, Arc::new(comment));
    }

    /// Takes a comment out.
    pub fn remove(&mut self, id: &str) {
        self.comments.retain(|comment| comment.id != id);
    }

    /// Puts the comments, and those that come, in this order.
    pub fn sort(&mut self, order: Order) {
        self.order = order;
        order.sort(&mut self.comments);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comment(id: &str, at: u64) -> Comment {
        Comment { id: id.to_owned(), name: "Ann".to_owned(), text: "x".to_owned(), at }
    }

    fn ids(thread: &Thread) -> Vec<&str> {
        thread.comments().iter().map(|comment| comment.id.as_str()).collect()
    }

    #[test]
    fn comments_keep_the_order_that_was_chosen() {
        let mut thread = Thread::default();
        thread.show(vec![comment("a", 1), comment("c", 3)]);
        assert_eq!(ids(&thread), ["c", "a"]);
        thread.sort(Order::Oldest);
        thread.insert(comment("b", 2));
        assert_eq!(ids(&thread), ["a", "b", "c"]);
    }

    #[test]
    fn a_comment_that_is_taken_out_leaves_the_others() {
        let mut thread = Thread::default();
        thread.show(vec![comment("a", 1), comment("b", 2)]);
        thread.remove("a");
        assert_eq!(ids(&thread), ["b"]);
    }
}
