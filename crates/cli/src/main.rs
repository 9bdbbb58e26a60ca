//! Binary `standfirst`.

fn main() -> std::process::ExitCode {
    standfirst_cli::command::main()
}
