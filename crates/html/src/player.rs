//! Players of known providers, from the addresses that pages embed them by.

use standfirst_article::{Embed, EmbedId, Provider};

use super::Element;

/// The player at an address, built from nothing but the id in it.
pub fn embed(address: &str, title: Option<&str>) -> Option<Embed> {
    let (host, path, query) = parts(address)?;
    let (provider, id) = known(&host, path, query)?;
    // What a provider calls every player says nothing about this one.
    let title = title.map(str::trim).filter(|title| !matches!(*title, "" | "YouTube video player" | "vimeo-player"));
    Some(Embed { provider, id, title: title.map(str::to_owned) })
}

/// Host in lower case, path and query of an address.
fn parts(address: &str) -> Option<(String, &str, &str)> {
    let address = address.trim();
    let rest = ["https://", "http://", "//"].iter().find_map(|start| address.strip_prefix(start))?;
    let rest = rest.split('#').next()?;
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    Some((host.to_ascii_lowercase(), path, query))
}

/// The host of an address, as readers know it.
pub(super) fn host(address: &str) -> Option<String> {
    let (host, ..) = parts(address)?;
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned()).filter(|host| !host.is_empty())
}

fn known(host: &str, path: &str, query: &str) -> Option<(Provider, EmbedId)> {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let mut steps = path.split('/').filter(|step| !step.is_empty());
    match host {
        "youtube.com" | "m.youtube.com" | "music.youtube.com" | "youtube-nocookie.com" => {
            let id = match steps.next()? {
                "embed" | "shorts" | "live" | "v" | "e" => steps.next()?,
                "watch" => query.split('&').find_map(|parameter| parameter.strip_prefix("v="))?,
                _ => return None,
            };
            youtube(id)
        }
        "youtu.be" => youtube(steps.next()?),
        "vimeo.com" | "player.vimeo.com" => {
            let id = steps.rfind(|step| step.bytes().all(|digit| digit.is_ascii_digit()))?;
            Some((Provider::Vimeo, EmbedId::parse(id)?))
        }
        "open.spotify.com" => {
            let kinds = ["track", "album", "playlist", "episode", "show", "artist"];
            let kind = steps.find(|step| kinds.contains(step))?;
            Some((Provider::Spotify, EmbedId::parse(&[kind, "/", steps.next()?].concat())?))
        }
        "datawrapper.dwcdn.net" => Some((Provider::Datawrapper, EmbedId::parse(steps.next()?)?)),
        _ => None,
    }
}

/// An id of `YouTube` has 11 characters, and so has the word that stands for lists of videos in its place.
fn youtube(id: &str) -> Option<(Provider, EmbedId)> {
    let id = id.split('&').next().filter(|id| id.len() == 11 && *id != "videoseries")?;
    Some((Provider::YouTube, EmbedId::parse(id)?))
}

/// The player that an element stands for until a script replaces it.
pub(super) fn placeholder(element: &Element) -> Option<Embed> {
    let title = ["playlabel", "videotitle", "title", "data-alt"].iter().find_map(|name| element.attribute(name));
    if let Some(chart) = element.attribute("id").and_then(|id| id.strip_prefix("datawrapper-vis-")) {
        return Some(Embed { provider: Provider::Datawrapper, id: EmbedId::parse(chart)?, title: None });
    }
    let id = ["videoid", "data-videoid", "data-id"].iter().find_map(|name| element.attribute(name))?;
    let before = if element.name == "lite-vimeo" { "https://vimeo.com/" } else { "https://youtu.be/" };
    embed(&[before, id].concat(), title)
}

/// Whether an element stands for a player until a script replaces it.
pub(super) fn is_placeholder(element: &Element) -> bool {
    element.has_class("rll-youtube-player")
        || element.attribute("id").is_some_and(|id| id.starts_with("datawrapper-vis-"))
}
