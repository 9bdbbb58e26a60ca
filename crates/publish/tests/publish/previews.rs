//! What other sites show beside a link.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use serde_json::json;
use standfirst_publish::pictures::{Prepared, Preview};

use super::picture_files::{Desk, bytes_at, held, jpeg, opened, packed, photograph, with_block, with_hero};

fn preview(prepared: &Prepared) -> &Preview {
    prepared.preview.as_ref().unwrap()
}

#[test]
fn a_hero_becomes_a_jpeg_of_the_size_that_sites_want() {
    let desk = Desk::new();
    desk.put("a.png", &packed(&photograph(1600, 900), ImageFormat::Png));
    let (_, prepared) = desk.publish(&with_hero(&json!({ "src": "a.png" })));
    let bytes = bytes_at(&prepared, &preview(&prepared).path);
    assert_eq!(image::guess_format(&bytes).unwrap(), ImageFormat::Jpeg);
    assert!(bytes.len() <= 300_000, "{}", bytes.len());
    assert_eq!((opened(&bytes).width(), opened(&bytes).height()), (1200, 630));
    assert_eq!((preview(&prepared).width, preview(&prepared).height), (1200, 630));
}

#[test]
fn a_small_hero_serves_itself() {
    let desk = Desk::new();
    desk.put("a.jpg", &jpeg(&photograph(599, 400)));
    let (_, prepared) = desk.publish(&with_hero(&json!({ "src": "a.jpg" })));
    assert_eq!(preview(&prepared), &Preview { path: "articles/a.jpg".to_owned(), width: 599, height: 400 });
}

#[test]
fn without_a_hero_the_first_picture_that_can_be_drawn_is_taken() {
    let desk = Desk::new();
    desk.put("a.svg", b"<svg/>");
    desk.put("b.jpg", &jpeg(&photograph(300, 200)));
    desk.put("c.jpg", &jpeg(&photograph(200, 300)));
    let pictures = json!({ "gallery": { "pictures": [{ "src": "a.svg" }, { "src": "b.jpg" }, { "src": "c.jpg" }] } });
    let (_, prepared) = desk.publish(&with_block(&pictures));
    assert_eq!(preview(&prepared).path, "articles/b.jpg");
}

#[test]
fn a_story_without_pictures_has_none() {
    let (_, prepared) = Desk::new().publish(&with_block(&json!("C")));
    assert_eq!(prepared, Prepared::default());
}

#[test]
fn of_a_portrait_it_is_what_is_above_the_middle_however_the_camera_was_held() {
    // 800 × 1220 pixels are seen, of which 800 × 420 are shown, 240 from the top: these are bright.
    let seen = DynamicImage::from(RgbImage::from_fn(800, 1220, |_, y| {
        Rgb([if (240..660).contains(&y) { 240 } else { 10 }; 3])
    }));
    let turned = [
        seen.clone(),
        seen.fliph(),
        seen.rotate180(),
        seen.flipv(),
        seen.rotate90().fliph(),
        seen.rotate270(),
        seen.rotate90().flipv(),
        seen.rotate90(),
    ];
    for (orientation, pixels) in (1_u8..).zip(&turned) {
        let desk = Desk::new();
        desk.put("a.jpg", &held(pixels, orientation));
        let (_, prepared) = desk.publish(&with_hero(&json!({ "src": "a.jpg" })));
        let shown = opened(&bytes_at(&prepared, &preview(&prepared).path)).to_luma8();
        let dark = shown.pixels().filter(|pixel| pixel.0[0] < 200).count();
        assert!(dark < 1200 * 12, "{orientation}: {dark} of the pixels are from elsewhere");
    }
}

#[test]
fn what_shows_through_is_white() {
    let desk = Desk::new();
    desk.put("a.png", &packed(&DynamicImage::new_rgba8(700, 400), ImageFormat::Png));
    let (_, prepared) = desk.publish(&with_hero(&json!({ "src": "a.png" })));
    let shown = opened(&bytes_at(&prepared, &preview(&prepared).path)).to_luma8();
    assert!(shown.pixels().all(|pixel| pixel.0[0] > 250));
}
