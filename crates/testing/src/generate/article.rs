//! Whole articles with every part, each with at least a headline and one block.

use proptest::{collection::vec, prelude::*, sample::select};
use standfirst_article::{
    Article, Author, Block, Correction, Discussion, Label, Licence, LinkUrl, Related, Section, Site, Slug, Source,
};

use super::{
    block::blocks,
    few, maybe,
    media::picture,
    read,
    text::{date, direction, id, lang, link, rich, text},
};

type Named = (String, Option<LinkUrl>);

fn named() -> BoxedStrategy<Named> {
    (text(), maybe(link())).boxed()
}

fn section() -> BoxedStrategy<Section> {
    (maybe(id()), rich(1), blocks(2)).prop_map(|(id, heading, blocks)| Section { id, heading, blocks }).boxed()
}

fn label() -> BoxedStrategy<Label> {
    select(vec![Label::Opinion, Label::Analysis, Label::Sponsored, Label::Live, Label::Review, Label::Satire]).boxed()
}

/// An article as it is after reading: its headings have their places.
pub fn article() -> BoxedStrategy<Article> {
    let correction = (maybe(date()), rich(1)).prop_map(|(date, text)| Correction { date, text });
    let discussion = (any::<bool>(), maybe(text())).prop_map(|(open, thread)| Discussion { open, thread });
    let slug = read(&["a", "2022/09/kupiansk-river_1"], Slug::parse);
    let format = select(&["standfirst/1", "standfirst/1.0", "standfirst/1.27"][..]);
    let about = (format, maybe(slug), maybe(lang()), maybe(direction()), maybe(text()), maybe(label()));
    let head = ("[A-Z][a-z]{1,6}", text(), maybe(rich(1)), few(rich(1)), few(named()), maybe(picture()));
    let times = (maybe(date()), maybe(date()), few(correction));
    let body = (text(), blocks(3), vec(section(), 0..4));
    let foot =
        (maybe(named()), maybe(link()), maybe(named()), few(named()), few(text()), maybe(named()), maybe(discussion));
    (about, head, times, body, foot)
        .prop_map(|(about, head, times, body, foot)| {
            let (format, id, lang, dir, kicker, label) = about;
            let (word, more, dek, summary, authors, image) = head;
            let (published, updated, corrections) = times;
            let (first, lead, sections) = body;
            let (site, canonical, source, related, tags, licence, comments) = foot;
            let first = Block::Paragraph(first.as_str().into());
            let mut article = Article {
                format: format.to_owned(),
                id,
                lang,
                dir,
                kicker,
                label,
                headline: word + &more,
                dek,
                summary,
                authors: authors.into_iter().map(|(name, url)| Author { name, url }).collect(),
                published,
                updated,
                corrections,
                image,
                lead: [first].into_iter().chain(lead).collect(),
                sections,
                site: site.map(|(name, url)| Site { name, url }),
                canonical,
                source: source.map(|(name, url)| Source { name, url }),
                related: related.into_iter().map(|(headline, url)| Related { headline, url }).collect(),
                tags,
                licence: licence.map(|(name, url)| Licence { name, url }),
                comments,
            };
            article.number_headings();
            article
        })
        .boxed()
}
