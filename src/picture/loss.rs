//! Finds what a drawing in SVG has and the map will not show.

use std::fmt;

use usvg::roxmltree::Document;

/// The most characters that are named.
const NAMED: usize = 8;

/// What can show something and is never drawn: pictures, pages, films.
const LEFT_OUT: [&str; 6] = ["image", "foreignObject", "video", "iframe", "canvas", "object"];

/// A part of a drawing that is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureLoss {
    /// Elements that are not drawn.
    Elements {
        /// Counted by name: ``2 `<image>` elements``.
        elements: String,
        /// How many they are.
        count: usize,
    },
    /// Characters that the font of its texts lacks, the first ones.
    Characters(Vec<char>),
}

impl fmt::Display for PictureLoss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Elements { elements, count } => write!(f, "its {elements} {} left out", if *count == 1 { "is" } else { "are" }),
            Self::Characters(characters) => {
                let named: Vec<String> = characters.iter().map(|char| format!("{char} (U+{:04X})", u32::from(*char))).collect();
                write!(f, "the font of its texts has no {}", named.join(", "))
            }
        }
    }
}

/// What is lost of a document. `is_drawn`: whether the font of its texts has a character.
pub(super) fn losses(document: &Document<'_>, is_drawn: impl Fn(char) -> bool) -> Vec<PictureLoss> {
    let mut lost: Vec<char> = Vec::new();
    let is_shown = |name: &str| matches!(name, "text" | "tspan" | "a");
    let parents = document.descendants().filter(|node| is_shown(node.tag_name().name()));
    for char in parents.flat_map(|node| node.children()).filter_map(|node| node.text()).flat_map(str::chars) {
        if lost.len() < NAMED && !char.is_whitespace() && !lost.contains(&char) && !is_drawn(char) {
            lost.push(char);
        }
    }
    let characters = (!lost.is_empty()).then_some(PictureLoss::Characters(lost));
    elements(document).into_iter().chain(characters).collect()
}

/// The elements of a document that are left out, if there are any.
pub(super) fn elements(document: &Document<'_>) -> Option<PictureLoss> {
    let of = |name: &str| document.descendants().filter(|node| node.tag_name().name() == name).count();
    let counts: Vec<(&str, usize)> = LEFT_OUT.iter().map(|name| (*name, of(name))).filter(|(_, count)| *count > 0).collect();
    let counted = |(name, count): &(&str, usize)| match count {
        1 => format!("`<{name}>` element"),
        _ => format!("{count} `<{name}>` elements"),
    };
    let count = counts.iter().map(|(_, count)| count).sum();
    let elements = counts.iter().map(counted).collect::<Vec<_>>().join(" and ");
    (count > 0).then_some(PictureLoss::Elements { elements, count })
}
