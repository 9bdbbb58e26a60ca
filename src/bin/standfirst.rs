//! The command line, natively.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    standfirst::command::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    eprintln!("The command line runs outside of the browser: build it with `cargo build --bin standfirst`.");
}
