//! The page in a browser, in the words of its readers.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{By, Key, WebDriver, WebElement, error::WebDriverResult};
use tokio::time::Instant;

use crate::site::Site;

/// How long a reader would wait for what must come.
const PATIENCE: Duration = Duration::from_secs(20);

/// A page: the host it comes from and the browser that shows it.
#[derive(Clone)]
pub(crate) struct Page {
    /// The browser.
    pub(crate) browser: WebDriver,
    /// The host.
    pub(crate) site: Arc<Site>,
    complaints: Arc<Mutex<Vec<String>>>,
}

impl Page {
    /// A page that nothing was opened in yet.
    pub(crate) fn new(browser: WebDriver, site: Arc<Site>) -> Self {
        Self { browser, site, complaints: Arc::default() }
    }

    /// Opens what comes after the viewer's address: `?article=kupiansk-river`. What is
    /// asked for is shown or refused when this ends.
    pub(crate) async fn open(&self, query: &str) -> WebDriverResult<()> {
        self.open_early(query).await?;
        self.settled().await
    }

    /// Opens a page and does not wait for what it shows.
    pub(crate) async fn open_early(&self, query: &str) -> WebDriverResult<()> {
        self.note_complaints().await?;
        self.browser.goto([&self.site.address(), query].concat()).await
    }

    /// Opens a page that holds the viewer in a frame, and goes into it.
    pub(crate) async fn open_frame(&self, host: &str) -> WebDriverResult<()> {
        self.browser.enter_default_frame().await?;
        let address = if host.contains("://") { host.to_owned() } else { [&self.site.address(), host].concat() };
        self.browser.goto(address).await?;
        self.find("iframe").await?.enter_frame().await
    }

    /// Opens the same again.
    pub(crate) async fn reload(&self) -> WebDriverResult<()> {
        self.note_complaints().await?;
        self.browser.refresh().await?;
        self.settled().await
    }

    /// Waits until nothing is on its way any more.
    pub(crate) async fn settled(&self) -> WebDriverResult<()> {
        self.until("['ready', 'failed'].includes(document.documentElement.dataset.state)").await
    }

    /// Waits until a story or list is shown.
    pub(crate) async fn ready(&self) -> WebDriverResult<()> {
        self.until("document.documentElement.dataset.state === 'ready'").await
    }

    /// Waits until this story is shown.
    pub(crate) async fn story(&self, slug: &str) -> WebDriverResult<()> {
        self.until(&format!("new URLSearchParams(location.search).get('article') === '{slug}'")).await?;
        self.ready().await?;
        self.until("document.querySelector('[data-part=story]')").await
    }

