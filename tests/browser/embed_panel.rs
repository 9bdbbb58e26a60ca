//! "Embed this story": the panel below the share buttons.

use thirtyfour::Key;

use crate::{
    embedder::Embedder,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::WATCH,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    the_code_of_the_panel_embeds_the_story,
    the_panel_shows_the_story_as_it_would_be_seen,
    the_panel_is_used_by_keyboard,
    the_code_of_the_panel_is_copied,
    code_that_cannot_be_copied_is_selected,
    the_code_of_the_panel_is_text,
    everybody_can_use_the_panel,
    an_embed_has_no_panel,
    a_panel_that_cannot_be_loaded_says_so,
];

const BUTTON: &str = "[data-action=embed-story]";
const CODE: &str = "document.querySelector('[data-part=embed-panel] textarea').value";

async fn open(page: &Page, query: &str) -> Done {
    page.open(query).await?;
    page.click(BUTTON).await?;
    page.until("document.querySelector('[data-part=embed-panel]')").await?;
    Ok(())
}

/// Chooses in a control of this number, counted from 0.
async fn choose(page: &Page, control: usize, value: &str) -> Done {
    let script = "const control = document.querySelectorAll('[data-part=embed-fields] :is(select, input)')[arguments[0]]; \
                  if (control.type === 'checkbox') control.checked = arguments[1] === 'on'; \
                  else control.value = arguments[1]; \
                  control.dispatchEvent(new Event('change', { bubbles: true }))";
    Ok(page.run(script, vec![control.into(), value.into()]).await?)
}

async fn the_code_of_the_panel_embeds_the_story(page: Page) -> Done {
    for way in ["element", "frame"] {
        open(&page, "?article=kupiansk-river").await?;
        for (control, value) in [(0, way), (1, "dark"), (2, "640"), (3, "1000"), (4, "off")] {
            choose(&page, control, value).await?;
        }
        let code: String = page.eval(CODE).await?;
        let host = Embedder::start(&page, "", &code).await?;
        host.open("").await?;
        if way == "element" {
            host.fits(0).await?;
            assert!(!page.eval::<bool>("document.querySelector('standfirst-article a').checkVisibility()").await?);
        }
        let width = "document.querySelector('standfirst-article, iframe').clientWidth";
        assert_eq!(page.eval::<i32>(width).await?, 640);
        host.enter(0).await?;
        page.story("kupiansk-river").await?;
        assert_eq!(page.eval::<String>("document.documentElement.dataset.theme").await?, "dark");
        assert_eq!(page.count("[data-part=comments]").await?, 0);
        host.leave().await?;
    }
    Ok(())
}

async fn the_panel_shows_the_story_as_it_would_be_seen(page: Page) -> Done {
    open(&page, "?article=kupiansk-river").await?;
    let before: usize = page.eval("history.length").await?;
    choose(&page, 1, "dark").await?;
    choose(&page, 3, "400").await?;
    assert_eq!(page.eval::<usize>("history.length").await?, before);
    // It is of the page's own origin, so that no driver has to go into it.
    let inside =
        |what: &str| format!("document.querySelector('[data-part=embed-preview] iframe').contentWindow.{what}");
    page.until(&format!("{} === 'ready'", inside("document.documentElement.dataset.state"))).await?;
    assert_eq!(page.eval::<String>(&inside("document.documentElement.dataset.theme")).await?, "dark");
    assert_eq!(page.eval::<i32>(&inside("innerHeight")).await?, 400);
    assert!(page.eval::<bool>(&inside("document.querySelector('[data-part=site-header]') === null")).await?);
    let headline = page.site.served_json("articles/kupiansk-river.json")["headline"].clone();
    let shown: String = page.eval(&inside("document.querySelector('[data-part=headline]').textContent")).await?;
    assert_eq!(headline, shown);
    Ok(())
}

