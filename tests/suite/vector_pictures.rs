//! Drawings in SVG as pictures: only their shapes are kept, and no file takes long.

use cjm::limits::{self, Limit};
use cjm::picture::{Crop, Encoding, InvalidPicture, Picture, RejectedPicture};
use proptest::prelude::*;

const ROOM: u64 = 100_000_000;

/// A drawing of 40 x 20.
pub(crate) fn document(body: &str) -> String {
    let (declared, body) = if body.starts_with("<!DOCTYPE") { body.split_at(body.find("]>").unwrap() + 2) } else { ("", body) };
    format!(
        "{declared}<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 20'>{body}</svg>"
    )
}

fn read(body: &str) -> Result<Picture, InvalidPicture> {
    let read = Picture::read("a.svg", document(body).as_bytes(), Crop::Whole, ROOM);
    read.map(|(picture, _)| picture).map_err(|rejected| rejected.cause)
}

/// A green square of 10 x 10 in the left upper corner of 40 x 20.
const SQUARE: &str = "<rect width='10' height='10' fill='#008000'/>";

/// A small shape in the middle: a drawing needs something that can be seen.
const DOT: &str = "<rect x='50%' y='50%' width='1%' height='1%'/>";

#[test]
fn shapes_are_kept_and_nothing_else() {
    let plain = read(SQUARE).unwrap();
    assert_eq!((plain.encoding, plain.width, plain.height), (Encoding::Svg, 720, 360));
    for harmful in [
        "<script>alert(1)</script>",
        "<script href='https://evil.example/x.js'/>",
        "<image href='https://evil.example/x.png' width='9' height='9'/>",
        "<image href='../secret.png' width='9' height='9'/>",
        "<image href='data:image/png;base64,iVBORw0KGgo=' width='9' height='9'/>",
        "<image href='data:image/svg+xml,%3Csvg%3E%3C/svg%3E' width='9' height='9'/>",
        "<foreignObject width='9' height='9'><body xmlns='http://www.w3.org/1999/xhtml'><b>evil</b></body></foreignObject>",
        "<a href='javascript:evil'></a>",
        "<a xlink:href='https://evil.example'></a>",
        "<style>@import url(https://evil.example/x.css);</style>",
        "<style>@font-face{font-family:x;src:url(https://evil.example/x.ttf)}</style>",
        "<animate attributeName='href' to='https://evil.example'/><set attributeName='x' to='1'/>",
        "<metadata>evil</metadata><title>evil</title><desc>evil</desc>",
        "<rect id='evil' class='evil' onclick='evil()' data-evil='1' width='0' height='0'/>",
        "<g display='none'><text>evil</text></g>",
        "<!-- evil --><?evil evil?>",
    ] {
        let kept = read(&format!("{harmful}{SQUARE}")).unwrap();
        let text = String::from_utf8(kept.bytes.clone()).unwrap();
        let document = roxmltree::Document::parse(&text).unwrap();
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            let tag = node.tag_name().name();
            assert!(["svg", "g", "path", "defs"].contains(&tag), "{harmful}: {text}");
            assert!(
                node.attributes().all(|attribute| !attribute.name().starts_with("on") && attribute.name() != "href"),
                "{text}"
            );
        }
        assert!(!text.contains("evil") && !text.contains("secret"), "{harmful}: {text}");
        assert_eq!(kept.fitted(80, 40, u64::MAX), plain.fitted(80, 40, u64::MAX), "{harmful}");
    }
}

#[test]
fn a_drawing_is_drawn_around_its_centre_at_any_size() {
    let picture = read(&format!("{SQUARE}<rect x='30' y='10' width='10' height='10' fill='#B00000'/>")).unwrap();
    let whole = picture.fitted(400, 200, u64::MAX);
    let at = |x: u32, y: u32| &whole.data[4 * (y * 400 + x) as usize..][..4];
    assert_eq!((at(50, 50), at(350, 150), at(200, 100)), (&[0, 128, 0, 255][..], &[176, 0, 0, 255][..], &[0, 0, 0, 0][..]));
    let document = String::from_utf8(picture.bytes.clone()).unwrap();
    let document = roxmltree::Document::parse(&document).unwrap();
    assert_eq!(document.root_element().attribute("viewBox"), Some("0 0 40 20"), "browsers stretch a picture without it");
    // The middle 20 x 20 of 40 x 20: no corner is left of the two squares.
    let square = picture.fitted(100, 100, u64::MAX);
    assert!(square.data.chunks_exact(4).all(|pixel| pixel[3] == 0));
}

