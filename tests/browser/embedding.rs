//! Stories on the pages of other sites, with `<standfirst-article>` and without any script.

use crate::{
    embedder::Embedder,
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    one_line_embeds_a_story,
    an_embed_shifts_nothing in &[Engine::Chromium],
    embedding_under_a_strict_policy,
    embedding_with_a_copy_of_the_script,
    two_embeds_in_one_page,
    an_embed_in_a_hidden_tab,
    an_embed_far_below_is_lazy,
    an_embed_out_of_sight_is_fitted,
    another_article_in_the_same_element,
    an_embed_that_cannot_load_shows_its_fallback,
    embedding_without_a_script,
];

/// The one line, and what a host adds to it.
pub(crate) const SCRIPT: &str = "<script src='VIEWER/embed.js' async></script>";
const STORY: &str = "<standfirst-article src=VIEWER/ article=kupiansk-river height=1200 loading=eager \
                     style='display:block;min-height:1200px'><a href='VIEWER/?article=kupiansk-river'>Read</a>\
                     </standfirst-article>";

/// The link inside of the element: drivers do not know slots.
const FALLBACK_SHOWN: &str = "document.querySelector('standfirst-article a').checkVisibility()";

async fn one_line_embeds_a_story(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits_always(0).await?;
    host.enter(0).await?;
    page.story("kupiansk-river").await?;
    assert_eq!(page.count("[data-part=site-header], [data-part=site-footer]").await?, 0);
    host.leave().await?;
    page.until("events.some(({ name }) => name === 'loaded')").await?;
    let names: Vec<String> = page.eval("[...new Set(events.map(({ name }) => name))].sort()").await?;
    assert_eq!(names, ["loaded", "ready", "resize"]);
    let title: String =
        page.eval("document.querySelector('standfirst-article').shadowRoot.querySelector('iframe').title").await?;
    assert_eq!(title, page.site.served_json("articles/kupiansk-river.json")["headline"]);
    assert!(!page.eval::<bool>(FALLBACK_SHOWN).await?);
    Ok(())
}

async fn an_embed_shifts_nothing(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, &["<p>Before</p>", STORY, "<p>After</p>"].concat()).await?;
    host.open("").await?;
    host.fits(0).await?;
    let shifts: Vec<String> = page.eval("watched.shifts").await?;
    assert_eq!(shifts, Vec::<String>::new());
    host.enter(0).await?;
    let shifts: Vec<String> = page.eval("watched.shifts").await?;
    assert_eq!(shifts, Vec::<String>::new());
    host.leave().await?;
    Ok(())
}

/// No style, no script but this one, no string that becomes markup or script.
async fn embedding_under_a_strict_policy(page: Page) -> Done {
    let policy = format!(
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src {0}; frame-src {0}; img-src 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'\">",
        page.site.origin
    );
    let host = Embedder::start(&page, "", "").await?;
    page.site.put("events.js", host.site.settings().files["events.js"].clone().unwrap_or_default());
    let story = "<standfirst-article src=VIEWER/ article=ferry-notice loading=eager></standfirst-article>";
    let html = [
        "<!doctype html><title>Host</title>",
        &policy,
        "<script src=VIEWER/watch.js></script>\
                 <script src=VIEWER/events.js></script><script src=VIEWER/embed.js></script>",
        story,
    ]
    .concat();
    host.site.put("host.html", html.replace("VIEWER/", &page.site.address()));
    host.open("").await?;
    host.fits_always(0).await?;
    page.until("events.some(({ name }) => name === 'loaded')").await?;
    assert_eq!(page.complaints().await?, Vec::<String>::new());
    Ok(())
}

