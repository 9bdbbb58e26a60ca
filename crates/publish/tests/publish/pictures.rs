//! What is made of a story's pictures, and what is left as it is.

use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, Rgba, RgbaImage, codecs::webp::WebPDecoder};
use serde_json::json;
use std::{fs, io::Cursor};

use super::picture_files::{
    Desk, bytes_at, codes, held, hero, jpeg, jpeg_with, opened, packed, photograph, prepare, widths, with_block,
    with_hero,
};

#[test]
fn a_photograph_gets_its_size_and_narrower_files() {
    let desk = Desk::new();
    let original = jpeg(&photograph(2000, 1000));
    desk.put("pictures/river bank.jpg", &original);
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "pictures/river%20bank.jpg" })));
    let picture = hero(&article);
    assert_eq!((picture.width, picture.height), (Some(2000), Some(1000)));
    assert_eq!(picture.src.as_str(), "pictures/river%20bank.jpg");
    assert_eq!(bytes_at(&prepared, "articles/pictures/river bank.jpg"), original);
    assert_eq!(widths(picture), [480, 960, 1440]);
    for source in &picture.sources {
        let bytes = bytes_at(&prepared, &format!("articles/{}", source.src.as_str()));
        assert!(bytes.len() < original.len());
        assert_eq!(image::guess_format(&bytes).unwrap(), ImageFormat::WebP);
        assert_eq!((opened(&bytes).width(), opened(&bytes).height()), (source.width, source.width / 2));
        assert_eq!(source.media_type.as_deref(), Some("image/webp"));
    }
    let narrowest = picture.sources.first().map(|source| format!("articles/{}", source.src.as_str()));
    assert_eq!(prepared.thumbnail, narrowest);
    assert_eq!(codes(&prepared), []);
}

#[test]
fn the_last_file_is_as_wide_as_the_picture() {
    let desk = Desk::new();
    desk.put("a.jpg", &jpeg(&photograph(1200, 600)));
    desk.put("b.jpg", &jpeg(&photograph(400, 300)));
    let story =
        json!({ "headline": "A", "image": { "src": "a.jpg" }, "lead": ["B", { "figure": { "src": "b.jpg" } }] });
    let (article, prepared) = desk.publish(&story);
    assert_eq!(widths(hero(&article)), [480, 960, 1200]);
    let names: Vec<&str> = prepared.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(names.iter().filter(|name| name.ends_with("-400.webp")).count(), 1, "{names:?}");
}

#[test]
fn widths_that_are_there_are_not_made() {
    let desk = Desk::new();
    let photograph = photograph(1600, 800);
    desk.put("a.jpg", &jpeg(&photograph));
    for width in [500, 1600] {
        desk.put(&format!("a-{width}.webp"), &packed(&photograph.thumbnail(width, width), ImageFormat::WebP));
    }
    let source = |width: u32| json!({ "src": format!("a-{width}.webp"), "width": width, "type": "image/webp" });
    let (article, prepared) =
        desk.publish(&with_hero(&json!({ "src": "a.jpg", "sources": [source(500), source(1600)] })));
    assert_eq!(widths(hero(&article)), [500, 1600, 960]);
    assert_eq!(prepared.thumbnail.as_deref(), Some("articles/a-500.webp"));
}

#[test]
fn a_webp_stands_beside_its_narrower_files_itself() {
    let desk = Desk::new();
    desk.put("a.webp", &packed(&photograph(1200, 600), ImageFormat::WebP));
    let (article, _) = desk.publish(&with_hero(&json!({ "src": "a.webp" })));
    let sources: Vec<(u32, Option<&str>)> =
        hero(&article).sources.iter().map(|source| (source.width, source.media_type.as_deref())).collect();
    assert_eq!(sources, [(480, None), (960, None), (1200, None)]);
    assert_eq!(hero(&article).sources.last().map(|source| source.src.as_str()), Some("a.webp"));
}

