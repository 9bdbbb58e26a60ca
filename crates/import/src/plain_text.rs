//! Plain text importer: the story that [`super::text`] parses, with the picture whose credit or caption it contains.

use standfirst_article::{Article, MediaUrl, Picture};
use standfirst_check::Diagnostic;
use standfirst_formats::picture;
use url::Url;

use super::{Each, Options, Source, finish::finish, slug, text};

/// Imports a text.
pub(super) fn read(source: &Source, options: &Options, each: Each<'_>) {
    let content = source.text();
    let text::Story { mut article, caption, credit, mut findings } = text::read(&content);
    article.canonical = options.url.clone();
    name_source(&mut article, credit.as_deref());
    if caption.is_some() || credit.is_some() {
        let (src, finding) = address(&article, options);
        findings.extend(finding);
        article.image = src.map(|src| Picture {
            caption: caption.as_deref().map(Into::into),
            credit: credit.as_deref().map(Into::into),
            ..picture(src)
        });
    }
    finish(Ok(article), findings, options, source, each);
}

/// Names the source, if the text does not: most likely it is the picture's agency, or the site.
fn name_source(article: &mut Article, credit: Option<&str>) {
    let Some(source) = article.source.as_mut().filter(|source| source.name.is_empty()) else { return };
    let site = article.site.as_ref().map(|site| site.name.clone());
    let address = source.url.as_ref().or(article.canonical.as_ref());
    let host = || Url::parse(address?.as_str()).ok()?.host_str().map(str::to_owned);
    let name = credit.map(str::to_owned).or(site).or_else(host);
    source.name = name.unwrap_or_else(|| "Source link".to_owned());
}

/// Address of the picture: from the options, else a conventional one at which the file can be added later.
fn address(article: &Article, options: &Options) -> (Option<MediaUrl>, Option<Diagnostic>) {
    if options.image.is_some() {
        return (options.image.clone(), None);
    }
    let name = slug(article);
    let name = name.as_ref().map_or("story", |name| name.as_str());
    let place = ["pictures/", name, ".jpg"].concat();
    let message = format!("the text names a picture without its address: put it at {place}, or name it by --image");
    (MediaUrl::parse(&place), Some(Diagnostic::warning("no-picture", message).at("image.src")))
}
