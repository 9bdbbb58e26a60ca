//! What is sent: bytes that are there, or messages as they come.

use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use http_body_util::Full;
use hyper::body::{Body, Bytes, Frame, SizeHint};
use tokio::{sync::mpsc, sync::watch, time::timeout};

/// The body of an answer.
pub(super) enum Sent {
    Whole(Full<Bytes>),
    Messages(mpsc::Receiver<Bytes>),
}

/// Something is sent this often, so that connections whose reader has gone are found out.
const BEAT: Duration = Duration::from_secs(20);

impl Sent {
    pub(super) fn whole(bytes: impl Into<Bytes>) -> Self {
        Self::Whole(Full::new(bytes.into()))
    }

    /// The number of what is shown, at once and after each change, as server-sent events.
    pub(super) fn versions(mut versions: watch::Receiver<u64>) -> Self {
        let (sender, messages) = mpsc::channel(4);
        versions.mark_changed();
        tokio::spawn(async move {
            loop {
                let message = match timeout(BEAT, versions.changed()).await {
                    Ok(Ok(())) => format!("data: {}\n\n", *versions.borrow_and_update()),
                    // The server ends.
                    Ok(Err(_)) => break,
                    Err(_) => ":\n\n".to_owned(),
                };
                if sender.send(message.into()).await.is_err() {
                    break;
                }
            }
        });
        Self::Messages(messages)
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        match self.get_mut() {
            Self::Whole(whole) => Pin::new(whole).poll_frame(context),
            Self::Messages(messages) => {
                messages.poll_recv(context).map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(whole) => whole.size_hint(),
            Self::Messages(_) => SizeHint::default(),
        }
    }
}
