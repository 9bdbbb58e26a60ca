//! A folder that `standfirst publish` makes of stories, and that each server is asked for file by file.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use walkdir::WalkDir;

use crate::{
    check::{Check, Done},
    crawler, keeping,
    server::Server,
    types,
};

/// Stories of the sample that name no pictures, since making narrower ones takes long.
const STORIES: &[&str] = &["ferry-notice.json", "privacy.json"];

/// Runs the command line.
fn standfirst(arguments: &[&str]) -> io::Result<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_standfirst")).args(arguments).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        Err(io::Error::other(format!("standfirst {arguments:?}: {said}")))
    }
}

/// Publishes stories into `root`, working in `folder`. Answers the policy of the site.
///
/// # Errors
/// What the command line says, or the disk.
pub(crate) fn publish(folder: &Path, root: &Path) -> io::Result<String> {
    let (stories, viewer) = (folder.join("articles"), folder.join("viewer"));
    fs::create_dir_all(stories.join("2022"))?;
    let package = standfirst_testing::root();
    for name in STORIES {
        let story = package.join("public/articles").join(name);
        fs::copy(&story, stories.join(name))?;
        fs::copy(&story, stories.join("2022").join(name))?;
    }
    crawler::write_story(&stories)?;
    copy_viewer(&package.join("tests/fixtures/publish/viewer"), &viewer)?;
    let [stories, viewer, root] = [&stories, &viewer, root].map(|path| path.display().to_string());
    let site = "https://news.example/";
    standfirst(&["publish", "--articles", &stories, "--viewer", &viewer, "--base-url", site, "--out", &root])?;
    standfirst(&["csp", "--origin", site, "--viewer", &viewer])
}

/// With names as the build gives them, and files that are worth compressing.
fn copy_viewer(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let path = file?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().replace("-1", "-0123456789abcdef");
        let mut text = fs::read_to_string(&path)?.replace("-1", "-0123456789abcdef");
        if !name.ends_with(".json") {
            text.extend([" "; 2_000]);
        }
        fs::write(to.join(name), text)?;
    }
    Ok(())
}

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("every_file_that_was_published", every_file),
        Check::new("nothing_of_the_publisher_s_own", own_files),
    ]
}

/// Each file as it is, and its compressed copy to those who take it.
fn every_file(server: &Server) -> Done {
    let (mut plain, mut compressed) = (0, 0);
    for path in files(&server.root).filter(|path| !is_copy(path) && !path.starts_with(".standfirst")) {
        let address = path.to_string_lossy();
        let address = address.strip_suffix("index.html").unwrap_or(&address);
        // It is for missing pages, and nginx keeps it for them.
        if address == "404.html" {
            continue;
        }
        hold(server, address, "identity", &server.root.join(&path))?;
        plain += 1;
        let copy = server.root.join(format!("{}.gz", path.display()));
        if copy.is_file() {
            hold(server, address, "gzip", &copy)?;
            compressed += 1;
        }
    }
    // Pages, stories and feeds in both forms, or the walk went astray.
    if plain > 20 && compressed > 8 {
        Ok(())
    } else {
        Err(format!("only {plain} files, {compressed} of them compressed"))
    }
}

fn hold(server: &Server, address: &str, encoding: &'static str, file: &Path) -> Done {
    let answer = server.ask("GET", address, &[("accept-encoding", encoding)])?;
    let wanted = fs::read(file).map_err(|error| error.to_string())?;
    let expected = [
        ("content-type", types::of(address)),
        ("cache-control", Some(keeping::of(address))),
        ("content-encoding", (encoding != "identity").then_some(encoding)),
        ("content-security-policy", Some(server.policy.as_str())),
        ("access-control-allow-origin", Some("*")),
    ];
    for (name, value) in expected {
        let found = answer.header(name);
        // What has no ending has whatever type a server gives it.
        if found.as_deref() != value && (name != "content-type" || value.is_some()) {
            return Err(format!("{address}, {encoding}: {name} is {found:?}, not {value:?}"));
        }
    }
    if answer.status == 200 && answer.body == wanted {
        Ok(())
    } else {
        Err(format!("{address}, {encoding}: {}", answer.status))
    }
}

fn own_files(server: &Server) -> Done {
    let own: Vec<PathBuf> = files(&server.root).filter(|path| path.starts_with(".standfirst")).collect();
    for path in &own {
        let answer = server.ask("GET", &path.to_string_lossy(), &[])?;
        if answer.status != 404 {
            return Err(format!("{}: {}", path.display(), answer.status));
        }
    }
    if own.is_empty() { Err("publish keeps nothing for itself any more".to_owned()) } else { Ok(()) }
}

fn is_copy(path: &Path) -> bool {
    path.extension().is_some_and(|kind| kind == "gz" || kind == "br")
}

/// The paths of all files in the folder.
fn files(root: &Path) -> impl Iterator<Item = PathBuf> {
    let files = WalkDir::new(root).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file() && entry.file_name() != ".htaccess");
    files.filter_map(move |entry| entry.path().strip_prefix(root).map(Path::to_owned).ok())
}
