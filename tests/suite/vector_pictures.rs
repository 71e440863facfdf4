//! Drawings in SVG as pictures: only their shapes are kept, and no file takes long.

use cjm::limits;
use cjm::picture::{Crop, Encoding, InvalidPicture, Picture};
use proptest::prelude::*;

const ROOM: u64 = 100_000_000;

fn read(body: &str) -> Result<Picture, InvalidPicture> {
    let text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 20'>{body}</svg>"
    );
    Picture::read("a.svg", text.as_bytes(), Crop::Whole, ROOM).map(|(picture, _)| picture)
}

/// A green square of 10 x 10 in the left upper corner of 40 x 20.
const SQUARE: &str = "<rect width='10' height='10' fill='#008000'/>";

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
        "<use href='https://evil.example/x.svg#a'/>",
        "<use href='other.svg#a'/>",
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
        assert_eq!(kept.fitted(80, 40), plain.fitted(80, 40), "{harmful}");
    }
}

#[test]
fn a_drawing_is_drawn_around_its_centre_at_any_size() {
    let picture = read(&format!("{SQUARE}<rect x='30' y='10' width='10' height='10' fill='#B00000'/>")).unwrap();
    let whole = picture.fitted(400, 200);
    let at = |x: u32, y: u32| &whole.data[4 * (y * 400 + x) as usize..][..4];
    assert_eq!((at(50, 50), at(350, 150), at(200, 100)), (&[0, 128, 0, 255][..], &[176, 0, 0, 255][..], &[0, 0, 0, 0][..]));
    let document = String::from_utf8(picture.bytes.clone()).unwrap();
    let document = roxmltree::Document::parse(&document).unwrap();
    assert_eq!(document.root_element().attribute("viewBox"), Some("0 0 40 20"), "browsers stretch a picture without it");
    // The middle 20 x 20 of 40 x 20: no corner is left of the two squares.
    let square = picture.fitted(100, 100);
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
fn what_repeats_without_end_is_refused() {
    let chain = |copies: usize, levels: usize| {
        let level = |n: usize| format!("<g id='l{}'>{}</g>", n + 1, format!("<use href='#l{n}'/>").repeat(copies));
        let defined: String = (0..levels).map(level).collect();
        format!("<defs><g id='l0'>{SQUARE}</g>{defined}</defs><use href='#l{levels}'/>")
    };
    let line = "0 ".repeat(8_000);
    let marker = format!("<marker id='m'>{}</marker>", SQUARE.repeat(50));
    let many = |tag: &str| format!("<{tag} id='x'>{SQUARE}</{tag}>").repeat(70);
    let filter = format!("<filter id='f'>{}</filter>", "<feGaussianBlur stdDeviation='9'/>".repeat(70));
    for (body, wanted) in [
        (chain(10, 6), "20,000 elements"),
        (chain(2, 40), "20,000 elements"),
        (SQUARE.repeat(20_001), "20,000 elements"),
        (format!("<text>{}</text>", "a".repeat(20_001)), "20,000 elements"),
        (format!("{marker}<polyline points='{line}' marker-mid='url(#m)'/>"), "20,000 elements"),
        (
            format!("{marker}<style>polyline{{marker-mid:url(#m)}}</style>{}", "<polyline points='0 0 1 1'/>".repeat(900)),
            "20,000",
        ),
        (many("mask"), "64 filters"),
        (many("pattern"), "64 filters"),
        (filter, "64 filters"),
    ] {
        match read(&body) {
            Err(error) => assert!(error.to_string().contains(wanted), "{error}"),
            Ok(_) => panic!("{}... is read", &body[..80]),
        }
    }
    assert!(read(&"<g>".repeat(5_000)).is_err());
    let deep = format!("{}{SQUARE}{}", "<g>".repeat(2_000), "</g>".repeat(2_000));
    assert!(read(&deep).is_err());
}

#[test]
fn what_refers_to_itself_is_refused() {
    let pattern =
        |attributes: &str, inside: &str| format!("<pattern id='p' {attributes} width='2' height='2'>{inside}</pattern>");
    let path = "<path d='M0 0h9v9z'/>";
    let filled = "<path fill='url(#p)' d='M0 0h9v9z'/>";
    for body in [
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>".to_owned(),
        "<g id='a'><use xlink:href='#a'/></g>".to_owned(),
        format!("{}{filled}", pattern("", filled)),
        format!("<g fill='url(#p)'>{}{path}</g>", pattern("", path)),
        format!("<g style='stroke: url(#p)'>{}{path}</g>", pattern("", path)),
        format!("<style>.k{{fill:url(#p)}}</style>{}{path}", pattern("", "<path class='a k' d='M0 0h9v9z'/>") + filled),
        format!("<style>path{{fill:url(\"#p\")}}</style>{}{filled}", pattern("", path)),
        format!(
            "<mask id='m'>{filled}</mask>{}<path mask='url(#m)' d='M0 0h9v9z'/>",
            pattern("", "<path mask='url(#m)' d='M0 0h9v9z'/>")
        ),
        format!("<clipPath id='p'><path clip-path='url(#p)' d='M0 0h9'/></clipPath><g clip-path='url(#p)'>{path}</g>"),
        "<marker id='p'><path marker-end='url(#p)' d='M0 0h9'/></marker><path marker-end='url(#p)' d='M0 0h9'/>".to_owned(),
    ] {
        let error = read(&body).map(|_| ()).unwrap_err();
        assert!(error.to_string().contains("refers to itself"), "{body}: {error}");
    }
    // Definitions inside of what they are used by, and links.
    for body in [
        format!("<g clip-path='url(#c)'><clipPath id='c'>{path}</clipPath>{path}</g>"),
        "<g fill='url(#p)'><linearGradient id='p'><stop stop-color='red'/></linearGradient><path d='M0 0h9v9z'/></g>".to_owned(),
        format!("<style>.k{{fill:url(#p)}}</style>{}<path class='k' d='M0 0h9v9z'/>", pattern("", path)),
        format!("<g id='p'><a href='#p'>{path}</a></g>"),
    ] {
        assert!(read(&body).is_ok(), "{body}");
    }
}

#[test]
fn a_drawing_has_limits() {
    let pixels = |body: &str, room: u64| {
        let text = format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{body}</svg>");
        Picture::read("a.svg", text.as_bytes(), Crop::Wide, room).map(|(_, pixels)| pixels)
    };
    for (element, limit, before) in [("<g/>", limits::VECTOR_ELEMENTS, 1), ("<mask/>", limits::VECTOR_LAYERS, 0)] {
        let most = limit.length() - before;
        assert!(pixels(&element.repeat(most), u64::MAX).is_ok());
        assert_eq!(pixels(&element.repeat(most + 1), u64::MAX).unwrap_err(), InvalidPicture::Complex(limit));
    }
    assert_eq!(pixels("<g/>", 2_000), Ok(2_000));
    assert_eq!(pixels("<g/>", 1_999), Err(InvalidPicture::NoRoom { pixels: 2_000 }));
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
        "\u{feff}<?xml version='1.0'?>\n<!-- made by hand -->\n{kind}\n<svg xmlns='http://www.w3.org/2000/svg' width='9' height='3'/>"
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
             r='9'/></clipPath><filter id='f'><feGaussianBlur stdDeviation='2'/></filter><symbol id='s' viewBox='0 0 9 9'>{SQUARE}\
             </symbol></defs><style>.k{{fill:url(#g)}}</style><g clip-path='url(#c)'><path class='k' d='M0 0C9 9 3 3 20 10z'/></g>\
             <use href='#s' width='9' height='9' filter='url(#f)'/><text x='3' y='9'>Hi</text></svg>"
        );
        let at = cut.min(whole.len());
        let end = (at + skip).min(whole.len());
        let text = format!("{}{with}{}", &whole[..at], &whole[end..]);
        if let Ok((picture, _)) = Picture::read("a.svg", text.as_bytes(), Crop::Square, ROOM) {
            prop_assert!(picture.width > 0 && picture.width <= 720 && picture.height > 0);
            prop_assert_eq!(picture.fitted(30, 20).data.len(), 30 * 20 * 4);
        }
    }
}
