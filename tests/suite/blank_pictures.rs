//! Drawings in SVG of which nothing can be seen are refused, with the reason and what to do.

use crate::pictures::PictureDesk;

const RECT: &str = "<rect width='40' height='20'/>";

/// Drawings of which nothing can be seen, each with the reason and a part of the help.
fn cases() -> Vec<(String, &'static str, &'static str)> {
    let around = |before: &str, after: &str| format!("{before}{RECT}{after}");
    let hidden = ("its shapes are hidden, clipped, transparent", "show its layers");
    let clip = |id: &str| format!("<clipPath id='{id}'><rect x='30' width='9' height='9'/></clipPath>");
    let clear = "<linearGradient id='g'><stop stop-opacity='0'/><stop offset='1' stop-color='#fff0'/></linearGradient>";
    let plain = [
        "<image href='a.png' width='9' height='9'/>".to_owned(),
        "<image href='a.png' width='9' height='9'/>".repeat(2),
        "<image href='data:image/png;base64,iVBORw0KGgo=' width='9' height='9'/><foreignObject width='9' height='9'/>".to_owned(),
        String::new(),
        "<title>Nothing</title><metadata/><g><g/></g><defs/>".to_owned(),
        "<rect x='40.5' width='9' height='9'/>".to_owned(),
        "<text x='2' y='-9'>above</text>".to_owned(),
        around("<g transform='translate(900)'>", "</g>"),
        "<rect width='1' height='20'/>".to_owned(),
        "<circle cx='20' cy='10' r='36' fill='none' stroke='red'/>".to_owned(),
        "<path d='M-9 -9H60V40' fill='none' stroke='red'/>".to_owned(),
    ];
    let reasons = [
        ("its `<image>` element is left out", "convert what it shows to paths"),
        ("its 2 `<image>` elements are left out", "convert what it shows to paths"),
        ("its `<image>` element and `<foreignObject>` element are left out", "as PNG or JPEG"),
        ("it has no shapes", "draw something in it"),
        ("it has no shapes", "draw something in it"),
        ("its shapes are outside of its page", "Resize Page to Selection"),
        ("its shapes are outside of its page", "Resize Page to Selection"),
        ("its shapes are outside of its page", "Resize Page to Selection"),
        ("its shapes are outside of the part that is shown", "in the middle"),
        ("its shapes are outside of its page", "Resize Page to Selection"),
        ("its shapes are outside of its page", "Resize Page to Selection"),
    ];
    let unpainted = [
        around("<g display='none'>", "</g>"),
        around("<g style='display:none'>", "</g>"),
        around("<g visibility='hidden'>", "</g>"),
        around("<g visibility='collapse'>", "</g>"),
        around("<g opacity='0'>", "</g>"),
        around("<g opacity='.02'><g opacity='.02'>", "</g></g>"),
        around("<g fill='none'>", "</g>"),
        around("<g fill='transparent' stroke='rgba(0,0,0,0)'>", "</g>"),
        around("<g fill-opacity='0'>", "</g>"),
        around("<style>rect{visibility:hidden}</style>", ""),
        around("<defs>", "</defs>"),
        around(&format!("{clear}<g fill='url(#g)'>"), "</g>"),
        format!("{}<rect clip-path='url(#c)' width='20' height='20'/>", clip("c")),
        around("<clipPath id='c'/><g clip-path='url(#c)'>", "</g>"),
        "<rect width='0' height='9'/><circle r='0'/><path d=''/>".to_owned(),
        "<line x2='9' y2='9'/>".to_owned(),
        "<path d='M4 4L10 10L20 20Z'/>".to_owned(),
        "<path d='M0 5h40' stroke='red' stroke-dasharray='0 10'/>".to_owned(),
        "<path d='M20 10h0' stroke='red' stroke-width='9'/>".to_owned(),
        "<clipPath id='c'><path d='M0 0h9L0 9z'/></clipPath><rect x='8' y='8' width='9' height='9' clip-path='url(#c)'/>"
            .to_owned(),
        "<text x='20' y='10'> </text>".to_owned(),
        "<path d='M20 0v20' stroke='red' stroke-width='.00001'/>".to_owned(),
        "<rect x='20' y='9' width='.0001' height='.0001'/>".to_owned(),
        "<text x='2' y='9' display='none' fill='none'> </text><path visibility='hidden' d='M0 0h9v9z'/>".to_owned(),
    ];
    let named = plain.into_iter().zip(reasons).map(|(body, (reason, help))| (body, reason, help));
    named.chain(unpainted.map(|body| (body, hidden.0, hidden.1))).collect()
}

/// What `cjm check` prints of a journey with a picture and a portrait of this name.
fn checked(file: &str) -> String {
    let desk = PictureDesk::new(&[("maps/img/a.svg", file.as_bytes())]);
    let map = "title: T\npersonas: [{name: Ada, portrait: img/a.svg}]\nstages:\n  - name: S\n    touchpoints: [{name: t, image: img/a.svg}]\n";
    std::fs::write(desk.path("maps/map.yaml"), map).unwrap();
    let output = desk.run(&["check", "map.yaml"]);
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_drawing_that_shows_nothing_is_an_error_that_says_why_and_what_to_do() {
    for (body, reason, help) in cases() {
        let said = checked(&crate::vector_pictures::document(&body));
        assert_eq!(said.matches("error[unreadable-picture]").count(), 1, "{body}: {said}");
        assert!(said.contains(&format!("it shows nothing, because {reason}")) && said.contains(help), "{body}: {said}");
        assert!(said.contains("also named here"), "{body}: {said}");
        // A shape in the middle is enough.
        let drawn = checked(&crate::vector_pictures::document(&format!("{body}<path d='M16 6h8v8h-8z'/>")));
        assert!(!drawn.contains("error["), "{body}: {drawn}");
    }
}

#[test]
fn fine_and_faint_shapes_are_seen() {
    for body in [
        "<circle cx='20' cy='10' r='.02'/>",
        "<path d='M20 0v20' stroke='red' stroke-width='.01'/>",
        "<path d='M20 10h20' stroke='red' stroke-width='.1' stroke-dasharray='.05 39'/>",
        "<rect width='40' height='20' fill-opacity='.01'/>",
        "<rect x='19' width='.1' height='20' opacity='.1'/>",
    ] {
        let said = checked(&crate::vector_pictures::document(body));
        assert!(!said.contains("error["), "{body}: {said}");
    }
}

#[test]
fn a_picture_of_transparent_pixels_is_an_error_and_a_faint_one_is_not() {
    for (alpha, is_refused) in [(0, true), (1, false)] {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 2, 2);
        encoder.set_color(png::ColorType::Rgba);
        encoder.write_header().unwrap().write_image_data(&[200, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 0, 1, 2, 3, alpha]).unwrap();
        let read = cjm::picture::Picture::read("a.png", &bytes, cjm::picture::Crop::Whole, u64::MAX);
        assert_eq!(read.is_err(), is_refused, "{alpha}");
        if let Err(rejected) = read {
            assert_eq!(rejected.cause.to_string(), "it shows nothing, because all its pixels are transparent");
        }
    }
}
