//! Lists as what a site is made of.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    thread,
};

use standfirst_publish::{Articles, PublishError};

use super::Desk;

const FEED: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "The Tern", "language": "en", "items": [
    {"id": "one", "title": "One", "content_html": "<p>Words of one.</p>", "date_published": "2022-09-23T09:30:00Z"},
    {"id": "7", "title": "Two", "content_text": "Words of two.", "url": "https://tern.example/2022/the-two.html"},
    {"id": "ONE", "title": "One again", "content_text": "Words."},
    {"id": "feed", "title": "Feed", "content_text": "Words."},
    {"id": "empty", "title": "Empty"}]}"#;

fn desk(feed: &str) -> Desk {
    let mut desk = Desk::new(&[]);
    desk.write("feed.json", feed);
    desk.options.articles = Articles::File(desk.path("feed.json"));
    desk
}

#[test]
fn items_that_hold_their_stories_are_published() {
    let desk = desk(FEED);
    let run = desk.run();
    assert_eq!(run.codes(), ["same-slug", "reserved", "empty"]);
    assert_eq!(run.report().stories, 2);
    assert!(desk.read("a/one/index.html").contains("Words of one."));
    assert!(desk.read("a/7/index.html").contains("Words of two."));
    assert!(desk.read("index.html").contains("The Tern"));
    assert!(!desk.path("site/.standfirst/fetched").exists());
}

/// Answers every question by its path, for as long as it is asked; its address.
fn serve(answer: fn(&str) -> Option<&'static str>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut line = String::new();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let _ = reader.read_line(&mut line);
            let mut header = String::new();
            while reader.read_line(&mut header).is_ok_and(|read| read > 2) {
                header.clear();
            }
            let (status, body) = match answer(line.split(' ').nth(1).unwrap_or_default()) {
                Some(body) => ("200 OK", body),
                None => ("404 Not Found", ""),
            };
            let length = body.len();
            let _ = write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
        }
    });
    address
}

#[test]
fn items_that_only_link_are_fetched_and_stay_where_that_fails_later() {
    let server = serve(|path| {
        (path == "/river")
            .then_some("<!doctype html><html lang=en><title>River</title><body><p>Words of the river.</p></html>")
    });
    let feed = |river: &str| {
        format!(
            r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
            {{"id": "1", "url": "{server}/{river}", "title": "River"}}, {{"id": "2", "url": "{server}/gone", "title": "Gone"}}]}}"#
        )
    };
    let desk = desk(&feed("river"));
    let run = desk.run();
    assert_eq!(run.codes(), ["not-found"]);
    assert!(desk.read("a/river/index.html").contains("Words of the river."));
    let before = desk.site();
    let manifest = desk.read(".standfirst/manifest.json");
    // The same address, at which there is nothing any more.
    desk.write("site/.standfirst/manifest.json", &manifest.replace("/river\"", "/sunk\""));
    desk.write("feed.json", &feed("sunk"));
    let run = desk.run();
    assert_eq!(run.codes(), ["not-found", "kept", "not-found"]);
    assert_eq!(run.report().written, 0);
    assert_eq!(desk.site(), before);
}

#[test]
fn what_is_no_list_is_an_error() {
    let desk = desk("<rss></rss>");
    assert!(matches!(desk.run().result, Err(PublishError::Articles(..))));
    assert!(desk.site().is_empty());
}
