//! One question to a server, and its answer as it is sent: nothing is decoded or followed.

use std::{io, net::Ipv4Addr};

use http_body_util::{BodyExt, Empty};
use hyper::{HeaderMap, Request, body::Bytes, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, runtime};

use crate::server::Server;

/// What a server answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    /// The values of a header, joined as one.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let values = self.headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        let values: Vec<&str> = values.collect();
        (!values.is_empty()).then(|| values.join(", "))
    }
}

impl Server {
    /// Asks for a path below the site's first page, such as `a/river/`.
    ///
    /// # Errors
    /// When there is no answer.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Result<Answer, String> {
        let runtime = runtime::Builder::new_current_thread().enable_io().build().map_err(|error| error.to_string())?;
        let path = [self.site.base(), path].concat();
        runtime.block_on(ask(self.port, method, &path, headers)).map_err(|error| format!("{method} {path}: {error}"))
    }
}

async fn ask(port: u16, method: &str, path: &str, headers: &[(&str, &str)]) -> io::Result<Answer> {
    let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    let connection = tokio::spawn(connection);
    let request = Request::builder().method(method).uri(path).header(header::HOST, format!("127.0.0.1:{port}"));
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let request = request.body(Empty::<Bytes>::new()).map_err(io::Error::other)?;
    let response = sender.send_request(request).await.map_err(io::Error::other)?;
    let (parts, body) = response.into_parts();
    let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
    connection.abort();
    Ok(Answer { status: parts.status.as_u16(), headers: parts.headers, body })
}
