//! Subcommands of the command line: `standfirst import`, `check`, `publish`, `csp` and `preview`.
//!
//! They parse options, read inputs and write results. The work is done by [`standfirst_import`], [`standfirst_check`]
//! and [`standfirst_publish`].

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

/// Exit code of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Success: 0.
    Fine,
    /// Problems with a file: 1. Wrong options are 2, which clap returns.
    Problems,
}

/// Parses the process's arguments and runs the subcommand.
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
        // The reader of our output has closed the pipe, as in `| head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("standfirst: the output cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}
