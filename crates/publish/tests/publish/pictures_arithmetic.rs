//! Widths and crops, whatever the size.

use image::metadata::Orientation;
use proptest::{collection::vec, prelude::*};
use standfirst_publish::pictures::{FileOrientation, cover, widths_to_make, widths_to_offer};

fn side() -> impl Strategy<Value = u32> {
    prop_oneof![1_u32..3000, 1_u32..=u32::MAX]
}

fn there() -> impl Strategy<Value = Vec<u32>> {
    vec(prop_oneof![0_u32..3000, any::<u32>()], 0..5)
}

fn placed() -> impl Strategy<Value = FileOrientation> {
    (1_u8..=8).prop_filter_map("an orientation", Orientation::from_exif).prop_map(FileOrientation)
}

proptest! {
    #[test]
    fn what_is_made_is_never_wider_than_the_picture_or_than_there_is_use_for(width in side(), there in there()) {
        let wanted = widths_to_make(width, &there);
        prop_assert!(wanted.iter().all(|own| *own <= width.min(1440)), "{wanted:?}");
        prop_assert!(wanted.windows(2).all(|two| two.iter().is_sorted() && two.first() != two.last()), "{wanted:?}");
    }

    #[test]
    fn where_nothing_is_there_the_widest_is_made(width in side()) {
        prop_assert_eq!(widths_to_make(width, &[]).last().copied(), Some(width.min(1440)));
    }

    #[test]
    fn what_is_there_is_not_made_again(width in side(), there in there()) {
        for own in widths_to_make(width, &there) {
            let serves = |other: &u32| *other >= own && f64::from(*other) <= f64::from(own) * 1.2;
            prop_assert!(!there.iter().any(serves), "{own} of {there:?}");
        }
    }

    #[test]
    fn what_is_added_reaches_the_full_width(width in side(), there in there(), smaller in there()) {
        let chosen = widths_to_offer(width, &there, &smaller);
        let widest = chosen.iter().chain(&there).max().copied().unwrap_or_default();
        prop_assert!(chosen.is_empty() || widest >= width.min(1440), "{chosen:?}");
        prop_assert!(chosen.iter().all(|own| smaller.contains(own)));
    }

    #[test]
    fn a_crop_is_inside_and_has_the_shape(width in 1_u32..100_000, height in 1_u32..100_000) {
        let part = cover((width, height), (1200, 630));
        prop_assert!(part.left >= 0.0 && part.left + part.width <= f64::from(width) + 1e-6, "{part:?}");
        prop_assert!(part.top >= 0.0 && part.top + part.height <= f64::from(height) + 1e-6, "{part:?}");
        prop_assert!((part.width / part.height - 1200.0 / 630.0).abs() < 1e-6, "{part:?}");
        prop_assert!(part.width + 1e-6 >= f64::from(width) || part.height + 1e-6 >= f64::from(height), "{part:?}");
    }

    #[test]
    fn a_crop_is_inside_of_a_turned_file_too(seen in (1_u32..9000, 1_u32..9000), placed in placed()) {
        let part = placed.in_file(cover(seen, (1200, 630)), seen);
        let (width, height) = placed.size(seen);
        prop_assert!(part.left >= 0.0 && part.left + part.width <= f64::from(width) + 1e-6, "{part:?}");
        prop_assert!(part.top >= 0.0 && part.top + part.height <= f64::from(height) + 1e-6, "{part:?}");
    }
}
