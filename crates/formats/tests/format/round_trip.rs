//! Whatever the model holds is written as format 1 and read back the same, without a remark.

use proptest::prelude::*;
use standfirst_formats::read_article;

use super::generate::{article, cases};

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn what_is_written_is_read_back(article in article()) {
        let text = serde_json::to_string(&article).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let reading = read_article(&text).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(reading.notes, []);
        prop_assert_eq!(reading.value, article);
    }
}