#[test]
fn texts_become_outlines_of_the_bundled_font() {
    for family in ["Inter", "serif", "Comic Sans MS", "monospace"] {
        let picture = read(&format!("<text x='2' y='15' font-family='{family}' font-size='12'>Ace</text>")).unwrap();
        let text = String::from_utf8(picture.bytes.clone()).unwrap();
        assert!(text.contains("<path") && !text.contains("<text") && !text.contains("Ace"), "{text}");
    }
}

#[test]
fn what_refers_to_other_elements_or_takes_long_is_refused() {
    let path = "<path d='M0 0h40v20H0z'/>";
    let nested =
        |tag: &str, levels: usize| format!("{}{path}{}", format!("<{tag}>").repeat(levels), format!("</{tag}>").repeat(levels));
    let gradient = |n: usize, to: usize| format!("<linearGradient id='g{n}' href='#g{to}'/>");
    let clip = |inside: &str| format!("<clipPath id='c'>{inside}</clipPath><g clip-path='url(#c)'>{path}</g>");
    for (body, wanted) in [
        ("<use href='https://evil.example/x.svg#a'/>".to_owned(), "`<use>`"),
        (format!("<g id='a'>{path}</g><use xlink:href='#a'/>"), "`<use>`"),
        ("<symbol id='a'/><g href='#a'/>".to_owned(), "`<symbol>`"),
        (format!("<pattern id='p'><path fill='url(#p)' d='M0 0h9'/></pattern>{path}"), "`<pattern>`"),
        (format!("<mask id='a'/><g mask='url(#a)'>{path}</g>"), "`<mask>`"),
        ("<marker id='a'/><path style='marker-end: url( \"#a\" )' d='M0 0h9v9'/>".to_owned(), "`<marker>`"),
        ("<mask id='a'/><style>.a{mask:url(#a)}</style>".to_owned(), "`<mask>`"),
        ("<filter id='a'><feTurbulence numOctaves='4000000000'/><g id='b' c='#a'/></filter>".to_owned(), "`<filter>`"),
        ("<text><tref href='#a'/></text>".to_owned(), "`<tref>`"),
        ("<switch/>".to_owned(), "`<switch>`"),
        ("<svg/>".to_owned(), "an `<svg>` inside of another"),
        (format!("<g style='filter:blur(9px) blur(9px)'>{path}</g>"), "`filter`"),
        (format!("<style>.k{{/*}}*/filter:blur(9px)}}</style><g class='k'>{path}</g>"), "`filter`"),
        (clip("<path clip-path='url(#c)' d='M0 0h9'/>"), "a clip path `c` that is clipped by another one"),
        (
            format!("<style>.k{{clip-path:url(#c)}}</style>{}", clip("<path class='a k' d='M0 0h9'/>")),
            "a clip path `c` that is clipped by another one",
        ),
        (format!("<style>path{{clip-path:url(#c)}}</style>{}", clip(path)), "a clip path `c` that is clipped by another one"),
        (format!("<style>g g g{{fill:red}}</style>{path}"), "selectors of several parts"),
        (gradient(1, 1), "the gradient `g1` refers to itself"),
        (gradient(1, 2) + &gradient(2, 1), "the gradients `g1` and `g2` refer to each other"),
        (
            gradient(0, 1) + &gradient(1, 2) + &gradient(2, 3) + &gradient(3, 1),
            "the gradients `g1`, `g2` and `g3` refer to each other",
        ),
        (gradient(1, 2) + &gradient(1, 3), "gradients with the same id"),
    ] {
        refused(&body, wanted);
    }
    for body in ["<g>".repeat(5_000), nested("a", 5_000)] {
        assert!(read(&body).is_err());
    }
}

/// Checks that a drawing is refused, with an error that has these words.
fn refused(body: &str, wanted: &str) {
    match read(body) {
        Err(error) => assert!(error.to_string().contains(wanted), "{wanted}: {error}"),
        Ok(_) => panic!("{wanted}: {}... is read", &body[..body.len().min(80)]),
    }
}

