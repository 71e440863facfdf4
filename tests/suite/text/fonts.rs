//! Faces and their glyphs: coverage, subsets, outlines, fonts of a folder.

use cjm::text::{DrawnText, FontFile, FontFolder, Fonts};
use kurbo::Shape as _;

use super::{STYLES, TEXTS, agrees, is_mark};

#[test]
fn every_plain_character_has_a_glyph() {
    let fonts = Fonts::bundled();
    for style in STYLES {
        for c in ('!'..='~')
            .chain('\u{a1}'..='\u{148}')
            .chain('\u{14a}'..='\u{1c3}')
            .chain('\u{2010}'..='\u{2027}')
            .chain("€→←↑↓≤≥≠≈±×÷•○●■□▲▼★✓ΩЖжẞạ₫₹₽".chars())
        {
            let paragraph = fonts.shape(&format!("{c}\u{200d}"), style);
            assert!(paragraph.missing().is_empty(), "{c:?} U+{:04X}", c as u32);
        }
    }
}

#[test]
fn uncovered_characters_are_reported() {
    let fonts = Fonts::bundled();
    for (text, missing) in [
        ("预订 a", &['订', '预'][..]),
        ("ok 😀", &['😀']),
        ("❤\u{fe0f}\u{200d}🔥", &['❤', '🔥']),
        ("a\u{ad}b\u{200b}\u{200d}\u{fe0f}\u{feff}\u{2060}\u{202e}", &[]),
        ("\u{e000}", &['\u{e000}']),
    ] {
        let paragraph = fonts.shape(text, STYLES[0]);
        assert_eq!(paragraph.missing(), missing, "{text}");
    }
    let line = &fonts.shape("a\u{200d}\u{2060}b\u{ad}c", STYLES[0]).lines(f64::INFINITY)[0];
    assert!((line.width - fonts.shape("abc", STYLES[0]).natural_width()).abs() < 0.2, "{line:?}");
}

#[test]
fn marks_without_a_face_take_no_room() {
    let fonts = Fonts::bundled();
    let drawn = |text: &str| -> String {
        let lines = fonts.shape(text, STYLES[0]).lines(f64::INFINITY);
        lines.iter().flat_map(|line| &line.runs).map(|run| run.text.as_str()).collect()
    };
    let zalgo = "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{36b}\u{33d}\u{34f}\u{334}\u{319}\u{324}\u{31e}\u{349}\u{35a}\u{32f}A";
    let paragraph = fonts.shape(zalgo, STYLES[0]);
    assert!(paragraph.missing().contains(&'\u{35a}') && paragraph.missing().iter().all(|&c| is_mark(c)));
    assert!(paragraph.natural_width() < 2.0 * fonts.shape("ZA", STYLES[0]).natural_width(), "{}", paragraph.natural_width());
    // U+1DFF and U+20E3 stand for marks that no bundled face has.
    for (text, left) in [
        ("a\u{1dff}b", "ab"),
        ("e\u{301}\u{1dff}", "e\u{301}"),
        ("1\u{fe0f}\u{20e3}", "1\u{fe0f}"),
        ("a \u{1dff} b", "a b"),
        ("\u{1dff} b", "b"),
        ("\u{5d0}\u{1dff}\u{5d1}", "\u{5d0}\u{5d1}"),
        ("\u{8ba2}\u{1dff}\u{1dff}\u{1dff}\u{1dff}\u{1dff}", "\u{8ba2}"),
        ("\u{1dff}", ""),
    ] {
        assert_eq!(drawn(text), left, "{text:?}");
        assert!(fonts.shape(text, STYLES[0]).missing().iter().any(|&c| is_mark(c)), "{text:?}");
        assert!((0..40).all(|width| !fonts.shape(text, STYLES[0]).lines(f64::from(width)).iter().any(|l| l.runs.is_empty())));
    }
    assert_eq!(drawn("\u{8ba2}\u{1dff}"), "\u{8ba2}\u{1dff}", "a viewer may have a font for both");
    assert_eq!(fonts.shape("\u{8ba2}\u{1dff}", STYLES[0]).missing(), ['\u{1dff}', '\u{8ba2}']);
    assert!(fonts.shape("\u{8ba2}", STYLES[0]).natural_width() > 5.0, "a letter without a face is a box");
}

#[test]
fn subsets_of_the_same_characters_are_the_same_file() {
    let fonts = Fonts::bundled();
    for style in STYLES {
        for run in TEXTS.iter().flat_map(|text| fonts.shape(text, style).lines(f64::INFINITY)).flat_map(|line| line.runs) {
            let texts = [run.text.as_str(), "x", "yz"];
            let file = fonts.subset(&DrawnText::of(run.face, texts));
            assert_eq!(file, Fonts::bundled().subset(&DrawnText::of(run.face, texts)), "{run:?}");
            assert_eq!(file, fonts.subset(&DrawnText::of(run.face, texts)), "{run:?}");
            assert!(file != fonts.subset(&DrawnText::of(run.face, ["\u{25cc}", " "])), "{run:?}");
        }
    }
}

