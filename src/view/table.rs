//! Tables. A wide one scrolls sideways in its own box, which the keyboard can reach.

use standfirst_article::{Cell, RichText, Table};
use standfirst_settings::words;

use super::{
    RenderContext,
    element::{Element, el, part},
};

impl RenderContext<'_> {
    /// A table with its caption, in a box that scrolls.
    pub(super) fn table(&self, table: &Table) -> Element {
        let caption = table.caption.as_ref().map(|caption| self.fill(el("caption"), caption));
        let label = table.caption.as_ref().map_or_else(|| words::TABLE.to_owned(), RichText::plain);
        let head = (!table.head.is_empty())
            .then(|| el("thead").children(table.head.iter().map(|row| self.row(row, Some("col")))));
        let body = el("tbody").children(table.rows.iter().map(|row| self.row(row, None)));
        part("div", "table")
            .with("role", "region")
            .with("tabindex", "0")
            .with("aria-label", &label)
            .child(el("table").children(caption).children(head).child(body))
    }

    fn row(&self, cells: &[Cell], scope: Option<&'static str>) -> Element {
        let cells = cells.iter().map(|cell| {
            let scope = scope.or(cell.header.then_some("row"));
            let tag = if scope.is_some() { "th" } else { "td" };
            let spans = |count: Option<u16>| count.filter(|count| *count > 1).map(u32::from);
            let empty = cell.text.is_empty() && scope.is_some();
            let element = if empty { el("td") } else { el(tag).maybe_with("scope", scope) };
            let element = element
                .with("dir", "auto")
                .maybe_number("colspan", spans(cell.colspan))
                .maybe_number("rowspan", spans(cell.rowspan));
            self.fill(element, &cell.text)
        });
        el("tr").children(cells)
    }
}
