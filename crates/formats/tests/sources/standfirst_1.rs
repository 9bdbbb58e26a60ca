//! Format 1 passes through as it is.

use proptest::prelude::*;
use serde_json::json;
use standfirst_formats::{Found, read_article, translate};
use standfirst_native::NativeUrls;

use super::{
    MEANS, Outcome, at,
    generate::{article, cases},
    story,
};

const ADDRESS: &str = "https://news.example/2022/story.json";

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn an_article_is_what_reading_it_gives(article in article()) {
        let fail = |error: &dyn std::error::Error| TestCaseError::fail(error.to_string());
        let text = serde_json::to_string(&article).map_err(|error| fail(&error))?;
        let mut expected = read_article(&text).map_err(|error| fail(&error))?.value;
        expected.rebase(ADDRESS, &NativeUrls);
        let found = translate(&text, &at(ADDRESS), MEANS).map_err(|error| fail(&error))?.value.found;
        prop_assert_eq!(found, Found::Story(Box::new(expected)));
    }
}

#[test]
fn faults_are_noted() -> Outcome {
    let (article, notes) = story(json!({"headline": "x", "lead": ["y"], "published": "soon"}), &at(ADDRESS))?;
    assert_eq!((article.published, notes.len()), (None, 1));
    Ok(())
}
