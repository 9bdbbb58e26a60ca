//! What readers set for their eyes: narrow windows, large text, more space, contrast, forced colours;
//! and the side from which their language is read.

use serde_json::{Value, json};

use crate::{
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    nothing_is_wider_than_the_window,
    text_can_be_twice_as_large in &[Engine::Chromium],
    text_can_have_more_space,
    right_to_left_starts_at_the_right,
    more_contrast in &[Engine::Chromium],
    forced_colours in &[Engine::Chromium],
];

const PAGES: [&str; 6] =
    ["", "?article=kupiansk-river", "?article=every-block", "?article=nahr", "?article=baori", "?article=x"];

/// 320 pixels are what is left of 1280 at 400 % (WCAG 1.4.10), 640 at 200 %. In a frame, as windows
/// cannot be made that narrow everywhere.
async fn nothing_is_wider_than_the_window(page: Page) -> Done {
    for width in [320, 360, 640] {
        for query in PAGES {
            let frame =
                format!("<iframe title=Phone width={width} height=800 style='border: 0' src='./{query}'></iframe>");
            page.site.put("phone.html", frame);
            page.open_frame("phone.html").await?;
            page.settled().await?;
            assert_eq!(page.eval::<i32>("innerWidth").await?, width);
            assert_fits(&page, query).await?;
            if query == "?article=every-block" && width < 640 {
                let table = "(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)\
                             (document.querySelector('[data-part=table]'))";
                assert!(page.eval::<bool>(table).await?, "the table does not scroll in its own box");
            }
        }
    }
    Ok(())
}

/// Nothing has to be read by scrolling sideways.
async fn assert_fits(page: &Page, state: &str) -> Done {
    let (width, inner): (f64, f64) =
        page.eval("[document.documentElement.scrollWidth, document.documentElement.clientWidth]").await?;
    assert!(width <= inner, "{state}: {width} px in a window of {inner} px");
    Ok(())
}

/// No text is cut off by its box, or runs out of it.
async fn assert_whole(page: &Page, state: &str) -> Done {
    let cut = "[...document.querySelectorAll('#app *')].filter((box) => {\
                 const { display, overflowX, overflowY } = getComputedStyle(box);\
                 const is = (...kinds) => [overflowX, overflowY].some((kind) => kinds.includes(kind));\
                 const says = [...box.childNodes].some((node) => node.nodeType === 3 && node.data.trim());\
                 return (says || is('hidden', 'clip')) && !is('auto', 'scroll') && display !== 'inline' && box.innerText?.trim() &&\
                   box.checkVisibility() && (box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2);\
               }).map((box) => `${box.outerHTML.slice(0, 100)}: ${box.scrollWidth} by ${box.scrollHeight} px\
                 in ${box.clientWidth} by ${box.clientHeight}`)";
    let cut: Vec<String> = page.eval(cut).await?;
    assert!(cut.is_empty(), "{state}: {cut:#?}");
    Ok(())
}

/// WCAG 1.4.4. In Chromium, whose driver can set what readers set in the browser; a style sheet could
/// not, as conditions on the width of the window count in the reader's size too.
async fn text_can_be_twice_as_large(page: Page) -> Done {
    let size = async |pixels: u32| {
        let sizes = json!({ "fontSizes": { "standard": pixels, "fixed": pixels } });
        page.browser.cdp().send_raw("Page.setFontSizes", sizes).await
    };
    size(32).await?;
    for query in PAGES {
        page.open(query).await?;
        assert_eq!(page.eval::<String>("getComputedStyle(document.documentElement).fontSize").await?, "32px");
        assert_fits(&page, query).await?;
        assert_whole(&page, query).await?;
    }
    size(16).await?;
    Ok(())
}

/// WCAG 1.4.12. As a sheet of the owner's, since that comes last too.
async fn text_can_have_more_space(page: Page) -> Done {
    page.site.put(
        "reader.css",
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } \
         p { margin-block-end: 2em !important }",
    );
    page.site.put("config.json", r#"{ "stylesheet": "reader.css" }"#);
    for query in PAGES {
        page.open(query).await?;
        page.until("[...document.styleSheets].some((sheet) => sheet.href.endsWith('/reader.css'))").await?;
        assert_fits(&page, query).await?;
        assert_whole(&page, query).await?;
    }
    page.open("?article=ferry-notice").await?;
    page.post_comment("Ann", "A word").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    assert_whole(&page, "a comment").await
}

