//! Stories by their address.

use std::{
    io::Write,
    time::{Duration, Instant},
};

use standfirst_import::{FetchError, Limits, fetch};

use super::{
    run,
    server::{be_silent, send, serve},
};

const PAGE: &[u8] =
    b"<!doctype html><html lang=en><title>By address</title><body><p>Words <a href=b>with a link</a>.</p></html>";

fn limits() -> Limits {
    Limits { bytes: 1000, time: Duration::from_secs(5), redirects: 3 }
}

#[test]
fn a_page_is_read_and_its_address_is_where_links_begin() {
    let server = serve(|_, stream| send(stream, "200 OK", "Content-Type: text/html\r\n", PAGE));
    let ended = run(&["import", &format!("{server}/a/c")]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    let story = ended.story();
    assert_eq!(story["canonical"], format!("{server}/a/c"));
    assert!(ended.stdout.contains(&format!("{server}/a/b")));
}

#[test]
fn after_a_redirect_the_last_address_counts() {
    let server = serve(|path, stream| match path {
        "/old" => send(stream, "301 Moved Permanently", "Location: /new/place\r\n", b""),
        _ => send(stream, "200 OK", "", PAGE),
    });
    let page = fetch(&format!("{server}/old"), limits()).unwrap();
    assert_eq!((page.address, page.bytes.as_slice()), (format!("{server}/new/place"), PAGE));
}

#[test]
fn a_redirect_to_itself_ends() {
    let server = serve(|_, stream| send(stream, "302 Found", "Location: /again\r\n", b""));
    assert_eq!(fetch(&server, limits()), Err(FetchError::Redirects(3)));
}

#[test]
fn a_redirect_to_a_file_stays_with_the_server() {
    let server = serve(|path, stream| match path {
        "/" => send(stream, "302 Found", "Location: file:///etc/hostname\r\n", b""),
        _ => send(stream, "200 OK", "", b"from the server"),
    });
    assert_eq!(fetch(&server, limits()).unwrap().bytes, b"from the server");
}

#[test]
fn an_error_of_the_server_is_said_by_its_status() {
    let server = serve(|path, stream| match path {
        "/gone" => send(stream, "404 Not Found", "", PAGE),
        _ => send(stream, "503 Service Unavailable", "", b""),
    });
    let ended = run(&["import", &format!("{server}/gone")]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(1), ""));
    assert!(ended.stderr.contains("error: there is nothing at this address (status 404) [not-found]"));
    assert_eq!(fetch(&server, limits()), Err(FetchError::Status(503)));
}

#[test]
fn an_answer_that_is_too_large_is_not_read_to_its_end() {
    let server = serve(|_, stream| {
        write!(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")?;
        loop {
            stream.write_all(&[b'x'; 4096])?;
        }
    });
    assert_eq!(fetch(&server, limits()), Err(FetchError::TooLarge(1000)));
}

#[test]
fn an_answer_of_just_the_largest_size_is_read() {
    let server = serve(|_, stream| send(stream, "200 OK", "", &[b'x'; 1000]));
    assert_eq!(fetch(&server, limits()).unwrap().bytes.len(), 1000);
}

#[test]
fn a_server_that_says_nothing_is_left() {
    let server = serve(|_, _| {
        be_silent();
        Ok(())
    });
    let began = Instant::now();
    let limits = Limits { time: Duration::from_millis(300), ..limits() };
    assert_eq!(fetch(&server, limits), Err(FetchError::TimedOut(0)));
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_server_that_is_not_there_is_said() {
    let ended = run(&["import", "http://127.0.0.1:1/"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("[unreachable]"), "{}", ended.stderr);
}

#[test]
fn the_encoding_that_a_server_names_counts() {
    let server = serve(|_, stream| {
        send(
            stream,
            "200 OK",
            "Content-Type: text/html; charset=windows-1251\r\n",
            b"<title>\xcf\xf0\xe8\xe2\xe5\xf2</title><p>\xcc\xe8\xf0.</p>",
        )
    });
    assert_eq!(run(&["import", &server]).story()["headline"], "Привет");
}
