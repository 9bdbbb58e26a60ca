//! What the browser keeps for reading offline, and when it does.

use thirtyfour::error::WebDriverResult;
use tokio::time::Instant;

use crate::page::{PATIENCE, Page};

/// The paths in all caches, each after the name of its cache.
const KEPT: &str = "return (async () => (await Promise.all((await caches.keys()).map(async (name) => \
                    (await (await caches.open(name)).keys()).map(({ url }) => \
                    `${name}: ${url.slice(location.origin.length + 1)}`)))).flat())()";

/// How many workers the browser has for this origin.
const WORKERS: &str = "return (async () => (await navigator.serviceWorker.getRegistrations()).length)()";

impl Page {
    /// What is kept, as `standfirst / read: articles/nahr.json`.
    pub(crate) async fn kept(&self) -> WebDriverResult<Vec<String>> {
        self.run(KEPT, Vec::new()).await
    }

    /// Waits until what is kept is as it should be.
    pub(crate) async fn until_kept(&self, holds: impl Fn(&[String]) -> bool) -> WebDriverResult<()> {
        let started = Instant::now();
        loop {
            // Between two documents there is none to ask.
            let kept = self.kept().await;
            if kept.as_ref().is_ok_and(|kept| holds(kept)) {
                return Ok(());
            }
            assert!(started.elapsed() <= PATIENCE, "this is kept: {:#?}", kept?);
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }

    /// Waits until these are kept, by the ends of their paths, and the worker answers for the page.
    pub(crate) async fn until_all_kept(&self, paths: &[&str]) -> WebDriverResult<()> {
        self.until("navigator.serviceWorker.controller?.state === 'activated'").await?;
        self.until_kept(|kept| paths.iter().all(|path| kept.iter().any(|key| key.ends_with(path)))).await
    }

    /// How many workers there are.
    pub(crate) async fn workers(&self) -> WebDriverResult<usize> {
        self.run(WORKERS, Vec::new()).await
    }

    /// Waits for a notice with these words.
    pub(crate) async fn until_notice(&self, words: &str) -> WebDriverResult<()> {
        self.until(&format!("document.querySelector('[data-part=notice]')?.innerText.includes({words:?})")).await
    }
}