#[test]
fn what_drawing_programs_write_is_read() {
    let path = "<path d='M0 0h9v9z'/>";
    let clip = "<clipPath id='c'><path class='b' d='M0 0h9v9z'/></clipPath>";
    for body in [
        format!("<defs>{clip}</defs><g clip-path='url(#c)'>{path}</g>"),
        format!("<g clip-path='url(#c)'>{clip}{path}</g>"),
        format!("<style>.a{{clip-path:url(#c)}}.b{{fill:none}}</style>{clip}<g class='a'>{path}</g>"),
        format!("<g fill='url(#p)'><linearGradient id='p'><stop stop-color='red'/></linearGradient>{path}</g>"),
        format!("<linearGradient id='p'><stop stop-color='red'/></linearGradient><radialGradient id='q' xlink:href='#p'/>{path}"),
        format!("<style>.a,.b{{fill:#123;opacity:.9}}@media print{{.k{{fill:red}}}}</style><g class='a'>{path}</g>"),
        format!("<g id='p'><a href='#p'>{path}</a></g><g style='mix-blend-mode:multiply' filter='none'>{path}</g>"),
        "<text x='1' y='9'>Two <tspan font-weight='700'>parts</tspan></text>".to_owned(),
        // Definitions that nothing refers to.
        format!(
            "<defs><filter id='a'><feTurbulence numOctaves='4000000000'/></filter><mask><use href='#c'/></mask></defs>{path}"
        ),
        format!("<symbol id='a'><svg><use href='#b'/></svg></symbol><pattern id='b2'/><marker id='c'/><g fill='#c1a'>{path}</g>"),
    ] {
        assert!(read(&body).is_ok(), "{body}: {:?}", read(&body));
    }
}

/// Drawings with the most of what a limit counts, each with one that has more.
pub(crate) fn cases() -> Vec<(String, String, Limit)> {
    let path = "<path d='M0 0h40v20H0z'/>";
    let shaded = |paths: usize| {
        let gradient = "<linearGradient id='g'><stop/><stop offset='1' stop-color='red'/></linearGradient>";
        format!("{gradient}{}", "<path fill='url(#g)' d='M0 0h40v20H0z'/>".repeat(paths))
    };
    let dashed = |length: f64| format!("<path d='M0 0h40' stroke='red' stroke-dasharray='{length}'/>");
    let nested = |levels: usize| format!("{}{path}{}", "<g>".repeat(levels), "</g>".repeat(levels));
    let fades = |groups: usize| "<g opacity='.5'><path d='M19 9h1v1z'/><path d='M19 9h1v1z'/></g>".repeat(groups);
    let comment = |bytes: usize| format!("{DOT}<!--{}-->", "x".repeat(bytes));
    let text = |characters: usize| format!("{DOT}<text>{}</text>", "a".repeat(characters));
    let spans = |spans: usize| format!("{DOT}<text>{}</text>", "<tspan>a</tspan>".repeat(spans));
    let attributes = |n: usize| format!("{DOT}<g {}/>", (0..n).map(|n| format!("a{n}=''")).collect::<Vec<_>>().join(" "));
    let styled = |n: usize| format!("{DOT}<g style='{}'/>", "x:1;".repeat(n));
    let ruled = |n: usize| format!("{DOT}<style>.a{{{}}}</style><g class='a'/>", "x:1;".repeat(n));
    let dotted = |body: &str, times: usize| format!("{DOT}{}", body.repeat(times));
    let style = |bytes: usize| format!("<style>{}</style>", " ".repeat(bytes));
    let gradients = |n: usize| {
        dotted(&(1..n).map(|n| format!("<radialGradient id='g{n}' href='#g{}'/>", n + 1)).collect::<Vec<_>>().concat(), 1)
    };
    let entities = |bytes: usize| {
        let (hundred, rest) = ("x".repeat(100), "x".repeat(bytes % 100));
        let body = format!("{DOT}<title>{}&b;</title>", "&a;".repeat(bytes / 100));
        format!("<!DOCTYPE svg [<!ENTITY a '{hundred}'><!ENTITY b '{rest}'>]>{body}")
    };
    let level = |points: usize| format!("<path d='M0 0v1{}'/>", "h1".repeat(points - 2));
    let zigzag = |lines: usize| format!("{DOT}<path d='M0 0{}'/>", "l1 1-1-1".repeat(lines / 2));
    vec![
        // The document, its root and the dot are nodes, too.
        (dotted("<!---->", 99_997), dotted("<!---->", 99_998), limits::VECTOR_NODES),
        (attributes(250), attributes(251), limits::VECTOR_ATTRIBUTES),
        // The attributes `style` and `class` are one more.
        (styled(249), styled(250), limits::VECTOR_ATTRIBUTES),
        (ruled(249), ruled(250), limits::VECTOR_ATTRIBUTES),
        (entities(1 << 16), entities((1 << 16) + 1), limits::VECTOR_ENTITIES),
        (dotted(&style(31 << 10), 1), dotted(&style((31 << 10) + 1), 1), limits::VECTOR_STYLE),
        (dotted(&style(1), 31), dotted(&style(1), 32), limits::VECTOR_STYLE),
        // The root and the dot are elements, too.
        (dotted("<g/>", 19_998), dotted("<g/>", 19_999), limits::VECTOR_ELEMENTS),
        (text(999), text(1_000), limits::VECTOR_ELEMENTS),
        (spans(285), spans(286), limits::VECTOR_ELEMENTS),
        (dashed(0.005), dashed(0.0008), limits::VECTOR_ELEMENTS),
        // The document, the root and the path are levels, too.
        (nested(62), nested(63), limits::VECTOR_NESTING),
        (fades(64), fades(65), limits::VECTOR_LAYERS),
        (level(200_000), level(200_001), limits::VECTOR_POINTS),
        // The square root of 200,000,000.
        (zigzag(14_142), zigzag(14_144), limits::VECTOR_PAIRS),
        (zigzag(10_000).repeat(2), zigzag(10_002).repeat(2), limits::VECTOR_PAIRS),
        (path.repeat(80), path.repeat(81), limits::VECTOR_COVERAGE),
        (shaded(20), shaded(21), limits::VECTOR_COVERAGE),
        (gradients(4), gradients(5), limits::VECTOR_GRADIENTS),
        (comment(1 << 20), comment(1 << 21), limits::VECTOR_BYTES),
    ]
}

