//! What an SVG picture loses is a warning at the place that names it.

use crate::pictures::PictureDesk;
use crate::vector_pictures::document;

const RECT: &str = "<rect width='40' height='20'/>";

#[test]
fn what_a_drawing_loses_is_a_warning_and_the_rest_is_drawn() {
    for (body, said) in [
        ("<image href='a.png' width='9' height='9'/>", "its `<image>` element is left out"),
        ("<foreignObject/><image/><image/>", "its 2 `<image>` elements and `<foreignObject>` element are left out"),
        ("<text x='9' y='9'>A 漢字漢</text>", "the font of its texts has no 漢 (U+6F22), 字 (U+5B57)"),
        ("<text x='9' y='9'><tspan>ก</tspan> <a>😀</a></text>", "the font of its texts has no ก (U+0E01), 😀 (U+1F600)"),
    ] {
        let desk = PictureDesk::new(&[("maps/img/a.svg", document(&format!("{RECT}{body}")).as_bytes())]);
        let map = "title: T\npersonas: [{name: Ada, portrait: img/a.svg}]\nstages:\n  - name: S\n    touchpoints: [{name: t, image: img/a.svg}]\n";
        std::fs::write(desk.path("maps/map.yaml"), map).unwrap();
        let output = desk.run(&["render", "map.yaml", "-f", "svg", "-o", "map.svg"]);
        let printed = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{body}: {printed}");
        let output = desk.run(&["check", "map.yaml"]);
        let printed = String::from_utf8_lossy(&output.stderr);
        assert_eq!(printed.matches("warning[incomplete-picture]").count(), 1, "{body}: {printed}");
        assert!(printed.contains(&format!("`img/a.svg` is drawn in part: {said}")), "{body}: {printed}");
        assert!(printed.contains("also named here"), "{body}: {printed}");
    }
}

#[test]
fn what_is_not_shown_anyway_is_not_lost() {
    for body in [
        "<title>漢</title><desc>字</desc><metadata>ก</metadata><!-- 😀 -->",
        "<text x='9' y='9'>Ä é – “q” \u{200d}\u{fe0f}</text>",
    ] {
        let text = document(&format!("{RECT}{body}"));
        let (picture, _) = cjm::picture::Picture::read("a.svg", text.as_bytes(), cjm::picture::Crop::Whole, u64::MAX).unwrap();
        assert_eq!(picture.losses, [], "{body}");
    }
}
