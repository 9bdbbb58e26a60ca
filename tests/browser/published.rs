//! Pages that came with their story or list: read without scripts, taken over with them.

use serde_json::Value;

use crate::{
    answer::Answer,
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::WATCH,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    published_story_without_scripts,
    published_list_without_scripts,
    taking_over_a_published_page_leaves_its_reader_in_peace,
    nothing_moves_as_a_published_page_is_taken_over in &[Engine::Chromium],
    short_pages_and_long_ones_have_the_same_middle,
    a_published_story_is_what_the_viewer_draws,
    comments_of_published_stories_are_the_same_by_either_address,
    published_links_lead_to_published_pages,
    published_stories_hold_all_the_styles_that_they_need,
    published_lists_need_no_module,
    published_lists_are_the_viewer_too,
    published_stories_are_the_viewer_too_and_have_all_its_styles,
    a_published_story_outlives_the_module,
    published_pages_in_a_folder_of_their_own,
    axe_on_published_pages,
];

const STORY: &str = "a/kupiansk-river/";

/// Opens a published page, and waits until what stands below its story is there.
async fn open(page: &Page, path: &str) -> Done {
    page.open_early(path).await?;
    page.until("document.querySelector('[data-part=site-footer]')").await?;
    page.latest().await?;
    Ok(())
}

async fn published_story_without_scripts(page: Page) -> Done {
    page.site.publish();
    page.site.forbid_scripts();
    page.browser.goto([&page.site.address(), STORY].concat()).await?;
    assert!(page.text("headline").await?.contains("Kupiansk"));
    assert!(page.find("[data-part=section]:last-of-type p").await?.is_displayed().await?);
    assert!(page.find("[data-part=hero] img").await?.is_displayed().await?);
    let below = page.find("noscript").await?.text().await?;
    assert!(below.contains("JavaScript") && below.contains("Imprint"), "{below}");
    page.click("[data-part=related] a").await?;
    page.until("document.querySelector('[data-part=headline]')?.textContent.includes('bends')").await?;
    Ok(())
}

async fn published_list_without_scripts(page: Page) -> Done {
    page.site.publish();
    page.site.forbid_scripts();
    page.browser.goto(page.site.address()).await?;
    assert!(page.find("[data-part=teaser]").await?.is_displayed().await?);
    page.click("[data-part=teaser] a").await?;
    page.until("document.querySelector('[data-part=headline]')").await?;
    assert!(page.part("headline").await?.is_displayed().await?);
    Ok(())
}

/// The module is on its way while they read, have selected something, and are at a link.
async fn taking_over_a_published_page_leaves_its_reader_in_peace(page: Page) -> Done {
    page.site.publish();
    // What stands below comes without their going there.
    page.site.put("watch.js", [WATCH, "delete globalThis.IntersectionObserver;"].concat());
    page.site.answer("config.json", Answer::Held);
    page.open_early(STORY).await?;
    page.until("document.querySelector('[data-part=section]:nth-of-type(3)')").await?;
    let read = "document.querySelector('[data-part=story]').kept = true; \
                document.querySelector('[data-part=permalink]').focus(); \
                const section = document.querySelector('[data-part=section]:nth-of-type(3)'); \
                section.scrollIntoView(); getSelection().selectAllChildren(section.querySelector('p'));";
    page.run::<()>(read, vec![]).await?;
    let state = "[scrollY, String(getSelection()), document.activeElement.getAttribute('href'), document.title, \
                  document.querySelector('[data-part=story]').kept, document.querySelectorAll('[data-part=story]').length]";
    let before: Value = page.eval(state).await?;
    assert!(before[0].as_f64() > Some(100.0) && before[1].as_str() > Some(""), "{before}");
    page.site.mend("config.json");
    page.until("document.querySelector('[data-part=comment-form]') && document.querySelector('[data-part=latest]')")
        .await?;
    assert_eq!(page.eval::<Value>(state).await?, before);
    // All of the sheet came first; the page itself holds what its story needs.
    assert_eq!(page.count("head > link[rel=stylesheet][href*='standfirst-']").await?, 1);
    let submit = "getComputedStyle(document.querySelector('[data-part=comment-form] textarea')).display";
    assert_eq!(page.eval::<String>(submit).await?, "block");
    assert_eq!(page.count("[data-part=site-header]").await?, 1);
    assert_eq!(page.count("[data-part=site-footer]").await?, 1);
    Ok(())
}

async fn nothing_moves_as_a_published_page_is_taken_over(page: Page) -> Done {
    page.site.publish();
    for path in [STORY, "a/ferry-notice/", "a/every-block/", "a/nahr/", "", "tag/rivers/"] {
        page.open_early(path).await?;
        page.until("document.querySelector('[data-part=site-footer]')").await?;
        page.until("[...document.images].every((image) => image.loading === 'lazy' || image.complete)").await?;
        let shifts: Vec<String> = page.eval("watched.shifts").await?;
        assert!(shifts.is_empty(), "{path}: {shifts:#?}");
    }
    Ok(())
}

