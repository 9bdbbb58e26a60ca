//! From what is asked for to a site.

use std::{collections::BTreeSet, fs, path::Path, time::Instant};

use standfirst_article::{Listing, Slug};

use super::{
    Details, Event, Options, PublishError, Report, Site, Viewer, copy, feeds, headers,
    options::News,
    output::{Content, Effort, Output},
    pages,
    pictures::Pictures,
    stories::{FETCHED, Stories},
    story_files,
};

/// So many of the newest stories are in a feed.
const IN_FEED: usize = 100;

/// Publishes a site. What is wrong with a story is said, and costs that story only: it stays as it was published last.
///
/// # Errors
/// Any [`PublishError`]. Nothing was changed then, or the next run completes it.
pub fn publish(options: &Options, each: &mut dyn FnMut(Event)) -> Result<Report, PublishError> {
    let begin = Instant::now();
    let viewer = Viewer::read(&options.viewer)?;
    check_apart(options)?;
    let output = Output::open(&options.out, options.force)?;
    let mut news = News::new(each);
    news.say_all(&options.viewer.join("config.json").display().to_string(), viewer.findings.clone());
    match fill(options, viewer, &output, &mut news) {
        Ok((stories, pictures)) => {
            if options.strict && news.errors + news.warnings > 0 {
                output.discard()?;
                return Err(PublishError::Stopped);
            }
            let counts = output.commit()?;
            pictures.finish().map_err(PublishError::Pictures)?;
            Ok(Report {
                stories,
                written: counts.written,
                unchanged: counts.unchanged,
                removed: counts.removed,
                errors: news.errors,
                warnings: news.warnings,
                time: begin.elapsed(),
            })
        }
        Err(error) => {
            output.discard()?;
            Err(error)
        }
    }
}

/// The site is not written over what it is made of.
fn check_apart(options: &Options) -> Result<(), PublishError> {
    let real = |path: &Path| fs::canonicalize(path).ok();
    let Some(out) = real(&options.out) else { return Ok(()) };
    let articles = options.articles.folder().and_then(real);
    let is_made_of = |folder: Option<std::path::PathBuf>| folder.is_some_and(|folder| folder.starts_with(&out));
    if is_made_of(articles) || is_made_of(real(&options.viewer)) {
        return Err(PublishError::Inside(options.out.clone()));
    }
    Ok(())
}

/// Makes all files. Answers how many stories there are, and what was made of their pictures.
fn fill(
    options: &Options,
    viewer: Viewer,
    output: &Output,
    news: &mut News<'_>,
) -> Result<(usize, Pictures), PublishError> {
    let mut stories = Stories::read(options, output, news)?;
    let pictures = Pictures::new(options.articles.folder(), &output.own("pictures")).map_err(PublishError::Pictures)?;
    let site = site(options, viewer, &stories);
    story_files::write(options, &site, &pictures, output, &mut stories, news)?;
    let name = site.viewer.config.home.as_ref().map(|home| home.name.as_str());
    let copied = copy::viewer(&options.viewer, name, output, news)?;
    let count = stories.known.len();
    write_rest(&site, stories, &copied, output)?;
    let _ = fs::remove_dir_all(output.own(FETCHED));
    for (path, finding) in output.take_refused() {
        news.say(options.out.join(path).display().to_string(), finding);
    }
    Ok((count, pictures))
}

fn site(options: &Options, viewer: Viewer, stories: &Stories) -> Site {
    let slugs = stories.known.iter().map(|known| known.slug.clone()).collect();
    let details = stories.known.iter().map(|known| (known.slug.clone(), Details::clone(&known.details)));
    let tags = stories.known.iter().flat_map(|known| &known.teaser.tags).map(String::as_str);
    Site::new(options.base.clone(), viewer, stories.title.clone(), stories.lang.clone(), slugs)
        .with_tags(tags)
        .with_details(details)
}

/// Lists, feeds, and what hosts read. What the viewer's folder has of the same name is there already, and stays.
fn write_rest(site: &Site, stories: Stories, viewer: &BTreeSet<String>, output: &Output) -> Result<(), PublishError> {
    let put = |path: &str, text: &str| {
        if viewer.contains(path) {
            return Ok(());
        }
        output.put(path, &Content::Bytes(text.as_bytes()), Effort::Fast)
    };
    let Stories { lang, known, former, .. } = stories;
    let teasers = known.into_iter().map(|known| known.teaser).collect();
    let mut listing = Listing { title: site.title.clone(), lang, teasers };
    for (path, text) in pages::lists(site, &listing) {
        put(&path, &text)?;
    }
    for (path, text) in feeds::sitemap(site, &listing) {
        put(&path, &text)?;
    }
    listing.teasers.truncate(IN_FEED);
    for path in ["articles/feed.json", "feed.json"] {
        put(path, &feeds::json_feed(site, &listing, &site.base.join(path)))?;
    }
    put("feed.xml", &feeds::atom(site, &listing))?;
    for (old, new) in &former {
        put(&page(old), &pages::redirect(site, old, new))?;
    }
    put("404.html", &pages::not_found(site))?;
    put("robots.txt", &feeds::robots(site))?;
    put("_headers", &headers::headers(&site.base, site.policy(), viewer))?;
    put("_redirects", &headers::redirects(&site.base, &former))?;
    Ok(())
}

fn page(slug: &Slug) -> String {
    super::site::story_path(slug) + "index.html"
}
