//! The command line: `standfirst import`, `check`, `publish`, `csp` and `preview`.
//!
//! It reads options, files and addresses, and says what comes of them. What an article is made of is the work of
//! [`standfirst_import`], what is wrong with one that of [`standfirst_check`], what a site holds that of [`standfirst_publish`].

mod arguments;
mod check;
mod console;
mod csp;
mod import;
mod input;
mod output;
mod preview;
mod publish;
mod viewer;

use std::{io, process::ExitCode};

use clap::Parser;

use arguments::{Cli, Command};

/// How a run ended: the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// All is well: 0.
    Fine,
    /// Something is wrong with a file: 1. Wrong options are 2, which clap answers.
    Problems,
}

/// Does what the arguments of the process say.
pub fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Import(arguments) => import::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Preview(arguments) => preview::run(arguments),
        Command::Publish(arguments) => publish::run(&arguments),
        Command::Csp(arguments) => csp::run(&arguments),
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::FAILURE,
        // Whoever read our output has seen enough: `| head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("standfirst: the output cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}
