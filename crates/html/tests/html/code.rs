//! Code, preformatted text and verse.

use serde_json::json;

use super::blocks;

#[test]
fn code_keeps_its_lines_and_names_its_language() {
    assert_eq!(
        blocks("<pre class='x'><code class='hljs language-rust'><span>fn</span> x() {\n  1\n}\n</code></pre>"),
        json!([{"code": {"text": "fn x() {\n  1\n}", "language": "rust"}}])
    );
    assert_eq!(
        blocks("<pre class='wp-block-code'><code>a<br>b</code></pre><pre class='lang-c'>d</pre>"),
        json!([{"code": {"text": "a\nb"}}, {"code": {"text": "d", "language": "c"}}])
    );
}

#[test]
fn the_language_may_stand_around() {
    assert_eq!(
        blocks(
            "<div class='language-c highlighter-rouge'><div><pre><code>a</code></pre></div></div><pre><code>b</code></pre>"
        ),
        json!([{"code": {"text": "a", "language": "c"}}, {"code": {"text": "b"}}])
    );
}

#[test]
fn lines_that_are_elements_are_lines() {
    assert_eq!(blocks("<pre><code><div>a</div><div>b</div></code></pre>"), json!([{"code": {"text": "a\nb"}}]));
}

#[test]
fn numbers_of_lines_are_left_out() {
    let html =
        "<table><tr><td class='gutter'><pre>1\n2</pre></td><td class='code'><pre><code>a\nb</code></pre></td></table>";
    assert_eq!(blocks(html), json!([{"code": {"text": "a\nb"}}]));
}

#[test]
fn preformatted_text_keeps_spaces_and_marks() {
    assert_eq!(blocks("<pre>  a\n   <b>b</b>\n</pre>"), json!([{"preformatted": ["  a\n   ", {"strong": "b"}]}]));
}

#[test]
fn verse_is_told_by_its_class() {
    assert_eq!(blocks("<pre class='wp-block-verse'>a\n<em>b</em></pre>"), json!([{"verse": ["a\n", {"em": "b"}]}]));
}

#[test]
fn code_that_shows_script_is_no_leaked_script() {
    assert_eq!(blocks("<pre><code>fbq('init', '1');</code></pre>"), json!([{"code": {"text": "fbq('init', '1');"}}]));
    assert_eq!(blocks("<p><code>gtag('x');</code></p>"), json!([[{"code": "gtag('x');"}]]));
}
