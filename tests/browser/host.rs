//! How a site answers requests.

use std::{convert::Infallible, io, sync::Arc};

use hyper::{Request, Response, body::Incoming, header, header::HeaderValue, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::{
    answer::{Answer, Body, Visit, media_type},
    site::{Settings, Site, WATCH},
};

/// Answers whoever connects, as long as the run lasts.
pub(crate) async fn listen(listener: TcpListener, site: Arc<Site>) -> Result<Infallible, io::Error> {
    loop {
        let (stream, _) = listener.accept().await?;
        let site = Arc::clone(&site);
        let service = service_fn(move |request| Arc::clone(&site).respond(request));
        // A connection that is dropped on purpose, or by the browser, is no fault of ours.
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

impl Site {
    async fn respond(self: Arc<Self>, request: Request<Incoming>) -> Result<Response<Body>, io::Error> {
        let path = request.uri().path();
        let (base, stopped) = {
            let settings = self.settings();
            (settings.base.clone(), settings.stopped)
        };
        if stopped {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        // What is outside of the folder keeps its slash, and is not there.
        let path = path.strip_prefix(&base).unwrap_or(path);
        let folder = (path.is_empty() || path.ends_with('/')).then(|| [path, "index.html"].concat());
        let path = folder.as_deref().unwrap_or(path);
        let visit = Visit::begin(path, &self.visits);
        let settings = self.unless_held(path).await;
        let file = settings.files.get(path).cloned().unwrap_or_else(|| match path {
            "watch.js" => Some(WATCH.into()),
            _ => settings.file(path),
        });
        let (status, media_type, body) = match settings.answers.get(path) {
            Some(answer) => answer.give(path, file, visit)?,
            None => match file {
                Some(bytes) => (200, media_type(path), visit.whole(bytes)),
                None if settings.rewriting => (200, "text/html", visit.whole(settings.document.html())),
                None => (404, "text/plain", visit.whole("Not found")),
            },
        };
        let mut response = response(status, media_type, body)?;
        if let Some(policy) = settings.document.header().filter(|_| media_type == "text/html") {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        if settings.scriptless {
            let sandbox = HeaderValue::from_static("sandbox allow-same-origin");
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, sandbox);
        }
        Ok(response)
    }

    /// The settings, as soon as an answer for this path is not held back.
    async fn unless_held(&self, path: &str) -> Settings {
        loop {
            let mended = self.mended.notified();
            let settings = self.settings().clone();
            if !matches!(settings.answers.get(path), Some(Answer::Held)) {
                return settings;
            }
            mended.await;
        }
    }
}

fn response(status: u16, media_type: &str, body: Body) -> Result<Response<Body>, io::Error> {
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type)
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(body)
        .map_err(io::Error::other)
}