#[test]
fn what_would_be_larger_than_the_picture_is_not_made() {
    let desk = Desk::new();
    // So little is left of it that at 960 pixels what is made with care is larger.
    let pixels = photograph(1600, 800).to_rgb8();
    desk.put("a.webp", &webp::Encoder::from_rgb(&pixels, 1600, 800).encode(0.0));
    let (article, _) = desk.publish(&with_hero(&json!({ "src": "a.webp" })));
    assert_eq!(widths(hero(&article)), [480, 1600]);
}

#[test]
fn a_size_that_is_wrong_is_put_right_and_said() {
    let desk = Desk::new();
    desk.put("a.jpg", &jpeg(&photograph(300, 200)));
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "a.jpg", "width": 640, "height": 480 })));
    assert_eq!((hero(&article).width, hero(&article).height), (Some(300), Some(200)));
    assert_eq!(codes(&prepared), [("size", "image")]);
}

#[test]
fn a_telephone_that_was_held_upright_makes_upright_files() {
    let desk = Desk::new();
    // As it is seen: dark above, bright below.
    let seen =
        DynamicImage::from(image::RgbImage::from_fn(600, 1200, |_, y| image::Rgb([if y < 600 { 20 } else { 230 }; 3])));
    desk.put("a.jpg", &held(&seen.rotate270(), 6));
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "a.jpg" })));
    assert_eq!((hero(&article).width, hero(&article).height), (Some(600), Some(1200)));
    let source = hero(&article).sources.first().unwrap();
    let made = opened(&bytes_at(&prepared, &format!("articles/{}", source.src.as_str()))).to_rgb8();
    assert_eq!((made.width(), made.height()), (source.width, source.width * 2));
    assert!(made.get_pixel(source.width / 2, 20).0[0] < 60);
    assert!(made.get_pixel(source.width / 2, made.height() - 20).0[0] > 190);
}

#[test]
fn what_shows_through_stays_so() {
    let desk = Desk::new();
    let noise = photograph(1000, 500).to_rgb8();
    let pixels = RgbaImage::from_fn(1000, 500, |x, y| {
        let [red, green, blue] = noise.get_pixel(x, y).0;
        Rgba([red, green, blue, if x < 500 { 0 } else { 255 }])
    });
    desk.put("a.png", &packed(&pixels.into(), ImageFormat::Png));
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "a.png" })));
    let source = hero(&article).sources.first().unwrap();
    let made = opened(&bytes_at(&prepared, &format!("articles/{}", source.src.as_str()))).to_rgba8();
    let alpha = |x| made.get_pixel(x, 100).0[3];
    assert_eq!((alpha(20), alpha(source.width - 20)), (0, 255));
}

#[test]
fn a_colour_profile_goes_with_the_picture() {
    let desk = Desk::new();
    let mut profile = vec![7_u8; 200];
    profile.splice(16..20, *b"RGB ");
    let own = profile.clone();
    desk.put("a.jpg", &jpeg_with(&photograph(600, 300), |encoder| encoder.set_icc_profile(own).unwrap()));
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "a.jpg" })));
    let source = hero(&article).sources.first().unwrap();
    let made = bytes_at(&prepared, &format!("articles/{}", source.src.as_str()));
    assert_eq!(WebPDecoder::new(Cursor::new(&made)).unwrap().icc_profile().unwrap(), Some(profile));
    assert_eq!(opened(&made).width(), source.width);
}

#[test]
fn moving_pictures_and_drawings_are_left_as_they_are() {
    let desk = Desk::new();
    let mut moving = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut moving);
    for seed in 0..2 {
        encoder.encode_frame(image::Frame::new(RgbaImage::from_pixel(800, 400, Rgba([seed, 9, 9, 255])))).unwrap();
    }
    drop(encoder);
    desk.put("a.gif", &moving);
    desk.put("b.svg", b"<svg xmlns='http://www.w3.org/2000/svg' width='900' height='900'/>");
    let gallery =
        json!({ "gallery": { "pictures": [{ "src": "a.gif" }, { "src": "b.svg", "width": 9, "height": 9 }] } });
    let (_, prepared) = desk.publish(&with_block(&gallery));
    let names: Vec<&str> = prepared.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(names.get(..2), Some(["articles/a.gif", "articles/b.svg"].as_slice()));
    assert!(!names.iter().any(|name| name.ends_with(".webp")), "{names:?}");
}

