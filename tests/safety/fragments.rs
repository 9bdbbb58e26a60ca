//! As HTML.

use standfirst_article::{Article, Block};
use standfirst_formats::read_article;
use standfirst_html::{read_body, read_inline, split_credit};
use standfirst_native::{Html5ever, NativeUrls};

use crate::{
    assert_harmless, drawn_story,
    payloads::{END, payloads},
};

/// A story with this text of HTML as its body.
fn story_of(html: &str) -> Article {
    let body = read_body(html, &Html5ever, "A headline");
    let text = r#"{"headline": "A headline", "lead": ["One paragraph."]}"#;
    let mut article = read_article(text).unwrap().value;
    article.lead.extend(body.lead);
    article.sections = body.sections;
    article.number_headings();
    article.rebase("https://news.example/2022/story/", &NativeUrls);
    article
}

#[test]
fn a_body_of_any_payload_is_harmless() {
    for (family, payload) in payloads() {
        assert_harmless(&drawn_story(&story_of(&payload)), &format!("{family}: {payload}"));
    }
}

#[test]
fn payloads_among_text_are_harmless() {
    let places = [
        ("<p>Before ", " after</p>"),
        ("<ul><li>", "<li>Two</ul>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<figure><img src=a.jpg alt='", "'><figcaption>Caption</figcaption></figure>"),
        ("<figure><img src=a.jpg><figcaption>", "</figcaption></figure>"),
        ("<h2>", "</h2><p>Text</p>"),
        ("<pre><code>", "</code></pre>"),
        ("<a href=\"", "\">Link</a>"),
        ("<iframe src=\"", "\"></iframe>"),
        ("<img src=\"", "\">"),
        ("<noscript>", "</noscript>"),
        ("<svg>", "</svg>"),
        ("<math>", "</math>"),
        ("<template>", "</template>"),
    ];
    for (family, payload) in payloads() {
        for (before, after) in places {
            assert_harmless(
                &drawn_story(&story_of(&[before, &payload, after].concat())),
                &format!("{family} in {before}: {payload}"),
            );
        }
    }
}

#[test]
fn all_payloads_one_after_the_other_are_harmless() {
    let all: String = payloads().into_iter().map(|(_, payload)| payload + END).collect();
    assert_harmless(&drawn_story(&story_of(&all)), "all");
}

#[test]
fn running_text_of_any_payload_is_harmless() {
    for (family, payload) in payloads() {
        let (caption, credit) = split_credit(read_inline(&payload, &Html5ever));
        let mut article = story_of("<p>Text</p>");
        article.dek = Some(read_inline(&payload, &Html5ever));
        article.lead.extend(caption.into_iter().chain(credit).map(Block::Paragraph));
        article.rebase("https://news.example/2022/story/", &NativeUrls);
        assert_harmless(&drawn_story(&article), &format!("{family}: {payload}"));
    }
}
