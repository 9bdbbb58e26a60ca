//! Taking questions.

use std::{convert::Infallible, io, net::TcpListener, sync::Arc, time::Duration};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{net, runtime::Builder, task::spawn_blocking, time::sleep};

use super::{
    Desk,
    answer::{answer, not_found},
};

/// Answers until the process ends.
///
/// # Errors
/// Where the port cannot be used.
pub(super) fn serve(listener: TcpListener, desk: Arc<Desk>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    Builder::new_multi_thread().enable_all().build()?.block_on(accept(listener, desk))
}

async fn accept(listener: TcpListener, desk: Arc<Desk>) -> io::Result<()> {
    let listener = net::TcpListener::from_std(listener)?;
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(tokio::spawn(talk(stream, desk.clone()))),
            // Too many at a time: some of them end soon.
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    }
}

async fn talk(stream: net::TcpStream, desk: Arc<Desk>) {
    let service = service_fn(|request| {
        let desk = desk.clone();
        // Files are read, and the runtime has to go on. What answers is on it, too: messages are sent by it.
        async move {
            let handle = tokio::runtime::Handle::current();
            let answered = spawn_blocking(move || {
                let _entered = handle.enter();
                answer(&desk, &request)
            });
            Ok::<_, Infallible>(answered.await.unwrap_or_else(|_| not_found()))
        }
    });
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    // A reader that goes in the middle is none of our trouble.
    let _ = connection.await;
}