async fn the_panel_is_used_by_keyboard(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    page.run::<()>("document.querySelector('[data-action=embed-story]').focus()", vec![]).await?;
    page.press(Key::Enter).await?;
    page.until("document.activeElement.id === 'sf-embed-heading'").await?;
    assert_eq!(page.eval::<String>(&format!("document.querySelector('{BUTTON}').ariaExpanded")).await?, "true");
    page.press(Key::Tab).await?;
    assert!(page.eval::<bool>("document.activeElement.matches('[data-part=embed-fields] select')").await?);
    page.press(Key::Escape).await?;
    page.until(&format!("document.activeElement.matches('{BUTTON}')")).await?;
    assert_eq!(page.count("[data-part=embed-panel]").await?, 0);
    assert_eq!(page.eval::<String>(&format!("document.querySelector('{BUTTON}').ariaExpanded")).await?, "false");
    Ok(())
}

/// Serves a page with this clipboard.
fn provide(page: &Page, clipboard: &str) {
    let script = format!(
        "globalThis.handed = []; \
         Object.defineProperty(Navigator.prototype, 'clipboard', {{ value: {clipboard}, configurable: true }})"
    );
    page.site.put("watch.js", [WATCH, &script].concat());
}

const COPY: &str = "[data-part=embed-buttons] button";
const RESULT: &str = "document.querySelector('[data-part=embed-result]').textContent";

async fn the_code_of_the_panel_is_copied(page: Page) -> Done {
    provide(&page, "{ writeText: async (text) => void handed.push(text) }");
    open(&page, "?article=kupiansk-river").await?;
    page.click(COPY).await?;
    page.until(&format!("{RESULT} === 'Code copied'")).await?;
    assert_eq!(page.eval::<String>("handed[0]").await?, page.eval::<String>(CODE).await?);
    Ok(())
}

async fn code_that_cannot_be_copied_is_selected(page: Page) -> Done {
    provide(&page, "undefined");
    open(&page, "?article=kupiansk-river").await?;
    page.click(COPY).await?;
    page.until(&format!("{RESULT} === 'The code is selected: copy it by hand.'")).await?;
    let selected = "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))\
                    (document.querySelector('[data-part=embed-panel] textarea'))";
    assert_eq!(page.eval::<String>(selected).await?, page.eval::<String>(CODE).await?);
    Ok(())
}

/// A headline cannot end the element that it is copied into.
async fn the_code_of_the_panel_is_text(page: Page) -> Done {
    let headline = "</a></standfirst-article><script>alert(1)</script>\" onload=\"alert(2) & <b>";
    let story = serde_json::json!({ "format": "standfirst/1", "headline": headline, "lead": ["Text."] });
    page.site.put("articles/hostile.json", story.to_string());
    for way in ["element", "frame"] {
        open(&page, "?article=hostile").await?;
        choose(&page, 0, way).await?;
        let parsed = "const parsed = new DOMParser().parseFromString(arguments[0], 'text/html'); \
                      return [...parsed.querySelectorAll('head *, body *')].map(({ localName }) => localName)";
        let code: String = page.eval(CODE).await?;
        let elements: Vec<String> = page.run(parsed, vec![code.into()]).await?;
        let wanted: &[&str] = if way == "frame" { &["iframe"] } else { &["script", "standfirst-article", "a"] };
        assert_eq!(elements, wanted);
        // Of the parser, for the style in the code.
        page.forgive("policy: style-src").await?;
    }
    Ok(())
}

async fn everybody_can_use_the_panel(page: Page) -> Done {
    for query in ["?article=kupiansk-river", "?article=kupiansk-river&theme=dark", "?article=nahr"] {
        open(&page, query).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "{query}");
    }
    Ok(())
}

async fn an_embed_has_no_panel(page: Page) -> Done {
    let frame = "<iframe title=Story width=600 height=700 src='VIEWER/?article=ferry-notice&amp;embed=1'></iframe>";
    let host = Embedder::start(&page, "", frame).await?;
    host.open("").await?;
    host.enter(0).await?;
    assert!(!page.find(BUTTON).await?.is_displayed().await?);
    assert!(page.part("way-out").await?.is_displayed().await?);
    host.leave().await?;
    Ok(())
}

async fn a_panel_that_cannot_be_loaded_says_so(page: Page) -> Done {
    page.site.gone("embed-panel.js");
    page.open("?article=ferry-notice").await?;
    page.click(BUTTON).await?;
    page.until("document.querySelector('[data-part=share-result]').textContent === 'This could not be loaded.'")
        .await?;
    page.story("ferry-notice").await?;
    Ok(())
}
