//! The `url` crate makes of every case what the fixture says.

use std::{collections::BTreeSet, env, error::Error, fs};

use standfirst_article::ResolveUrl;
use standfirst_native::NativeUrls;

type Case = (String, String, Option<String>);

#[test]
fn addresses_become_what_the_fixture_says() -> Result<(), Box<dyn Error>> {
    let file = standfirst_testing::root().join("tests/fixtures/urls.json");
    let cases: Vec<Case> = serde_json::from_str(&fs::read_to_string(&file)?)?;
    let resolved =
        cases.iter().map(|(base, relative, _)| (base.clone(), relative.clone(), NativeUrls.resolve(base, relative)));
    let resolved: Vec<Case> = resolved.collect();
    if env::var_os("UPDATE_FIXTURES").is_some() {
        let lines: Result<Vec<_>, _> = resolved.iter().map(serde_json::to_string).collect();
        fs::write(&file, ["[\n  ", &lines?.join(",\n  "), "\n]\n"].concat())?;
    } else {
        assert_eq!(cases, resolved);
    }
    assert!(resolved.iter().collect::<BTreeSet<_>>().len() >= 200);
    Ok(())
}
