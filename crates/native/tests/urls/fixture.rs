//! The `url` crate makes of every case what the fixture says.

use std::{collections::BTreeSet, error::Error, fs};

use snapbox::{Data, assert_data_eq, data::DataFormat};
use standfirst_article::ResolveUrl;
use standfirst_native::NativeUrls;

type Case = (String, String, Option<String>);

#[test]
fn addresses_become_what_the_fixture_says() -> Result<(), Box<dyn Error>> {
    let file = standfirst_testing::root().join("tests/fixtures/urls.json");
    let cases: Vec<Case> = serde_json::from_str(&fs::read_to_string(&file)?)?;
    assert!(cases.iter().collect::<BTreeSet<_>>().len() >= 200);
    let line = |(base, relative, _): Case| {
        let resolved = NativeUrls.resolve(&base, &relative);
        serde_json::to_string(&(base, relative, resolved))
    };
    let lines = cases.into_iter().map(line).collect::<serde_json::Result<Vec<_>>>()?;
    let text = ["[\n  ", &lines.join(",\n  "), "\n]\n"].concat();
    assert_data_eq!(text, Data::read_from(&file, Some(DataFormat::Text)).raw());
    Ok(())
}
