//! Figures and their captions.

use serde_json::json;

use super::blocks;

#[test]
fn a_caption_belongs_to_the_picture_of_its_figure() {
    for html in [
        "<figure><img src='a.jpg'><figcaption>A <b>bridge</b></figcaption></figure>",
        "<figure><div><img src='a.jpg'></div><div><figcaption>A <b>bridge</b></figcaption></div></figure>",
        "<div class='wp-block-image'><figure class='aligncenter'><img src='a.jpg'><figcaption>A <b>bridge</b></figcaption></figure></div>",
        "<div class='wp-caption'><a href='a.jpg'><img src='a.jpg'></a><p class='wp-caption-text'>A <b>bridge</b></p></div>",
        "<figure class='kg-card kg-image-card'><img class='kg-image' src='a.jpg'><figcaption>A <b>bridge</b></figcaption></figure>",
        "<div><img src='a.jpg'><p class='image-caption'>A <b>bridge</b></p></div>",
    ] {
        let caption = json!(["A ", {"strong": "bridge"}]);
        assert_eq!(blocks(html), json!([{"figure": {"src": "a.jpg", "alt": "", "caption": caption}}]), "{html}");
    }
}

#[test]
fn a_credit_has_its_own_place() {
    for html in [
        "<figure><img src='a.jpg'><figcaption>A bridge <span class='credit'>A. Name</span></figcaption></figure>",
        "<figure><img src='a.jpg'><figcaption>A bridge</figcaption><p class='photo-credit'>Photo: A. Name</p></figure>",
        "<figure><img src='a.jpg'><figcaption>A bridge. Photo: A. Name</figcaption></figure>",
    ] {
        assert_eq!(blocks(html)[0]["figure"]["credit"], json!("A. Name"), "{html}");
        assert!(blocks(html)[0]["figure"]["caption"].as_str().is_some_and(|text| text.starts_with("A bridge")));
    }
}

#[test]
fn a_caption_of_a_table_is_the_tables() {
    assert_eq!(
        blocks("<figure class='wp-block-table'><table><tr><td>a<td>b</table><figcaption>c</figcaption></figure>"),
        json!([{"table": {"caption": "c", "rows": [["a", "b"]]}}])
    );
}

#[test]
fn a_caption_of_a_quotation_says_whose_it_is() {
    assert_eq!(
        blocks("<figure><blockquote><p>a</p></blockquote><figcaption>— A. Name</figcaption></figure>"),
        json!([{"quote": {"text": "a", "cite": "A. Name"}}])
    );
}

#[test]
fn a_caption_of_a_recording_is_the_recordings() {
    assert_eq!(
        blocks(
            "<figure class='wp-block-video'><video src='a.webm'></video><figcaption>b. Video by A. Name</figcaption></figure>"
        ),
        json!([{"video": {"src": "a.webm", "caption": "b. Video by A. Name"}}])
    );
}

#[test]
fn a_caption_of_anything_else_follows_it() {
    assert_eq!(
        blocks("<figure><pre><code>a</code></pre><figcaption>b</figcaption></figure>"),
        json!([{"code": {"text": "a"}}, "b"])
    );
    assert_eq!(blocks("<figcaption>a</figcaption><p class='caption'>b</p>"), json!(["a", "b"]));
}

#[test]
fn words_in_a_figure_that_are_no_caption_stay() {
    assert_eq!(
        blocks("<figure>a<img src='x.jpg'><p>b</p></figure>"),
        json!(["a", {"figure": {"src": "x.jpg", "alt": ""}}, "b"])
    );
}