#[test]
fn addresses_are_right_from_where_the_story_is_published() {
    let desk = Desk::new();
    desk.put("2022/pictures/a.jpg", &jpeg(&photograph(700, 300)));
    let pictures = desk.pictures();
    let (article, _) = prepare(&pictures, &with_hero(&json!({ "src": "pictures/a.jpg" })), "2022/river");
    let addresses: Vec<&str> = hero(&article).sources.iter().map(|source| source.src.as_str()).collect();
    assert_eq!(hero(&article).src.as_str(), "pictures/a.jpg");
    assert!(addresses.iter().all(|address| address.starts_with("../pictures/")), "{addresses:?}");
}

#[test]
fn files_elsewhere_are_not_asked_for() {
    let desk = Desk::new();
    let story = json!({
        "headline": "A", "image": { "src": "https://a.example/a.jpg" },
        "lead": ["B", { "figure": { "src": "/b.jpg", "width": 4, "height": 3 } }, { "audio": { "src": "//a.example/c.mp3" } }],
    });
    let (article, prepared) = desk.publish(&story);
    assert_eq!(hero(&article).src.as_str(), "https://a.example/a.jpg");
    assert_eq!(codes(&prepared), [("no-size", "image")]);
    assert_eq!((prepared.files.len(), prepared.preview), (0, None));
}

#[test]
fn sound_film_captions_and_posters_come_along() {
    let desk = Desk::new();
    desk.put("film.webm", b"film");
    desk.put("captions.vtt", b"WEBVTT");
    desk.put("poster.jpg", &jpeg(&photograph(90, 60)));
    let video = json!({
        "src": "film.webm#t=10", "poster": "poster.jpg",
        "tracks": [{ "src": "captions.vtt", "lang": "en", "label": "English" }, { "src": "no.vtt", "lang": "de", "label": "D" }],
    });
    let (_, prepared) =
        desk.publish(&with_block(&json!({ "details": { "summary": "S", "blocks": [{ "video": video }] } })));
    let names: Vec<&str> = prepared.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(names, ["articles/film.webm", "articles/poster.jpg", "articles/captions.vtt"]);
    assert_eq!(codes(&prepared), [("no-file", "lead[1].details.blocks[0].video.tracks[1].src")]);
}

#[test]
fn a_file_of_a_picture_that_is_missing_is_not_offered() {
    let desk = Desk::new();
    desk.put("a.jpg", &jpeg(&photograph(90, 60)));
    let sources = json!([{ "src": "no.webp", "width": 900, "type": "image/webp" }, { "src": "a.jpg", "width": 7 }]);
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "a.jpg", "sources": sources })));
    assert!(!hero(&article).sources.iter().any(|source| source.src.as_str() == "no.webp"));
    assert!(hero(&article).sources.iter().any(|source| source.src.as_str() == "a.jpg" && source.width == 90));
    assert_eq!(codes(&prepared), [("no-file", "image.sources[0].src")]);
}

#[test]
fn a_name_in_other_letters_is_found_and_written_as_an_address() {
    let desk = Desk::new();
    let bytes = jpeg(&photograph(90, 60));
    desk.put("نهر 100%.jpg", &bytes);
    let (article, prepared) = desk.publish(&with_hero(&json!({ "src": "نهر 100%25.jpg" })));
    assert_eq!(bytes_at(&prepared, "articles/نهر 100%.jpg"), bytes);
    assert_eq!(hero(&article).src.as_str(), "%D9%86%D9%87%D8%B1%20100%25.jpg");
    assert!(fs::exists(desk.cache()).unwrap());
}
