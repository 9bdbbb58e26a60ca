//! How each server is given its configuration, in a folder of its own, as an ordinary user.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{server::deployed, site::Site};

/// The policy of sites that were not published, such as `standfirst csp` prints it.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' https://news.example 'wasm-unsafe-eval'; \
     style-src 'self' https://news.example 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='; img-src 'self' https: data:";

/// Where one server runs.
pub(crate) struct Place<'a> {
    /// Its own folder, for everything but the site.
    pub(crate) folder: &'a Path,
    pub(crate) root: &'a Path,
    pub(crate) site: Site,
    pub(crate) port: u16,
    /// What is sent as a header.
    pub(crate) policy: &'a str,
}

/// Arguments for a program, and whether it sends `.br` files.
type Ready = io::Result<(Vec<String>, bool)>;

impl Place<'_> {
    /// A configuration with the address and the folder of this place.
    fn fit(&self, name: &str, address: &str) -> io::Result<String> {
        let below = [self.site.base(), "404.html"].concat();
        let text = deployed(name)?.replace("/var/www/news.example", &self.root.display().to_string());
        Ok(text.replace("news.example", address).replace("/404.html", &below))
    }

    fn write(&self, name: &str, text: &str) -> io::Result<String> {
        let path = self.folder.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&path, text)?;
        Ok(path.display().to_string())
    }
}

/// In one process, and with what Debian's own configuration says for all sites: with several, a server that was started by root would read the site as somebody else.
pub(crate) fn nginx(place: &Place<'_>, program: &Path) -> Ready {
    let module = program.parent().map(|sbin| sbin.join("../lib/nginx/modules/ngx_http_brotli_static_module.so"));
    let module = module.and_then(|module| module.canonicalize().ok());
    let load = module.as_ref().map(|module| format!("load_module {};", module.display())).unwrap_or_default();
    let folder = place.folder.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {folder}/{name};\n"))
        .concat();
    let main = format!(
        "{load} daemon off; master_process off; pid {folder}/pid; error_log stderr; events {{}}\n\
         http {{ access_log off; {temporary} gzip on; types {{ text/wrong html js wasm; }} include conf.d/*.conf; }}"
    );
    let main = place.write("nginx.conf", &main)?;
    let port = place.port;
    let server = place.fit("nginx.conf", "127.0.0.1")?;
    let server = server.replace("listen 80;", &format!("listen 127.0.0.1:{port};"));
    place.write("conf.d/standfirst.conf", &server.replace("    listen [::]:80;\n", ""))?;
    for name in ["headers.conf", "types.conf", "brotli.conf"] {
        let switched_on = if name == "brotli.conf" { "enabled/" } else { "" };
        if name != "brotli.conf" || module.is_some() {
            place.write(&["standfirst/", switched_on, name].concat(), &deployed(&["nginx/", name].concat())?)?;
        }
    }
    let policy = place.policy;
    let policy = format!("add_header Content-Security-Policy \"{policy}\" always;\n");
    place.write("standfirst/enabled/policy.conf", &policy)?;
    Ok((["-e", "stderr", "-c", &main].map(str::to_owned).into(), module.is_some()))
}

/// Without its interface for administration, and without certificates.
pub(crate) fn caddy(place: &Place<'_>) -> Ready {
    let text = place.fit("Caddyfile", &format!("http://127.0.0.1:{}", place.port))?;
    let options = format!("{{\n\tadmin off\n\tstorage file_system {}/storage\n}}\n", place.folder.display());
    let file = place.write("Caddyfile", &[options, text].concat())?;
    let policy = place.policy;
    place.write("policy.caddy", &format!("header Content-Security-Policy \"{policy}\"\n"))?;
    Ok((["run", "--adapter", "caddyfile", "--config", &file].map(str::to_owned).into(), true))
}

/// With Debian's settings for `.br` and `.gz`, and with modules that compress, which would do so a second time.
pub(crate) fn apache(place: &Place<'_>, program: &Path) -> Ready {
    let policy = place.policy;
    let policy = format!("Header always set Content-Security-Policy \"{policy}\"\n");
    let base = ["root", place.site.base(), ".htaccess"].concat();
    place.write(&base, &[place.fit("apache.htaccess", "127.0.0.1")?, policy].concat())?;
    let types = "image/png png\nimage/jpeg jpg\nvideo/webm webm\naudio/mpeg mp3\napplication/gzip gz\n";
    let types = place.write("mime.types", types)?;
    let modules = modules(program);
    let load: String =
        ["mpm_event", "authz_core", "brotli", "deflate", "dir", "filter", "headers", "mime", "rewrite", "unixd"]
            .map(|name| {
                let file = modules.join(format!("mod_{name}.so"));
                format!("<IfModule !{name}_module>\nLoadModule {name}_module {}\n</IfModule>\n", file.display())
            })
            .concat();
    let (folder, root, port) = (place.folder.display(), place.root.display(), place.port);
    let main = format!(
        "ServerRoot {folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\n{load}\
         PidFile {folder}/pid\nDefaultRuntimeDir {folder}\nErrorLog /dev/stderr\nUser #65534\nGroup #65534\n\
         TypesConfig {types}\nAddLanguage br .br\nAddType application/x-gzip .gz\nAddEncoding x-gzip .gz\n\
         AddOutputFilterByType BROTLI_COMPRESS;DEFLATE text/html text/css text/javascript application/wasm application/json\n\
         DocumentRoot {root}\n<Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
    );
    let main = place.write("apache.conf", &main)?;
    Ok((["-X", "-f", &main].map(str::to_owned).into(), true))
}

/// Where Apache's modules are: Debian's place, or that of others.
fn modules(program: &Path) -> PathBuf {
    let beside = ["../lib/apache2/modules", "../lib64/httpd/modules", "../lib/httpd/modules"];
    let places = beside.map(|place| program.with_file_name(place));
    places.into_iter().find(|place| place.is_dir()).unwrap_or_default()
}
