//! Parallel work with results in input order.

use std::{
    num::NonZeroUsize,
    sync::{
        Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// Capacity of an item's channel: results that may wait for those of earlier items. Sending blocks beyond that, which
/// bounds memory.
const WAITING: usize = 16;

/// Runs `work` for each item on `jobs` threads. It may send any number of results; `each` gets them in the order of the
/// items. An error of `each` stops the run: sending fails for running work, and no new item is started.
///
/// # Errors
/// The first error that `each` returns.
// No deadlock: threads take items in order, so the item that the receiver waits for was started before any that blocks.
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