/// The number of pixels as which a drawing counts in a place with this crop.
fn counted(text: &str, crop: Crop) -> u64 {
    Picture::read("a.svg", text.as_bytes(), crop, u64::MAX).unwrap().1
}

#[test]
fn a_drawing_counts_as_its_bytes_its_elements_and_what_it_paints() {
    let text = document(DOT);
    let pixels = |room: u64| Picture::read("a.svg", text.as_bytes(), Crop::Wide, room).map(|(_, pixels)| pixels);
    let (bytes, read) = (text.len() as u64, text.len() as u64 + 2 * limits::ELEMENT.number);
    let all = pixels(u64::MAX).unwrap();
    assert!(all > read);
    assert_eq!(pixels(all), Ok(all));
    let rejected = |pixels: u64, of: u64| RejectedPicture { cause: InvalidPicture::NoRoom { pixels: of }, pixels };
    assert_eq!(pixels(all - 1), Err(rejected(read, all)));
    assert_eq!(pixels(read - 1), Err(rejected(bytes, read)));
    assert_eq!(pixels(bytes - 1), Err(rejected(0, bytes)));
    // However it is cropped, the part that is kept is painted with as many pixels.
    for (size, crop) in [("40 20", Crop::Whole), ("3 4000", Crop::Wide), ("4000 3", Crop::Square), ("1 1", Crop::Wide)] {
        let drawing = |body: &str| format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size}'>{body}</svg>");
        let [dot, painted] = [DOT, "<rect width='4000' height='4000'/>"].map(|body| counted(&drawing(body), crop));
        let (picture, _) = Picture::read("a.svg", drawing(DOT).as_bytes(), crop, u64::MAX).unwrap();
        let largest = picture.fitted(picture.width * 64, picture.height * 64, u64::MAX);
        let drawn = u64::from(largest.width) * u64::from(largest.height);
        assert!(painted - dot >= drawn, "{size}: {drawn} pixels count as {}", painted - dot);
    }
}

/// Each is drawn on pixels of its own, up to five times as wide and as high as the picture.
#[test]
fn groups_count_as_the_pixels_that_they_are_drawn_with() {
    let nested = |groups: usize, style: &str, side: usize| {
        let rect = format!("<rect x='-{side}' y='-{side}' width='{}' height='{}'/>", 40 + 2 * side, 20 + 2 * side);
        document(&format!("{}{rect}{}{DOT}", format!("<g style='{style}'>").repeat(groups), "</g>".repeat(groups)))
    };
    let picture = read(SQUARE).unwrap();
    let largest = picture.fitted(picture.width * 64, picture.height * 64, u64::MAX);
    let area = u64::from(largest.width) * u64::from(largest.height);
    for style in ["opacity:.99", "mix-blend-mode:hue", "isolation:isolate"] {
        let plain = counted(&nested(40, "opacity:1;x:y", 0), Crop::Whole);
        for (groups, side, times) in [(40, 0, 1), (2, 400, 25)] {
            let groups_count = counted(&nested(groups, style, side), Crop::Whole);
            let counts = groups as u64 * times * area;
            assert!(groups_count >= plain + counts * 9 / 10 - 40_000, "{style} {groups}: {groups_count}");
        }
        let large = Picture::read("a.svg", nested(3, style, 400).as_bytes(), Crop::Whole, u64::MAX);
        assert_eq!(large.unwrap_err().cause, InvalidPicture::Complex(limits::VECTOR_LAYERS), "{style}");
    }
}

