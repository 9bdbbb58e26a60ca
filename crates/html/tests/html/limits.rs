//! Hostile sizes: time and memory follow the size of the text, the stack does not follow its depth, no text is lost.

use std::{fmt::Write, time::Instant};

use standfirst_article::{Article, Block};
use standfirst_formats::read_article;
use standfirst_html::{Body, read_body};
use standfirst_native::Html5ever;

/// A name, and a text of so many parts.
type Shape = (&'static str, fn(usize) -> String);

/// Texts of so many parts, each with a `Y` in it.
fn shapes() -> Vec<Shape> {
    fn numbered(n: usize, part: fn(usize) -> String) -> String {
        (0..n).map(part).collect()
    }
    vec![
        ("siblings", |n| "<b>Y</b> ".repeat(n)),
        ("paragraphs", |n| "<p>Y".repeat(n)),
        ("div", |n| "<div>Y ".repeat(n)),
        ("span", |n| "<span lang=fr>Y ".repeat(n)),
        ("a", |n| "<a href=x>Y ".repeat(n)),
        ("sup", |n| "<sup>Y ".repeat(n)),
        ("b", |n| numbered(n, |at| format!("<b id={at}>Y "))),
        ("ul", |n| "<ul><li>Y".repeat(n)),
        ("ol", |n| "<ol><li>Y<img src=x>".repeat(n)),
        ("dl", |n| "<dl><dd>Y".repeat(n)),
        ("blockquote", |n| "<blockquote>Y".repeat(n)),
        ("table", |n| "<table><tr><td>Y".repeat(n)),
        ("figure", |n| "<figure>Y".repeat(n)),
        ("gallery", |n| "<div class=gallery><img src=x>Y".repeat(n)),
        ("details", |n| "<details><summary>Y</summary>x".repeat(n)),
        ("aside", |n| "<aside>Y".repeat(n)),
        ("heading", |n| "<h2><div>Y".repeat(n)),
        ("pre", |n| "<pre>Y ".repeat(n)),
        ("ruby", |n| "<ruby>Y ".repeat(n)),
        ("svg", |n| "<svg></svg>Y ".repeat(n)),
        ("each in each", |n| "<figure><ul><li><blockquote><table><tr><td><div class=note><details><b>Y ".repeat(n / 4)),
        ("items", |n| format!("<ol>{}", "<li>Y<img src=x>".repeat(n))),
        ("rows", |n| format!("<table>{}", "<tr><th>Y<td>z".repeat(n))),
        ("captions", |n| format!("<figure><img src=x>{}", "<figcaption>Y</figcaption>".repeat(n))),
        ("reopened", |n| format!("<p><b><i><u>{}", "<p>Y".repeat(n))),
        ("footnotes", |n| numbered(n, |at| format!("<a href='#n{at}'>1</a><ol class=footnotes><li id=n{at}>Y</ol>"))),
        ("brackets", |n| "[Y \"[z '[caption y= ".repeat(n)),
        ("scripts", |n| "<p>fbq(x);<br>Y".repeat(n)),
    ]
}

/// How often there is a `Y` in the words of a body.
fn count(body: &Body) -> usize {
    fn add(text: &str, count: &mut usize) {
        *count += text.matches('Y').count();
    }
    let mut count = 0;
    article(body.clone()).each_text(&mut |text| add(text, &mut count));
    count
}

fn article(Body { lead, sections, .. }: Body) -> Article {
    let text = r#"{"headline": "x", "lead": ["x"]}"#;
    let article = read_article(text).unwrap_or_else(|error| panic!("{error}")).value;
    Article { lead, sections, ..article }
}

#[test]
fn no_depth_and_no_number_loses_text() {
    for (name, shape) in shapes() {
        let html = shape(1_000);
        let expected = html.matches('Y').count();
        assert_eq!(count(&read_body(&html, &Html5ever, "")), expected, "{name}");
    }
}

#[test]
fn a_hundred_thousand_elements_inside_each_other_are_read() {
    for open in ["<div>", "<blockquote>", "<b>"] {
        let body = read_body(&[&open.repeat(100_000), "Y"].concat(), &Html5ever, "");
        assert_eq!(count(&body), 1, "{open}");
    }
}

#[test]
fn the_time_follows_the_size() {
    let time = |html: &str| {
        let start = Instant::now();
        read_body(html, &Html5ever, "");
        start.elapsed()
    };
    for (name, shape) in shapes() {
        let (some, more) = (shape(250), shape(2_000));
        // Eight times as much takes eight times as long, and 64 times where the time grows with the square. Other work
        // on the machine may delay either, so it may be tried again.
        let is_linear = (0..9).any(|_| time(&more) < time(&some) * 24);
        assert!(is_linear, "{name}");
    }
}

#[test]
fn blocks_are_nested_no_deeper_than_format_1_can_be() {
    for (name, shape) in shapes() {
        let body = read_body(&["<b><i><u><a href=x><h2>h</h2>", &shape(300)].concat(), &Html5ever, "");
        let mut article = article(body);
        if !article.has_text() {
            continue;
        }
        article.number_headings();
        let text = serde_json::to_string(&article).unwrap_or_else(|error| panic!("{error}"));
        let reading = read_article(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(reading.notes, [], "{name}");
        assert_eq!(reading.value, article, "{name}");
    }
}

#[test]
fn attributes_may_be_many_and_long() {
    let mut html = String::from("<p ");
    for at in 0..10_000 {
        let _ = write!(html, "a{at}=b ");
    }
    let long = "x ".repeat(500_000);
    let _ = write!(html, ">Y</p><p class='{long}' style='{long}' id='{long}'>Y<a href='{long}'>Y</a>");
    assert_eq!(count(&read_body(&html, &Html5ever, "")), 3);
}

#[test]
fn a_long_address_is_not_written_for_every_paragraph() {
    let long = "x".repeat(100_000);
    for html in [
        format!("<a href='{long}'>{}", "<p>Y</p>".repeat(2_000)),
        format!("<p><a href='{long}'>{}", "<p>Y".repeat(2_000)),
    ] {
        let body = read_body(&html, &Html5ever, "");
        assert_eq!(count(&body), 2_000);
        let written = serde_json::to_string(&body.lead).map_or(0, |text| text.len());
        assert!(written < 20 * html.len(), "{written} of {}", html.len());
        assert!(body.lead.len() >= 2_000);
    }
}

#[test]
fn what_is_nested_deepest_stays_apart() {
    for depth in 90..110 {
        let html =
            ["<div>".repeat(depth).as_str(), "<table><tr><td>Y<td>z</table><p>Y<p>z<noscript>Q</noscript>"].concat();
        let text = format!("{:?}", read_body(&html, &Html5ever, "").lead);
        assert_eq!(text.matches('Y').count(), 2, "{depth}: {text}");
        assert!(!text.contains("Yz") && !text.contains('Q'), "{depth}: {text}");
    }
}

#[test]
fn script_that_is_nested_deepest_stays_unread() {
    let html = ["<div>".repeat(300), "<script>Y</script><style>Y</style><img src=x>".to_owned()].concat();
    let body = read_body(&html, &Html5ever, "");
    assert_eq!(count(&body), 0);
    assert!(matches!(body.lead.as_slice(), [Block::Figure(_)]));
}
