//! The servers, each with its configuration in `deploy/` as it stands but for the address and the folder.

use std::{env, fmt, fs, os::unix::fs::PermissionsExt, path::PathBuf};

use tempfile::TempDir;

use crate::{
    process::{self, Process},
    setup,
    site::Site,
};

/// A server that `deploy/` has a configuration for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Nginx,
    Caddy,
    Apache,
}

impl Kind {
    /// Each of them.
    pub(crate) const ALL: [Self; 3] = [Self::Nginx, Self::Caddy, Self::Apache];

    /// The names that its program has.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Nginx => &["nginx"],
            Self::Caddy => &["caddy"],
            Self::Apache => &["apache2", "httpd"],
        }
    }

    /// Where its program is. Some systems keep such programs where only root looks.
    fn program(self) -> Result<PathBuf, String> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = env::split_paths(&path).chain(["/usr/local/sbin", "/usr/sbin"].map(PathBuf::from));
        let found = folders.flat_map(|folder| self.programs().iter().map(move |name| folder.join(name)));
        let found = found.filter_map(|program| program.canonicalize().ok()).find(|program| program.is_file());
        found.ok_or_else(|| format!("there is no {self}: script/bootstrap installs it, or says what to install"))
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
            Self::Apache => "apache",
        })
    }
}

/// A server that runs.
pub(crate) struct Server {
    pub(crate) kind: Kind,
    pub(crate) site: Site,
    /// The folder that it serves.
    pub(crate) root: PathBuf,
    /// The policy that it sends as a header.
    pub(crate) policy: String,
    /// Where it listens on this machine.
    pub(crate) port: u16,
    /// Whether it can send `.br` files.
    pub(crate) brotli: bool,
    // In this order: the folder goes last.
    _process: Process,
    _folder: TempDir,
}

impl Server {
    /// Writes the site and the configuration, and starts the server.
    ///
    /// # Errors
    /// What is missing, or what the server says.
    pub(crate) fn start(kind: Kind, site: Site) -> Result<Self, String> {
        let program = kind.program()?;
        let said = |error: std::io::Error| format!("{kind}: {error}");
        let folder = readable_folder().map_err(said)?;
        let root = folder.path().join("root");
        let policy = site.write(folder.path(), &root).map_err(said)?;
        fs::write(folder.path().join("secret.txt"), "secret").map_err(said)?;
        let port = process::free_port().ok_or("there is no free port")?;
        let place = setup::Place { folder: folder.path(), root: &root, site, port, policy: &policy };
        let (arguments, brotli) = match kind {
            Kind::Nginx => setup::nginx(&place, &program),
            Kind::Caddy => setup::caddy(&place),
            Kind::Apache => setup::apache(&place, &program),
        }
        .map_err(said)?;
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let log = folder.path().join("log");
        let process = Process::start(&program, &arguments, &log).map_err(said)?;
        if !process::answers(port) {
            return Err(format!("{kind} does not answer: {}", fs::read_to_string(log).map_err(said)?));
        }
        Ok(Self { kind, site, root, policy, port, brotli, _process: process, _folder: folder })
    }
}

/// A folder that goes when the run ends. Apache gives up the rights of root, so anybody may read it.
fn readable_folder() -> std::io::Result<TempDir> {
    let folder = tempfile::tempdir()?;
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
    Ok(folder)
}

/// A file of `deploy/`.
pub(crate) fn deployed(name: &str) -> std::io::Result<String> {
    fs::read_to_string(standfirst_testing::root().join("deploy").join(name))
}
