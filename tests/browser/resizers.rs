//! Pages that fit frames with somebody else's script: the real ones, from npm.

use std::fs;

use crate::{
    embedder::Embedder,
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    iframe_resizer_4_fits_an_embed,
    iframe_resizer_5_fits_an_embed,
    open_iframe_resizer_fits_an_embed,
    open_iframe_resizer_fits_an_embed_in_its_older_dialect,
    pym_fits_an_embed,
    newswire_frames_fits_an_embed,
    the_datawrapper_snippet_fits_an_embed,
    wordpress_fits_a_sandboxed_embed,
    wordpress_fits_an_embed_that_learns_its_secret_late,
    iframe_resizer_fits_a_sandboxed_embed,
    resizers_follow_links_in_an_embed,
];

/// A file of an npm package.
pub(crate) fn package(path: &str) -> Vec<u8> {
    let path = [env!("CARGO_MANIFEST_DIR"), "/script/tools/node_modules/", path].concat();
    fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}; script/bootstrap"))
}

/// A page with a frame, and a script that fits it: a file of a package, and what is done with it.
async fn host(page: &Page, frame: &str, file: &str, script: &str) -> std::io::Result<Embedder> {
    let host = Embedder::start(page, "", "").await?;
    host.site.put("resizer.js", package(file));
    host.site.put("fit.js", script.replace("VIEWER/", &page.site.address()));
    host.put("", &[frame, "<script src=resizer.js></script><script type=module src=fit.js></script>"].concat());
    Ok(host)
}

async fn fits(page: &Page, frame: &str, file: &str, script: &str) -> Done {
    let host = host(page, frame, file, script).await?;
    host.open("").await?;
    host.fits_always(0).await
}

const FRAME: &str = "<iframe id=story title=Story src='VIEWER/?article=kupiansk-river&amp;embed=1' \
                     style='width:100%;border:0'></iframe>";

async fn iframe_resizer_4_fits_an_embed(page: Page) -> Done {
    fits(&page, FRAME, "iframe-resizer/js/iframeResizer.js", "iFrameResize({}, '#story')").await
}

async fn iframe_resizer_5_fits_an_embed(page: Page) -> Done {
    let script = "iframeResize({ license: 'GPLv3' }, '#story')";
    fits(&page, FRAME, "@iframe-resizer/parent/index.umd.js", script).await?;
    // It advises to use a newer script in the frame than the one it finds there.
    page.forgive("iframe-resizer").await?;
    Ok(())
}

async fn open_iframe_resizer_fits_an_embed(page: Page) -> Done {
    let script = "iframeResizer.initialize({}, '#story')";
    fits(&page, FRAME, "@open-iframe-resizer/core/dist/index.umd.cjs", script).await
}

async fn open_iframe_resizer_fits_an_embed_in_its_older_dialect(page: Page) -> Done {
    let script = "iframeResizer.initialize({ enableLegacyLibSupport: true }, '#story')";
    fits(&page, FRAME, "@open-iframe-resizer/core/dist/index.umd.cjs", script).await
}

async fn pym_fits_an_embed(page: Page) -> Done {
    let script = "new pym.Parent('story', 'VIEWER/?article=kupiansk-river&embed=1', {})";
    fits(&page, "<div id=story></div>", "pym.js/dist/pym.v1.js", script).await
}

async fn newswire_frames_fits_an_embed(page: Page) -> Done {
    let place = "<div data-frame-src='VIEWER/?article=kupiansk-river&amp;embed=1'></div>";
    fits(&page, place, "@newswire/frames/dist/frames.umd.js", "newswireFrames.autoInitFrames()").await
}

/// As its documentation has hosts do: by the frame that a message comes from.
async fn the_datawrapper_snippet_fits_an_embed(page: Page) -> Done {
    let snippet = "addEventListener('message', ({ data, source }) => {\
                     if (data['datawrapper-height'] === undefined) return;\
                     for (const frame of document.querySelectorAll('iframe'))\
                       if (frame.contentWindow === source)\
                         for (const height of Object.values(data['datawrapper-height']))\
                           frame.style.height = `${height}px`;\
                   })";
    let host = Embedder::start(&page, "<script src=snippet.js></script>", FRAME).await?;
    host.site.put("snippet.js", snippet);
    host.open("").await?;
    host.fits_always(0).await
}

/// What `WordPress` 6 does with the frames of other sites, but for its limits of 200 and 1000 pixels: a sandbox, a
/// secret that each message has to know.
const WORDPRESS: &str = "globalThis.frame = document.querySelector('iframe');\
    addEventListener('message', ({ data, source }) => {\
      if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;\
      if (source !== frame.contentWindow || data.secret !== 'aB3') return;\
      if (data.message === 'height') frame.height = parseInt(data.value, 10);\
    });\
    frame.addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret: 'aB3' }, '*'))";

async fn wordpress_fits_a_sandboxed_embed(page: Page) -> Done {
    name_the_origin(&page);
    let frame = FRAME.replace("<iframe", "<iframe sandbox=allow-scripts").replace("embed=1", "embed=1#?secret=aB3");
    let host = Embedder::start(&page, "", &[&frame, "<script src=wp-embed.js></script>"].concat()).await?;
    host.site.put("wp-embed.js", WORDPRESS);
    host.open("").await?;
    host.fits_always(0).await
}

/// Its script gives frames a secret that have none.
async fn wordpress_fits_an_embed_that_learns_its_secret_late(page: Page) -> Done {
    let host = Embedder::start(&page, "", &[FRAME, "<script src=wp-embed.js></script>"].concat()).await?;
    host.site.put("wp-embed.js", WORDPRESS);
    host.open("").await?;
    host.enter(0).await?;
    host.leave().await?;
    page.run::<()>("frame.src += '#?secret=aB3'", vec![]).await?;
    host.fits_always(0).await
}

async fn iframe_resizer_fits_a_sandboxed_embed(page: Page) -> Done {
    name_the_origin(&page);
    let frame = FRAME.replace("<iframe", "<iframe sandbox=allow-scripts");
    let script = "iFrameResize({ checkOrigin: false }, '#story')";
    fits(&page, &frame, "iframe-resizer/js/iframeResizer.js", script).await
}

/// In a sandbox `'self'` matches nothing in `WebKit`.
pub(crate) fn name_the_origin(page: &Page) {
    let named = format!("'self' {}", page.site.origin);
    page.site.page(|document| document.replace("'self'", &named));
}

async fn resizers_follow_links_in_an_embed(page: Page) -> Done {
    let iframe_resizer = ("iframe-resizer/js/iframeResizer.js", "iFrameResize({}, '#story')", FRAME);
    let script = "new pym.Parent('story', 'VIEWER/?article=kupiansk-river&embed=1', {})";
    let pym = ("pym.js/dist/pym.v1.js", script, "<div id=story></div>");
    for (file, script, frame) in [iframe_resizer, pym] {
        let host = host(&page, frame, file, script).await?;
        host.open("").await?;
        host.fits(0).await?;
        host.enter(0).await?;
        host.click_link("#bridge").await?;
        let top: f64 = page.eval("document.getElementById('bridge').getBoundingClientRect().top").await?;
        host.leave().await?;
        page.until(&format!("Math.abs(scrollY - {top}) < 40 && scrollY > 500")).await?;
    }
    Ok(())
}
