//! What is left out, and what is said about it.

use serde_json::json;

use super::{blocks, notes};

fn is_left_out(html: &str, note: &str) {
    let html = ["<p>a</p>", html, "<p>b</p>"].concat();
    assert_eq!(blocks(&html), json!(["a", "b"]), "{html}");
    assert_eq!(notes(&html), [note.to_owned() + ", left out"], "{html}");
}

#[test]
fn a_form_around_a_whole_page_is_not_left_out() {
    let long = "A sentence of the story, long enough to be one. ".repeat(12);
    let html = format!("<form id=aspnetForm><input type=hidden><p>{long}</p><button>x</button></form>");
    assert_eq!(blocks(&html), json!([long.trim_end()]));
    assert_eq!(notes(&html), ["2 × forms and their fields, left out"]);
}

#[test]
fn what_is_no_part_of_a_story_is_left_out() {
    for (html, note) in [
        ("<script>x</script><style>y</style>", "2 × scripts and style sheets"),
        ("<template>x</template><dialog>y</dialog>", "1 × hidden elements"),
        ("<form><label>x<input></label><button>y</button></form>", "1 × forms and their fields"),
        ("<object data='x'>y</object>", "1 × plug-ins and frames"),
        ("<svg><text>x</text></svg><canvas>y</canvas>", "2 × inline drawings"),
        ("<nav>x</nav><div role='navigation'>y</div>", "2 × navigation"),
        ("<p hidden>x</p><p style='color: red; Display : none !important'>y</p>", "2 × hidden elements"),
        ("<span class='screen-reader-text'>x</span>", "1 × hidden elements"),
        ("<div class='sharedaddy sd-block'>x</div><div class='addtoany_content'>y</div>", "2 × share buttons"),
        ("<div class='jp-relatedposts'>x</div>", "1 × lists of other stories"),
        ("<ul class='wp-block-latest-posts__list wp-block-latest-posts'><li>x</ul>", "1 × lists of other stories"),
        ("<div class='kg-card kg-signup-card'>x</div><div class='kg-email-card'>y</div>", "2 × newsletter forms"),
        ("<ins class='adsbygoogle'>x</ins>", "1 × advertisements"),
        ("<div id='disqus_thread'>x</div>", "1 × comments"),
    ] {
        is_left_out(html, note);
    }
}

#[test]
fn what_is_seen_stays_even_if_it_is_not_read_aloud() {
    assert_eq!(blocks("<p>a <span aria-hidden='true'>★★★</span></p>"), json!(["a ★★★"]));
    assert_eq!(blocks("<p hidden='until-found'>a</p>"), json!(["a"]));
}

#[test]
fn classes_that_only_look_alike_stay() {
    for class in ["sharedaddyx", "related", "form", "ads-b", "story-hidden", "wp-block-post-content", "nav"] {
        assert_eq!(blocks(&format!("<div class='{class}'>a</div>")), json!(["a"]), "{class}");
    }
}

#[test]
fn nothing_of_the_page_can_be_copied() {
    let html = "<p id='app' class='x' style='y' onclick='z'>a</p><img src='b.jpg' onerror='x' style='y' id='app'>";
    assert_eq!(blocks(html), json!(["a", {"figure": {"src": "b.jpg", "alt": ""}}]));
}

#[test]
fn each_kind_is_noted_once() {
    assert_eq!(
        notes("<nav>a</nav><form>b</form><nav>c</nav>"),
        ["1 × forms and their fields, left out", "2 × navigation, left out"]
    );
}
