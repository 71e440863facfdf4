//! Drawings in SVG as pictures: only their shapes are kept, and no file takes long.

use cjm::limits::{self, Capacity};
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
fn what_refers_to_other_elements_or_takes_long_is_refused() {
    let path = "<path d='M0 0h40v20H0z'/>";
    let nested =
        |tag: &str, levels: usize| format!("{}{path}{}", format!("<{tag}>").repeat(levels), format!("</{tag}>").repeat(levels));
    let gradient = |n: usize, to: usize| format!("<linearGradient id='g{n}' href='#g{to}'/>");
    let clip = |inside: &str| format!("<clipPath id='c'>{inside}</clipPath><g clip-path='url(#c)'>{path}</g>");
    for (body, wanted) in [
        ("<use href='https://evil.example/x.svg#a'/>".to_owned(), "`<use>`"),
        (format!("<g id='a'>{path}</g><use xlink:href='#a'/>"), "`<use>`"),
        ("<symbol/>".to_owned(), "`<symbol>`"),
        (format!("<pattern id='p'><path fill='url(#p)' d='M0 0h9'/></pattern>{path}"), "`<pattern>`"),
        ("<mask/>".to_owned(), "`<mask>`"),
        ("<marker/>".to_owned(), "`<marker>`"),
        ("<filter><feTurbulence numOctaves='4000000000'/></filter>".to_owned(), "`<filter>`"),
        ("<text><tref href='#a'/></text>".to_owned(), "`<tref>`"),
        ("<switch/>".to_owned(), "`<switch>`"),
        ("<svg/>".to_owned(), "an `<svg>` inside of another"),
        (format!("<g style='filter:blur(9px) blur(9px)'>{path}</g>"), "`filter`"),
        (format!("<style>.k{{/*}}*/filter:blur(9px)}}</style><g class='k'>{path}</g>"), "`filter`"),
        (clip("<path clip-path='url(#c)' d='M0 0h9'/>"), "clipped"),
        (format!("<style>.k{{clip-path:url(#c)}}</style>{}", clip("<path class='a k' d='M0 0h9'/>")), "clipped"),
        (format!("<style>path{{clip-path:url(#c)}}</style>{}", clip(path)), "clipped"),
        (format!("<style>g g g{{fill:red}}</style>{path}"), "selectors of several parts"),
        (gradient(1, 1), "gradients that refer"),
        ((1..6).map(|n| gradient(n, n + 1)).collect::<Vec<_>>().concat(), "gradients that refer"),
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
        "<linearGradient id='p'><stop stop-color='red'/></linearGradient><radialGradient id='q' xlink:href='#p'/>".to_owned(),
        format!("<style>.a,.b{{fill:#123;opacity:.9}}@media print{{.k{{fill:red}}}}</style><g class='a'>{path}</g>"),
        format!("<g id='p'><a href='#p'>{path}</a></g><g style='mix-blend-mode:multiply' filter='none'>{path}</g>"),
        "<text x='1' y='9'>Two <tspan font-weight='700'>parts</tspan></text>".to_owned(),
    ] {
        assert!(read(&body).is_ok(), "{body}: {:?}", read(&body));
    }
}

/// The limits that are tested here.
pub(crate) const TESTED: [Capacity; 7] = [
    limits::VECTOR_ELEMENTS,
    limits::VECTOR_ATTRIBUTES,
    limits::VECTOR_STYLE,
    limits::VECTOR_NESTING,
    limits::VECTOR_LAYERS,
    limits::VECTOR_COVERAGE,
    limits::VECTOR_BYTES,
];

#[test]
fn a_drawing_has_limits() {
    let path = "<path d='M0 0h40v20H0z'/>";
    let shaded = |paths: usize| {
        let gradient = "<linearGradient id='g'><stop/><stop offset='1' stop-color='red'/></linearGradient>";
        format!("{gradient}{}", "<path fill='url(#g)' d='M0 0h40v20H0z'/>".repeat(paths))
    };
    let dashed = |length: f64| format!("<path d='M0 0h40' stroke='red' stroke-dasharray='{length}'/>");
    let nested = |levels: usize| format!("{}{path}{}", "<g>".repeat(levels), "</g>".repeat(levels));
    let fades = |groups: usize| format!("<g opacity='.5'>{path}{path}</g>").repeat(groups);
    let comment = |bytes: usize| format!("<!--{}-->", "x".repeat(bytes));
    let text = |characters: usize| format!("<text>{}</text>", "a".repeat(characters));
    let spans = |spans: usize| format!("<text>{}</text>", "<tspan>a</tspan>".repeat(spans));
    let attributes = |n: usize| format!("<g {}/>", (0..n).map(|n| format!("a{n}=''")).collect::<Vec<_>>().join(" "));
    let style = |bytes: usize| format!("<style>{}</style>", " ".repeat(bytes));
    let cases = [
        (attributes(250), attributes(251), limits::VECTOR_ATTRIBUTES),
        (style(31 << 10), style((31 << 10) + 1), limits::VECTOR_STYLE),
        (style(1).repeat(31), style(1).repeat(32), limits::VECTOR_STYLE),
        // The root is an element, too.
        ("<g/>".repeat(19_999), "<g/>".repeat(20_000), limits::VECTOR_ELEMENTS),
        (text(999), text(1_000), limits::VECTOR_ELEMENTS),
        (spans(285), spans(286), limits::VECTOR_ELEMENTS),
        (dashed(0.005), dashed(0.0008), limits::VECTOR_ELEMENTS),
        // The document, the root and the path are levels, too.
        (nested(62), nested(63), limits::VECTOR_NESTING),
        (fades(64), fades(65), limits::VECTOR_LAYERS),
        (path.repeat(200), path.repeat(201), limits::VECTOR_COVERAGE),
        (shaded(50), shaded(51), limits::VECTOR_COVERAGE),
        (comment(1 << 20), comment(1 << 21), limits::VECTOR_BYTES),
    ];
    assert!(TESTED.iter().all(|limit| cases.iter().any(|(.., tested)| tested == limit)));
    for (most, more, limit) in cases {
        assert!(read(&most).is_ok(), "{}: {:?}", limit.name, read(&most));
        let refused = read(&more).unwrap_err();
        assert!(refused.to_string().contains(&limit.named()), "{refused}");
        assert_eq!(refused, InvalidPicture::Complex(limit));
    }
    // An element counts as 1,000 pixels.
    let pixels = |room: u64| Picture::read("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>", Crop::Wide, room);
    assert_eq!(pixels(2_000).map(|(_, pixels)| pixels), Ok(2_000));
    assert_eq!(pixels(1_999).unwrap_err(), InvalidPicture::NoRoom { pixels: 2_000 });
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
             r='9'/></clipPath></defs><style>.k{{fill:url(#g)}}</style><g clip-path='url(#c)'><path class='k' d='M0 0C9 9 3 3 20 10z'/></g>{SQUARE}\
             <text x='3' y='9'>Hi</text></svg>"
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
