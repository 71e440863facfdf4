//! Portraits and storyboards: drawings of valid pictures, and findings about invalid ones.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use base64::Engine as _;
use cjm::picture::{Crop, Encoding, InvalidPicture, Picture};
use cjm::sheet::SHEETS;
use tempfile::TempDir;

use crate::geometry;

pub(crate) const RED: [u8; 3] = [230, 20, 30];
const GREEN: [u8; 3] = [20, 160, 60];
const SECRET: &str = "taken at 52.5 north";

/// A desk with a journey on it that shows `face.png` and `desk.png`.
pub(crate) struct PictureDesk(TempDir);

impl PictureDesk {
    pub(crate) fn new(files: &[(&str, &[u8])]) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(desk.path("maps/img")).unwrap();
        for (name, bytes) in files {
            fs::write(desk.path(name), bytes).unwrap();
        }
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cjm"));
        command.args(arguments).current_dir(self.path("maps")).stdin(Stdio::null()).env("NO_COLOR", "1");
        command.output().unwrap()
    }

    /// Draws, and returns the written file.
    fn draw(&self, format: &str) -> Vec<u8> {
        let name = format!("map.{format}");
        let output = self.run(&["render", "map.yaml", "-o", &name]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        fs::read(self.path("maps").join(name)).unwrap()
    }
}

fn read(name: &str, bytes: &[u8], crop: Crop) -> Result<Picture, InvalidPicture> {
    Picture::read(name, bytes, crop, u64::MAX).map(|(picture, _)| picture).map_err(|rejected| rejected.cause)
}

pub(crate) fn journey(portrait: &str, image: &str) -> String {
    format!(
        "title: I renew\npersonas:\n  - name: Maya & co\n    portrait: {portrait}\nstages:\n  - name: Notice\n    touchpoints:\n      - name: Reads\n        image: {image}\n"
    )
}

/// A PNG of one colour, with a text beside its pixels.
pub(crate) fn png(width: u32, height: u32, color: [u8; 3]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.add_text_chunk("Comment".to_owned(), SECRET.to_owned()).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&color.repeat((width * height) as usize)).unwrap();
    writer.finish().unwrap();
    file
}

/// A JPEG whose left half is red and whose right half is green, with an Exif orientation.
pub(crate) fn jpeg(width: u16, height: u16, way: u8) -> Vec<u8> {
    let row: Vec<u8> = (0..width).flat_map(|x| if x < width / 2 { RED } else { GREEN }).collect();
    let mut file = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut file, 95);
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([way, 0, 0, 0, 0, 0, 0]);
    exif.extend(SECRET.as_bytes());
    encoder.add_app_segment(1, exif).unwrap();
    encoder.encode(&row.repeat(height.into()), width, height, jpeg_encoder::ColorType::Rgb).unwrap();
    file
}

/// A PNG header with this size, and nothing after it.
pub(crate) fn claims(width: u32, height: u32) -> Vec<u8> {
    let mut file = png(1, 1, RED);
    file[16..20].copy_from_slice(&width.to_be_bytes());
    file[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&file[12..29]);
    file[29..33].copy_from_slice(&sum.to_be_bytes());
    file
}

/// A PNG with a palette of so many bytes, and so many levels of opacity, no two of which need to fit.
fn palette(colors: usize, alphas: usize) -> Vec<u8> {
    let mut file = png(1, 1, RED);
    file.truncate(33);
    // Eight bits a pixel, colours from a palette.
    file[25] = 3;
    let sum = crc(&file[12..29]);
    file[29..33].copy_from_slice(&sum.to_be_bytes());
    let pixel = [0x78, 0x01, 0x01, 2, 0, 0xfd, 0xff, 0, 0, 0, 2, 0, 1];
    for (name, data) in [(b"PLTE", &vec![7; colors][..]), (b"tRNS", &vec![9; alphas]), (b"IDAT", &pixel), (b"IEND", &[])] {
        file.extend((data.len() as u32).to_be_bytes());
        let start = file.len();
        file.extend(name);
        file.extend(data);
        let sum = crc(&file[start..]);
        file.extend(sum.to_be_bytes());
    }
    file
}

/// The checksum of PNG chunks.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

/// Pixels of a PNG as drawn by the program: width and rows of RGB.
fn pixels(file: &[u8]) -> (usize, Vec<[u8; 3]>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut data).unwrap();
    assert_eq!(info.color_type, png::ColorType::Rgb);
    (info.width as usize, data.chunks_exact(3).map(|p| [p[0], p[1], p[2]]).collect())
}

fn near(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter().zip(other).all(|(a, b)| a.abs_diff(b) <= 12)
}

