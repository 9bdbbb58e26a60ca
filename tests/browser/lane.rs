//! One engine's way through the scenarios: one after the other, in one session that is
//! begun again whenever a scenario failed in it.

use std::{
    cell::RefCell,
    panic::{self, AssertUnwindSafe},
    path::Path,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use futures_util::FutureExt;
use libtest_mimic::Failed;
use thirtyfour::{WebDriver, error::WebDriverResult};
use tokio::runtime::Runtime;

use crate::{
    engines::Engine,
    page::Page,
    processes::Driver,
    scenario::{Done, Scenario},
    site::Site,
};

/// How long one scenario may take: far more than any does.
const LONGEST: Duration = Duration::from_secs(90);

thread_local! {
    /// What the last panic on this thread said, and where.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps what panics say for the trial they end, which shows it with its name.
pub(crate) fn keep_panics() {
    panic::set_hook(Box::new(|info| PANIC.with_borrow_mut(|last| *last = info.to_string())));
}

/// An engine and its session.
pub(crate) struct Lane {
    engine: Engine,
    runtime: Runtime,
    session: Mutex<Option<Session>>,
}

struct Session {
    browser: WebDriver,
    // Ends after the browser was asked to.
    _driver: Driver,
}

impl Lane {
    /// Without a session so far.
    pub(crate) fn new(engine: Engine) -> Self {
        let runtime = Runtime::new().expect("threads for the server");
        Self { engine, runtime, session: Mutex::default() }
    }

    /// Its engine.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Plays a scenario.
    ///
    /// # Errors
    /// What went wrong, with what the page showed.
    pub(crate) fn play(&self, scenario: &Scenario) -> Result<(), Failed> {
        let mut slot = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        self.runtime.block_on(async {
            let session = match slot.take() {
                Some(session) => session,
                None => Session::start(self.engine).await?,
            };
            let page = Page::new(session.browser.clone(), Site::start().await?);
            let played = AssertUnwindSafe(play(scenario, page.clone())).catch_unwind();
            let failure = match tokio::time::timeout(LONGEST, played).await {
                Ok(Ok(Ok(()))) => {
                    *slot = Some(session);
                    return Ok(());
                }
                Ok(Ok(Err(error))) => error.to_string(),
                Ok(Err(_)) => PANIC.take(),
                Err(_) => format!("not at its end after {LONGEST:?}"),
            };
            let picture = format!("{}/{}-{}.png", env!("CARGO_TARGET_TMPDIR"), self.engine, scenario.name);
            let shown = tokio::time::timeout(LONGEST / 3, evidence(&page, Path::new(&picture))).await;
            session.end().await;
            Err(Failed::from(format!("{failure}\n{}", shown.unwrap_or_default())))
        })
    }

    /// Ends the session.
    pub(crate) fn close(&self) {
        let session = self.session.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(session) = session {
            self.runtime.block_on(session.end());
        }
    }
}

async fn play(scenario: &Scenario, page: Page) -> Done {
    page.prepare().await?;
    (scenario.run)(page.clone()).await?;
    page.leave().await?;
    Ok(())
}

/// What the page showed when a scenario failed.
async fn evidence(page: &Page, picture: &Path) -> String {
    let shown = page.summary().await.unwrap_or_else(|error| error.to_string());
    let kept: WebDriverResult<()> = page.browser.screenshot(picture).await;
    let picture = kept.map_or_else(|error| error.to_string(), |()| picture.display().to_string());
    format!("{shown}\npicture: {picture}")
}

impl Session {
    async fn start(engine: Engine) -> Result<Self, Failed> {
        let driver = Driver::start(engine)?;
        let browser = WebDriver::new(&driver.address, engine.capabilities()).await?;
        Ok(Self { browser, _driver: driver })
    }

    async fn end(self) {
        let _ = tokio::time::timeout(Duration::from_secs(10), self.browser.quit()).await;
    }
}
