//! Any HTML at all: no panic, no word lost, nothing that format 1 cannot hold.

use proptest::{collection::vec, prelude::*, sample::select};
use standfirst_article::Article;
use standfirst_formats::read_article;
use standfirst_html::{Body, read_body, read_inline, script_lines, without_shortcodes};
use standfirst_native::Html5ever;

use super::generate::cases;

/// Elements whose words are seen in the order in which they are written. Not among them: those that browsers move
/// or leave out, and captions, which belong to something.
const ELEMENTS: [&str; 44] = [
    "p",
    "div",
    "section",
    "article",
    "span",
    "b",
    "i",
    "em",
    "strong",
    "u",
    "s",
    "sub",
    "sup",
    "mark",
    "kbd",
    "q",
    "cite",
    "code",
    "a",
    "a href='/x'",
    "a href='javascript:x'",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "h2",
    "h3",
    "h5",
    "pre",
    "center",
    "font",
    "x-y",
    "p lang='fr'",
    "div dir='rtl'",
    "div class='wp-block-group'",
    "div class='note'",
    "header",
    "main",
    "abbr title='z'",
    "time datetime='2022-09-23'",
    "o:p",
];

/// What stands between, and holds no words.
const BETWEEN: [&str; 14] = [
    " ",
    "\n",
    "&nbsp;",
    "<br>",
    "<hr>",
    "<img src='a.jpg'>",
    "<img src='javascript:x' onerror=y>",
    "<!-- c -->",
    "</p>",
    "</b>",
    "<wbr>",
    "<script>zzz</script>",
    "<svg><text>zzz</text></svg>",
    "<iframe src='javascript:x'></iframe>",
];

/// HTML with words `w0`, `w1` and so on, which are seen in that order. Tags may be unclosed or cross each other.
fn html() -> BoxedStrategy<String> {
    let piece = prop_oneof![
        4 => Just("<word>".to_owned()),
        3 => select(&BETWEEN[..]).prop_map(str::to_owned),
        4 => select(&ELEMENTS[..]).prop_map(|element| format!("<{element}>")),
        4 => select(&ELEMENTS[..]).prop_map(|element| {
            format!("</{}>", element.split(' ').next().unwrap_or_default())
        }),
    ];
    vec(piece, 0..40)
        .prop_map(|pieces| {
            let mut count = 0;
            let number = |piece: String| {
                if piece != "<word>" {
                    return piece;
                }
                count += 1;
                format!("w{count} ")
            };
            pieces.into_iter().map(number).collect()
        })
        .boxed()
}

/// Any characters and pieces of tags.
fn any_html() -> BoxedStrategy<String> {
    const PIECES: [&str; 40] = [
        "<",
        ">",
        "</",
        "<!",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&",
        "&#0;",
        "&amp",
        "\0",
        "\r\n",
        "<p",
        "<table>",
        "<tr>",
        "<td>",
        "<th>",
        "<select>",
        "<option>",
        "<template>",
        "<svg>",
        "<math>",
        "<mi>",
        "<plaintext>",
        "<frameset>",
        "<body lang=ar>",
        "<html dir=rtl>",
        "<noscript>",
        "<form>",
        "<textarea>",
        "<title>",
        "<caption>",
        "<figcaption>",
        "<summary>",
        "[caption]",
        "class='gallery'",
        "href='#x'",
        "fbq(",
        "<iframe>",
    ];
    vec(prop_oneof![2 => select(&PIECES[..]).prop_map(str::to_owned), 1 => "\\PC{0,6}"], 0..30)
        .prop_map(|pieces| pieces.concat())
        .boxed()
}

fn article(Body { lead, sections, .. }: Body) -> Option<Article> {
    let article = read_article(r#"{"headline": "x", "lead": ["x"]}"#).ok()?.value;
    Some(Article { lead, sections, ..article })
}

fn words(body: &Body) -> Vec<String> {
    let mut text = String::new();
    if let Some(article) = article(body.clone()) {
        article.each_text(&mut |words| text.extend([words, " "]));
    }
    text.split_whitespace().filter(|word| word.starts_with('w')).map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn every_word_is_there_once_and_in_its_order(html in html()) {
        let found = words(&read_body(&html, &Html5ever, ""));
        let written: Vec<_> = html.split(['<', '>', ' ', ';', '\n']).filter(|word| word.starts_with('w') && word.len() > 1 && *word != "wbr").collect();
        prop_assert_eq!(found, written);
    }

    #[test]
    fn what_is_read_is_an_article_of_format_1(html in prop_oneof![html(), any_html()]) {
        let article = article(read_body(&html, &Html5ever, "x")).filter(Article::has_text);
        let Some(mut article) = article else { return Ok(()) };
        article.number_headings();
        let text = serde_json::to_string(&article).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let reading = read_article(&text).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(reading.notes, []);
        prop_assert_eq!(reading.value, article);
    }

    #[test]
    fn no_block_says_script(html in prop_oneof![html(), any_html()]) {
        let body = read_body(&html, &Html5ever, "");
        let text = serde_json::to_string(&(&body.lead, &body.sections)).unwrap_or_default();
        prop_assert!(!text.contains("javascript:"), "{}", text);
    }

    #[test]
    fn any_text_is_read_as_running_text_and_as_lines(text in any_html()) {
        let _ = read_inline(&text, &Html5ever);
        prop_assert!(without_shortcodes(&text).len() <= text.len());
        let lines: Vec<&str> = text.lines().collect();
        prop_assert_eq!(script_lines(&lines).len(), lines.len());
    }
}
