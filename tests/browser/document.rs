//! The page itself, as a host may serve it.

use hyper::header::HeaderValue;

use crate::site::Site;

/// Where the page names its policy.
const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// How the page is served.
#[derive(Clone, Debug, Default)]
pub(crate) struct Document {
    edits: Vec<(String, String)>,
    policy_as_header: bool,
}

/// Whether there is a page to test.
///
/// # Errors
/// How it gets there.
pub(crate) fn is_built() -> Result<(), String> {
    match Site::file("index.html") {
        Some(_) => Ok(()),
        None => Err("there is no dist/index.html: script/build makes it".to_owned()),
    }
}

impl Document {
    /// Writes `to` in the place of every `from`.
    pub(crate) fn replace(&mut self, from: &str, to: &str) {
        self.edits.push((from.to_owned(), to.to_owned()));
    }

    /// Sends the policy as a header too.
    pub(crate) fn send_policy(&mut self) {
        self.policy_as_header = true;
    }

    /// The page, with a script that watches it from its first moment on.
    pub(crate) fn html(&self) -> Vec<u8> {
        self.edited().replacen("<head>", "<head><script src=\"watch.js\"></script>", 1).into_bytes()
    }

    /// The policy, where it is sent as a header.
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        let html = self.edited();
        let policy = html.split_once(POLICY)?.1.split('"').next()?;
        HeaderValue::from_str(policy).ok().filter(|_| self.policy_as_header)
    }

    fn edited(&self) -> String {
        let html = Site::file("index.html").unwrap_or_default();
        let html = String::from_utf8_lossy(&html).into_owned();
        assert!(html.contains(POLICY), "script/build makes dist/index.html, with a policy");
        self.edits.iter().fold(html, |html, (from, to)| {
            assert!(html.contains(from), "the page has no {from}");
            html.replace(from, to)
        })
    }
}
