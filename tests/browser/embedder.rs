//! Pages of other sites that show the viewer in a frame.

use std::sync::Arc;

use thirtyfour::{WebElement, error::WebDriverResult};
use tokio::time::Instant;

use crate::{
    page::{PATIENCE, Page},
    scenario::Done,
    site::Site,
};

/// The frame of the first `<standfirst-article>`, or the first plain one.
const FRAME: &str = "[...document.querySelectorAll('standfirst-article, iframe')]\
                     .map((element) => element.shadowRoot?.querySelector('iframe') ?? element)";

/// Notes the element's events: `events` on the page.
const NOTE_EVENTS: &str = "globalThis.events = []; \
    for (const name of ['ready', 'resize', 'loaded', 'error', 'comment', 'link']) \
      addEventListener(`standfirst-${name}`, ({ detail }) => events.push({ name, ...detail }))";

/// Another site, with a page `host.html`.
pub(crate) struct Embedder {
    page: Page,
    /// Its host.
    pub(crate) site: Arc<Site>,
}

impl Embedder {
    /// A site whose page holds this in its head and body. `VIEWER/` is the address of the viewer.
    pub(crate) async fn start(page: &Page, head: &str, body: &str) -> std::io::Result<Self> {
        let embedder = Self { page: page.clone(), site: Site::start().await? };
        embedder.site.put("events.js", NOTE_EVENTS);
        embedder.put(head, body);
        Ok(embedder)
    }

    /// Gives its page another content.
    pub(crate) fn put(&self, head: &str, body: &str) {
        let around = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
                      <script src=watch.js></script><script src=events.js></script>";
        let html = [around, head, "<body style='margin:0'>", body].concat();
        self.site.put("host.html", html.replace("VIEWER/", &self.page.site.address()));
    }

    /// Opens its page; what comes after the address may be a hash.
    pub(crate) async fn open(&self, rest: &str) -> WebDriverResult<()> {
        self.page.note_complaints().await?;
        self.page.browser.enter_default_frame().await?;
        self.page.browser.goto([&self.site.address(), "host.html", rest].concat()).await
    }

    /// Goes into the frame of this number, counted from 0, once a story is shown there.
    pub(crate) async fn enter(&self, frame: usize) -> WebDriverResult<()> {
        self.leave().await?;
        let script = format!("return {FRAME}[arguments[0]]");
        let found: WebElement = self.page.browser.execute(script, vec![frame.into()]).await?.element()?;
        found.enter_frame().await?;
        self.page.settled().await
    }

    /// Goes back to the page around.
    pub(crate) async fn leave(&self) -> WebDriverResult<()> {
        self.page.note_complaints().await?;
        self.page.browser.enter_default_frame().await
    }

    /// Clicks a link at the top of the story in the first frame.
    pub(crate) async fn click_link(&self, href: &str) -> WebDriverResult<()> {
        let link = "const link = document.createElement('a'); link.href = arguments[0]; link.id = 'sf-test-link'; \
                    link.textContent = 'A link'; document.querySelector('[data-part=head]').prepend(link)";
        self.page.run::<()>(link, vec![href.into()]).await?;
        self.reveal("#sf-test-link").await?;
        self.page.click("#sf-test-link").await
    }

    /// Scrolls the host to an element in the first frame, which not every driver does.
    pub(crate) async fn reveal(&self, selector: &str) -> WebDriverResult<()> {
        let top = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
        let top: f64 = self.page.run(top, vec![selector.into()]).await?;
        self.leave().await?;
        let scroll = format!("scrollBy(0, {FRAME}[0].getBoundingClientRect().top + arguments[0] - 200)");
        self.page.run::<()>(&scroll, vec![top.into()]).await?;
        self.enter(0).await
    }

    /// Waits until the frame is exactly as high as what it shows, and the page is left to.
    pub(crate) async fn fits(&self, frame: usize) -> Done {
        let started = Instant::now();
        loop {
            self.enter(frame).await?;
            let inner: f64 = self.page.eval("document.documentElement.getBoundingClientRect().height").await?;
            self.leave().await?;
            let outer: f64 = self.page.eval(&format!("{FRAME}[{frame}].clientHeight")).await?;
            if inner > 0.0 && outer == inner.ceil() {
                return Ok(());
            }
            assert!(started.elapsed() < PATIENCE, "the frame is {outer} px high, the story {inner} px");
        }
    }

    /// Waits until the frame fits, also when the story grows and shrinks.
    pub(crate) async fn fits_always(&self, frame: usize) -> Done {
        self.fits(frame).await?;
        for height in ["937px", "137px", "0"] {
            self.enter(frame).await?;
            let grow = "const added = document.getElementById('grown') ?? document.createElement('div'); \
                        added.id = 'grown'; added.style.height = arguments[0]; \
                        document.getElementById('sf-main').append(added)";
            self.page.run::<()>(grow, vec![height.into()]).await?;
            self.fits(frame).await?;
        }
        Ok(())
    }
}
