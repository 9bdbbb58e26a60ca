//! Work on several things at a time, with results in order.

use std::{
    num::NonZeroUsize,
    sync::{
        Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// Results of one item that may wait for those of the items before it: what is further ahead stands still, so that
/// stories do not fill the memory.
const WAITING: usize = 16;

/// Does `work` for each item on so many threads. It sends results, none or many, and `each` gets them in the order of
/// the items, whatever was ready first. An error of `each` ends it all: what is still at work finds that nobody
/// listens, and nothing new is begun.
///
/// # Errors
/// The error of `each`.
// Threads take the items in order, so what is waited for was always taken before what has to stand still.
pub fn in_order<I: Sync, R: Send, E>(
    items: &[I],
    jobs: NonZeroUsize,
    work: impl Fn(&I, &SyncSender<R>) + Sync,
    mut each: impl FnMut(&I, R) -> Result<(), E>,
) -> Result<(), E> {
    let (senders, receivers): (Vec<SyncSender<R>>, Vec<Receiver<R>>) =
        items.iter().map(|_| sync_channel(WAITING)).unzip();
    let queue = Mutex::new(items.iter().zip(senders));
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    thread::scope(|scope| {
        for _ in 0..jobs.get().min(items.len()) {
            scope.spawn(|| {
                while let Some((item, sender)) = next() {
                    work(item, &sender);
                }
            });
        }
        let outcome = receivers
            .into_iter()
            .zip(items)
            .try_for_each(|(results, item)| results.into_iter().try_for_each(|result| each(item, result)));
        while next().is_some() {}
        outcome
    })
}
