//! HTTP accept loop.

use std::{io, net::TcpListener, sync::Arc};

use tokio::{net, runtime::Builder};

use super::{ServerState, router::router};

/// Serves until the process ends.
///
/// # Errors
/// Where the port cannot be used.
pub(super) fn serve(listener: TcpListener, state: Arc<ServerState>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let listener = net::TcpListener::from_std(listener)?;
        axum::serve(listener, router(state)).await
    })
}
