//! Dates as people write them.

use standfirst_import::written_date;

fn read(text: &str) -> Option<String> {
    written_date(text).map(|date| date.as_str().to_owned())
}

#[test]
fn dates_that_are_written_out_are_read() {
    for text in [
        "September 23, 2022",
        "Sept. 23, 2022",
        "23 September 2022",
        "Friday, 23rd September 2022",
        "Fri, 23 Sep 2022 10:30 AM IST",
        "September 23, 2022 at 10:30 am",
        "2022-09-23T10:30:00",
        "2022-09-23 10:30",
        "2022-09-23",
    ] {
        assert_eq!(read(text).as_deref(), Some("2022-09-23"), "{text}");
    }
}

#[test]
fn a_moment_with_an_offset_is_kept_as_it_is() {
    assert_eq!(read("2022-09-23T10:30:00+05:30").as_deref(), Some("2022-09-23T10:30:00+05:30"));
}

#[test]
fn what_is_not_sure_to_be_a_date_is_none() {
    for text in [
        "",
        "23/09/2022",
        "On 27 February",
        "May",
        "September 2022",
        "32 May 2022",
        "In May 2022 it rained on 3 days",
        "é022-09-23",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}
