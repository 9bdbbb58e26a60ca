//! Dates in the reader's and the story's language, by the browser's `Intl`.

use std::cell::RefCell;

use js_sys::{Date, Object, Reflect};
use standfirst_article::{FormatDates, Lang, Timestamp};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::comments::Age;

// Not those of js_sys: its constructors do not catch, and these throw for a time zone
// that does not exist.
#[wasm_bindgen]
extern "C" {
    type DateTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: Option<&str>, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, date: &Date) -> Result<String, JsValue>;

    type RelativeTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<RelativeTimeFormat, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn format(this: &RelativeTimeFormat, value: f64, unit: &str) -> Result<String, JsValue>;
}

/// Writes dates with `Intl`, in the owner's time zone where one is set.
#[derive(Default)]
pub struct Intl {
    time_zone: Option<String>,
    known: RefCell<Vec<(Kind, DateTimeFormat)>>,
}

/// What a formatter was made for: making one costs more than a hundred uses of it.
type Kind = (Option<String>, bool);

impl Intl {
    /// `time_zone` is an IANA name; without one the reader's own zone is used.
    pub fn new(time_zone: Option<String>) -> Self {
        Self { time_zone, known: RefCell::default() }
    }

    fn formatter(&self, kind: &Kind) -> Option<DateTimeFormat> {
        let (lang, has_time) = kind;
        let options = Object::new();
        let set = |name: &str, value: &str| Reflect::set(&options, &name.into(), &value.into()).is_ok();
        set("dateStyle", "long");
        if *has_time {
            set("timeStyle", "short");
        }
        // A bare date is the same day everywhere; `Date` takes it for midnight UTC.
        if let Some(zone) = if *has_time { self.time_zone.as_deref() } else { Some("UTC") } {
            set("timeZone", zone);
        }
        // A language that `Intl` refuses leaves the date in the reader's own.
        let make = || [lang.as_deref(), None].into_iter().find_map(|lang| DateTimeFormat::new(lang, &options).ok());
        make().or_else(|| {
            self.time_zone.as_ref()?;
            super::warn("config.json: timeZone: expected a name such as Europe/Kyiv");
            let _ = Reflect::delete_property(&options, &"timeZone".into());
            make()
        })
    }
}

impl FormatDates for Intl {
    fn date(&self, at: &Timestamp, lang: Option<&Lang>) -> Option<String> {
        let kind = (lang.map(|lang| lang.as_str().to_owned()), at.has_time());
        // Firefox reads the ISO form only, with a capital T between date and time.
        let date = Date::new(&at.as_str().to_ascii_uppercase().replace(' ', "T").into());
        let mut known = self.known.borrow_mut();
        if let Some((_, format)) = known.iter().find(|(other, _)| *other == kind) {
            return format.format(&date).ok();
        }
        let format = self.formatter(&kind)?;
        let text = format.format(&date).ok();
        known.push((kind, format));
        text
    }
}

thread_local! {
    static AGES: Option<RelativeTimeFormat> = {
        let options = Object::new();
        let _ = Reflect::set(&options, &"numeric".into(), &"auto".into());
        RelativeTimeFormat::new(standfirst_settings::words::LANG, &options).ok()
    };
}

/// An age in words: "3 minutes ago", "yesterday", "now".
#[expect(clippy::cast_precision_loss, reason = "ages fit")]
pub fn ago(age: Age) -> String {
    let format = |ages: &RelativeTimeFormat| ages.format(-(age.count as f64), age.unit.as_str()).ok();
    AGES.with(|ages| ages.as_ref().and_then(format)).unwrap_or_default()
}
