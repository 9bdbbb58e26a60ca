//! HTTP client for inputs.

use std::{fmt, io::Read, time::Duration};

use ureq::{Agent, Error, ResponseExt, config::Config};

/// Limits of a request.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Largest response, in bytes after decompression.
    pub bytes: u64,
    /// Timeout from the request to the last byte of the response.
    pub time: Duration,
    /// Most redirects.
    pub redirects: u32,
}

impl Default for Limits {
    /// 20 MB, since the pages of news sites carry their pictures' data with them; 30 seconds; 10 redirects, half of
    /// what browsers follow (<https://fetch.spec.whatwg.org/#http-redirect-fetch>).
    fn default() -> Self {
        Self { bytes: 20 << 20, time: Duration::from_secs(30), redirects: 10 }
    }
}

/// HTTP response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Body.
    pub bytes: Vec<u8>,
    /// URL after redirects.
    pub address: String,
    /// `Content-Type` header.
    pub content_type: Option<String>,
}

/// Error of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// Timeout, with the limit in seconds.
    TimedOut(u64),
    /// The response is larger than this limit in bytes.
    TooLarge(u64),
    /// Too many redirects.
    Redirects(u32),
    /// HTTP status of an error.
    Status(u16),
    /// Any other error: name resolution, connection, certificate, invalid URL.
    Failed(String),
}

impl FetchError {
    /// Machine-readable error code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TimedOut(_) => "timeout",
            Self::TooLarge(_) => "too-large",
            Self::Redirects(_) => "redirects",
            Self::Status(404 | 410) => "not-found",
            Self::Status(_) => "http",
            Self::Failed(_) => "unreachable",
        }
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TimedOut(seconds) => write!(f, "there was no whole answer within {seconds} seconds"),
            Self::TooLarge(bytes) => write!(f, "the answer is larger than {} MB", bytes >> 20),
            Self::Redirects(limit) => write!(f, "it leads on to other addresses more than {limit} times"),
            Self::Status(status @ (404 | 410)) => write!(f, "there is nothing at this address (status {status})"),
            Self::Status(status) => write!(f, "the server answered with status {status}"),
            Self::Failed(reason) => write!(f, "it cannot be reached: {reason}"),
        }
    }
}

impl std::error::Error for FetchError {}

/// Fetches an http or https URL.
///
/// # Errors
/// Any [`FetchError`].
pub fn fetch(address: &str, limits: Limits) -> Result<Page, FetchError> {
    let agent: Agent = Config::builder()
        .timeout_global(Some(limits.time))
        .max_redirects(limits.redirects)
        .user_agent(concat!("standfirst/", env!("CARGO_PKG_VERSION")))
        .accept("text/html, application/json, application/feed+json, text/markdown, text/plain, */*;q=0.5")
        .build()
        .into();
    let failed = |error: Error| refusal(&error, limits);
    let mut answer = agent.get(address).call().map_err(failed)?;
    let address = answer.get_uri().to_string();
    let content_type =
        answer.headers().get("content-type").and_then(|value| value.to_str().ok()).map(ToOwned::to_owned);
    let mut bytes = Vec::new();
    let reader = answer.body_mut().with_config().limit(u64::MAX).reader();
    reader.take(limits.bytes + 1).read_to_end(&mut bytes).map_err(|error| failed(error.into()))?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size > limits.bytes) {
        return Err(FetchError::TooLarge(limits.bytes));
    }
    Ok(Page { bytes, address, content_type })
}

fn refusal(error: &Error, limits: Limits) -> FetchError {
    // The error type is open: other errors keep their own message.
    if let Error::StatusCode(status) = error {
        FetchError::Status(*status)
    } else if matches!(error, Error::Timeout(_)) {
        FetchError::TimedOut(limits.time.as_secs())
    } else if matches!(error, Error::TooManyRedirects) {
        FetchError::Redirects(limits.redirects)
    } else {
        FetchError::Failed(error.to_string())
    }
}
