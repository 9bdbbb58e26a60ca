//! The command line.

fn main() -> std::process::ExitCode {
    standfirst_cli::command::main()
}