/// A page is short until the rest of it comes, and then it has a scroll bar.
async fn short_pages_and_long_ones_have_the_same_middle(page: Page) -> Done {
    page.site.publish();
    // What is shown at any depth knows where it is to be.
    page.site.move_to("/paper/");
    let home = "document.querySelector('[data-part=home]').getBoundingClientRect().x";
    open(&page, STORY).await?;
    let long: f64 = page.eval(home).await?;
    page.open_early("404.html").await?;
    page.until("document.readyState === 'complete' && document.querySelector('[data-part=error]')").await?;
    assert_eq!(page.eval::<f64>(home).await?, long);
    Ok(())
}

/// The story as it was drawn, with absolute addresses. Stories have two: of the page and in the viewer. A published
/// date is in the zone of the settings or in UTC, one that the viewer draws in the reader's.
const DRAWN: &str = "(() => { \
    const story = document.querySelector('[data-part=story]').cloneNode(true); \
    for (const time of story.querySelectorAll('time')) time.textContent = time.dateTime; \
    for (const link of story.querySelectorAll('a')) { \
      if (!link.getAttribute('href').startsWith('#')) link.setAttribute('href', link.href \
        .replace(/\\/a\\/([^#]+)\\//, '/?article=$1').replace(/\\/tag\\/.*/, '/?tag=').replace(/\\?tag=.*/, '?tag=')); \
    } \
    for (const quote of story.querySelectorAll('[cite]')) quote.removeAttribute('cite'); \
    for (const name of ['src', 'srcset', 'poster']) for (const media of story.querySelectorAll(`[${name}]`)) { \
      const absolute = (each) => each.trim().replace(/^\\S+/, (address) => new URL(address, document.baseURI).href); \
      media.setAttribute(name, media.getAttribute(name).split(', ').map(absolute).join(', ')); \
    } \
    story.querySelectorAll('[data-failed]').forEach((failed) => failed.removeAttribute('data-failed')); \
    return story.outerHTML; })()";

async fn a_published_story_is_what_the_viewer_draws(page: Page) -> Done {
    page.site.publish();
    for slug in ["kupiansk-river", "every-block", "nahr", "baori", "ferry-notice"] {
        open(&page, &format!("a/{slug}/")).await?;
        let published: String = page.eval(DRAWN).await?;
        page.open(&format!("?article={slug}")).await?;
        page.story(slug).await?;
        let drawn: String = page.eval(DRAWN).await?;
        let alike = published.bytes().zip(drawn.bytes()).take_while(|(one, other)| one == other).count();
        let around = |html: &str| html.chars().skip(alike.saturating_sub(200)).take(400).collect::<String>();
        assert!(published == drawn, "{slug}: {}\nis drawn as {}", around(&published), around(&drawn));
    }
    Ok(())
}

async fn comments_of_published_stories_are_the_same_by_either_address(page: Page) -> Done {
    page.site.publish();
    open(&page, STORY).await?;
    page.post_comment("Ada", "Read where it was published.").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    page.open("?article=kupiansk-river").await?;
    page.below().await?;
    page.until("document.querySelector('[data-part=comment]')?.textContent.includes('where it was published')").await?;
    Ok(())
}

async fn published_links_lead_to_published_pages(page: Page) -> Done {
    page.site.publish();
    open(&page, STORY).await?;
    let own: Vec<String> = page.eval("[...document.querySelectorAll('#app a')].map((link) => link.getAttribute('href')).filter((href) => href.startsWith('?'))").await?;
    assert!(own.is_empty(), "{own:?}");
    page.click("[data-part=latest] a").await?;
    page.until("/\\/a\\/[^/]+\\/$/.test(location.pathname) && !location.pathname.includes('kupiansk')").await?;
    page.until("document.querySelector('[data-part=story]')").await?;
    page.browser.back().await?;
    page.until("location.pathname.endsWith('/a/kupiansk-river/')").await?;
    page.click("[data-part=tags] a").await?;
    page.until("location.pathname.includes('/tag/') && document.querySelector('[data-part=teaser]')").await?;
    page.click("[data-part=home] a").await?;
    page.until("location.pathname === '/' && document.querySelectorAll('[data-part=teaser]').length > 3").await?;
    Ok(())
}

