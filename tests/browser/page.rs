//! The page in a browser, in the words of its readers.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{By, WebDriver, WebElement, error::WebDriverResult};
use tokio::time::Instant;

use crate::site::Site;

/// How long a reader would wait for what must come.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A page: the host it comes from and the browser that shows it.
#[derive(Clone)]
pub(crate) struct Page {
    /// The browser.
    pub(crate) browser: WebDriver,
    /// The host.
    pub(crate) site: Arc<Site>,
    /// What was complained of on it so far.
    pub(crate) complaints: Arc<Mutex<Vec<String>>>,
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

    /// Leaves the page for an empty one, so that the next address is opened and not gone to.
    pub(crate) async fn blank(&self) -> WebDriverResult<()> {
        self.note_complaints().await?;
        self.browser.goto("about:blank").await
    }

    /// Opens a page that holds the viewer in a frame, and goes into it.
    pub(crate) async fn open_frame(&self, host: &str) -> WebDriverResult<()> {
        self.note_complaints().await?;
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

    /// Waits until nothing is on its way any more. What stands below a story is, once it is near; in a frame of another
    /// origin once it is seen.
    pub(crate) async fn settled(&self) -> WebDriverResult<()> {
        self.until("['ready', 'failed'].includes(document.documentElement.dataset.state)").await?;
        let place = "document.getElementById('sf-below')";
        self.until(&format!("self !== top || !({place}?.getBoundingClientRect().top < 2 * innerHeight)")).await
    }

    /// Goes down to what stands below a story, and waits for it.
    pub(crate) async fn below(&self) -> WebDriverResult<()> {
        self.until("document.querySelector('[data-part=below]')?.lastElementChild").await?;
        self.run::<()>("document.querySelector('[data-part=below]').firstElementChild.scrollIntoView()", vec![])
            .await?;
        self.until("document.querySelector('[data-part=below] > [data-part=onward]')").await
    }

    /// Waits until a story or list is shown.
    pub(crate) async fn ready(&self) -> WebDriverResult<()> {
        self.until("document.documentElement.dataset.state === 'ready'").await
    }

    /// Waits until this story is shown: the one whose headline the file has.
    pub(crate) async fn story(&self, slug: &str) -> WebDriverResult<()> {
        self.until(&format!("new URLSearchParams(location.search).get('article') === '{slug}'")).await?;
        self.ready().await?;
        let headline = self.site.served_json(&format!("articles/{slug}.json"))["headline"].clone();
        self.until(&format!("document.querySelector('#sf-main [data-part=headline]')?.textContent === {headline}"))
            .await
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

    /// The same, until the latest stories are there.
    pub(crate) async fn latest(&self) -> WebDriverResult<()> {
        self.below().await?;
        self.until("document.querySelector('[data-part=latest]')").await
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
}
