//! A server on this machine that answers as it is told.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    thread,
    time::Duration,
};

/// What it does with a question for a path.
pub(crate) type Answer = fn(path: &str, stream: &mut TcpStream) -> std::io::Result<()>;

/// Answers every question until the test process ends; its address.
pub(crate) fn serve(answer: Answer) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            thread::spawn(move || {
                // The other side may have gone, as it does where an answer is too large.
                let _ = one(stream, answer);
            });
        }
    });
    address
}

fn one(mut stream: TcpStream, answer: Answer) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    answer(first.split(' ').nth(1).unwrap_or_default(), &mut stream)
}

/// A whole answer.
pub(crate) fn send(stream: &mut TcpStream, status: &str, header: &str, body: &[u8]) -> std::io::Result<()> {
    let length = body.len();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{header}\r\n")?;
    stream.write_all(body)
}

/// Nothing, for longer than a test waits.
pub(crate) fn be_silent() {
    thread::sleep(Duration::from_secs(20));
}
