//! What happens to files, pictures, drawings and runs that have a number of what a limit counts.

use std::collections::BTreeSet;
use std::process::Stdio;

use cjm::check::Settings;
use cjm::compile::{compile, compile_theme};
use cjm::findings::Finding;
use cjm::limits::{self, FONT_DIR_BYTES, Limit};
use cjm::parse;
use cjm::picture::{Crop, Encoding, InvalidPicture, Picture, RejectedPicture};
use cjm::render::Options;
use cjm::source::Source;
use cjm::text::Fonts;
use cjm::theme::Theme;
use cjm::units::Px;
use cjm::world::{LoadedPicture, Memory, PictureError, World};

use crate::compiled::TODAY;
use crate::harness::desk::{Desk, PLAIN};
use crate::limits::{errors, journey, list};
use crate::vector_pictures::document;

/// Nothing, or the error.
pub(crate) type Outcome = Result<(), Refusal>;

/// An error.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) text: String,
    /// The rules of findings; none for an error of a command.
    pub(crate) rules: BTreeSet<&'static str>,
}

impl Refusal {
    /// An error of a command.
    fn of_a_command(text: String) -> Self {
        Self { text, rules: BTreeSet::new() }
    }
}

/// The outcome for `n` of what a limit counts; `None` for a limit of the text of a journey or of a vector picture.
pub(crate) fn outcome(limit: &Limit, n: u64) -> Option<Outcome> {
    let length = n as usize;
    Some(match limit.name {
        "use-depth" => found(&errors(&chain(length), "title: T\nuse: [f0.yaml]\nstages: [S]\n".to_owned())),
        "files" => {
            let world =
                (1..length).fold(Memory::new(TODAY), |world, at| world.with(&format!("f{at}.yaml"), format!("teams: [T{at}]\n")));
            let uses = list(length - 1, |at| format!("f{}.yaml", at + 1));
            found(&errors(&world, format!("title: T\nuse: {uses}\nstages: [S]\n")))
        }
        "theme-name" => theme(&format!("base: light\nname: {}\n", "n".repeat(length)), vec![]),
        "font-bytes" => theme("base: light\nfont: a.ttf\n", vec![0; length]).or_else(unless("it is not a font")),
        "configuration-bytes" => beside("cjm.toml", n, true, &["check", "a.yaml"]),
        "ignore-bytes" => beside(".gitignore", n, true, &["check"]),
        "baseline-bytes" => beside("b.json", n, false, &["check", "--baseline", "b.json", "a.yaml"])
            .or_else(unless("not a valid baseline: it is not JSON")),
        "font-dir-bytes" => beside("fonts/a.ttf", n, false, &["render", "--font-dir", "fonts", "a.yaml"]),
        "pictures" => {
            let map = journey("", &[list(length, |n| format!("{{name: t, image: p{n}.png}}"))]);
            let world = Memory::new(TODAY).with("a.yaml", map);
            drawable(&(0..length).fold(world, |world, n| world.with(&format!("p{n}.png"), picture(2, 2, false))))
        }
        "pictures-bytes" => drawable(&Album { bytes: length }),
        "font-dir-entries" => {
            let desk = Desk::with(&[("a.yaml", PLAIN), ("fonts/a", "")]);
            (1..n).for_each(|n| std::fs::hard_link(desk.path("fonts/a"), desk.path(&format!("fonts/{n}"))).unwrap());
            result(&desk, &["render", "--font-dir", "fonts", "a.yaml"])
        }
        "font-faces" => result(&with_fonts(n), &["render", "--font-dir", "fonts", "--font-dir", "more", "a.yaml"]),
        "font-dirs-bytes" => {
            let desk = Desk::with(&[("a.yaml", PLAIN), ("fonts/README", ""), ("more/README", "")]);
            let largest = FONT_DIR_BYTES.most;
            let sizes = std::iter::repeat_n(largest, (n / largest) as usize).chain([n % largest]);
            for (at, size) in sizes.enumerate() {
                let name = format!("{}/{at}.otf", if at % 2 == 0 { "fonts" } else { "more" });
                std::fs::File::create(desk.path(&name)).unwrap().set_len(size).unwrap();
            }
            result(&desk, &["render", "--font-dir", "fonts", "--font-dir", "more", "a.yaml"])
        }
        "jpeg-scans" => pictured("a.jpg", scanned(n)),
        "pictures-pixels" => drawable(&Gallery { pixels: n }),
        "picture-bytes" => pictured("a.png", vec![0; length]).or_else(unless("unreadable-picture")),
        "picture-side" => pictured("a.png", picture(n as u32, 1, false)),
        "picture-pixels" => {
            let side = limit.most.isqrt();
            assert!(side * side == limit.most, "a picture has an area");
            pictured("a.png", picture(side as u32, (side + n - limit.most) as u32, true)).or_else(unless("it is damaged"))
        }
        "drawing-side" => draw(n, 1),
        // The area of a drawing with one more row.
        "drawing-pixels" => draw(10_000, limit.most / 10_000 + n - limit.most),
        "scale" => command(&["render", "a.yaml", "--scale", &n.to_string()]),
        "picture-files" => {
            let map = journey(&format!("personas: {}", list(length, |n| format!("p{n}"))), &["[t]".to_owned()]);
            let desk = Desk::with(&[("a.yaml", &map)]);
            result(&desk, &["render", "a.yaml", "--sheet", "persona-sheet", "--format", "png", "--scale", "0.05", "-o", "out/"])
        }
        "inputs" => {
            let names: Vec<String> = (0..n).map(|n| format!("{n:x}")).collect();
            let arguments: Vec<&str> = std::iter::once("check").chain(names.iter().map(String::as_str)).collect();
            command(&arguments).or_else(unless("no such file or directory"))
        }
        "message-bytes" | "header-bytes" => editor(limit, length),
        "findings" => {
            let all = errors(&Memory::new(TODAY), journey("", &[list(length, |n| format!("{{name: t, next: missing{n}}}"))]));
            let listed = all.iter().filter(|finding| finding.summarized.is_empty()).count();
            assert_eq!(listed, length.min(limit.length()));
            let summaries: Vec<Finding> = all.into_iter().filter(|finding| !finding.summarized.is_empty()).collect();
            // A summary has the rule of the findings for which it stands.
            found(&summaries).map_err(|refusal| Refusal::of_a_command(refusal.text))
        }
        _ => return None,
    })
}

