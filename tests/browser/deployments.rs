//! One version of the viewer after another, and the end of reading offline.

use thirtyfour::Key;

use crate::{
    engines::Engine,
    offline::read_and_keep,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::{Site, WORKER},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    a_new_deployment_waits_for_the_reader,
    half_of_a_deployment_is_not_taken,
    a_set_that_cannot_be_had_keeps_nobody_from_the_new_version,
    the_settings_end_it,
    a_worker_that_is_gone_ends_it,
    a_full_storage_keeps_no_page_from_being_read,
    a_notice_is_for_everybody,
    a_notice_moves_nothing in &[Engine::Chromium],
];

/// Which module the page runs.
const MODULE: &str = "document.querySelector('script[data-wasm]').dataset.wasm";

/// In the names of the second deployment.
const SECOND: &str = "0123456789abcdef";

/// The names of the viewer's module and script, as they are built.
fn built() -> Vec<String> {
    let html = Site::file("index.html").unwrap_or_default();
    let html = String::from_utf8_lossy(&html).into_owned();
    let mut names: Vec<String> =
        html.split(['"', '/']).filter(|name| name.starts_with("viewer-")).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 2, "a module and its script");
    names
}

/// The name of such a file in the second deployment.
fn second(name: &str) -> String {
    let end = name.trim_start_matches("viewer-").trim_start_matches(|letter: char| letter.is_ascii_hexdigit());
    ["viewer-", SECOND, end].concat()
}

/// Puts another deployment in the place of the first: all names of its files are new.
fn deploy_another(site: &Site) {
    let mut worker = String::from_utf8(Site::file(WORKER).unwrap_or_default()).expect("a script");
    for name in built() {
        site.put(&second(&name), Site::file(&name).unwrap_or_default());
        site.gone(&name);
        site.page(|document| document.replace(&name, &second(&name)));
        worker = worker.replace(&name, &second(&name));
    }
    let (before, version) = worker.split_once("\"version\":\"").expect("a version");
    let (_, after) = version.split_once('"').expect("its end");
    site.put(WORKER, [before, "\"version\":\"", SECOND, "\"", after].concat());
}

async fn a_new_deployment_waits_for_the_reader(page: Page) -> Done {
    read_and_keep(&page).await?;
    deploy_another(&page.site);
    page.open("?article=kupiansk-river").await?;
    page.until_notice("There is a new version of this page.").await?;
    assert!(!page.eval::<String>(MODULE).await?.contains(SECOND), "the page is still the first one");
    page.click("[data-part=notice] button").await?;
    page.until(&format!("{MODULE}.includes('{SECOND}')")).await?;
    page.story("kupiansk-river").await?;
    page.until("!document.querySelector('[data-part=notice]')").await?;
    // Nothing of the first one is left, and the second is all there.
    let first = built();
    page.until_kept(|kept| !kept.iter().any(|key| first.iter().any(|name| key.ends_with(name.as_str())))).await?;
    page.site.stop(true);
    page.open("?article=kupiansk-river").await?;
    page.story("kupiansk-river").await?;
    Ok(())
}

/// The page is not there yet, or a file of the new deployment is missing: the old one stays, whole.
async fn half_of_a_deployment_is_not_taken(page: Page) -> Done {
    read_and_keep(&page).await?;
    deploy_another(&page.site);
    for name in built() {
        page.site.gone(&second(&name));
    }
    page.site.forget_visits();
    page.open("?article=kupiansk-river").await?;
    page.site.until(|visit| visit.path.contains(SECOND)).await;
    page.until_kept(|kept| !kept.iter().any(|key| key.contains(SECOND))).await?;
    assert_eq!(page.count("[data-part=notice]").await?, 0);
    page.open("").await?;
    page.ready().await?;
    Ok(())
}

