//! The command line as it is run: what it writes, says and ends with.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "helpers of tests: what panics fails its test")]

mod address;
mod check;
mod folder;
mod general;
mod import;
mod order;
mod output;
mod publish;
mod said;
mod server;

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::Value;

/// How a run ended.
struct Ended {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Ended {
    /// The standard output as JSON.
    fn story(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic_with(self, &error.to_string()))
    }
}

#[expect(clippy::panic, reason = "it says why a test failed")]
fn panic_with(ended: &Ended, why: &str) -> ! {
    panic!("{why}\n{}\n{}", ended.stdout, ended.stderr)
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_standfirst"));
    command.args(arguments).stdin(Stdio::null());
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env_remove(name);
    }
    command
}

fn run(arguments: &[&str]) -> Ended {
    ended(&mut command(arguments), "")
}

fn run_in(folder: &Path, arguments: &[&str]) -> Ended {
    ended(command(arguments).current_dir(folder), "")
}

fn run_with_input(arguments: &[&str], input: &str) -> Ended {
    ended(&mut command(arguments), input)
}

fn ended(command: &mut Command, input: &str) -> Ended {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that does not read its input may have ended.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// A file of the repository.
fn fixture(name: &str) -> String {
    let path = standfirst_testing::root().join("tests/fixtures").join(name);
    path.to_str().unwrap().to_owned()
}

/// What was said for machines, a value for each line.
fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