async fn embedding_with_a_copy_of_the_script(page: Page) -> Done {
    let host = Embedder::start(&page, "<script src='embed.js'></script>", STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    assert!(!page.site.visits().iter().any(|visit| visit.path == "embed.js"));
    Ok(())
}

async fn two_embeds_in_one_page(page: Page) -> Done {
    let second = "<standfirst-article article=ferry-notice loading=eager></standfirst-article>";
    let host = Embedder::start(&page, &SCRIPT.replace("async", ""), &[STORY, second].concat()).await?;
    host.open("").await?;
    host.fits_always(0).await?;
    host.fits_always(1).await?;
    host.fits(0).await?;
    host.enter(0).await?;
    page.story("kupiansk-river").await?;
    host.enter(1).await?;
    page.story("ferry-notice").await?;
    host.leave().await?;
    Ok(())
}

async fn an_embed_in_a_hidden_tab(page: Page) -> Done {
    let hidden = ["<div id=tab style='display:none'>", STORY, "</div>"].concat();
    let host = Embedder::start(&page, SCRIPT, &hidden).await?;
    host.open("").await?;
    page.until("events.some(({ name }) => name === 'loaded')").await?;
    assert_eq!(page.eval::<usize>("events.filter(({ name }) => name === 'resize').length").await?, 0);
    page.run::<()>("document.getElementById('tab').style.display = ''", vec![]).await?;
    host.fits_always(0).await?;
    Ok(())
}

async fn an_embed_far_below_is_lazy(page: Page) -> Done {
    let far = ["<div style='height:20000px'></div>", &STORY.replace("eager", "lazy")].concat();
    let host = Embedder::start(&page, SCRIPT, &far).await?;
    host.open("").await?;
    page.until("document.readyState === 'complete' && customElements.get('standfirst-article')").await?;
    assert!(!page.site.visits().iter().any(|visit| visit.path == "index.html"));
    page.run::<()>("document.querySelector('standfirst-article').scrollIntoView()", vec![]).await?;
    page.until("events.some(({ name }) => name === 'loaded')").await?;
    host.fits_always(0).await?;
    Ok(())
}

/// Browsers draw nothing in such a frame.
async fn an_embed_out_of_sight_is_fitted(page: Page) -> Done {
    let far = ["<div style='height:20000px'></div>", STORY].concat();
    let host = Embedder::start(&page, SCRIPT, &far).await?;
    host.open("").await?;
    page.until("events.some(({ name }) => name === 'loaded')").await?;
    host.fits_always(0).await?;
    assert_eq!(page.eval::<i32>("scrollY").await?, 0);
    Ok(())
}

async fn another_article_in_the_same_element(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    // The frame may fit before it says that its story is there.
    page.until("events.some(({ name }) => name === 'loaded')").await?;
    let before: usize = page.eval("history.length").await?;
    let change = "document.querySelector('standfirst-article').setAttribute('article', 'ferry-notice')";
    page.run::<()>(change, vec![]).await?;
    // It may be said more than once, as the host's greeting is answered too.
    page.until("events.some(({ name, title }) => name === 'loaded' && title === 'Last ferry to leave at nine')")
        .await?;
    host.fits(0).await?;
    host.enter(0).await?;
    page.story("ferry-notice").await?;
    host.leave().await?;
    assert_eq!(page.eval::<usize>("history.length").await?, before);
    Ok(())
}

async fn an_embed_that_cannot_load_shows_its_fallback(page: Page) -> Done {
    for (src, code) in [("javascript:alert(1)", "address"), ("VIEWER/", "not-found")] {
        let story = STORY.replace("VIEWER/ article=kupiansk-river", &[src, " article=nowhere"].concat());
        let host = Embedder::start(&page, SCRIPT, &story).await?;
        host.open("").await?;
        page.until(&format!("events.some(({{ name, code }}) => name === 'error' && code === '{code}')")).await?;
        assert!(page.eval::<bool>(FALLBACK_SHOWN).await?, "{src}");
    }
    Ok(())
}

/// A frame of a fixed height scrolls inside.
async fn embedding_without_a_script(page: Page) -> Done {
    let frame = "<iframe title=Story width=600 height=500 src='VIEWER/?article=kupiansk-river&amp;embed=1'></iframe>";
    let host = Embedder::start(&page, "", frame).await?;
    host.open("").await?;
    host.enter(0).await?;
    page.story("kupiansk-river").await?;
    page.run::<()>("scrollTo(0, document.documentElement.scrollHeight)", vec![]).await?;
    assert!(page.eval::<f64>("scrollY").await? > 500.0);
    host.leave().await?;
    assert_eq!(page.eval::<f64>("scrollY").await?, 0.0);
    assert_eq!(page.eval::<f64>("document.querySelector('iframe').clientHeight").await?, 500.0);
    Ok(())
}
