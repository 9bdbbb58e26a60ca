//! What nobody is to see.

use crate::{answers::missing, check::Check};

pub(crate) fn checks() -> Vec<Check> {
    let dots = [
        ".standfirst",
        ".standfirst/",
        ".standfirst/manifest.json",
        "%2estandfirst/manifest.json",
        ".git/config",
        "articles/.draft.json",
    ];
    let folders = ["articles/", "articles/pictures/", "a/", "a/2022/", "tag/"];
    let dots = dots.map(|path| missing(path).named(format!("hidden_{path}")));
    let folders = folders.map(|path| missing(path).named(format!("not_listed_{path}")));
    let outside =
        ["../secret.txt", "a/../../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "a/..%2f..%2fsecret.txt"];
    let outside = outside.map(|path| {
        Check::new(format!("outside_of_the_site_{path}"), move |server| {
            let answer = server.ask("GET", path, &[("accept-encoding", "gzip, br")])?;
            let safe = (400..500).contains(&answer.status) && answer.body != "secret";
            if safe { Ok(()) } else { Err(format!("{path}: {} {:?}", answer.status, answer.body)) }
        })
    });
    dots.into_iter().chain(folders).chain(outside).collect()
}
