//! The way to a value.

use standfirst_article::decimal;

/// The way to a value, kept on the stack and written out only for a fault.
pub(super) enum Path<'a> {
    Root,
    Member(&'a Self, &'a str),
    Item(&'a Self, usize),
}

impl Path<'_> {
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Root => {}
            Self::Member(parent, name) => {
                parent.write(out);
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(name);
            }
            Self::Item(parent, index) => {
                parent.write(out);
                out.push('[');
                out.push_str(&decimal(*index));
                out.push(']');
            }
        }
    }
}
