//! A preview that runs, and what it answers.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

/// Longer than anything takes that happens at all.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder with a viewer and stories.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.put("viewer/index.html", b"<!doctype html><html><head><title>V</title></head><body></body></html>");
        desk.put("viewer/viewer_bg.wasm", b"\0asm");
        desk.put("viewer/articles/sample.json", b"{}");
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn command(&self, story: &str, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_standfirst"));
        command.current_dir(self.folder.path()).args(["preview", story, "--viewer", "viewer"]).args(more);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs it, at a port that is free.
    pub(crate) fn preview(&self, story: &str) -> Running {
        Running::new(self.command(story, &["--port", "0"]).spawn().unwrap())
    }
}

/// A preview, which ends with its test.
pub(crate) struct Running {
    child: Child,
    said: Receiver<String>,
    pub(crate) port: u16,
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    pub(crate) fn new(mut child: Child) -> Self {
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let port = address.trim().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        let (sender, said) = channel();
        let errors = BufReader::new(child.stderr.take().unwrap());
        thread::spawn(move || errors.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Self { child, said, port }
    }

    /// Waits until a line with this was said in the terminal.
    pub(crate) fn says(&self, words: &str) -> String {
        loop {
            let line = self.said.recv_timeout(PATIENCE).unwrap();
            if line.contains(words) {
                return line;
            }
        }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends lines as they are, with `{port}` for the port.
    pub(crate) fn ask(&self, lines: &str) -> Answer {
        let mut stream = self.connect();
        let lines = lines.replace("{port}", &self.port.to_string()).replace('\n', "\r\n");
        write!(stream, "{lines}\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answer::new(&bytes)
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\nHost: 127.0.0.1:{{port}}"))
    }

    /// Listens for changes; what is shown now is heard already.
    pub(crate) fn listen(&self) -> Changes {
        let mut stream = self.connect();
        write!(stream, "GET /preview-events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port).unwrap();
        let mut changes = Changes(BufReader::new(stream));
        changes.next();
        changes
    }
}

/// What a page listens to.
pub(crate) struct Changes(BufReader<TcpStream>);

impl Changes {
    /// The number of what is shown next.
    pub(crate) fn next(&mut self) -> u64 {
        let began = Instant::now();
        loop {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0);
            assert!(began.elapsed() < PATIENCE, "nothing has changed");
            if let Some(number) = line.strip_prefix("data: ") {
                return number.trim().parse().unwrap();
            }
        }
    }
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    fn new(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let (head, body) = bytes.split_at(end + 4);
        let head = String::from_utf8_lossy(head).to_ascii_lowercase();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Self { status, head, body: body.to_vec() }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}
