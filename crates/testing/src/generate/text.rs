//! Strings that try to be something else, and running text with every mark.

use proptest::{prelude::*, sample::select};
use standfirst_article::{
    Break, Direction, Inline, Lang, LinkText, LinkUrl, MediaUrl, RichText, Span, Term, TimeText, Timestamp,
};

use super::{few, maybe, read};

const HOSTILE: [&str; 14] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "javascript:alert(1)",
    "&lt;b&gt; &amp;amp; &#60;",
    "]]><!--",
    "--!><svg/onload=alert(1)>",
    "</title></textarea></style></noscript>",
    "{\"strong\": \"x\"}",
    "${alert(1)} {{7*7}}",
    "\u{202e}live\u{2066}",
    "👩‍👧‍👦 e\u{301} نهر",
    "\\\" \\u0022 %22 %3Cscript%3E",
];

/// Any text without carriage returns and null characters, which HTML cannot hold.
pub fn text() -> BoxedStrategy<String> {
    prop_oneof![
        3 => "[a-z]{1,6}( [a-z]{1,6})?",
        2 => "[\\PC\n\t]{0,8}",
        1 => select(&HOSTILE[..]).prop_map(str::to_owned),
    ]
    .boxed()
}

/// Names of places and notes: few, so that they meet, and some that the page itself might use.
pub fn id() -> BoxedStrategy<String> {
    const IDS: [&str; 10] = ["a", "b", "a-2", "Storm_1", "", "app", "sf-headline", "sf-comment-text", "fn-1", "c-1"];
    prop_oneof![4 => select(&IDS[..]).prop_map(str::to_owned), 1 => text()].boxed()
}

/// Links.
pub fn link() -> BoxedStrategy<LinkUrl> {
    const LINKS: [&str; 9] = [
        "https://a.example/?x=1&y=%22#z",
        "HTTP://B.example",
        "//c.example/d",
        "e/f:g",
        "?article=a\" onclick=\"x",
        "#a",
        "mailto:a@b.example?subject=<b>",
        "tel:+1",
        "/\\i.example/ 'j'",
    ];
    read(&LINKS, LinkUrl::parse)
}

/// Addresses of pictures and recordings.
pub fn file() -> BoxedStrategy<MediaUrl> {
    read(&["https://a.example/b.jpg?c=d,e f", "g.webp", "../h\" onerror=\"x", "//i.example/j"], MediaUrl::parse)
}

/// Dates and moments.
pub fn date() -> BoxedStrategy<Timestamp> {
    read(&["2022-09-23", "2022-09-23T09:30:00Z", "2022-09-23 09:30:00.5+05:30"], Timestamp::parse)
}

/// Languages.
pub fn lang() -> BoxedStrategy<Lang> {
    read(&["en", "uk", "ar-EG", "zh-Hant", "pt_BR"], Lang::parse)
}

/// Directions.
pub fn direction() -> BoxedStrategy<Direction> {
    prop_oneof![Just(Direction::Ltr), Just(Direction::Rtl)].boxed()
}

/// Running text with marks inside each other, `depth` deep.
pub fn rich(depth: u32) -> BoxedStrategy<RichText> {
    few(inline(depth)).prop_map(RichText).boxed()
}

fn inline(depth: u32) -> BoxedStrategy<Inline> {
    let leaf = prop_oneof![
        6 => text().prop_map(Inline::Text),
        1 => text().prop_map(Inline::Code),
        1 => id().prop_map(Inline::Footnote),
        1 => Just(Inline::Break(Break {})),
    ];
    if depth == 0 {
        return leaf.boxed();
    }
    let shared = rich(depth - 1);
    let inner = || shared.clone();
    prop_oneof![
        8 => leaf,
        1 => inner().prop_map(Inline::Strong),
        1 => inner().prop_map(Inline::Em),
        1 => inner().prop_map(Inline::Sub),
        1 => inner().prop_map(Inline::Sup),
        1 => inner().prop_map(Inline::Strike),
        1 => inner().prop_map(Inline::Underline),
        1 => inner().prop_map(Inline::Mark),
        1 => inner().prop_map(Inline::Kbd),
        1 => inner().prop_map(Inline::Q),
        1 => inner().prop_map(Inline::Cite),
        1 => inner().prop_map(Inline::Unknown),
        3 => (link(), inner()).prop_map(|(href, text)| Inline::Link(LinkText { href, text })),
        1 => (text(), inner()).prop_map(|(title, text)| Inline::Abbr(Term { text, title })),
        1 => (date(), inner()).prop_map(|(datetime, text)| Inline::Time(TimeText { datetime, text })),
        1 => (maybe(lang()), maybe(direction()), inner())
            .prop_map(|(lang, dir, text)| Inline::Span(Span { lang, dir, text })),
    ]
    .boxed()
}
