//! Tables.

use serde_json::{Value, json};

use super::blocks;

fn table(html: &str) -> Value {
    blocks(html)[0]["table"].clone()
}

#[test]
fn a_table_has_head_rows_and_caption() {
    let html = "<table><caption>c</caption><thead><tr><th>a<th>b</thead><tfoot><tr><td>5<td>6</tfoot>\
                <tbody><tr><th>1<td>2<tr><td>3<td><b>4</b></tbody></table>";
    assert_eq!(
        table(html),
        json!({
            "caption": "c",
            "head": [["a", "b"]],
            "rows": [[{"text": "1", "header": true}, "2"], ["3", [{"strong": "4"}]], ["5", "6"]],
        })
    );
}

#[test]
fn a_first_row_of_headings_is_the_head() {
    assert_eq!(table("<table><tr><th>a<th>b<tr><td>1<td>2</table>")["head"], json!([["a", "b"]]));
}

#[test]
fn cells_span_what_they_spanned_within_bounds() {
    assert_eq!(
        table("<table><tr><th>a<th>b<tr><td colspan='2' rowspan='70000'>1<td colspan='x' rowspan='0'>2</table>")["rows"],
        json!([[{"text": "1", "colspan": 2, "rowspan": 1000}, "2"]])
    );
}

#[test]
fn paragraphs_and_lists_in_a_cell_are_lines() {
    assert_eq!(
        table("<table><tr><th>a<td><p>b</p><p>c</p><tr><th>d<td><ul><li>e<li>f</ul></table>")["rows"],
        json!([
            [{"text": "a", "header": true}, ["b", {"break": {}}, "c"]],
            [{"text": "d", "header": true}, ["• e", {"break": {}}, "• f"]],
        ])
    );
}

#[test]
fn a_picture_in_a_table_follows_it() {
    assert_eq!(
        blocks("<table><tr><th>a<th>b<tr><td>1<td><img src='x.jpg'></table>")[1],
        json!({"figure": {"src": "x.jpg", "alt": ""}})
    );
}

#[test]
fn tables_that_only_place_things_are_what_is_in_them() {
    for html in [
        "<table><tr><td><p>a</p><img src='x.jpg'><p>b</p></table>",
        "<table><tr><td>a<td><img src='x.jpg'><tr><td>b<td></table>",
        "<table role='presentation'><tr><td>a<td><img src='x.jpg'><td>b</table>",
        "<table><tr><td>a<tr><td><img src='x.jpg'><tr><td>b</table>",
        "<table><tr><td><table><tr><td>a</table><td><img src='x.jpg'><td>b</table>",
    ] {
        assert_eq!(blocks(html), json!(["a", {"figure": {"src": "x.jpg", "alt": ""}}, "b"]), "{html}");
    }
}

#[test]
fn a_table_of_nothing_is_none() {
    assert_eq!(blocks("<table><tr><td> <td><tr></table>"), json!([]));
}
