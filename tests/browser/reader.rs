//! What a reader does on a page with mouse and keys, and where that leads.

use thirtyfour::{Key, error::WebDriverResult};

use crate::page::Page;

impl Page {
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
        self.below().await?;
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
}
