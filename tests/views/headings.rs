//! Headings are in order: whoever goes from one to the next misses no level.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    drawn,
    generate::{article, cases},
    html::Html,
    told,
};

/// The levels of all headings, from the top.
fn levels(page: &Html) -> Vec<u32> {
    let level = |tag: &str| tag.strip_prefix('h').and_then(|level| level.parse().ok());
    page.elements().into_iter().filter_map(|element| level(&element.tag)).collect()
}

fn heading(level: u32) -> Value {
    json!({"heading": {"level": level, "text": "x"}})
}

fn entry(blocks: &[Value]) -> Value {
    json!({"entry": {"date": "2022-09-23", "heading": "x", "blocks": blocks}})
}

/// The levels that are drawn for these in the lead, and below a section's heading.
fn in_lead_and_section(blocks: &[Value]) -> [Vec<u32>; 2] {
    [
        json!({"headline": "A", "lead": blocks}),
        json!({"headline": "A", "sections": [{"heading": "x", "blocks": blocks}]}),
    ]
    .map(|article| levels(&told(&article)))
}

#[test]
fn levels_in_order_are_drawn_as_they_are() {
    let [lead, section] = in_lead_and_section(&[3, 4, 5, 6, 4, 3].map(heading));
    assert_eq!(lead, [1, 2, 3, 4, 5, 3, 2]);
    assert_eq!(section, [1, 2, 3, 4, 5, 6, 4, 3]);
}

#[test]
fn a_level_that_is_missing_moves_those_below_it_up() {
    let [lead, section] = in_lead_and_section(&[6, 6, 4, 6, 5, 3, 5].map(heading));
    assert_eq!(lead, [1, 2, 2, 2, 3, 3, 2, 3]);
    assert_eq!(section, [1, 2, 3, 3, 3, 4, 4, 3, 4]);
}

#[test]
fn levels_that_are_none_count_as_the_nearest() {
    let [_, section] = in_lead_and_section(&[0, 2, 9, 255].map(heading));
    assert_eq!(section, [1, 2, 3, 3, 4, 4]);
}

#[test]
fn entries_are_headings_of_the_first_level() {
    let inside = json!({"details": {"summary": "x", "blocks": [heading(4)]}});
    let [lead, section] = in_lead_and_section(&[heading(3), entry(&[inside]), entry(&[heading(3)])]);
    assert_eq!(lead, [1, 2, 2, 3, 2, 2]);
    assert_eq!(section, [1, 2, 3, 3, 4, 3, 3]);
}

#[test]
fn each_section_begins_anew() {
    let section = json!({"heading": "x", "blocks": [heading(5)]});
    let page = told(&json!({"headline": "A", "lead": [heading(6)], "sections": [section, section]}));
    assert_eq!(levels(&page), [1, 2, 2, 3, 2, 3]);
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn no_level_is_missed(article in article()) {
        let levels = levels(&drawn(&article));
        prop_assert_eq!(levels.first(), Some(&1));
        prop_assert!(levels.windows(2).all(|two| (2..=two[0] + 1).contains(&two[1])), "{levels:?}");
    }
}
