//! What is looked at on every page: what it complained of, and whether everybody can use it.

use std::sync::{MutexGuard, PoisonError};

use thirtyfour::error::WebDriverResult;

use crate::page::Page;

impl Page {
    /// What axe-core objects to, rule by rule. Of the rules that are off by default those for WCAG A
    /// and AA are on. The others stay off: those for AAA, which WCAG itself asks of no whole site
    /// (`color-contrast-enhanced`, `identical-links-same-purpose`, `meta-refresh-no-exceptions`), those
    /// that are deprecated (`duplicate-id`, `duplicate-id-active`, `audio-caption`,
    /// `aria-roledescription`, `landmark-complementary-is-top-level`), and two experiments that belong
    /// to no criterion (`focus-order-semantics`, `hidden-content`).
    pub(crate) async fn axe(&self) -> WebDriverResult<Vec<String>> {
        self.axe_with(&["target-size", "css-orientation-lock", "p-as-heading", "table-fake-caption", "td-has-header"])
            .await
    }

    /// The same, with these rules on that are off by default.
    pub(crate) async fn axe_with(&self, rules: &[&str]) -> WebDriverResult<Vec<String>> {
        const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/script/tools/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(AXE).unwrap_or_else(|error| panic!("{AXE}: {error}; script/bootstrap"));
        self.browser.execute(axe, Vec::new()).await?;
        let run = "const done = arguments[arguments.length - 1]; \
                   const say = (rule) => rule.id + ': ' + rule.nodes.map((node) => \
                     node.target + ' ' + node.any.concat(node.all, node.none).map((check) => check.message)).join('; '); \
                   const rules = Object.fromEntries(arguments[0].map((rule) => [rule, { enabled: true }])); \
                   axe.run(document, { resultTypes: ['violations'], rules }) \
                     .then(({ violations }) => done(violations.map(say)), (error) => done([String(error)]))";
        self.browser.execute_async(run, vec![rules.into()]).await?.convert()
    }

    /// What the console, the policy or an uncaught error complained of so far.
    pub(crate) async fn complaints(&self) -> WebDriverResult<Vec<String>> {
        self.note_complaints().await?;
        Ok(self.known().clone())
    }

    /// Takes note of complaints that the scenario is about.
    pub(crate) async fn forgive(&self, expected: &str) -> WebDriverResult<()> {
        self.note_complaints().await?;
        self.known().retain(|what| !what.contains(expected));
        Ok(())
    }

    /// Takes them from the page, before another one takes its place.
    pub(crate) async fn note_complaints(&self) -> WebDriverResult<()> {
        let new: Vec<String> = self.eval("globalThis.watched?.complaints.splice(0) ?? []").await?;
        self.known().extend(new);
        Ok(())
    }

    /// Makes the browser as every scenario finds it.
    pub(crate) async fn prepare(&self) -> WebDriverResult<()> {
        self.browser.set_window_rect(0, 0, 1280, 900).await?;
        self.browser.goto("about:blank").await
    }

    /// Ends a scenario: nothing may have been complained of.
    pub(crate) async fn leave(&self) -> WebDriverResult<()> {
        let complaints = self.complaints().await?;
        assert!(complaints.is_empty(), "the page complained: {complaints:#?}");
        Ok(())
    }

    /// What the page shows, for whoever reads of a failure.
    pub(crate) async fn summary(&self) -> WebDriverResult<String> {
        let shown: String = self
            .eval(
                "[location.href, `at ${scrollY}, ${JSON.stringify(history.state)}`, document.title, \
                  JSON.stringify([document.documentElement.dataset, globalThis.watched]), \
                  document.body.innerText.slice(0, 400)].join('\\n')",
            )
            .await?;
        Ok(shown)
    }

    fn known(&self) -> MutexGuard<'_, Vec<String>> {
        self.complaints.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