async fn right_to_left_starts_at_the_right(page: Page) -> Done {
    // How far the words of a part begin and end from the two sides of the story.
    let sides = "const part = document.querySelector(`[data-part=${arguments[0]}]`), words = document.createRange(); \
                 words.selectNodeContents(part); \
                 const [inner, outer] = [words, part.closest('article')].map((box) => box.getBoundingClientRect()); \
                 return [inner.left - outer.left, outer.right - inner.right]";
    for (story, starts_right) in [("nahr", true), ("kupiansk-river", false)] {
        page.open(&format!("?article={story}")).await?;
        for part in ["byline", "dates", "kicker"] {
            let (left, right): (f64, f64) = page.run(sides, vec![part.into()]).await?;
            let (start, end) = if starts_right { (right, left) } else { (left, right) };
            assert!(
                start.abs() < 3.0 && end > 50.0,
                "{story}, {part}: {start} px from its start, {end} px from its end"
            );
        }
        // The viewer's own words below it run the other way.
        page.below().await?;
        assert_eq!(page.eval::<String>("getComputedStyle(document.querySelector('textarea')).direction").await?, "ltr");
    }
    Ok(())
}

/// Has the system ask for something; only Chromium's driver can.
async fn system(page: &Page, feature: &str, value: &str) -> Done {
    let features = json!({ "features": [{ "name": feature, "value": value }] });
    page.browser.cdp().send_raw("Emulation.setEmulatedMedia", features).await?;
    Ok(())
}

/// What can be operated, and what stands apart from the text, has a line around it that can be seen.
async fn unbounded(page: &Page) -> Result<Vec<String>, Box<dyn std::error::Error + Send + Sync>> {
    let boxes = "button:not([data-part=draft] button, [data-part=comment-actions] button), input, textarea, select, \
                 [data-part=embed-card], [data-part=callout], [data-part=comments], pre";
    let unbounded = "const around = (box) => getComputedStyle(box); \
        return [...document.querySelectorAll(arguments[0])].filter((box) => box.checkVisibility() && \
          !['Top', 'Right', 'Bottom', 'Left'].some((side) => parseFloat(around(box)[`border${side}Width`]) > 0 && \
            ![around(document.body).backgroundColor, around(document.documentElement).backgroundColor, 'rgba(0, 0, 0, 0)']\
              .includes(around(box)[`border${side}Color`]))).map((box) => box.outerHTML.slice(0, 100))";
    Ok(page.run(unbounded, vec![Value::from(boxes)]).await?)
}

async fn more_contrast(page: Page) -> Done {
    system(&page, "prefers-contrast", "more").await?;
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        for query in ["", "article=every-block"] {
            page.open(&format!("?theme={theme}&{query}")).await?;
            // Twice what AA asks for.
            found.extend(page.axe_with(&["color-contrast-enhanced"]).await?);
            found.extend(unbounded(&page).await?);
        }
    }
    system(&page, "prefers-contrast", "").await?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// The system's colours can be read wherever no part keeps its own. Chromium computes a text's colour as
/// if they were not forced, so axe-core's word on contrast is no help.
async fn forced_colours(page: Page) -> Done {
    let own = "[...document.querySelectorAll('*')].filter((part) => getComputedStyle(part).forcedColorAdjust === 'none')\
               .map((part) => part.outerHTML.slice(0, 100))";
    system(&page, "forced-colors", "active").await?;
    let mut found = Vec::new();
    for query in ["", "?article=every-block", "?article=x"] {
        page.open(query).await?;
        assert!(page.eval::<bool>("matchMedia('(forced-colors: active)').matches").await?);
        found.extend(page.axe().await?.into_iter().filter(|fault| !fault.starts_with("color-contrast:")));
        found.extend(page.eval::<Vec<String>>(own).await?);
        found.extend(unbounded(&page).await?);
    }
    system(&page, "forced-colors", "").await?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}
