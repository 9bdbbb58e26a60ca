//! The pages of `examples/`, each opened as it is, with the viewer on another origin.

use std::{fs, path::Path, process::Command};

use crate::{
    embedder::Embedder,
    page::Page,
    resizers::package,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    examples_with_the_element_fit,
    examples_with_resizers_fit,
    the_example_without_a_script_scrolls,
    the_example_for_react_fits,
    the_example_for_vue_fits,
    the_example_for_wordpress_fits,
    the_example_of_a_switch_works,
];

/// The address that stands for the viewer's in them.
const VIEWER: &str = "https://news.example/viewer/";

/// A site with this example as `host.html`, and with the files of packages that it says it needs.
async fn site(page: &Page, name: &str, needs: &[(&str, &str)]) -> std::io::Result<Embedder> {
    let host = Embedder::start(page, "", "").await?;
    for (file, from) in needs {
        host.site.put(file, package(from));
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    let html = fs::read_to_string(path)?;
    assert!(html.contains(VIEWER), "{name} shows no story");
    let watched = html.replacen("<head>", "<head><script src=watch.js></script><script src=events.js></script>", 1);
    host.site.put("host.html", watched.replace(VIEWER, &page.site.address()));
    Ok(host)
}

async fn fits(page: &Page, name: &str, needs: &[(&str, &str)]) -> Done {
    let host = site(page, name, needs).await?;
    host.open("").await?;
    host.fits_always(0).await?;
    host.enter(0).await?;
    page.story("kupiansk-river").await?;
    host.leave().await?;
    Ok(())
}

async fn examples_with_the_element_fit(page: Page) -> Done {
    fits(&page, "plain.html", &[]).await
}

async fn examples_with_resizers_fit(page: Page) -> Done {
    for (name, file, from) in [
        ("message.html", "", ""),
        ("datawrapper.html", "", ""),
        ("iframe-resizer-4.html", "iframeResizer.min.js", "iframe-resizer/js/iframeResizer.min.js"),
        ("iframe-resizer-5.html", "iframe-resizer.parent.js", "@iframe-resizer/parent/index.umd.js"),
        ("open-iframe-resizer.html", "open-iframe-resizer.js", "@open-iframe-resizer/core/dist/index.js"),
        ("pym.html", "pym.v1.min.js", "pym.js/dist/pym.v1.min.js"),
        ("newswire-frames.html", "frames.umd.js", "@newswire/frames/dist/frames.umd.js"),
    ] {
        let needs = [(file, from)];
        fits(&page, name, if file.is_empty() { &[] } else { &needs }).await?;
    }
    // iframe-resizer 5 advises to use its own script in the frame.
    page.forgive("iframe-resizer").await?;
    Ok(())
}

async fn the_example_without_a_script_scrolls(page: Page) -> Done {
    let host = site(&page, "bare-iframe.html", &[]).await?;
    host.open("").await?;
    host.enter(0).await?;
    page.story("kupiansk-river").await?;
    assert!(page.eval::<bool>("document.documentElement.scrollHeight > innerHeight + 500").await?);
    host.leave().await?;
    Ok(())
}

async fn the_example_for_react_fits(page: Page) -> Done {
    let host = site(&page, "react.html", &[]).await?;
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("script/tools/node_modules");
    let bundled = Command::new(tools.join(".bin/esbuild"))
        .args(["react.jsx", "--bundle", "--jsx=automatic", "--define:process.env.NODE_ENV=\"production\""])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"))
        .env("NODE_PATH", &tools)
        .output()?;
    assert!(bundled.status.success(), "{}", String::from_utf8_lossy(&bundled.stderr));
    host.site.put("react.js", String::from_utf8(bundled.stdout)?.replace(VIEWER, &page.site.address()));
    host.open("").await?;
    host.fits_always(0).await?;
    assert_title_is_told(&page).await
}

async fn the_example_for_vue_fits(page: Page) -> Done {
    let host = site(&page, "vue.html", &[("vue.global.prod.js", "vue/dist/vue.global.prod.js")]).await?;
    host.open("").await?;
    host.fits_always(0).await?;
    assert_title_is_told(&page).await
}

/// The component shows what an event of the element says.
async fn assert_title_is_told(page: &Page) -> Done {
    let headline = page.site.served_json("articles/kupiansk-river.json")["headline"].clone();
    page.until(&format!("document.querySelector('output').textContent === {headline}")).await?;
    Ok(())
}

/// The block as the editor keeps it, in the middle of a post.
async fn the_example_for_wordpress_fits(page: Page) -> Done {
    let host = site(&page, "wordpress-block.html", &[]).await?;
    host.open("").await?;
    host.fits(0).await?;
    // The second is lazy.
    page.run::<()>("document.querySelector('iframe').scrollIntoView()", vec![]).await?;
    host.enter(1).await?;
    page.story("ferry-notice").await?;
    host.leave().await?;
    Ok(())
}

async fn the_example_of_a_switch_works(page: Page) -> Done {
    let host = site(&page, "switch.html", &[]).await?;
    host.open("").await?;
    host.fits(0).await?;
    page.until("document.getElementById('comments').textContent === 'Comments: 0'").await?;
    page.click("#dark").await?;
    host.enter(0).await?;
    page.until("document.documentElement.dataset.theme === 'dark'").await?;
    host.leave().await?;
    page.click("nav a").await?;
    page.until("scrollY > 1000").await?;
    Ok(())
}
