//! Mistakes in the text of a drawing in SVG are explained in our words: where, what was found, and what to type.

use cjm::picture::{Crop, InvalidPicture, Picture};

const HEAD: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>";
const PATH: &str = "<path d='M0 0h9v9z'/>";

/// The reason and the help for a drawing.
fn refused(text: &str) -> (String, String) {
    let refused = Picture::read("a.svg", text.as_bytes(), Crop::Whole, u64::MAX).expect_err(text);
    match &refused.cause {
        InvalidPicture::Malformed(mistake) => (refused.to_string(), mistake.help.clone()),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn mistakes_in_xml_are_explained_with_their_place() {
    for (body, place, problem, help) in [
        ("<text a='x<y'>b</text>", "line 2, column 11", "a `<` inside an element", "write `&lt;`"),
        ("<text a='x'<b/></text>", "line 2, column 12", "a `<` inside an element", "`>`"),
        ("<text>R&D</text>", "line 2, column 8", "a `&` that begins no character code", "write `&amp;`"),
        ("<text x='R & D'/>", "line 2, column 12", "a `&` that begins no character code", "write `&amp;`"),
        ("<text>R&nbsp;D</text>", "line 2, column 8", "`&nbsp;`", "type the character itself"),
        ("<g><rect></g>", "line 2, column 10", "`</g>`, where `<rect>` is still open", "write `</rect>` before it"),
        ("<g a='1' a='2'/>", "line 2, column 10", "the attribute `a` is repeated", "remove one"),
        (
            "<use xlink:href='#a'/>",
            "line 2, column",
            "the prefix `xlink:` is not declared",
            "xmlns:xlink=\"http://www.w3.org/1999/xlink\"",
        ),
        ("<inkscape:grid/>", "line 2, column", "the prefix `inkscape:` is not declared", "remove"),
        ("<g a=1/>", "line 2, column 6", "a value without quotes", "width=\"400\""),
        ("<g a/>", "line 2, column 5", "`/` where `=` is expected", "export it again"),
        ("<text>\u{1}</text>", "line 2, column 7", "(U+0001)", "delete it"),
        ("<text> < 3</text>", "line 2, column", "a name is missing", "write `&lt;`"),
        ("<text>]]></text>", "line 2, column", "`]]>` inside a text", "`]]&gt;`"),
        ("<!-- a -- b -->", "line 2, column", "`--` inside a comment", "delete the comment"),
        ("<?xml version='1.0'?>", "line 2, column 1", "`<?xml` is not at the start", "delete everything before it"),
    ] {
        let (said, helped) = refused(&format!("{HEAD}\n{body}{PATH}</svg>"));
        assert!(said.contains(&format!("in its {place}")) && said.contains(problem), "{body}: {said}");
        assert!(helped.contains(help), "{body}: {helped}");
    }
    for (text, problem, help) in [
        (format!("{HEAD}<g>{PATH}"), "it ends before `</svg>`", "cut off"),
        (format!("{HEAD}<g"), "it ends before `</svg>`", "cut off"),
        (format!("{HEAD}{PATH}</svg>\n<svg/>"), "line 2, column 1", "after `</svg>` the file ends"),
    ] {
        let (said, helped) = refused(&text);
        assert!(said.contains(problem) && helped.contains(help), "{text}: {said}: {helped}");
    }
}

#[test]
fn sizes_that_leave_no_room_are_named_with_what_to_type() {
    for (attributes, problem, help) in [
        ("width='0' height='9'", "`width=\"0\"` leaves no room", "such as `width=\"400\"`"),
        ("width='9' height='-5'", "`height=\"-5\"` leaves no room", "such as `height=\"400\"`"),
        ("width='0.0px' height='9'", "`width=\"0.0px\"`", "such as `width=\"400\"`"),
        ("width='0%' viewBox='0 0 9 9'", "`width=\"0%\"`", "remove it"),
        ("viewBox='0 0 0 9'", "`viewBox=\"0 0 0 9\"` leaves no room", "viewBox=\"0 0 400 300\""),
        ("viewBox='0,0,9,-9'", "`viewBox=\"0,0,9,-9\"` leaves no room", "above zero"),
        ("width='9' height='9' viewBox='0 0 0 0'", "`viewBox=\"0 0 0 0\"`", "above zero"),
    ] {
        let (said, helped) = refused(&format!("<svg xmlns='http://www.w3.org/2000/svg'\n {attributes}>{PATH}</svg>"));
        assert!(said.contains("in its line 2, column ") && said.contains(problem), "{attributes}: {said}");
        assert!(helped.contains(help), "{attributes}: {helped}");
    }
}
