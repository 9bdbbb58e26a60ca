//! Server-sent events that tell open pages when the story has changed.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    extract::State,
    response::sse::{Event, KeepAlive, Sse},
};
use tokio_stream::{Stream, StreamExt, wrappers::WatchStream};

use super::ServerState;

/// Interval of the keep-alive comments, by which closed connections are noticed.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// Sends the version that is shown, at once and after each change.
pub(super) async fn events(
    State(state): State<Arc<ServerState>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let versions = WatchStream::new(state.version.subscribe());
    let events = versions.map(|version| Ok(Event::default().data(version.to_string())));
    Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}
