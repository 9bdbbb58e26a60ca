//! Pictures and addresses that try to do harm, or are broken.

use std::fs;

use image::ImageFormat;
use proptest::prelude::*;
use serde_json::json;

use super::picture_files::{Desk, codes, hero, jpeg, packed, photograph, widths, with_block, with_hero};

#[test]
fn a_picture_that_is_missing_is_said_and_the_story_stays() {
    let desk = Desk::new();
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "no.jpg" })));
    assert_eq!(hero(&article).src.as_str(), "no.jpg");
    assert_eq!(codes(&prepared), [("no-file", "image.src")]);
}

#[test]
fn nothing_outside_of_the_folder_is_published() {
    let desk = Desk::new();
    let picture = jpeg(&photograph(90, 60));
    fs::write(desk.articles().join("../secret.jpg"), &picture).unwrap();
    desk.put(".hidden/a.jpg", &picture);
    let outside = ["../secret.jpg", "a/../../secret.jpg", "%2e%2e/secret.jpg", "..\\secret.jpg", ".hidden/a.jpg"];
    for address in outside {
        let (_, prepared) = desk.publish(&with_hero(&json!({ "src": address })));
        assert_eq!((codes(&prepared), &prepared.files), (vec![("outside", "image.src")], &vec![]), "{address}");
    }
    for address in ["..%2fsecret.jpg", "a%00.jpg", "%ff.jpg", "x/", "."] {
        let (_, prepared) = desk.publish(&with_hero(&json!({ "src": address })));
        assert_eq!(prepared.files, [], "{address}");
        assert_eq!(prepared.findings.len(), 1, "{address}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let desk = Desk::new();
    let secret = desk.articles().join("../secret.jpg");
    fs::write(&secret, jpeg(&photograph(90, 60))).unwrap();
    std::os::unix::fs::symlink(&secret, desk.articles().join("a.jpg")).unwrap();
    let (_, prepared) = desk.publish(&with_hero(&json!({ "src": "a.jpg" })));
    assert_eq!((codes(&prepared), &prepared.files), (vec![("outside", "image.src")], &vec![]));
}

#[test]
fn only_pictures_sound_film_and_captions_are_published() {
    let desk = Desk::new();
    desk.put("draft.md", b"# Not yet");
    desk.put("draft.jpg", b"<p>Not yet</p>");
    let story = json!({
        "headline": "A", "image": { "src": "draft.jpg" }, "lead": ["B", { "audio": { "src": "draft.md", "poster": "draft.md" } }],
    });
    let (_, prepared) = desk.publish(&story);
    let expected =
        [("no-picture", "image.src"), ("no-media", "lead[1].audio.src"), ("no-picture", "lead[1].audio.poster")];
    assert_eq!((codes(&prepared).as_slice(), &prepared.files), (expected.as_slice(), &vec![]));
}

#[test]
fn a_picture_is_what_its_bytes_say() {
    let desk = Desk::new();
    desk.put("a.png", &jpeg(&photograph(700, 400)));
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "a.png" })));
    assert_eq!(widths(hero(&article)), [480, 700]);
    assert_eq!(codes(&prepared), []);
}

#[test]
fn a_few_bytes_that_claim_billions_of_pixels_are_not_unpacked() {
    let desk = Desk::new();
    let mut bomb = packed(&photograph(9, 9), ImageFormat::Png);
    bomb.splice(16..24, [0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    desk.put("a.png", &bomb);
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "a.png" })));
    assert_eq!((hero(&article).width, widths(hero(&article)).len()), (Some(60_000), 0));
    assert_eq!(codes(&prepared), [("large", "image")]);
}

#[test]
fn a_file_of_too_many_bytes_is_copied_and_not_read() {
    let desk = Desk::new();
    let path = desk.put("a.jpg", &jpeg(&photograph(90, 60)));
    fs::File::options().write(true).open(path).unwrap().set_len((64 << 20) + 1).unwrap();
    let (_, prepared) = desk.publish(&with_hero(&json!({ "src": "a.jpg", "width": 90, "height": 60 })));
    assert_eq!((codes(&prepared), prepared.files.len()), (vec![("large", "image.src")], 1));
}

#[test]
fn a_picture_that_ends_too_early_is_said_and_copied() {
    let desk = Desk::new();
    let mut bytes = packed(&photograph(700, 400), ImageFormat::Png);
    bytes.truncate(bytes.len() / 2);
    desk.put("a.png", &bytes);
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "a.png" })));
    assert_eq!((hero(&article).width, prepared.files.len(), prepared.preview.clone()), (Some(700), 1, None));
    assert_eq!(codes(&prepared), [("broken-picture", "image")]);
    let (_, again) = desk.publish(&with_block(&json!({ "figure": { "src": "a.png" } })));
    assert_eq!(codes(&again), [("broken-picture", "lead[1].figure")]);
}

/// Beginnings of addresses that lead on, up, to the root or elsewhere, as some reader of addresses may take them.
const WAYS: [&str; 16] = [
    "./", "../", "b/", "/", "\\", "..\\", ".\\", "%2e%2e/", "%2e/", "..%2f", "b/..", "~/", "file:", "c:", ".. /", "?/",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn damaged_pictures_end_no_run(
        format in prop::sample::select(&[ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP][..]),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let desk = Desk::new();
        let mut bytes = packed(&photograph(96, 64), format);
        for (at, byte) in damage {
            *at.get_mut(&mut bytes) = byte;
        }
        if is_cut {
            bytes.truncate(end.index(bytes.len()));
        }
        desk.put("a.jpg", &bytes);
        let (article, _) = desk.publish(&with_hero(&json!({ "src": "a.jpg" })));
        prop_assert_eq!(hero(&article).src.as_str(), "a.jpg");
    }

    #[test]
    fn no_address_leads_out_of_the_folder(
        way in prop::collection::vec(prop::sample::select(&WAYS[..]), 0..4),
        name in prop::sample::select(&["a.svg", "b.svg", "b/a.svg", "a.svg?c", "b.svg#c", "a.svg "][..]),
    ) {
        let address = way.concat() + name;
        let desk = Desk::new();
        for name in ["a.svg", "b/a.svg", "../a.svg", "../b.svg"] {
            let path = desk.articles().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, b"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'/>").unwrap();
        }
        let (_, prepared) = desk.publish(&with_hero(&json!({ "src": address })));
        let root = fs::canonicalize(desk.articles()).unwrap();
        prop_assert!(prepared.files.iter().all(|file| file.from.starts_with(&root)), "{:?}", prepared.files);
        prop_assert!(address != "a.svg" || prepared.files.len() == 1, "what is in the folder is published");
    }
}
