//! Checks of the SVG document that shows a scene: well-formed, readable by another program, the same bytes every time.

use std::collections::HashSet;

use cjm::render::{Options, TextMode, svg};
use cjm::scene::Scene;
use cjm::theme::Theme;

use super::Flaw;
use crate::harness::FONTS;

/// Lists the flaws of the document of a scene; `again` is the same journey composed once more.
pub(super) fn flaws(scene: &Scene, again: &Scene) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut add = |check: &'static str, message: String| flaws.push(Flaw { check, message });
    let options = Options { text: TextMode::Live, ..Options::default() };
    let draw = |scene: &Scene| svg::render(scene, &FONTS, &Theme::LIGHT, &options).expect("an SVG has no size limit");
    let bytes = draw(scene);
    if bytes != draw(again) {
        add("same-bytes", "two drawings of the same journey differ".to_owned());
    }
    let svg = String::from_utf8(bytes).expect("an SVG is UTF-8");
    match roxmltree::Document::parse(&svg) {
        Err(error) => add("well-formed", error.to_string()),
        Ok(document) => {
            let mut ids = HashSet::new();
            for id in document.descendants().filter_map(|node| node.attribute("id")) {
                if !id.starts_with(&scene.prefix) {
                    add("id-prefix", id.to_owned());
                }
                if !ids.insert(id) {
                    add("duplicate-id", id.to_owned());
                }
            }
            for attribute in document.descendants().flat_map(|node| node.attributes()) {
                let number = attribute.value();
                if number == "NaN" || number == "inf" || number == "-inf" || number == "-0" {
                    add("svg-number", format!("{}={number}", attribute.name()));
                }
            }
        }
    }
    if let Err(error) = usvg::Tree::from_str(&svg, &usvg::Options::default()) {
        add("usvg", error.to_string());
    }
    flaws
}
