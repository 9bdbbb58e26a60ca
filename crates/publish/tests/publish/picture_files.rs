//! A folder with stories and pictures, made for a test.

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
};

use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use serde_json::{Value, json};
use standfirst_article::{Article, Picture, Slug};
use standfirst_formats::read_article;
use standfirst_publish::pictures::{Pictures, Prepared};
use tempfile::TempDir;

/// Stories in a folder, and a cache beside them.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("articles")).unwrap();
        Self { folder }
    }

    pub(crate) fn articles(&self) -> PathBuf {
        self.folder.path().join("articles")
    }

    pub(crate) fn cache(&self) -> PathBuf {
        self.folder.path().join("cache")
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.articles().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    pub(crate) fn pictures(&self) -> Pictures {
        Pictures::new(Some(&self.articles()), &self.cache()).unwrap()
    }

    /// Prepares one story as a whole run does.
    pub(crate) fn publish(&self, story: &Value) -> (Article, Prepared) {
        let pictures = self.pictures();
        let prepared = prepare(&pictures, story, "story");
        pictures.finish().unwrap();
        prepared
    }

    /// Every file of the cache.
    pub(crate) fn kept(&self) -> Vec<String> {
        let names = fs::read_dir(self.cache()).unwrap();
        let mut names: Vec<String> =
            names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

pub(crate) fn prepare(pictures: &Pictures, story: &Value, slug: &str) -> (Article, Prepared) {
    let mut article = read_article(&story.to_string()).unwrap().value;
    let slug = Slug::parse(slug).unwrap();
    let file = format!("{}.json", slug.as_str());
    let prepared = pictures.prepare(&mut article, Path::new(&file), &slug);
    (article, prepared)
}

/// A story with this hero.
pub(crate) fn with_hero(picture: &Value) -> Value {
    json!({ "headline": "A", "lead": ["B"], "image": picture })
}

/// A story with this block.
pub(crate) fn with_block(block: &Value) -> Value {
    json!({ "headline": "A", "lead": ["B", block] })
}

pub(crate) fn hero(article: &Article) -> &Picture {
    article.image.as_ref().unwrap()
}

/// The widths of a picture's files, with their addresses.
pub(crate) fn widths(picture: &Picture) -> Vec<u32> {
    picture.sources.iter().map(|source| source.width).collect()
}

pub(crate) fn codes(prepared: &Prepared) -> Vec<(&'static str, &str)> {
    prepared.findings.iter().map(|finding| (finding.code, finding.path.as_str())).collect()
}

/// What is at a path of the site.
pub(crate) fn bytes_at(prepared: &Prepared, path: &str) -> Vec<u8> {
    let file = prepared.files.iter().find(|file| file.path == path);
    fs::read(&file.unwrap().from).unwrap()
}

pub(crate) fn opened(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).unwrap()
}

/// Something like a photograph: soft, with a grain that compresses badly.
pub(crate) fn photograph(width: u32, height: u32) -> DynamicImage {
    let mut seed = 7_u32;
    RgbImage::from_fn(width, height, |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = seed >> 27;
        let channel = |value: u32| u8::try_from((value + grain) % 256).unwrap_or_default();
        Rgb([channel(x * 150 / width), channel(y * 150 / height), channel((x + y) * 90 / (width + height))])
    })
    .into()
}

pub(crate) fn packed(pixels: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG as good cameras write them.
pub(crate) fn jpeg(pixels: &DynamicImage) -> Vec<u8> {
    jpeg_with(pixels, |_| {})
}

/// A JPEG of which a camera says how it was held: 1 to 8.
pub(crate) fn held(pixels: &DynamicImage, orientation: u8) -> Vec<u8> {
    // Big-endian TIFF with one entry: tag 0x0112, a short, once.
    let exif = [77, 77, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
    jpeg_with(pixels, |encoder| encoder.set_exif_metadata(exif.to_vec()).unwrap())
}

pub(crate) fn jpeg_with(pixels: &DynamicImage, set: impl FnOnce(&mut JpegEncoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    set(&mut encoder);
    encoder.encode_image(&pixels.to_rgb8()).unwrap();
    bytes
}