/// Label, area and file of every picture in a document.
fn embedded(svg: &str) -> Vec<(String, [f64; 4], Encoding, Vec<u8>)> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let images = document.descendants().filter(|node| node.has_tag_name("image"));
    let read = |node: roxmltree::Node<'_, '_>| {
        let (head, data) = node.attribute("href").unwrap().split_once(',').unwrap();
        let kind = match head {
            "data:image/png;base64" => Encoding::Png,
            "data:image/jpeg;base64" => Encoding::Jpeg,
            other => panic!("{other}"),
        };
        let clip = node.attribute("clip-path").unwrap().strip_prefix("url(#").unwrap().trim_end_matches(')');
        assert!(document.descendants().any(|d| d.has_tag_name("clipPath") && d.attribute("id") == Some(clip)), "{clip}");
        let area = ["x", "y", "width", "height"].map(|name| node.attribute(name).unwrap().parse().unwrap());
        let bytes = base64::engine::general_purpose::STANDARD.decode(data).unwrap();
        (node.attribute("aria-label").unwrap().to_owned(), area, kind, bytes)
    };
    images.map(read).collect()
}

#[test]
fn good_pictures_are_drawn() {
    let (face, desk) = (jpeg(600, 900, 1), png(400, 400, GREEN));
    let desk = PictureDesk::new(&[("maps/img/face.jpg", &face), ("maps/img/desk.PNG", &desk)]);
    fs::write(desk.path("maps/map.yaml"), journey("img/face.jpg", "img/desk.PNG")).unwrap();
    let svg = String::from_utf8(desk.draw("svg")).unwrap();
    let found = embedded(&svg);
    let [(maya, disc, Encoding::Jpeg, jpeg), (reads, wide, Encoding::Png, png)] = &found[..] else { panic!("{found:?}") };
    assert_eq!((maya.as_str(), reads.as_str()), ("Maya & co", "Reads"));
    assert_eq!(disc[2..], [52.0, 52.0]);
    assert!((wide[2] / wide[3] - 4.0 / 3.0).abs() < 0.01, "{wide:?}");
    for bytes in [jpeg, png] {
        assert!(!bytes.windows(SECRET.len()).any(|window| window == SECRET.as_bytes()), "notes are left behind");
    }
    assert!(!jpeg.windows(4).any(|window| window == b"Exif"));
    assert!(svg.contains(">Storyboard<"));

    // The disc: red on the left, green on the right, paper in the corner.
    let (width, pixels) = pixels(&desk.draw("png"));
    let at = |x: f64, y: f64| pixels[(disc[1] + y * disc[3]) as usize * width + (disc[0] + x * disc[2]) as usize];
    assert!(near(at(0.25, 0.5), RED) && near(at(0.75, 0.5), GREEN), "{:?} {:?}", at(0.25, 0.5), at(0.75, 0.5));
    assert_eq!(at(0.04, 0.04), [255; 3]);
    let middle = pixels[(wide[1] + wide[3] / 2.0) as usize * width + (wide[0] + wide[2] / 2.0) as usize];
    assert!(near(middle, GREEN), "{middle:?}");
}

#[test]
fn without_pictures_there_is_no_storyboard() {
    let desk = PictureDesk::new(&[]);
    let text = journey("", "").replace("    portrait: \n", "").replace("        image: \n", "");
    fs::write(desk.path("maps/map.yaml"), text).unwrap();
    let svg = String::from_utf8(desk.draw("svg")).unwrap();
    assert!(!svg.contains("Storyboard") && !svg.contains("<image") && !svg.contains("<clipPath"));
}

#[test]
fn a_shared_file_names_pictures_beside_itself() {
    let desk = PictureDesk::new(&[("maps/img/maya.png", &png(60, 60, RED))]);
    fs::write(desk.path("maps/img/people.yaml"), "personas:\n  - {name: Maya, portrait: maya.png}\n").unwrap();
    let text = "title: T\nuse: img/people.yaml\nstages:\n  - name: S\n    touchpoints: [{name: A}]\n";
    fs::write(desk.path("maps/map.yaml"), text).unwrap();
    assert_eq!(embedded(&String::from_utf8(desk.draw("svg")).unwrap()).len(), 1);
}