/// Where shapes are narrower than a pixel, each is looked for among those left of it.
#[test]
fn narrow_shapes_in_a_row_count_each_with_those_beside_it() {
    let bars = |bars: usize| {
        let outline = (0..bars).map(|bar| format!("M{:.3} 0v20h.001V0z", bar as f64 * 40.0 / bars as f64));
        counted(&document(&format!("<path d='{}'/>", outline.collect::<Vec<_>>().concat())), Crop::Whole)
    };
    let [few, many] = [bars(100), bars(1_000)];
    assert!(many > 12 * few, "{few} {many}");
}

#[test]
fn a_broken_drawing_counts_as_what_was_read_of_it() {
    let bodies = cases().into_iter().map(|(_, more, _)| more);
    let unlimited = ["<use/>", "<g>", "<path filter='url(#a)'/>", "&unknown;"].map(str::to_owned);
    for body in bodies.chain(unlimited) {
        let text = document(&body);
        let rejected = Picture::read("a.svg", text.as_bytes(), Crop::Whole, u64::MAX).unwrap_err();
        let is_longer = rejected.cause == InvalidPicture::Complex(limits::VECTOR_BYTES);
        assert!(is_longer || rejected.pixels >= text.len() as u64, "{rejected:?}");
        for room in [0, 1, rejected.pixels / 2, rejected.pixels, u64::MAX] {
            let again = Picture::read("a.svg", text.as_bytes(), Crop::Whole, room).unwrap_err();
            assert_eq!(again == rejected, rejected.recurs(room), "{room}: {again:?}");
        }
    }
}

#[test]
fn entities_do_not_multiply() {
    let entity = |n: usize| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10));
    let declared = (1..12).map(entity).collect::<Vec<_>>().concat();
    let text = format!(
        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY e0 \"a\">{declared}]><svg xmlns='http://www.w3.org/2000/svg'><text>&e11;</text></svg>"
    );
    assert!(Picture::read("a.svg", text.as_bytes(), Crop::Whole, ROOM).is_err());
    // Drawing programs write document types.
    let kind = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">";
    let text = format!(
        "\u{feff}<?xml version='1.0'?>\n<!-- made by hand -->\n{kind}\n<svg xmlns='http://www.w3.org/2000/svg' width='9' height='3'>{DOT}</svg>"
    );
    let (picture, _) = Picture::read("a.svg", text.as_bytes(), Crop::Whole, ROOM).unwrap();
    assert_eq!((picture.width, picture.height), (720, 240));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_drawings_never_break_the_program(cut in 0usize..1200, with in "[<>/&;'\"#a-z0-9=( )]{0,6}", skip in 0usize..9) {
        let whole = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'><defs><linearGradient id='g'><stop offset='0' \
             stop-color='#f00'/><stop offset='1' stop-color='#00f' stop-opacity='.3'/></linearGradient><clipPath id='c'><circle \
             r='9'/></clipPath></defs><style>.k{{fill:url(#g)}}</style><g clip-path='url(#c)'><path class='k' d='M0 0C9 9 3 3 20 10z'/></g>{SQUARE}\
             <text x='3' y='9'>Hi</text></svg>"
        );
        let at = cut.min(whole.len());
        let end = (at + skip).min(whole.len());
        let text = format!("{}{with}{}", &whole[..at], &whole[end..]);
        if let Ok((picture, _)) = Picture::read("a.svg", text.as_bytes(), Crop::Square, ROOM) {
            prop_assert!(picture.width > 0 && picture.width <= 720 && picture.height > 0);
            prop_assert_eq!(picture.fitted(30, 20, u64::MAX).data.len(), 30 * 20 * 4);
        }
    }
}

#[test]
fn a_radial_gradient_begins_at_its_focal_radius() {
    let body = "<radialGradient id='g' fr='.3'><stop stop-color='#ff0'/><stop offset='1' stop-color='#080'/></radialGradient>\
                <rect x='10' width='20' height='20' fill='url(#g)'/>";
    let pixels = read(body).unwrap().fitted(40, 20, u64::MAX);
    let pixel = |x: usize, y: usize| &pixels.data[(y * 40 + x) * 4..][..4];
    // Within a radius of 6 it has the first colour.
    for (x, y) in [(20, 10), (24, 10), (20, 6), (16, 12)] {
        assert_eq!(pixel(x, y), [255, 255, 0, 255], "{x} {y}");
    }
    assert_ne!(pixel(29, 10), [255, 255, 0, 255]);
}