/// Accepts an error that is not about a limit.
fn unless(other: &'static str) -> impl Fn(Refusal) -> Outcome {
    move |error| if error.text.contains(other) && !error.text.contains("limit `") { Ok(()) } else { Err(error) }
}

pub(crate) fn found(found: &[Finding]) -> Outcome {
    let rules = found.iter().map(|finding| finding.rule.name).collect();
    if found.is_empty() { Ok(()) } else { Err(Refusal { text: format!("{found:?}"), rules }) }
}

/// Files that use each other in a row.
fn chain(n: usize) -> Memory {
    let file =
        |at: usize| if at + 1 < n { format!("use: f{}.yaml\nteams: [T{at}]\n", at + 1) } else { "teams: [T]\n".to_owned() };
    (0..n).fold(Memory::new(TODAY), |world, at| world.with(&format!("f{at}.yaml"), file(at)))
}

fn theme(text: &str, font: Vec<u8>) -> Outcome {
    let world = Memory::new(TODAY).with("a.theme.yaml", text).with("a.ttf", font);
    found(&compile_theme(&world, "a.theme.yaml", &[]).unwrap().findings)
}

/// Runs a command beside a file of `n` bytes: comments, or nothing but its size.
fn beside(name: &str, n: u64, has_text: bool, arguments: &[&str]) -> Outcome {
    let desk = Desk::with(&[("a.yaml", PLAIN), ("fonts/README", "")]);
    if has_text {
        std::fs::write(desk.path(name), "#\n".repeat(n as usize / 2) + &"#".repeat(n as usize % 2)).unwrap();
    } else {
        std::fs::File::create(desk.path(name)).unwrap().set_len(n).unwrap();
    }
    result(&desk, arguments)
}

fn command(arguments: &[&str]) -> Outcome {
    result(&Desk::with(&[("a.yaml", PLAIN)]), arguments)
}

fn result(desk: &Desk, arguments: &[&str]) -> Outcome {
    let output = desk.run(arguments);
    if output.status.code() == Some(0) { Ok(()) } else { Err(Refusal::of_a_command(String::from_utf8(output.stderr).unwrap())) }
}