#[test]
fn bad_files_are_named_with_their_place() {
    let cut = |mut file: Vec<u8>, at: usize| {
        file.truncate(at);
        file
    };
    let (good, photo) = (png(30, 20, RED), jpeg(64, 48, 1));
    let mut dnl = jpeg(64, 48, 1);
    let frame = dnl.windows(2).position(|mark| mark == [0xff, 0xc0]).unwrap();
    dnl[frame + 5..frame + 7].fill(0);
    let mut huge = jpeg(64, 48, 1);
    huge[frame + 5..frame + 9].fill(0xff);
    // The file, its content, the finding, a part of its text.
    let bad: [(&str, &[u8], &str, &str); 20] = [
        ("empty.png", b"", "unreadable-picture", "the file is empty"),
        ("none.png", &claims(0, 5), "unreadable-picture", "damaged"),
        ("long.png", &claims(60_000, 60_000), "too-large", "60,000 x 60,000 pixels"),
        ("longest.png", &claims(8_000_000, 0x7fff_ffff), "too-large", "25 million"),
        ("wide.png", &claims(9_000, 10), "too-large", "a side may have 8,192 pixels"),
        ("short.png", &cut(good.clone(), 60), "unreadable-picture", "breaks off"),
        ("head.png", &cut(good.clone(), 33), "unreadable-picture", "breaks off"),
        ("endless.png", &cut(good.clone(), good.len() - 12), "unreadable-picture", "breaks off"),
        ("short.jpg", &cut(photo.clone(), photo.len() - 2), "unreadable-picture", "breaks off"),
        ("head.jpg", &cut(photo.clone(), 90), "unreadable-picture", "breaks off"),
        ("none.jpg", &dnl, "unreadable-picture", "no pixels"),
        ("huge.jpg", &huge, "too-large", "65,535 x 65,535"),
        ("start.jpg", b"\xff\xd8\xff\xd9", "unreadable-picture", "damaged"),
        ("photo.png", &photo, "unreadable-picture", "rename it to `photo.jpg`"),
        ("screen.jpeg", &good, "unreadable-picture", "it is a PNG"),
        ("drawing.png", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "unreadable-picture", "rename it to `drawing.svg`"),
        ("drawing.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g", "unreadable-picture", "ends before `</svg>`"),
        ("moving.gif", b"GIF89a\xff\xff\xff\xff\0\0\0;", "unreadable-picture", "a GIF"),
        ("text.png", b"hello", "unreadable-picture", "neither a PNG nor a JPEG nor an SVG"),
        ("fat.png", &vec![0; 11 << 20], "too-large", "10 MiB"),
    ];
    let desk = PictureDesk::new(&[]);
    for (name, bytes, ..) in bad {
        fs::write(desk.path("maps/img").join(name), bytes).unwrap();
    }
    fs::write(desk.path("secret.png"), &good).unwrap();
    fs::create_dir(desk.path("maps/folder.png")).unwrap();
    let mut cases: Vec<(String, &str, &str)> =
        bad.map(|(name, _, finding, words)| (format!("img/{name}"), finding, words)).to_vec();
    for (path, finding, words) in [
        ("none.png", "missing-file", "no such file"),
        ("IMG/short.png", "missing-file", "upper and lower case differ"),
        ("img/short.png/x.png", "missing-file", "no such file"),
        ("folder.png", "unreadable-picture", "it is a folder, not a file"),
        ("../secret.png", "unsafe-path", "secret.png"),
        ("/etc/passwd", "unsafe-path", "passwd"),
        ("\"http://localhost:1/x.png\"", "unsafe-path", "addresses are not fetched"),
        ("HTTPS://example.org/x.png", "unsafe-path", "addresses are not fetched"),
        ("www.example.org/x.png", "unsafe-path", "save the picture beside this file"),
        ("file:///x.png", "unsafe-path", "addresses are not fetched"),
        ("s3://bucket/x.png", "unsafe-path", "addresses are not fetched"),
        ("\"https:example.org\"", "unsafe-path", "addresses are not fetched"),
        ("\"data:image/png;base64,AAAA\"", "unsafe-path", "addresses are not fetched"),
        ("\"//example.org/x.png\"", "unsafe-path", "addresses are not fetched"),
        ("\"C:/x.png\"", "unsafe-path", "not a path beside this file"),
    ] {
        cases.push((path.to_owned(), finding, words));
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("../../secret.png", desk.path("maps/img/link.png")).unwrap();
        std::os::unix::fs::symlink("loop.png", desk.path("maps/img/loop.png")).unwrap();
        cases.push(("img/link.png".to_owned(), "unsafe-path", "outside the project"));
        cases.push(("img/loop.png".to_owned(), "unreadable-picture", "it is a loop of links"));
        let pipe = Command::new("mkfifo").arg(desk.path("maps/img/pipe.png")).status();
        if pipe.is_ok_and(|status| status.success()) {
            cases.push(("img/pipe.png".to_owned(), "unreadable-picture", "it is a pipe, not a file"));
        }
    }
    fs::write(desk.path("maps/good.png"), &good).unwrap();
    for (path, finding, words) in cases {
        for (text, place) in [(journey(&path, "good.png"), "4:15"), (journey("good.png", &path), "9:16")] {
            fs::write(desk.path("maps/map.yaml"), text).unwrap();
            let output = desk.run(&["render", "map.yaml", "-o", "map.svg"]);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(1), "{path}: {said}");
            assert!(
                said.contains(&format!("map.yaml:{place}")) && said.contains(finding) && said.contains(words),
                "{path}: {said}"
            );
            assert!(!desk.path("maps/map.svg").exists(), "{path}");
        }
        // Beside other errors, too.
        fs::write(desk.path("maps/map.yaml"), format!("{}bogus: 1\n", journey(&path, "good.png"))).unwrap();
        let output = desk.run(&["check", "map.yaml"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{path}");
        assert!(said.contains("bogus") && said.contains(finding), "{path}: {said}");
    }
}

#[test]
fn pictures_are_cut_scaled_and_upright() {
    let size = |file: &[u8], name, cut| read(name, file, cut).map(|p| (p.width, p.height));
    assert_eq!(size(&png(1000, 500, RED), "a.png", Crop::Square), Ok((208, 208)));
    assert_eq!(size(&png(1000, 400, RED), "a.png", Crop::Wide), Ok((711, 400)));
    assert_eq!(size(&png(1600, 1200, RED), "a.png", Crop::Wide), Ok((720, 540)));
    assert_eq!(size(&png(100, 1000, RED), "a.png", Crop::Wide), Ok((100, 75)));
    assert_eq!(size(&png(1, 1, RED), "a", Crop::Square), Ok((1, 1)));
    assert_eq!(size(&png(1, 500, RED), "a", Crop::Wide), Ok((1, 1)));
    let unfit = read("a.gif", &png(2, 2, RED), Crop::Wide);
    assert_eq!(unfit, Err(InvalidPicture::Misnamed { extension: "gif".to_owned(), encoding: Encoding::Png }));

    // Held so that its left becomes the top.
    let upright = read("a.jpg", &jpeg(400, 300, 6), Crop::Square).unwrap();
    let drawn = upright.fitted(10, 10, u64::MAX);
    let pixel = |n: usize| [drawn.data[4 * n], drawn.data[4 * n + 1], drawn.data[4 * n + 2]];
    assert_eq!((drawn.width, drawn.height), (10, 10));
    assert!(near(pixel(15), RED) && near(pixel(85), GREEN), "{drawn:?}");
}

#[test]
fn palettes_fit() {
    for (colors, alphas, fits) in [
        (3, 0, true),
        (768, 256, true),
        (6, 1, true),
        (0, 0, false),
        (1, 0, false),
        (679, 0, false),
        (771, 0, false),
        (6, 3, false),
    ] {
        let read = read("a", &palette(colors, alphas), Crop::Wide);
        assert_eq!(read.is_ok(), fits, "{colors} {alphas}: {read:?}");
    }
}

#[test]
fn broken_files_never_break_the_program() {
    let mut seed = 7u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for file in [png(24, 18, RED), jpeg(40, 32, 3)] {
        for _ in 0..400 {
            let mut broken = file.clone();
            for _ in 0..=next(4) {
                let at = 2 + next(broken.len() - 2);
                broken[at] = next(256) as u8;
            }
            if let Ok(picture) = read("a", &broken, Crop::Wide) {
                assert!(picture.width > 0 && picture.width <= 720);
                assert!(picture.fitted(30, 20, u64::MAX).width <= 30);
            }
        }
    }
}

/// Made-up journeys with pictures wherever one can be: nothing overlaps and nothing sticks out.
#[test]
fn pictures_keep_to_their_places() {
    for seed in 0..40 {
        let Ok(mut journey) = crate::harness::read(&crate::generate::journey(seed)) else { continue };
        let span = |n: u32| cjm::source::Span { file: 9, start: n, end: n };
        let shapes = [(400, 300), (300, 900), (1600, 500)];
        let mut places = Vec::new();
        for (n, persona) in (0..).zip(&mut journey.personas) {
            persona.portrait = Some(cjm::source::Spanned::new("a".to_owned(), span(n)));
            places.push((span(n), Crop::Square));
        }
        let moments = journey
            .stages
            .iter_mut()
            .flat_map(|s| std::iter::once(&mut s.whole).chain(s.touchpoints.iter_mut().map(|t| &mut t.moment)));
        for (n, moment) in (1000..).zip(moments).filter(|(n, _)| n % 3 != 0) {
            moment.image = Some(cjm::source::Spanned::new("a".to_owned(), span(n)));
            places.push((span(n), Crop::Wide));
        }
        for (n, (span, cut)) in places.iter().enumerate() {
            let (width, height) = shapes[n % shapes.len()];
            let picture = read("a", &png(width / 10, height / 10, GREEN), *cut).unwrap();
            journey.pictures.insert((*span, *cut), Arc::new(picture));
        }
        for sheet in SHEETS {
            // Whether texts are there does not hang on pictures.
            let found: Vec<_> = geometry::flaws(&journey, sheet).into_iter().filter(|f| f.check != "text-lost").collect();
            assert!(found.is_empty(), "{seed} {}: {found:#?}", sheet.name);
        }
    }
}
