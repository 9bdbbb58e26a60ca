//! Plain text.

use proptest::prelude::*;
use serde_json::Value;
use standfirst_article::{Article, Block, RichText};
use standfirst_import::Kind;

use super::{generate::cases, import_as, words};

fn read(text: &str) -> Article {
    import_as(Kind::Text, text).story().clone()
}

/// A sentence that is too long for a heading.
const LONG: &str = "The ferry left before the sun was up, with eleven sheep, a doctor and a piano that nobody had paid \
                    for, and it came back at noon without the piano.";

fn text(above: &str) -> String {
    format!("A headline\n\n{above}\n\n{LONG}\n")
}

fn headings(article: &Article) -> Vec<String> {
    article.sections.iter().map(|section| section.heading.plain()).collect()
}

#[test]
fn a_headline_that_is_there_twice_is_the_headline_once() {
    let story = read(&format!("A headline\n\nA Headline\n\n{LONG}"));
    assert_eq!(story.headline, "A headline");
    assert_eq!(words(&story.lead), [LONG]);
}

#[test]
fn a_title_of_a_page_above_the_headline_names_the_site() {
    let story = read(&format!("A headline - The Tern\nA headline\n\n{LONG}"));
    assert_eq!(story.headline, "A headline");
    assert_eq!(story.site.map(|site| site.name).as_deref(), Some("The Tern"));
}

#[test]
fn a_hyphen_in_a_headline_that_is_there_once_stays() {
    let story = read(&format!("A headline - and more\n\n{LONG}"));
    assert_eq!(story.headline, "A headline - and more");
    assert_eq!(story.site, None);
}

#[test]
fn credit_and_caption_belong_to_the_picture() {
    let image = read(&text("Photo: A. Name\nThe quay at dawn")).image.unwrap();
    assert_eq!(image.credit.unwrap().plain(), "A. Name");
    assert_eq!(image.caption.unwrap().plain(), "The quay at dawn");
    assert_eq!(image.src.as_str(), "pictures/a-headline.jpg");
}

#[test]
fn a_line_apart_from_the_credit_is_no_caption() {
    let story = read(&format!("A headline\n\nPhoto: A. Name\n\nThe quay\n\n{LONG}"));
    assert_eq!(story.image.as_ref().unwrap().caption, None);
    assert_eq!(headings(&story), ["The quay"]);
}

#[test]
fn bullets_at_the_top_are_the_summary() {
    for bullet in ["•", "-", "*", "·"] {
        let story = read(&text(&format!("  {bullet} One thing\n  {bullet} Another")));
        let points: Vec<String> = story.summary.iter().map(RichText::plain).collect();
        assert_eq!(points, ["One thing", "Another"], "{bullet}");
    }
}

#[test]
fn bullets_further_down_are_a_list() {
    let story = read(&format!("A headline\n\n{LONG}\n\n- One thing\n- Another\n\n{LONG}"));
    assert!(matches!(story.lead.as_slice(), [Block::Paragraph(_), Block::List(_), Block::Paragraph(_)]));
    assert!(story.summary.is_empty());
}

#[test]
fn names_and_dates_are_understood() {
    let story = read(&text("By Ada Name and B. de la Other | September 23, 2022\nUpdated: 24 Sept 2022, 10:30 AM IST"));
    let names: Vec<&str> = story.authors.iter().map(|author| author.name.as_str()).collect();
    assert_eq!(names, ["Ada Name", "B. de la Other"]);
    assert_eq!(story.published.unwrap().as_str(), "2022-09-23");
    assert_eq!(story.updated.unwrap().as_str(), "2022-09-24");
}

#[test]
fn a_sentence_that_begins_with_by_is_no_byline() {
    let story = read(&text("By noon the river had risen"));
    assert!(story.authors.is_empty());
    assert_eq!(headings(&story), ["By noon the river had risen"]);
}

#[test]
fn a_short_line_above_a_paragraph_is_a_heading_with_a_blank_line_between_or_not() {
    let story = read(&format!("A headline\n\n{LONG}\n\nFirst part\n\n{LONG}\n\nSecond part\n{LONG}"));
    assert_eq!(headings(&story), ["First part", "Second part"]);
    assert!(story.sections.iter().all(|section| words(&section.blocks) == [LONG]));
}

#[test]
fn a_short_sentence_is_a_paragraph() {
    let story = read(&format!("A headline\n\nHe said no.\n\n{LONG}"));
    assert_eq!(words(&story.lead), ["He said no.", LONG]);
}

#[test]
fn a_point_of_the_summary_that_comes_again_is_a_heading_however_it_ends() {
    let story = read(&format!("A headline\n\n• Who pays?\n\n{LONG}\n\nWho pays?\nNobody.\n"));
    assert_eq!(headings(&story), ["Who pays?"]);
}

#[test]
fn lines_that_were_broken_to_a_width_are_one_paragraph() {
    let story = read(
        "A headline\n\nThe ferry left before the sun was up, with eleven\nsheep, a doctor and a piano that nobody had paid\n\
         for, and it came back at noon.\n\nThe piano is missed.\n",
    );
    assert_eq!(
        words(&story.lead),
        [
            "The ferry left before the sun was up, with eleven sheep, a doctor and a piano that nobody had paid for, \
             and it came back at noon.",
            "The piano is missed.",
        ]
    );
}

