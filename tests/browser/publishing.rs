//! The sample stories as `standfirst publish` publishes them: once, for all scenarios.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
};

/// Where the folder is to be, which is not where the scenarios serve it.
const BASE: &str = "https://news.example/paper/";

/// The folder.
pub(crate) fn folder() -> &'static Path {
    static FOLDER: LazyLock<Result<PathBuf, String>> = LazyLock::new(publish);
    FOLDER.as_ref().unwrap_or_else(|why| panic!("{why}"))
}

fn publish() -> Result<PathBuf, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let standfirst = root.join("target/release/standfirst");
    let viewer = root.join(env::var("STANDFIRST_DIST").unwrap_or_else(|_| "dist".to_owned()));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("published");
    let mut command = Command::new(&standfirst);
    command.arg("publish").arg("--articles").arg(root.join("public/articles")).arg("--viewer").arg(viewer);
    command.args(["--base-url", BASE, "--out"]).arg(&folder);
    match command.output() {
        Ok(output) if output.status.success() => Ok(folder),
        Ok(output) => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        Err(error) => Err(format!("{}: {error}; script/build makes it", standfirst.display())),
    }
}
