//! A server's process: it ends with the run, however that comes.

use std::{
    fs::File,
    io,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    thread,
    time::{Duration, Instant},
};

/// How long a server may take to answer, and to end when asked.
const PATIENCE: Duration = Duration::from_secs(20);

/// Ends the program when the guard's input does: when this process ends, even if it is killed.
const GUARD: &str = r#""$@" </dev/null & read -r _; kill $!; wait $!"#;

/// A process, ended when this is dropped.
pub(crate) struct Process(Child);

impl Process {
    /// Starts a program that says what is wrong in `log`.
    ///
    /// # Errors
    /// When there is no bash, or no place for the log.
    pub(crate) fn start(program: &Path, arguments: &[&str], log: &Path) -> io::Result<Self> {
        let log = File::create(log)?;
        let mut command = Command::new("bash");
        command.args(["-c", GUARD, "bash"]).arg(program).args(arguments);
        command.stdin(Stdio::piped()).stdout(log.try_clone()?).stderr(log);
        command.spawn().map(Self)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let asked = Instant::now();
        while matches!(self.0.try_wait(), Ok(None)) && asked.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(5));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits until somebody listens; whether that was in time.
pub(crate) fn answers(port: u16) -> bool {
    let started = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if started.elapsed() > PATIENCE {
            return false;
        }
        thread::sleep(Duration::from_millis(5));
    }
    true
}

/// A port that nobody listens at. Not one that the system gives out, as it might give the same to somebody else before
/// the server takes it.
pub(crate) fn free_port() -> Option<u16> {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = 20_000 + u16::try_from(std::process::id() % 10_000).unwrap_or_default();
    let mut ports = (0..1_000).map(|_| first + NEXT.fetch_add(1, Ordering::Relaxed) % 2_000);
    ports.find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
}