/// How every element and what is before and after it looks now, kept as `looks`; and what changed since.
const LOOKS: &str = "
    const sides = ['', '::before', '::after'];
    const all = (style) => [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    const looks = [document.documentElement, document.body, ...document.querySelectorAll('#app, #app *')].flatMap((element) =>
        sides.map((side) => [`${element.localName} ${element.dataset.part} ${side}`, all(getComputedStyle(element, side || null))]));
    const before = window.looks;
    window.looks = looks;
    return before ? looks.flatMap(([name, style], at) => style.filter((one, of) => one !== before[at][1][of]).map((one) => `${name} ${one}`)) : [String(looks.length)];";

async fn published_stories_hold_all_the_styles_that_they_need(page: Page) -> Done {
    page.site.publish();
    for later in ["published.js", "late.js"] {
        page.site.answer(later, Answer::Status(404));
    }
    for slug in ["kupiansk-river", "ferry-notice", "river-bends", "baori", "nahr", "every-block"] {
        page.open_early(&format!("a/{slug}/")).await?;
        page.until("document.querySelector('[data-part=comments-missing]')").await?;
        let looked: Vec<String> = page.run(LOOKS, vec![]).await?;
        assert!(looked[0].parse::<usize>().is_ok_and(|count| count > 100), "{looked:?}");
        page.run::<()>(
            "const link = document.createElement('link'); link.rel = 'stylesheet'; link.onload = () => { window.whole = true; }; \
             link.href = document.querySelector('script[data-wasm]').dataset.sheet; document.head.append(link);",
            vec![],
        )
        .await?;
        page.until("window.whole").await?;
        let changed: Vec<String> = page.run(LOOKS, vec![]).await?;
        assert!(changed.is_empty(), "{slug}: {changed:#?}");
    }
    page.forgive("console.error: Standfirst").await?;
    Ok(())
}

async fn published_lists_need_no_module(page: Page) -> Done {
    page.site.publish();
    page.open("").await?;
    page.until("document.readyState === 'complete' && globalThis.standfirst").await?;
    page.click("[data-part=teaser] a").await?;
    page.below().await?;
    let visits: Vec<String> = page.site.visits().into_iter().map(|visit| visit.path).collect();
    let story = visits.iter().position(|path| path.starts_with("a/")).unwrap_or_default();
    let module = visits.iter().position(|path| path.starts_with("viewer-") && path.ends_with(".wasm"));
    assert!(module > Some(story), "{visits:?}");
    Ok(())
}

async fn published_lists_are_the_viewer_too(page: Page) -> Done {
    page.site.publish();
    page.open("?article=ferry-notice").await?;
    page.story("ferry-notice").await?;
    assert_eq!(page.count("[data-part=teaser]").await?, 0);
    page.open("?tag=Rivers").await?;
    page.until("document.querySelector('[data-part=list] h1')?.textContent.includes('Rivers')").await?;
    page.open("?article=nowhere").await?;
    // The page comes with its list, which is ready before a script of it runs.
    page.until("document.querySelector('#sf-main [data-part=error]')?.dataset.code === 'not-found'").await?;
    Ok(())
}

async fn published_stories_are_the_viewer_too_and_have_all_its_styles(page: Page) -> Done {
    page.site.publish();
    page.open(&[STORY, "?article=ferry-notice"].concat()).await?;
    page.story("ferry-notice").await?;
    // That for paper holds up nothing, so it may come later than the story.
    let sheets = "[...document.styleSheets].filter((sheet) => sheet.href && sheet.cssRules.length)";
    page.until(&format!("String({sheets}.map((sheet) => sheet.media.mediaText)) === 'all,print'")).await?;
    page.open(&[STORY, "?tag=Rivers"].concat()).await?;
    page.until("document.querySelector('[data-part=list] h1')?.textContent.includes('Rivers')").await?;
    let of_lists = "getComputedStyle(document.querySelector('[data-part=teaser]')).display";
    assert_eq!(page.eval::<String>(of_lists).await?, "grid");
    Ok(())
}

async fn a_published_story_outlives_the_module(page: Page) -> Done {
    page.site.publish();
    page.open_early(STORY).await?;
    let wasm: String = page.eval("document.querySelector('script[data-wasm]').dataset.wasm").await?;
    page.site.answer(wasm.trim_start_matches("../"), Answer::Status(404));
    page.reload().await?;
    page.until("document.querySelector('[data-part=comments-missing]')").await?;
    assert!(page.text("headline").await?.contains("Kupiansk"));
    assert!(page.find("#app").await?.attr("hidden").await?.is_none());
    page.forgive("console.error: Standfirst").await?;
    Ok(())
}

async fn published_pages_in_a_folder_of_their_own(page: Page) -> Done {
    page.site.publish();
    page.site.move_to("/deep/er/");
    open(&page, STORY).await?;
    page.click("[data-part=related] a").await?;
    page.until("location.pathname.startsWith('/deep/er/a/') && !location.pathname.includes('kupiansk')").await?;
    page.below().await?;
    assert_eq!(page.count("[data-part=comment-form]").await?, 1);
    Ok(())
}

async fn axe_on_published_pages(page: Page) -> Done {
    page.site.publish();
    // What is shown at any depth knows where it is to be.
    page.site.move_to("/paper/");
    for path in [STORY, "a/every-block/", "a/nahr/", "", "tag/rivers/", "404.html"] {
        for theme in ["light", "dark"] {
            page.open_early(&format!("{path}?theme={theme}")).await?;
            page.until("document.readyState === 'complete'").await?;
            let found = page.axe().await?;
            assert!(found.is_empty(), "{path} {theme}: {found:#?}");
        }
    }
    Ok(())
}
