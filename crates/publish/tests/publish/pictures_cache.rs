//! What one run leaves for the next.

use std::{fs, fs::File, thread};

use serde_json::json;

use super::picture_files::{Desk, hero, jpeg, photograph, prepare, widths, with_block, with_hero};

#[test]
fn the_second_run_reads_no_picture() {
    let desk = Desk::new();
    let path = desk.put("a.jpg", &jpeg(&photograph(700, 400)));
    let story = with_hero(&json!({ "src": "a.jpg" }));
    let first = desk.publish(&story);
    let there = fs::metadata(&path).unwrap();
    fs::write(&path, vec![0; usize::try_from(there.len()).unwrap()]).unwrap();
    File::options().write(true).open(&path).unwrap().set_modified(there.modified().unwrap()).unwrap();
    assert_eq!(desk.publish(&story), first);
}

#[test]
fn a_picture_that_changed_is_made_anew_and_the_old_one_goes() {
    let desk = Desk::new();
    let story = with_hero(&json!({ "src": "a.jpg" }));
    desk.put("a.jpg", &jpeg(&photograph(700, 400)));
    desk.publish(&story);
    let before = desk.kept();
    desk.put("a.jpg", &jpeg(&photograph(900, 400)));
    let (article, _) = desk.publish(&story);
    assert_eq!(widths(hero(&article)), [480, 900]);
    let after = desk.kept();
    assert_eq!(before.iter().filter(|name| after.contains(name)).collect::<Vec<_>>(), ["seen.json"]);
}

#[test]
fn what_is_gone_from_the_cache_is_made_again() {
    let desk = Desk::new();
    let story = with_hero(&json!({ "src": "a.jpg" }));
    desk.put("a.jpg", &jpeg(&photograph(700, 400)));
    desk.publish(&story);
    let kept = desk.kept();
    for name in kept.iter().filter(|name| !name.ends_with(".json")) {
        fs::remove_file(desk.cache().join(name)).unwrap();
    }
    desk.publish(&story);
    assert_eq!(desk.kept(), kept);
}

#[test]
fn a_cache_that_is_damaged_is_no_reason_to_stop() {
    let desk = Desk::new();
    let story = with_hero(&json!({ "src": "a.jpg" }));
    desk.put("a.jpg", &jpeg(&photograph(700, 400)));
    let first = desk.publish(&story);
    for name in desk.kept().iter().filter(|name| name.ends_with(".json")) {
        fs::write(desk.cache().join(name), b"{").unwrap();
    }
    assert_eq!(desk.publish(&story), first);
}

#[test]
fn a_run_without_a_picture_forgets_it() {
    let desk = Desk::new();
    desk.put("a.jpg", &jpeg(&photograph(700, 400)));
    desk.publish(&with_hero(&json!({ "src": "a.jpg" })));
    desk.publish(&with_block(&json!("C")));
    assert_eq!(desk.kept(), ["seen.json"]);
}

#[test]
fn many_stories_at_the_same_time_share_what_is_made() {
    let desk = Desk::new();
    let bytes = jpeg(&photograph(700, 400));
    desk.put("a.jpg", &bytes);
    desk.put("copy.jpg", &bytes);
    let pictures = desk.pictures();
    let stories = ["a.jpg", "copy.jpg", "a.jpg", "copy.jpg"].map(|name| with_hero(&json!({ "src": name })));
    let made: Vec<_> = thread::scope(|scope| {
        let threads = stories.each_ref().map(|story| scope.spawn(|| prepare(&pictures, story, "story").0));
        threads.map(|thread| thread.join().unwrap().image.unwrap().sources).into()
    });
    pictures.finish().unwrap();
    assert!(made.windows(2).all(|two| two.first() == two.last()), "{made:?}");
    let narrower = desk.kept().iter().filter(|name| name.ends_with(".webp")).count();
    assert_eq!(narrower, 2);
}
