//! The publishing run: reads the viewer and the stories, writes every file, commits the site.

use std::{collections::BTreeSet, fs, path::Path, time::Instant};

use standfirst_article::{Listing, Slug};

use super::{
    Details, Event, Options, PublishError, Report, Site, Viewer, copy,
    events::Reporter,
    feeds, headers,
    output::{Content, Effort, Output},
    pages,
    pictures::Pictures,
    stories::{FETCH_FOLDER, Stories},
    story_files,
};

/// Number of stories in a feed, the newest ones.
const IN_FEED: usize = 100;

/// Publishes a site. A problem with a story is reported and affects only that story, which stays as last published.
///
/// # Errors
/// Any [`PublishError`]. The site is unchanged then, unless writing failed during the commit, which the next run
/// completes.
pub fn publish(options: &Options, each: &mut dyn FnMut(Event)) -> Result<Report, PublishError> {
    let begin = Instant::now();
    let viewer = Viewer::read(&options.viewer)?;
    check_apart(options)?;
    let output = Output::open(&options.out, options.force)?;
    let mut reporter = Reporter::new(each);
    reporter.report_all(&options.viewer.join("config.json").display().to_string(), viewer.findings.clone());
    match fill(options, viewer, &output, &mut reporter) {
        Ok((stories, pictures)) => {
            if options.strict && reporter.errors + reporter.warnings > 0 {
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
                errors: reporter.errors,
                warnings: reporter.warnings,
                time: begin.elapsed(),
            })
        }
        Err(error) => {
            output.discard()?;
            Err(error)
        }
    }
}

/// Refuses a site folder that contains the stories or the viewer, since publishing would overwrite its own input.
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

/// Writes all files. Returns the number of stories, and the picture cache, which is saved after the commit.
fn fill(
    options: &Options,
    viewer: Viewer,
    output: &Output,
    reporter: &mut Reporter<'_>,
) -> Result<(usize, Pictures), PublishError> {
    let mut stories = Stories::read(options, output, reporter)?;
    let pictures =
        Pictures::new(options.articles.folder(), &output.private("pictures")).map_err(PublishError::Pictures)?;
    let site = site(options, viewer, &stories);
    story_files::write(options, &site, &pictures, output, &mut stories, reporter)?;
    let name = site.viewer.config.home.as_ref().map(|home| home.name.as_str());
    let copied = copy::viewer(&options.viewer, name, output, reporter)?;
    let count = stories.entries.len();
    write_rest(&site, stories, &copied, output)?;
    let _ = fs::remove_dir_all(output.private(FETCH_FOLDER));
    for (path, finding) in output.take_rejected() {
        reporter.report(options.out.join(path).display().to_string(), finding);
    }
    Ok((count, pictures))
}

fn site(options: &Options, viewer: Viewer, stories: &Stories) -> Site {
    let slugs = stories.entries.iter().map(|entry| entry.slug.clone()).collect();
    let details = stories.entries.iter().map(|entry| (entry.slug.clone(), Details::clone(&entry.details)));
    let tags = stories.entries.iter().flat_map(|entry| &entry.teaser.tags).map(String::as_str);
    Site::new(options.base.clone(), viewer, stories.title.clone(), stories.lang.clone(), slugs)
        .with_tags(tags)
        .with_details(details)
}

/// Writes lists, feeds, redirects and host configuration. A file of the same path in the viewer's folder takes
/// precedence: it was copied before.
fn write_rest(site: &Site, stories: Stories, viewer: &BTreeSet<String>, output: &Output) -> Result<(), PublishError> {
    let put = |path: &str, text: &str| {
        if viewer.contains(path) {
            return Ok(());
        }
        output.put(path, &Content::Bytes(text.as_bytes()), Effort::Fast)
    };
    let Stories { lang, entries, redirects, .. } = stories;
    let teasers = entries.into_iter().map(|entry| entry.teaser).collect();
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
    for (old, new) in &redirects {
        put(&page(old), &pages::redirect(site, old, new))?;
    }
    put("404.html", &pages::not_found(site))?;
    put("robots.txt", &feeds::robots(site))?;
    put("_headers", &headers::headers(&site.base, site.policy(), viewer))?;
    put("_redirects", &headers::redirects(&site.base, &redirects))?;
    Ok(())
}

fn page(slug: &Slug) -> String {
    super::site::story_path(slug) + "index.html"
}
