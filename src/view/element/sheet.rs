//! Which elements have all their styles in `styles/story-page.css`, the sheet that every published story holds. It is
//! asked while elements are built, so that publishing need not walk through them.

use standfirst_article::Lang;

/// Tags of which the sheet says all that there is to say.
const PLAIN_TAGS: &str = "a article bdi br button cite div em figcaption figure footer h1 h2 h3 h4 h5 h6 header img li \
                          main nav noscript p picture q s section source span strong time u ul";

/// Parts of a page of which it does.
const PLAIN_PARTS: &str = "byline caption credit dates dek figure foot head headline hero home kicker lead licence meta \
                           neighbours over-headline permalink picture-missing reading-time related section share \
                           share-result site-footer site-header source story summary tags updated";

/// Languages that have fonts and lines of their own: those of `styles/languages.css`.
const RICH_LANGUAGES: &str = "ar ckb fa he hi ja ko mr ne ps ug ur yi zh";

pub(super) fn is_plain_tag(tag: &str) -> bool {
    names(PLAIN_TAGS, tag)
}

pub(super) fn is_plain_attribute(name: &str, value: &str) -> bool {
    match name {
        "data-part" => names(PLAIN_PARTS, value),
        "dir" => value != "rtl",
        "lang" => !Lang::parse(value).is_some_and(|language| names(RICH_LANGUAGES, language.primary())),
        _ => true,
    }
}

/// Whether an `ul` of this role is plain: without one it is a list in the text.
pub(super) fn is_plain_list(role: Option<&str>) -> bool {
    role == Some("list")
}

fn names(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known.eq_ignore_ascii_case(word))
}