#[test]
fn a_subset_is_shaped_as_the_face() {
    let fonts = Fonts::bundled();
    for style in STYLES {
        for text in TEXTS {
            for run in fonts.shape(text, style).lines(f64::INFINITY).iter().flat_map(|line| &line.runs) {
                let face = fonts.face(run.face);
                let subset = fonts.subset(&DrawnText::of(run.face, [run.text.as_str(), "x"])).unwrap();
                assert!(subset.len() < face.bytes.len() / 2, "{} bytes for {run:?}", subset.len());
                let widths: Vec<_> = [face.bytes, &subset].iter().map(|bytes| glyphs(bytes, &run.text, run.rtl)).collect();
                assert_eq!(widths[0], widths[1], "{run:?}");
            }
        }
    }
}

/// Advances and offsets of the glyphs, shaped with another user's settings.
fn glyphs(bytes: &[u8], text: &str, rtl: bool) -> Vec<(u32, i32, i32, i32, bool)> {
    let glyphs = shaped(bytes, text, rtl).into_iter();
    glyphs.map(|(id, cluster, advance, dx, dy)| (cluster, advance, dx, dy, id == 0)).collect()
}

#[test]
fn a_font_in_a_folder_is_found() {
    let plain = Fonts::bundled();
    let dir = tempfile::tempdir().unwrap();
    let deep = dir.path().join("a/b");
    std::fs::create_dir_all(&deep).unwrap();
    std::fs::write(deep.join("tiny.ttf"), private_font(&plain)).unwrap();
    std::fs::write(deep.join("broken.ttf"), b"no font").unwrap();
    let fonts = Fonts::with_dirs(&[dir.path().to_owned(), dir.path().join("missing")], false);
    let paragraph = fonts.shape("a \u{e001} b", STYLES[1]);
    assert!(paragraph.missing().is_empty());
    let line = &paragraph.lines(f64::INFINITY)[0];
    let run = line.runs.iter().find(|run| run.text.contains('\u{e001}')).unwrap();
    let face = fonts.face(run.face);
    assert_eq!((face.family, face.weight, face.bundled, face.is_subsettable), ("Inter 2", 400, false, true));
    agrees(&fonts, &paragraph, 20.0, STYLES[1], 0.05, 0.0);
    assert!(run.glyphs.iter().any(|glyph| !fonts.outline(run.face, glyph.id).is_empty()));
    assert_eq!(plain.shape("a \u{e001} b", STYLES[1]).missing(), ['\u{e001}']);
}

#[test]
fn damaged_collections_are_skipped() {
    let plain = Fonts::bundled();
    let font = private_font(&plain);
    let claim = |count: u32| [b"ttcf\0\x01\0\0".as_slice(), &count.to_be_bytes()].concat();
    // A whole collection: its only font starts after the header, and counts places from the start of the file.
    let mut whole = [claim(1), 16_u32.to_be_bytes().to_vec(), font.clone()].concat();
    let tables = usize::from(u16::from_be_bytes([font[4], font[5]]));
    for at in (0..tables).map(|n| 16 + 12 + 16 * n + 8) {
        let place = u32::from_be_bytes(whole[at..at + 4].try_into().unwrap()) + 16;
        whole[at..at + 4].copy_from_slice(&place.to_be_bytes());
    }
    let damaged = [1, 2, 2_001, u32::MAX].map(|count| (claim(count), 0));
    let cut = [2, 500, u32::MAX].map(|count| ([claim(count), vec![0; 4]].concat(), 0));
    for (bytes, faces) in damaged.into_iter().chain(cut).chain([(whole, 1)]) {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("a.ttc"), &bytes).unwrap();
        let counted = || FontFolder::search(dir.path()).unwrap().files.iter().map(FontFile::faces).sum::<u64>();
        let missing = || Fonts::with_dirs(&[dir.path().to_owned()], false).shape("\u{e001}", STYLES[1]).missing().len() as u64;
        assert_eq!((counted(), missing()), (faces, 1 - faces), "{:?}", &bytes[..12]);
        std::fs::write(dir.path().join("b.ttf"), &font).unwrap();
        assert_eq!((counted(), missing()), (faces + 1, 0), "{:?}", &bytes[..12]);
    }
}

#[test]
fn any_number_of_equal_fonts_are_different_faces() {
    let plain = Fonts::bundled();
    let file = plain.subset(&DrawnText::of(plain.body(), ["A"])).unwrap();
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let half = cjm::limits::FONT_FACES.length() / 2 + 10;
    for folder in &folders {
        std::fs::write(folder.path().join("0.ttf"), &file).unwrap();
        (1..half).for_each(|n| std::fs::hard_link(folder.path().join("0.ttf"), folder.path().join(format!("{n}.ttf"))).unwrap());
    }
    let fonts = Fonts::with_dirs(&folders.each_ref().map(|folder| folder.path().to_owned()), false);
    let bundled = (0..=u16::MAX).find(|n| !fonts.face(cjm::text::FaceId(*n)).bundled).unwrap();
    let all = bundled + cjm::limits::FONT_FACES.most as u16;
    let faces: std::collections::HashSet<_> = (0..all)
        .map(|n| fonts.face(cjm::text::FaceId(n)))
        .map(|face| (face.family.to_owned(), face.weight, face.italic))
        .collect();
    assert_eq!(faces.len(), usize::from(all));
    assert!(
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| fonts.face(cjm::text::FaceId(all)).weight)).is_err(),
        "more faces are ignored"
    );
}