/// Sends a message to the editor server whose length is counted.
fn editor(limit: &Limit, length: usize) -> Outcome {
    let frame = if *limit == limits::HEADER_BYTES {
        format!("X: {}\r\nContent-Length: 2\r\n\r\n{{}}", "x".repeat(length - "X: \r\n".len()))
    } else {
        format!("Content-Length: {length}\r\n\r\n{}", " ".repeat(length))
    };
    let desk = Desk::with(&[]);
    let mut server =
        desk.command(&["lsp", "--stdio"]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    // A server that refuses the message does not read on.
    let _ = std::io::Write::write_all(&mut server.stdin.take().unwrap(), frame.as_bytes());
    let said = String::from_utf8(server.wait_with_output().unwrap().stderr).unwrap();
    if said.contains("limit `") { Err(Refusal::of_a_command(said)) } else { Ok(()) }
}

/// A grey PNG; cut off after its size if it is `only_header`.
fn picture(width: u32, height: u32, only_header: bool) -> Vec<u8> {
    let mut file = Vec::new();
    let mut writer = png::Encoder::new(&mut file, width, height).write_header().unwrap();
    if !only_header {
        writer.write_image_data(&vec![0; width as usize * height as usize]).unwrap();
    }
    drop(writer);
    file
}

/// A JPEG with a number of scans.
fn scanned(scans: u64) -> Vec<u8> {
    let file = |bands: u8| {
        let mut file = Vec::new();
        let mut encoder = jpeg_encoder::Encoder::new(&mut file, 90);
        encoder.set_progressive_scans(bands);
        encoder.encode(&[90; 64], 8, 8, jpeg_encoder::ColorType::Luma).unwrap();
        file
    };
    let has_scans = |file: &Vec<u8>| file.windows(2).filter(|mark| *mark == [0xff, 0xda]).count() as u64 == scans;
    (2..=64).map(file).find(has_scans).unwrap()
}

/// Draws a journey with a picture.
fn pictured(name: &str, file: Vec<u8>) -> Outcome {
    let map = journey("", &[format!("[{{name: t, image: {name}}}]")]);
    drawable(&Memory::new(TODAY).with("a.yaml", map).with(name, file))
}

/// Draws a journey with a drawing in SVG.
pub(crate) fn drawing(body: &str) -> Outcome {
    pictured("a.svg", document(body).into_bytes())
}

/// A desk with so many fonts in two folders: links to one, and a collection that has some by its header.
fn with_fonts(fonts: u64) -> Desk {
    let desk = Desk::with(&[("a.yaml", PLAIN), ("fonts/README", ""), ("more/README", "")]);
    let bundled = Fonts::bundled();
    std::fs::write(desk.path("fonts/0.ttf"), bundled.subset(&cjm::text::DrawnText::of(bundled.body(), ["A"])).unwrap()).unwrap();
    (1..200).for_each(|n| std::fs::hard_link(desk.path("fonts/0.ttf"), desk.path(&format!("fonts/{n}.ttf"))).unwrap());
    let some = fonts as u32 - 200;
    let collection = [b"ttcf\0\x01\0\0", &some.to_be_bytes()[..], &vec![0; 4 * some as usize]].concat();
    std::fs::write(desk.path("more/a.TTC"), collection).unwrap();
    desk
}

/// A world with two pictures, which have so many bytes in all.
struct Album {
    bytes: usize,
}

impl World for Album {
    fn read(&self, _: &str, _: &Limit) -> Result<Vec<u8>, cjm::files::FileError> {
        Ok(journey("", &["[{name: t, image: a.png}, {name: u, image: b.png}]".to_owned()]).into_bytes())
    }

    fn picture(&self, name: &str, _: Crop, _: u64) -> Result<LoadedPicture, PictureError> {
        let bytes = if name == "a.png" { self.bytes - 5 } else { 5 };
        let picture = Picture { encoding: Encoding::Png, bytes: vec![0; bytes], width: 2, height: 2, losses: Vec::new() };
        Ok(LoadedPicture { picture: Some(picture.into()), pixels: 4, bytes: bytes as u64, losses: Vec::new() })
    }

    fn today(&self) -> cjm::model::Date {
        TODAY
    }
}

/// A world with four pictures, which have so many pixels in all.
struct Gallery {
    pixels: u64,
}

impl World for Gallery {
    fn read(&self, _: &str, _: &Limit) -> Result<Vec<u8>, cjm::files::FileError> {
        Ok(journey("", &[list(4, |n| format!("{{name: t, image: p{n}.png}}"))]).into_bytes())
    }

    fn picture(&self, name: &str, _: Crop, room: u64) -> Result<LoadedPicture, PictureError> {
        let pixels = self.pixels / 4 + if name == "p3.png" { self.pixels % 4 } else { 0 };
        if pixels > room {
            Err(RejectedPicture::from(InvalidPicture::NoRoom { pixels }).into())
        } else {
            Ok(LoadedPicture { pixels, ..LoadedPicture::default() })
        }
    }

    fn today(&self) -> cjm::model::Date {
        TODAY
    }
}

/// Whether all pictures of a journey can be drawn.
pub(crate) fn drawable(world: &dyn World) -> Outcome {
    let mut all = compile(world, "a.yaml", &Settings::default(), None).unwrap().findings;
    all.retain(|finding| finding.title.contains("cannot be drawn"));
    found(&all)
}

/// Draws an empty sheet of this size as PNG.
fn draw(width: u64, height: u64) -> Outcome {
    let fonts = Fonts::bundled();
    let found = parse::open(&Memory::new(TODAY), Source { name: "a.yaml".to_owned(), text: PLAIN.to_owned() });
    let (mut scene, _) = cjm::draw(&found.journey.unwrap(), &cjm::sheet::SHEETS[0], &fonts);
    scene.nodes.clear();
    (scene.width, scene.height) = (Px(width as f64), Px(height as f64));
    cjm::render::png::render(&scene, &fonts, &Theme::LIGHT, &Options::default())
        .map(drop)
        .map_err(|error| Refusal::of_a_command(error.to_string()))
}

#[test]
fn a_picture_has_the_room_that_is_left() {
    let file = picture(10, 10, false);
    let read = |room: u64| Picture::read("a.png", &file, Crop::Wide, room).map(|(_, pixels)| pixels);
    assert_eq!((read(100), read(99)), (Ok(100), Err(InvalidPicture::NoRoom { pixels: 100 }.into())));
}
