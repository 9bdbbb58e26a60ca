//! What a service that makes previews finds: it runs no script, takes only gzip, and reads what is in the page.

use std::{
    fs,
    io::{self, Read},
    path::Path,
};

use dom_query::Document;
use flate2::read::GzDecoder;
use image::{Rgb, RgbImage};
use serde_json::{Value, json};

use crate::{
    check::{Check, Done},
    server::Server,
};

const HEADLINE: &str = "A \"bridge\" & its <toll>";
const LAST: &str = "The last car crossed at noon.";
const SITE: &str = "https://news.example/";

/// Writes a story with a picture into the folder of the stories.
///
/// # Errors
/// Those of the disk.
pub(crate) fn write_story(folder: &Path) -> io::Result<()> {
    let picture =
        RgbImage::from_fn(
            1400,
            800,
            |x, y| Rgb([x, y, x ^ y].map(|part| u8::try_from(part % 256).unwrap_or_default())),
        );
    picture.save(folder.join("toll.png")).map_err(io::Error::other)?;
    let story = json!({
        "headline": HEADLINE, "dek": "Who paid, and who did not.", "published": "2022-09-23T09:30:00Z",
        "image": {"src": "toll.png", "alt": "Stripes"}, "lead": ["It was built in a year.", LAST],
    });
    fs::write(folder.join("toll.json"), story.to_string())
}

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("a_crawler_finds_a_preview", preview),
        Check::new("a_crawler_finds_the_story_itself", story),
        Check::new("a_crawler_finds_the_code_to_embed", embed),
    ]
}

/// What is at an address of the site, unpacked.
fn fetch(server: &Server, address: &str) -> Result<(String, Vec<u8>), String> {
    let path = address.strip_prefix(SITE).ok_or_else(|| format!("{address} is not on the site"))?;
    let answer = server.ask("GET", path, &[("accept-encoding", "gzip"), ("user-agent", "previews/1.0")])?;
    if answer.status != 200 {
        return Err(format!("{address}: {}", answer.status));
    }
    let kind = answer.header("content-type").unwrap_or_default();
    let mut bytes = answer.body.to_vec();
    if answer.header("content-encoding").as_deref() == Some("gzip") {
        bytes.clear();
        GzDecoder::new(&*answer.body).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    }
    Ok((kind, bytes))
}

fn page(server: &Server) -> Result<Document, String> {
    let (_, bytes) = fetch(server, "https://news.example/a/toll/")?;
    Ok(Document::from(String::from_utf8_lossy(&bytes).into_owned()))
}

fn meta(page: &Document, property: &str) -> Option<String> {
    page.select(&format!("meta[property='{property}']")).attr("content").map(|content| content.to_string())
}

fn equal(what: &str, found: Option<&str>, wanted: &str) -> Done {
    if found == Some(wanted) { Ok(()) } else { Err(format!("{what} is {found:?}, not {wanted:?}")) }
}

fn text<'a>(json: &'a Value, name: &str) -> Option<&'a str> {
    json.get(name)?.as_str()
}

fn preview(server: &Server) -> Done {
    let page = page(server)?;
    equal("og:title", meta(&page, "og:title").as_deref(), HEADLINE)?;
    equal("og:description", meta(&page, "og:description").as_deref(), "Who paid, and who did not.")?;
    equal("og:url", meta(&page, "og:url").as_deref(), "https://news.example/a/toll/")?;
    equal("canonical", page.select("link[rel=canonical]").attr("href").as_deref(), "https://news.example/a/toll/")?;
    let (kind, bytes) = fetch(server, &meta(&page, "og:image").unwrap_or_default())?;
    equal("the type of the picture", Some(&kind), "image/jpeg")?;
    let size = imagesize::blob_size(&bytes).map_err(|error| error.to_string())?;
    equal("og:image:width", meta(&page, "og:image:width").as_deref(), &size.width.to_string())?;
    equal("og:image:height", meta(&page, "og:image:height").as_deref(), &size.height.to_string())?;
    equal("its size", Some(&format!("{}x{}", size.width, size.height)), "1200x630")
}

fn story(server: &Server) -> Done {
    let page = page(server)?;
    equal("the headline", Some(&page.select("h1").text()), HEADLINE)?;
    equal("the last paragraph", Some(&page.select("[data-part=lead] p").last().text()), LAST)?;
    let data = page.select("script[type='application/ld+json']").text();
    let data: Value = serde_json::from_str(&data).map_err(|error| format!("{error}: {data}"))?;
    equal("the headline for search engines", text(&data, "headline"), HEADLINE)
}

fn embed(server: &Server) -> Done {
    let address = page(server)?.select("link[type='application/json+oembed']").attr("href").unwrap_or_default();
    let (_, bytes) = fetch(server, &address)?;
    let oembed: Value = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
    equal("version", text(&oembed, "version"), "1.0")?;
    equal("type", text(&oembed, "type"), "rich")?;
    equal("title", text(&oembed, "title"), HEADLINE)?;
    let code = Document::from(text(&oembed, "html").unwrap_or_default());
    let frame = code.select("iframe").attr("src").map(|src| src.to_string());
    equal("the frame's address", frame.as_deref(), "https://news.example/?article=toll&embed=1")
}