/// A subset of a bundled face whose `A` answers to U+E001.
fn private_font(fonts: &Fonts) -> Vec<u8> {
    let mut bytes = fonts.subset(&DrawnText::of(cjm::text::FaceId(0), ["\u{e001}A"])).unwrap().to_vec();
    let word = |bytes: &[u8], at: usize| usize::from(bytes[at]) << 8 | usize::from(bytes[at + 1]);
    let long = |bytes: &[u8], at: usize| word(bytes, at) << 16 | word(bytes, at + 2);
    let record = (0..word(&bytes, 4)).map(|i| 12 + 16 * i).find(|&at| &bytes[at..at + 4] == b"cmap").unwrap();
    let cmap = long(&bytes, record + 8);
    for table in 0..word(&bytes, cmap + 2) {
        let at = cmap + long(&bytes, cmap + 4 + 8 * table + 4);
        if word(&bytes, at) == 4 {
            let segments = word(&bytes, at + 6) / 2;
            for segment in 0..segments {
                let (end, start, delta) =
                    (at + 14 + 2 * segment, at + 16 + 2 * (segments + segment), at + 16 + 2 * (2 * segments + segment));
                if word(&bytes, end) == 0x41 {
                    let moved = (word(&bytes, delta) + 0x41).wrapping_sub(0xe001) as u16;
                    bytes[end..end + 2].copy_from_slice(&0xe001_u16.to_be_bytes());
                    bytes[start..start + 2].copy_from_slice(&0xe001_u16.to_be_bytes());
                    bytes[delta..delta + 2].copy_from_slice(&moved.to_be_bytes());
                }
            }
        }
    }
    bytes
}

#[test]
fn glyphs_are_those_of_the_shaper() {
    let fonts = Fonts::bundled();
    let plain: Vec<char> = (' '..='~').chain('\u{a0}'..='\u{ff}').chain("–—‘’“”…€−≤≥".chars()).collect();
    let pairs = plain.iter().flat_map(|a| plain.iter().map(move |b| format!("x{a}{b}x")));
    for text in TEXTS.iter().map(ToString::to_string).chain(pairs.step_by(7)) {
        for run in fonts.shape(&text, STYLES[0]).lines(f64::INFINITY).iter().flat_map(|line| &line.runs) {
            let face = fonts.face(run.face);
            let scale = STYLES[0].size() / fonts.units_per_em(run.face);
            let mut left = 0.0;
            let shaped = shaped(face.bytes, &run.text, run.rtl);
            assert_eq!(shaped.len(), run.glyphs.len(), "{run:?}");
            for (glyph, (id, cluster, advance, dx, dy)) in run.glyphs.iter().zip(shaped) {
                let at = ((left + f64::from(dx)) * scale, -f64::from(dy) * scale);
                let near = (f64::from(glyph.x) - at.0).abs() < 0.01 && (f64::from(glyph.y) - at.1).abs() < 0.01;
                assert!(glyph.id == id && glyph.at == cluster && near, "{glyph:?} of {run:?}");
                left += f64::from(advance);
            }
        }
    }
}

/// Glyph, first byte, advance and offsets of each glyph.
fn shaped(bytes: &[u8], text: &str, rtl: bool) -> Vec<(u32, u32, i32, i32, i32)> {
    let font = harfrust::FontRef::new(bytes).unwrap();
    let data = harfrust::ShaperData::new(&font);
    let mut buffer = harfrust::UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(if rtl { harfrust::Direction::RightToLeft } else { harfrust::Direction::LeftToRight });
    buffer.guess_segment_properties();
    let shaped = data.shaper(&font).build().shape(buffer, harfrust::ShapeOptions::new());
    let both = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    both.map(|(info, at)| (info.glyph_id, info.cluster, at.x_advance, at.x_offset, at.y_offset)).collect()
}

#[test]
fn outlines_lie_where_the_text_is() {
    let fonts = Fonts::bundled();
    for text in TEXTS {
        let line = &fonts.shape(text, STYLES[2]).lines(f64::INFINITY)[0];
        for run in &line.runs {
            let scale = STYLES[2].size() / fonts.units_per_em(run.face);
            for glyph in &run.glyphs {
                let outline = fonts.outline(run.face, glyph.id);
                if outline.is_empty() {
                    continue;
                }
                let bounds = outline.bounding_box();
                let (left, right) = (f64::from(glyph.x) + bounds.x0 * scale, f64::from(glyph.x) + bounds.x1 * scale);
                let (top, bottom) = (f64::from(glyph.y) - bounds.y1 * scale, f64::from(glyph.y) - bounds.y0 * scale);
                assert!(left > -10.0 && right < 10.0 + run.width.0, "{run:?} {bounds:?}");
                assert!(top > -45.0 && bottom < 25.0, "{run:?} {bounds:?}");
            }
        }
    }
}
