//! Blocks of every kind, inside each other.

use proptest::{option, prelude::*};
use standfirst_article::{
    Block, Callout, Cell, Code, Definition, Definitions, Details, Divider, Entry, Footnote, Gallery, Heading, Item,
    List, Quote, Table, Tone, Unknown,
};

use super::{
    few, maybe,
    media::{embed, media, picture},
    text::{date, id, lang, link, rich, text},
};

/// Blocks inside each other, `depth` deep.
pub(super) fn blocks(depth: u32) -> BoxedStrategy<Vec<Block>> {
    few(block(depth))
}

fn block(depth: u32) -> BoxedStrategy<Block> {
    if depth == 0 { leaf().boxed() } else { prop_oneof![2 => leaf(), 1 => branch(depth - 1)].boxed() }
}

fn leaf() -> BoxedStrategy<Block> {
    let heading =
        (3..=6_u8, rich(1), maybe(id())).prop_map(|(level, text, id)| Block::Heading(Heading { level, text, id }));
    let definition = (rich(1), few(rich(1))).prop_map(|(term, details)| Definition { term, details });
    let note = (id(), rich(2), maybe(lang())).prop_map(|(id, text, lang)| Footnote { id, text, lang });
    let code = (text(), maybe(text())).prop_map(|(text, language)| Block::Code(Code { text, language }));
    let gallery =
        (few(picture()), maybe(rich(1))).prop_map(|(pictures, caption)| Block::Gallery(Gallery { pictures, caption }));
    prop_oneof![
        4 => rich(2).prop_map(Block::Paragraph),
        2 => heading,
        2 => list(2).prop_map(Block::List),
        1 => few(definition).prop_map(|items| Block::Definitions(Definitions { items })),
        1 => picture().prop_map(Block::Figure),
        1 => gallery,
        1 => embed().prop_map(Block::Embed),
        1 => table(),
        1 => code,
        1 => rich(1).prop_map(Block::Preformatted),
        1 => rich(1).prop_map(Block::Verse),
        1 => Just(Block::Divider(Divider {})),
        2 => few(note).prop_map(Block::Footnotes),
        1 => few(text()).prop_map(|texts| Block::Unknown(Unknown { texts })),
    ]
    .boxed()
}

fn branch(depth: u32) -> BoxedStrategy<Block> {
    let (shared, words) = (blocks(depth), rich(1));
    let (blocks, rich) = (|| shared.clone(), || words.clone());
    let quote = || {
        (rich(), blocks(), maybe(rich()), maybe(link())).prop_map(|(text, blocks, cite, url)| Quote {
            text,
            blocks,
            cite,
            url,
        })
    };
    let tone = prop_oneof![Just(Tone::Note), Just(Tone::Tip), Just(Tone::Warning)];
    let callout = (tone, maybe(rich()), blocks()).prop_map(|(tone, title, blocks)| Callout { tone, title, blocks });
    let details =
        (rich(), blocks(), any::<bool>()).prop_map(|(summary, blocks, open)| Details { summary, blocks, open });
    let entry = (date(), maybe(rich()), maybe(id()), blocks()).prop_map(|(date, heading, id, blocks)| Entry {
        date,
        heading,
        id,
        blocks,
    });
    prop_oneof![
        quote().prop_map(Block::Quote),
        quote().prop_map(Block::PullQuote),
        media(blocks()).prop_map(Block::Audio),
        media(blocks()).prop_map(Block::Video),
        details.prop_map(Block::Details),
        callout.prop_map(Block::Callout),
        entry.prop_map(Block::Entry),
    ]
    .boxed()
}

fn list(depth: u32) -> BoxedStrategy<List> {
    let inner = if depth == 0 { Just(None).boxed() } else { maybe(list(depth - 1)) };
    let item = (rich(1), inner).prop_map(|(text, list)| Item { text, list });
    (any::<bool>(), maybe(any::<i32>()), any::<bool>(), few(item))
        .prop_map(|(ordered, start, reversed, items)| List { ordered, start, reversed, items })
        .boxed()
}

fn table() -> BoxedStrategy<Block> {
    let cell = || {
        (rich(1), any::<bool>(), option::of(any::<u16>()), option::of(any::<u16>()))
            .prop_map(|(text, header, colspan, rowspan)| Cell { text, header, colspan, rowspan })
    };
    (maybe(rich(1)), few(few(cell())), few(few(cell())))
        .prop_map(|(caption, head, rows)| Block::Table(Table { caption, head, rows }))
        .boxed()
}