#[test]
fn lines_of_a_poem_stay_lines() {
    let story = read("A headline\n\nThe sea is grey\nthe sky as well\nand in between\n\nThat was all.");
    assert_eq!(words(&story.lead), ["The sea is grey the sky as well and in between", "That was all."]);
    assert!(story.sections.is_empty());
}

#[test]
fn numbers_in_order_are_a_list_and_a_number_alone_is_not() {
    let story = read("A headline\n\nDo this:\n\n3. Wait.\n4. Go.\n\n7. That is all there is to say.");
    let [Block::Paragraph(_), Block::List(list), Block::Paragraph(_)] = story.lead.as_slice() else {
        panic!("{:?}", story.lead)
    };
    assert_eq!((list.ordered, list.start, list.items.len()), (true, Some(3), 2));
}

#[test]
fn the_source_takes_its_name_from_the_credit() {
    let story = read(&format!("A headline\n\nImage Source : Tern Agency\n\n{LONG}\n\nSource link"));
    let source = story.source.unwrap();
    assert_eq!((source.name.as_str(), source.url), ("Tern Agency", None));
}

#[test]
fn a_source_with_a_name_keeps_it() {
    let story = read(&format!("A headline\n\n{LONG}\n\nSource: The Tern"));
    assert_eq!(story.source.unwrap().name, "The Tern");
}

#[test]
fn the_title_of_the_latest_news_is_a_related_story() {
    let story = read(&format!("A headline\n\n{LONG}\n\nLatest World News\n"));
    assert_eq!(
        story.related.iter().map(|related| related.headline.as_str()).collect::<Vec<_>>(),
        ["Latest World News"]
    );
}

#[test]
fn prompts_of_comment_forms_are_left_out_and_said() {
    let came = import_as(
        Kind::Text,
        &format!("A headline\n\n{LONG}\n\nLeave a Reply\n\nPlease enter your comment!\nName:*\nEmail:*"),
    );
    assert_eq!(words(&came.story().lead), [LONG]);
    assert!(came.codes().contains(&"left-out"));
}

#[test]
fn a_script_of_the_page_is_left_out() {
    let script = "window.dataLayer = window.dataLayer || [];\nfunction gtag(){dataLayer.push(arguments);}\ngtag('js');";
    assert_eq!(words(&read(&format!("A headline\n\n{LONG}\n\n{script}")).lead), [LONG]);
}

#[test]
fn code_that_is_no_script_of_a_page_stays() {
    let story = read(&format!("A headline\n\n{LONG}\n\nlet x = 1;\nprintln!(\"{{x}}\");"));
    assert!(words(&story.lead).concat().contains("println!"));
}

#[test]
fn a_text_without_a_headline_begins_with_its_first_words_and_keeps_them() {
    let long = LONG.repeat(3);
    let story = read(&long);
    assert!(story.headline.starts_with("The ferry left") && story.headline.ends_with('…'));
    assert_eq!(words(&story.lead), [long]);
}

#[test]
fn windows_line_ends_are_line_ends() {
    let story = read(&format!("A headline\r\n\r\nFirst part\r\n{LONG}\r\n"));
    assert_eq!(headings(&story), ["First part"]);
}

#[test]
fn a_text_without_words_is_no_story() {
    for text in ["", " \n\n ", "A headline alone"] {
        let came = import_as(Kind::Text, text);
        assert!(came.stories.is_empty() && came.codes().contains(&"empty"), "{text:?}");
    }
}

/// Lines of all the kinds that are told apart, and of none.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z]{1,8}( [a-z]{1,8}){0,6}",
        "[A-Z][a-z]{1,8}( [a-z]{1,8}){0,30}[.!?,:]?",
        "  [•*·-] [a-z]{1,8}( [a-z]{1,8}){0,5}",
        "[0-9]{1,3}[.)] [a-z]{1,8}",
        "Photo: [A-Z]{3} [a-z]{3}",
        "By [A-Z][a-z]{2,6} [A-Z][a-z]{2,6}",
        "Latest [a-z]{3} News",
        "Source: [a-z]{3,9}",
        "\\PC{0,40}",
    ]
}

fn all_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2).map(str::to_lowercase).collect();
    words.sort();
    words.dedup();
    words
}

/// The numbers that the items of numbered lists are shown with, and that no text says.
fn item_numbers(json: &Value, found: &mut Vec<String>) {
    if let (Some(true), Some(items)) = (json["ordered"].as_bool(), json["items"].as_array()) {
        let start = json["start"].as_u64().unwrap_or(1);
        found.extend((start..).zip(items).map(|(number, _)| number.to_string()));
    }
    match json {
        Value::Array(items) => items.iter().for_each(|item| item_numbers(item, found)),
        Value::Object(members) => members.values().for_each(|member| item_numbers(member, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_word_is_lost(lines in proptest::collection::vec(line(), 1..40)) {
        let text = format!("The headline of it\n\n{}\n\n{LONG}", lines.join("\n"));
        let json = serde_json::to_value(read(&text)).unwrap();
        let mut shown = vec![json.to_string()];
        item_numbers(&json, &mut shown);
        let kept = all_words(&shown.join(" "));
        // Labels of credits, names and sources are what they say.
        let labels = ["photo", "source"];
        let lost: Vec<String> = all_words(&text).into_iter().filter(|word| kept.binary_search(word).is_err()).collect();
        prop_assert!(lost.iter().all(|word| labels.contains(&word.as_str())), "{lost:?}");
    }

    #[test]
    fn no_text_panics(text in "\\PC*(\n\\PC*){0,20}") {
        import_as(Kind::Text, &text);
    }
}