    /// Waits until something holds: an expression in JavaScript.
    pub(crate) async fn until(&self, holds: &str) -> WebDriverResult<()> {
        let started = Instant::now();
        loop {
            // Between two documents there is none to ask.
            let answer = self.eval::<bool>(&format!("!!({holds})")).await;
            if let Ok(true) = answer {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                answer?;
                panic!("never came to be: {holds}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The value of an expression in JavaScript.
    pub(crate) async fn eval<T: DeserializeOwned>(&self, expression: &str) -> WebDriverResult<T> {
        self.run(&format!("return {expression}"), Vec::new()).await
    }

    /// What a script returns; `arguments` are its own.
    pub(crate) async fn run<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<T> {
        self.browser.execute(script, arguments).await?.convert()
    }

    /// The first part of this name.
    pub(crate) async fn part(&self, name: &str) -> WebDriverResult<WebElement> {
        self.find(&format!("[data-part={name}]")).await
    }

    /// The text of the first part of this name, as it is seen.
    pub(crate) async fn text(&self, name: &str) -> WebDriverResult<String> {
        self.part(name).await?.text().await
    }

    /// The first element that a selector finds.
    pub(crate) async fn find(&self, selector: &str) -> WebDriverResult<WebElement> {
        self.browser.find(By::Css(selector)).await
    }

    /// How many elements a selector finds.
    pub(crate) async fn count(&self, selector: &str) -> WebDriverResult<usize> {
        self.run("return document.querySelectorAll(arguments[0]).length", vec![selector.into()]).await
    }

    /// Clicks the first element that a selector finds.
    pub(crate) async fn click(&self, selector: &str) -> WebDriverResult<()> {
        let element = self.find(selector).await?;
        element.scroll_into_view().await?;
        element.click().await
    }

    /// Presses a key where the focus is.
    pub(crate) async fn press(&self, key: Key) -> WebDriverResult<()> {
        self.browser.action_chain().send_keys(key).perform().await
    }

    /// Where the focus is: the part, id or name of the element.
    pub(crate) async fn focus(&self) -> WebDriverResult<String> {
        self.eval(
            "(({ dataset, id, name, href, localName }) => dataset.part ?? (id || name || href || localName))\
             (document.activeElement)",
        )
        .await
    }

    /// Posts a comment with the mouse.
    pub(crate) async fn post_comment(&self, name: &str, text: &str) -> WebDriverResult<()> {
        self.fill("textarea[name=text]", text).await?;
        self.fill("input[name=name]", name).await?;
        self.click("[data-part=comment-form] [type=submit]").await
    }

    /// Writes into a field in the place of what was there.
    pub(crate) async fn fill(&self, selector: &str, text: &str) -> WebDriverResult<()> {
        self.click(selector).await?;
        let all = self.browser.action_chain().key_down(Key::Control).send_keys("a").key_up(Key::Control);
        all.send_keys(Key::Delete).perform().await?;
        self.write(text).await
    }

    /// Writes where the focus is.
    pub(crate) async fn write(&self, text: &str) -> WebDriverResult<()> {
        let keys = text.replace('\n', &Key::Enter.value().to_string());
        self.browser.action_chain().send_keys(keys).perform().await
    }

    /// What the live region says.
    pub(crate) async fn announced(&self) -> WebDriverResult<String> {
        self.eval("document.getElementById('sf-status').textContent").await
    }

    /// What axe-core objects to, rule by rule.
    pub(crate) async fn axe(&self) -> WebDriverResult<Vec<String>> {
        const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/script/tools/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(AXE).unwrap_or_else(|error| panic!("{AXE}: {error}; script/bootstrap"));
        self.browser.execute(axe, Vec::new()).await?;
        let run = "const done = arguments[arguments.length - 1]; \
                   const say = (rule) => rule.id + ': ' + rule.nodes.map((node) => \
                     node.target + ' ' + node.any.concat(node.all, node.none).map((check) => check.message)).join('; '); \
                   axe.run(document, { resultTypes: ['violations'] }) \
                     .then(({ violations }) => done(violations.map(say)), (error) => done([String(error)]))";
        self.browser.execute_async(run, Vec::new()).await?.convert()
    }

    /// What the console, the policy or an uncaught error complained of so far.
    pub(crate) async fn complaints(&self) -> WebDriverResult<Vec<String>> {
        self.note_complaints().await?;
        Ok(self.complaints.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    /// Takes note of complaints that the scenario is about.
    pub(crate) async fn forgive(&self, expected: &str) -> WebDriverResult<()> {
        self.note_complaints().await?;
        self.complaints.lock().unwrap_or_else(PoisonError::into_inner).retain(|what| !what.contains(expected));
        Ok(())
    }

    async fn note_complaints(&self) -> WebDriverResult<()> {
        let new: Vec<String> = self.eval("globalThis.watched?.complaints.splice(0) ?? []").await?;
        self.complaints.lock().unwrap_or_else(PoisonError::into_inner).extend(new);
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
                "[location.href, 'at ' + scrollY + ', state ' + JSON.stringify(history.state), JSON.stringify(document.documentElement.dataset), document.title, \
                  JSON.stringify(globalThis.watched), document.body.innerText.slice(0, 400)].join('\\n')",
            )
            .await?;
        Ok(shown)
    }
}
