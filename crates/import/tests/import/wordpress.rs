//! WordPress exports.

use standfirst_article::Block;
use standfirst_import::Kind;

use super::{Came, import_as, words};

fn item(members: &str) -> String {
    format!(
        "<item><title>A</title><wp:post_id>1</wp:post_id><wp:status>publish</wp:status>\
         <wp:post_type>post</wp:post_type>{members}</item>"
    )
}

fn export(items: &str) -> Came {
    import_as(
        Kind::Auto,
        &format!(
            "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>S</title>\
         <language>en</language>{items}</channel></rss>"
        ),
    )
}

fn with_content(content: &str) -> Came {
    export(&item(&format!("<content:encoded><![CDATA[{content}]]></content:encoded>")))
}

fn lead(content: &str) -> Vec<String> {
    words(&with_content(content).story().lead)
}

#[test]
fn blank_lines_part_paragraphs_and_others_are_breaks() {
    assert_eq!(lead("One\nline.\n\nTwo."), ["One line.", "Two."]);
    assert_eq!(lead("One.\r\n\r\nTwo."), ["One.", "Two."]);
}

#[test]
fn blocks_end_paragraphs() {
    assert_eq!(lead("Before\n<blockquote>A quote\n\nof two</blockquote>\nafter"), ["Before", "A quoteof two", "after"]);
}

#[test]
fn preformatted_text_stays_as_it_is() {
    let came = with_content("<pre>one\n\n  two</pre>\n\nThree.");
    let all = words(&came.story().lead);
    assert!(all[0].contains("one\n\n  two"), "{all:?}");
}

#[test]
fn a_sign_that_is_no_tag_is_text() {
    assert_eq!(lead("1 < 2, and 3 > 2.\n\n<Then?"), ["1 < 2, and 3 > 2.", "<Then?"]);
}

#[test]
fn a_caption_without_its_end_is_text() {
    let all = lead("A [caption id=\"x\"] that never ends.");
    assert!(all.concat().contains("that never ends."));
}

#[test]
fn a_gallery_of_pictures_that_are_not_there_is_left_to_the_reader_of_html() {
    let came = with_content("Before.\n\n[gallery ids=\"7,8\"]\n\nAfter.");
    assert_eq!(words(&came.story().lead), ["Before.", "After."]);
    assert!(came.codes().contains(&"left-out"));
}

#[test]
fn recordings_and_addresses_alone_are_media() {
    let came = with_content("[audio mp3=\"https://a.example/a.mp3\"][/audio]\n\nhttps://vimeo.com/1084537\n\nWords.");
    let lead = &came.story().lead;
    assert!(matches!(lead.as_slice(), [Block::Audio(_), Block::Embed(_), Block::Paragraph(_)]), "{lead:?}");
}

#[test]
fn references_of_xml_and_html_are_read() {
    let came = export(&item(
        "<content:encoded>Fish &amp;amp; chips &#233; &lt;b&gt;bold&lt;/b&gt;&#160;&nbsp;end</content:encoded>",
    ));
    assert_eq!(words(&came.story().lead), ["Fish & chips é bold\u{a0}\u{a0}end"]);
}

#[test]
fn the_thumbnail_may_stand_anywhere_in_the_file() {
    let post = item(
        "<content:encoded>Words.</content:encoded><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>",
    );
    let picture = "<item><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>\
                   <wp:attachment_url>https://a.example/p.jpg</wp:attachment_url></item>";
    for items in [format!("{post}{picture}"), format!("{picture}{post}")] {
        assert_eq!(export(&items).story().image.as_ref().unwrap().src.as_str(), "https://a.example/p.jpg");
    }
}

#[test]
fn comments_of_readers_are_no_part_of_a_post() {
    let came = export(&item(
        "<content:encoded>Words.</content:encoded><wp:comment><wp:comment_content>Spam</wp:comment_content><wp:comment_author>A</wp:comment_author></wp:comment>",
    ));
    assert!(!serde_json::to_string(came.story()).unwrap().contains("Spam"));
}

#[test]
fn a_post_without_text_is_no_error() {
    let came = export(&(item("") + &item("<content:encoded>Words.</content:encoded>")));
    assert_eq!(came.stories.len(), 1);
    assert!(came.findings.iter().all(|finding| finding.severity != standfirst_check::Severity::Error));
}

#[test]
fn of_an_export_that_breaks_off_the_posts_before_are_taken_and_it_is_an_error() {
    let post = item("<content:encoded>Words.</content:encoded>");
    let came = import_as(Kind::Wxr, &format!("<rss><channel><language>en</language>{post}<item><title><![CDATA[B"));
    assert_eq!((came.stories.len(), came.codes().as_slice()), (1, &["not-xml"][..]));
}

#[test]
fn no_content_costs_more_than_its_length() {
    for piece in ["<a \"", "<p", "[caption ", "[gallery", "<pre>", "<!--", "<div>", "[caption]<", "\n\n", "</p>"] {
        let began = std::time::Instant::now();
        with_content(&format!("Words. {}", piece.repeat(10_000)));
        assert!(began.elapsed().as_secs() < 20, "{piece}");
    }
}
