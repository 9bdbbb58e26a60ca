//! Work in order.

use std::{
    num::NonZeroUsize,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Duration,
};

use standfirst_import::in_order;

fn jobs(number: usize) -> NonZeroUsize {
    NonZeroUsize::new(number).unwrap()
}

#[test]
fn results_come_in_the_order_of_the_items_whatever_is_ready_first() {
    let items: Vec<u64> = (0..20).collect();
    let mut came = Vec::new();
    let work = |item: &u64, results: &std::sync::mpsc::SyncSender<u64>| {
        thread::sleep(Duration::from_millis(20 - item));
        for result in 0..50 {
            let _ = results.send(item * 100 + result);
        }
    };
    in_order(&items, jobs(5), work, |_, result| {
        came.push(result);
        Ok::<_, ()>(())
    })
    .unwrap();
    let expected: Vec<u64> = items.iter().flat_map(|item| (0..50).map(move |result| item * 100 + result)).collect();
    assert_eq!(came, expected);
}

#[test]
fn an_error_ends_the_work() {
    let items: Vec<usize> = (0..1000).collect();
    let begun = AtomicUsize::new(0);
    let ended = in_order(
        &items,
        jobs(2),
        |item, results| {
            begun.fetch_add(1, Ordering::Relaxed);
            thread::sleep(Duration::from_millis(1));
            let _ = results.send(*item);
        },
        |_, result| if result == 3 { Err("enough") } else { Ok(()) },
    );
    assert_eq!(ended, Err("enough"));
    assert!(begun.load(Ordering::Relaxed) < 900);
}

#[test]
fn no_items_are_no_work() {
    assert_eq!(in_order(&[], jobs(2), |(): &(), _: &std::sync::mpsc::SyncSender<()>| {}, |(), ()| Err(())), Ok(()));
}
