//! A story that is being written, in a browser that shows its preview.

use std::{fs, path::Path, thread};

use standfirst_cli::preview::{Options, Preview};
use standfirst_import as import;

use crate::{
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![a_story_that_is_saved_is_shown_anew_at_its_place];

async fn a_story_that_is_saved_is_shown_anew_at_its_place(page: Page) -> Done {
    let folder = tempfile::tempdir()?;
    let story = folder.path().join("story.md");
    let write = |last: &str| fs::write(&story, format!("# The river\n\n{}{last}", "Words.\n\n".repeat(200)));
    write("Draft.")?;
    let viewer = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let options = Options { story: story.clone(), viewer, port: Some(0), import: import::Options::default() };
    let preview = Preview::open(options)?;
    let address = preview.address();
    thread::spawn(move || preview.serve(|_| {}));

    page.browser.goto(&address).await?;
    page.ready().await?;
    page.until("location.search === '?article=story' && document.querySelector('[data-part=story]')").await?;
    page.run::<()>("scrollTo(0, 1234)", vec![]).await?;
    page.until("scrollY === 1234").await?;
    for last in ["Second draft.", "Third draft."] {
        write(last)?;
        page.until(&format!("document.querySelector('[data-part=story]')?.textContent.includes('{last}')")).await?;
        page.until("scrollY === 1234").await?;
    }
    Ok(())
}
