//! The wasm application that Trunk builds into `dist/`.

#[cfg(target_arch = "wasm32")]
fn main() {
    standfirst::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The viewer runs in a browser: build it with script/build, or serve it with script/server.");
}