/// A host may change the scripts that it serves, so that no new set can ever be made.
async fn a_set_that_cannot_be_had_keeps_nobody_from_the_new_version(page: Page) -> Done {
    read_and_keep(&page).await?;
    deploy_another(&page.site);
    page.site.put("boot.js", [Site::file("boot.js").unwrap_or_default(), b"/* counted */".to_vec()].concat());
    page.open("?article=kupiansk-river").await?;
    page.until_all_kept(&["?outdated"]).await?;
    // It may still be on its way, for an hour.
    page.open("?article=kupiansk-river").await?;
    assert!(!page.eval::<String>(MODULE).await?.contains(SECOND));
    let later = "return caches.keys().then((names) => caches.open(names.find((name) => name.includes('deployment')))) \
                 .then((cache) => cache.put('?outdated', new Response('0'))).then(() => 1)";
    page.run::<u8>(later, vec![]).await?;
    page.open("?article=kupiansk-river").await?;
    page.story("kupiansk-river").await?;
    assert!(page.eval::<String>(MODULE).await?.contains(SECOND));
    assert_eq!(page.eval::<String>("standfirst.folder").await?, page.site.address());
    page.site.stop(true);
    page.open("?article=kupiansk-river").await?;
    page.story("kupiansk-river").await?;
    assert!(!page.eval::<String>(MODULE).await?.contains(SECOND));
    Ok(())
}

/// Nothing is kept, and nobody answers in the host's place.
async fn ended(page: &Page) -> Done {
    page.until_kept(<[String]>::is_empty).await?;
    assert_eq!(page.workers().await?, 0);
    page.reload().await?;
    page.story("kupiansk-river").await?;
    page.until("!navigator.serviceWorker.controller").await?;
    assert_eq!((page.workers().await?, page.kept().await?), (0, vec![]));
    Ok(())
}

async fn the_settings_end_it(page: Page) -> Done {
    read_and_keep(&page).await?;
    page.site.put("config.json", r#"{ "offline": false }"#);
    page.open("?article=kupiansk-river").await?;
    ended(&page).await
}

async fn a_worker_that_is_gone_ends_it(page: Page) -> Done {
    read_and_keep(&page).await?;
    page.site.gone(WORKER);
    page.open("?article=kupiansk-river").await?;
    ended(&page).await
}

async fn a_full_storage_keeps_no_page_from_being_read(page: Page) -> Done {
    let worker = String::from_utf8(Site::file(WORKER).unwrap_or_default()).expect("a script");
    // The set itself still fits.
    let full = "const put = Cache.prototype.put; Cache.prototype.put = async function (key, answer) { \
                if (/articles|config/.test(key.url ?? key)) throw new DOMException('', 'QuotaExceededError'); \
                return put.call(this, key, answer); };";
    page.site.put(WORKER, [&worker, full].concat());
    page.open("").await?;
    page.until("navigator.serviceWorker.controller").await?;
    page.open("?article=kupiansk-river").await?;
    page.story("kupiansk-river").await?;
    page.until("document.querySelector('[data-part=hero] img').naturalWidth > 0").await?;
    assert!(!page.kept().await?.iter().any(|key| key.contains("articles")));
    Ok(())
}

async fn a_notice_is_for_everybody(page: Page) -> Done {
    read_and_keep(&page).await?;
    deploy_another(&page.site);
    for (story, theme) in [("kupiansk-river", "light"), ("nahr", "dark")] {
        page.open(&format!("?article={story}&theme={theme}")).await?;
        page.until_notice("There is a new version of this page.").await?;
        let found = page.axe().await?;
        assert!(found.is_empty(), "{story} {theme}: {found:#?}");
    }
    // By keyboard: it is the first thing after the link to the story.
    page.browser.set_window_rect(0, 0, 360, 640).await?;
    page.run::<()>("document.querySelector('[data-part=skip]').focus()", vec![]).await?;
    page.press(Key::Tab).await?;
    assert_eq!(page.eval::<String>("document.activeElement.textContent").await?, "Reload");
    let inside = "((box) => box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight)\
                  (document.querySelector('[data-part=notice]').getBoundingClientRect())";
    assert!(page.eval::<bool>(inside).await?);
    page.press(Key::Escape).await?;
    assert_eq!(page.count("[data-part=notice]").await?, 0);
    assert_eq!(page.focus().await?, "headline");
    Ok(())
}

async fn a_notice_moves_nothing(page: Page) -> Done {
    read_and_keep(&page).await?;
    deploy_another(&page.site);
    page.open("?article=kupiansk-river").await?;
    page.until_notice("There is a new version of this page.").await?;
    assert_eq!(page.eval::<Vec<String>>("watched.shifts").await?, Vec::<String>::new());
    Ok(())
}
