//! Handing a story on: the system's share sheet, the clipboard, and what happens without them.

use crate::{
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::WATCH,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    sharing_opens_the_sheet,
    a_closed_sheet_is_no_failure,
    without_a_sheet_the_address_is_copied,
    copying_the_address,
    copying_the_address_of_a_section,
    an_address_that_cannot_be_copied_is_shown,
];

/// Serves a page whose browser shares and copies as `navigator` says it does.
fn provide(page: &Page, navigator: &str) {
    let script = format!(
        "globalThis.handed = []; \
         for (const [name, value] of Object.entries({navigator})) \
           Object.defineProperty(Navigator.prototype, name, {{ value, configurable: true }})"
    );
    page.site.put("watch.js", [WATCH, &script].concat());
}

/// What was shared or copied.
async fn assert_handed(page: &Page, wanted: &str) -> Done {
    page.until("handed.length > 0").await?;
    assert_eq!(page.eval::<Vec<String>>("handed").await?, [wanted]);
    Ok(())
}

const CLIPBOARD: &str = "clipboard: { writeText: async (text) => void handed.push(text) }";
const SHARE: &str = "[data-part=share] [data-action=share]";
const COPY: &str = "[data-part=share] [data-action=copy]";

async fn sharing_opens_the_sheet(page: Page) -> Done {
    provide(&page, "{ share: async ({ title, url }) => void handed.push(`${title} ${url}`) }");
    page.open("?article=ferry-notice").await?;
    let headline = page.text("headline").await?;
    page.click(SHARE).await?;
    assert_handed(&page, &format!("{headline} {}?article=ferry-notice", page.site.address())).await?;
    assert_eq!(page.text("share-result").await?, "");
    Ok(())
}

async fn a_closed_sheet_is_no_failure(page: Page) -> Done {
    let closed = "share: async () => { handed.push('opened'); throw new DOMException('', 'AbortError') }";
    provide(&page, &format!("{{ {closed}, {CLIPBOARD} }}"));
    page.open("?article=ferry-notice").await?;
    page.click(SHARE).await?;
    assert_handed(&page, "opened").await?;
    // A copy, if there were one, would be made before the answer to this.
    page.run::<()>("return new Promise((done) => setTimeout(done))", vec![]).await?;
    assert_handed(&page, "opened").await?;
    assert_eq!(page.text("share-result").await?, "");
    Ok(())
}

async fn without_a_sheet_the_address_is_copied(page: Page) -> Done {
    let refused = "share: async () => { throw new DOMException('', 'NotAllowedError') }";
    provide(&page, &format!("{{ {refused}, {CLIPBOARD} }}"));
    page.open("?article=ferry-notice").await?;
    page.click(SHARE).await?;
    assert_handed(&page, &format!("{}?article=ferry-notice", page.site.address())).await?;
    page.until("document.querySelector('[data-part=share-result]').innerText === 'Link copied'").await?;
    Ok(())
}

async fn copying_the_address(page: Page) -> Done {
    provide(&page, &format!("{{ {CLIPBOARD} }}"));
    page.open("?article=every-block#figures").await?;
    page.click(COPY).await?;
    assert_handed(&page, &format!("{}?article=every-block#figures", page.site.address())).await?;
    page.until("document.querySelector('[data-part=share-result]').innerText === 'Link copied'").await?;
    Ok(())
}

async fn copying_the_address_of_a_section(page: Page) -> Done {
    provide(&page, &format!("{{ {CLIPBOARD} }}"));
    page.open("?article=kupiansk-river#mayor").await?;
    page.click("#bridge [data-part=permalink]").await?;
    assert_handed(&page, &format!("{}?article=kupiansk-river#bridge", page.site.address())).await?;
    page.until("document.querySelector('#bridge [data-part=permalink]').dataset.copied === 'Link copied'").await?;
    assert_eq!(page.announced().await?, "Link copied");
    page.until("!document.querySelector('[data-copied]')").await?;
    Ok(())
}

async fn an_address_that_cannot_be_copied_is_shown(page: Page) -> Done {
    for navigator in [
        "{ clipboard: undefined }",
        "{ clipboard: { writeText: async () => { throw new DOMException('', 'NotAllowedError') } } }",
    ] {
        provide(&page, navigator);
        page.open("?article=kupiansk-river").await?;
        let by_hand = |hash| format!("Copy this address: {}?article=kupiansk-river{hash}", page.site.address());
        page.click(COPY).await?;
        page.until("document.querySelector('[data-part=share-result]').innerText !== ''").await?;
        assert_eq!(page.text("share-result").await?, by_hand(""));
        for section in ["#bridge", "#mayor", "#mayor"] {
            page.click(&format!("{section} [data-part=permalink]")).await?;
            page.until(&format!("document.querySelector('{section} + [data-part=by-hand]')")).await?;
            assert_eq!(page.text("by-hand").await?, by_hand(section));
            assert_eq!(page.announced().await?, by_hand(section));
            assert_eq!(page.count("[data-part=by-hand]").await?, 1);
        }
    }
    Ok(())
}
