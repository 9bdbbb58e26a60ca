//! The processes that a session needs: they end with it, however that comes.

use std::{
    io::{self, BufRead, BufReader},
    iter,
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::engines::Engine;

/// How long a process may take to start, and to end when asked.
const PATIENCE: Duration = Duration::from_secs(20);

/// Starts a program in a group of its own and asks the group to end when the guard's input
/// does: when this process ends, even if it is killed. A driver alone would leave its browser.
const GUARD: &str = r#"set -m; trap : INT HUP TERM; "$@" & read -r _; kill -- -$!; wait $!"#;

/// A process, ended when this is dropped.
pub(crate) struct Process(Child);

impl Process {
    /// A program and its arguments; to be configured, then spawned.
    fn command(program: &str, arguments: &[String]) -> Command {
        let mut command = Command::new("bash");
        command.args(["-c", GUARD, "bash", program]).args(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let asked = Instant::now();
        while matches!(self.0.try_wait(), Ok(None)) && asked.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A driver that answers at `address`, and the screen its browser needs.
pub(crate) struct Driver {
    /// Where it answers.
    pub(crate) address: String,
    // In this order: the screen goes last.
    _process: Process,
    _screen: Option<Process>,
}

impl Driver {
    /// Starts the driver of an engine on a free port.
    ///
    /// # Errors
    /// When it does not start or does not answer.
    pub(crate) fn start(engine: Engine) -> io::Result<Self> {
        let port = free_port();
        let mut command = Process::command(engine.driver(), &engine.arguments(port));
        let screen = if engine == Engine::WebKit {
            let (screen, display) = screen()?;
            // A container has no name spaces to give, and no graphics card.
            let without = [("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"), ("LIBGL_ALWAYS_SOFTWARE", "1")];
            command.envs(without).env("DISPLAY", display).env("LC_ALL", "C.UTF-8");
            Some(screen)
        } else {
            None
        };
        let process = Process(command.spawn()?);
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if started.elapsed() > PATIENCE {
                return Err(io::Error::new(io::ErrorKind::TimedOut, format!("{} does not answer", engine.driver())));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _process: process, _screen: screen })
    }
}

/// A port that nobody listens at. Not one that the system gives out, as it might give the
/// same to somebody else before the driver takes it.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = 10_000 + u16::try_from(std::process::id() % 10_000).unwrap_or_default();
    let mut ports = iter::repeat_with(|| first + NEXT.fetch_add(1, Ordering::Relaxed) % 10_000);
    ports.find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok()).unwrap_or(first)
}

/// A screen that nobody sees, and its name.
fn screen() -> io::Result<(Process, String)> {
    let arguments = "-displayfd 1 -screen 0 1600x1200x24 -nolisten tcp".split(' ').map(str::to_owned);
    let mut command = Process::command("Xvfb", &arguments.collect::<Vec<_>>());
    let mut process = Process(command.stdout(Stdio::piped()).spawn()?);
    let mut number = String::new();
    if let Some(stdout) = process.0.stdout.take() {
        BufReader::new(stdout).read_line(&mut number)?;
    }
    Ok((process, format!(":{}", number.trim())))
}
