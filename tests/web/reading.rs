//! Stories are read and drawn in the wasm as they are natively, even the deepest ones: its stack is
//! an eighth of a native one.

use standfirst::{
    browser::Intl,
    view::{RenderContext, story},
};
use standfirst_article::{Article, Provider};
use standfirst_formats::{Json, read_article, read_listing};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    fixtures::{refused, written},
    stage::Stage,
};

const SAMPLES: [&str; 7] = [
    include_str!("../../public/articles/about-this-sample.json"),
    include_str!("../../public/articles/baori.json"),
    include_str!("../../public/articles/every-block.json"),
    include_str!("../../public/articles/ferry-notice.json"),
    include_str!("../../public/articles/kupiansk-river.json"),
    include_str!("../../public/articles/nahr.json"),
    include_str!("../../public/articles/river-bends.json"),
];

fn draw(article: &Article) -> Stage {
    Stage::draw(|| story(&RenderContext::new(&Intl::new(None), article.lang.as_ref(), &Provider::ALL), article))
}

#[wasm_bindgen_test]
fn the_samples_are_read_without_a_remark_and_drawn() {
    for sample in SAMPLES {
        let reading = read_article(sample).unwrap();
        assert_eq!(reading.notes, []);
        assert_eq!(draw(&reading.value).text("h1"), reading.value.headline);
    }
    let feed = read_listing(include_str!("../../public/articles/feed.json")).unwrap();
    assert_eq!(feed.notes, []);
}

/// Where two texts part: the first line that is not the same.
fn difference(found: &str, kept: &str) -> Option<String> {
    let (mut found, mut kept) = (found.lines(), kept.lines());
    for number in 1.. {
        match (found.next(), kept.next()) {
            (None, None) => break,
            (found, kept) if found == kept => {}
            (found, kept) => {
                let [found, kept] = [found, kept].map(|line| line.unwrap_or("the end"));
                return Some(format!("line {number} is {found}, and was kept as {kept}"));
            }
        }
    }
    None
}

/// `crates/formats/tests/format/read.rs` keeps the same files.
#[wasm_bindgen_test]
fn stories_are_read_as_they_are_natively() {
    let every_block = include_str!("../../public/articles/every-block.json");
    let kept = include_str!("../fixtures/every-block.txt");
    assert_eq!(difference(&written(&read_article(every_block)), kept), None);
    let faulty = include_str!("../fixtures/faulty.json");
    let kept = include_str!("../fixtures/faulty.txt");
    assert_eq!(difference(&written(&read_article(faulty)), kept), None);
}

#[wasm_bindgen_test]
fn what_is_refused_says_why_as_it_does_natively() {
    for [text, sentence] in refused() {
        assert_eq!(read_article(&text).err().map(|error| error.to_string()), Some(sentence), "{text}");
    }
}

#[wasm_bindgen_test]
fn every_word_of_a_faulty_story_is_drawn() {
    let article = read_article(include_str!("../fixtures/faulty.json")).unwrap().value;
    let text = draw(&article).text("article");
    article.each_text(&mut |words| assert!(text.contains(words), "{words} is not in {text}"));
}

#[wasm_bindgen_test]
fn the_deepest_story_is_read_and_drawn() {
    let wraps = [
        (41, "{\"details\":{\"summary\":\"x\",\"blocks\":[", "]}}"),
        (41, "{\"quote\":{\"blocks\":[", "]}}"),
        (62, "[{\"strong\":", "}]"),
        (126, "[", "]"),
        (126, "{\"x\":", "}"),
    ];
    for (times, open, close) in wraps {
        let block = [&open.repeat(times), "\"deep\"", &close.repeat(times)].concat();
        let article = read_article(&["{\"headline\":\"x\",\"lead\":[", &block, "]}"].concat()).unwrap().value;
        assert!(draw(&article).text("article").contains("deep"), "{open}");
    }
}

#[wasm_bindgen_test]
fn deeper_json_is_a_mistake_with_its_place() {
    assert!(Json::parse(&["[".repeat(128), "]".repeat(128)].concat()).is_ok());
    let mistake = Json::parse(&"[".repeat(1 << 20)).err();
    assert_eq!(mistake.map(|at| (at.line, at.column)), Some((1, 129)));
}
