//! Names and embeds the faces that a scene uses, and draws text as outlines if a face cannot be embedded. Of the nodes it knows
//! only text.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::base64::base64;
use super::options::TextMode;
use super::templates::Verbatim;
use super::woff::woff;
use crate::scene::{Node, Scene};
use crate::text::{DrawnText, FaceId, Fonts, Run};

/// The format of embedded font files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FontFormat {
    /// TrueType, which every program reads.
    TrueType,
    /// WOFF, which is smaller and every browser reads.
    Woff,
}

/// The faces of a document, with what they draw.
pub(super) type DrawnTexts<'a> = BTreeMap<FaceId, DrawnText<'a>>;

/// The faces a scene uses.
#[derive(Debug)]
pub(super) struct DocumentFonts<'a> {
    fonts: &'a Fonts,
    mode: TextMode,
    /// The family of most text.
    body: &'a str,
    page_family: String,
    used: BTreeMap<FaceId, UsedFace>,
}

#[derive(Debug)]
struct UsedFace {
    family: String,
    /// The subset of an embedded face; `None` under [`TextMode::Embed`] means that its runs become outlines.
    file: Option<Arc<[u8]>>,
}

/// A font embedded in the document.
#[derive(Debug, Serialize)]
pub(super) struct EmbeddedFont {
    pub(super) family: String,
    pub(super) weight: u16,
    pub(super) style: &'static str,
    /// The font file in base64.
    pub(super) data: Verbatim,
}

/// The differences of a font from the inherited one: the page's family in weight 400, upright.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Font<'a> {
    pub(super) family: Option<&'a str>,
    pub(super) weight: Option<u16>,
    pub(super) style: Option<&'static str>,
}

impl<'a> DocumentFonts<'a> {
    /// Finds the faces of `scene`, and subsets those that are embedded.
    pub(super) fn new(scene: &Scene, fonts: &'a Fonts, mode: TextMode) -> Self {
        let mut texts = DrawnTexts::new();
        add_texts(scene, &mut texts);
        Self::of(&texts, &scene.prefix, fonts, mode)
    }

    /// Subsets the faces of these texts if they are embedded; `prefix` is the prefix of font names.
    pub(super) fn of(texts: &DrawnTexts<'_>, prefix: &str, fonts: &'a Fonts, mode: TextMode) -> Self {
        let body = fonts.face(fonts.body()).family;
        let faces = std::iter::once(fonts.body()).chain(texts.keys().copied());
        let names = embedded_names(prefix, faces.map(|id| (id, fonts.face(id).family)));
        let used = texts
            .iter()
            .map(|(&id, texts)| {
                let face = fonts.face(id);
                let (family, file) = match mode {
                    TextMode::Embed => (names[face.family].clone(), fonts.subset(texts)),
                    TextMode::Outline | TextMode::Live => (quoted(face.family), None),
                };
                (id, UsedFace { family, file })
            })
            .collect();
        let page_family = match mode {
            // Programs that ignore embedded fonts may have the family installed.
            TextMode::Embed => format!("{}, {}, sans-serif", names[body], quoted(body)),
            TextMode::Outline | TextMode::Live => format!("{}, sans-serif", quoted(body)),
        };
        Self { fonts, mode, body, page_family, used }
    }

    /// The embedded families, that of the body text first.
    pub(super) fn families(&self) -> Vec<&str> {
        let mut carried: Vec<_> = self.used.iter().filter(|(_, used)| used.file.is_some()).collect();
        carried.sort_by_key(|(id, _)| self.fonts.face(**id).family != self.body);
        let mut families: Vec<&str> = carried.into_iter().map(|(_, used)| used.family.as_str()).collect();
        let mut seen = BTreeSet::new();
        families.retain(|family| seen.insert(*family));
        families
    }

    /// The `font-family` of the page, which most text inherits.
    pub(super) fn page_family(&self) -> &str {
        &self.page_family
    }

    /// The embedded faces.
    pub(super) fn embedded(&self, format: FontFormat) -> Vec<EmbeddedFont> {
        let embed = |(id, used): (&FaceId, &UsedFace)| {
            let face = self.fonts.face(*id);
            let style = if face.italic { "italic" } else { "normal" };
            let file = used.file.as_ref()?;
            let data = Verbatim::new(match format {
                FontFormat::TrueType => base64(file),
                FontFormat::Woff => base64(woff(file)),
            });
            Some(EmbeddedFont { family: used.family.clone(), weight: face.weight, style, data })
        };
        self.used.iter().filter_map(embed).collect()
    }

    /// Whether a run is drawn as outlines.
    pub(super) fn is_outlined(&self, run: &Run) -> bool {
        match self.mode {
            TextMode::Outline => true,
            TextMode::Embed => self.used[&run.face].file.is_none(),
            TextMode::Live => false,
        }
    }

    /// The fonts that it names.
    pub(super) fn fonts(&self) -> &'a Fonts {
        self.fonts
    }

    /// The font of a run; `None` if it is the page's family in weight 400, upright.
    pub(super) fn font(&self, run: &Run) -> Option<Font<'_>> {
        let face = self.fonts.face(run.face);
        let font = Font {
            family: (face.family != self.body).then(|| self.used[&run.face].family.as_str()),
            weight: (face.weight != 400).then_some(face.weight),
            style: face.italic.then_some("italic"),
        };
        (font.family.is_some() || font.weight.is_some() || font.style.is_some()).then_some(font)
    }
}

/// Adds the texts of a scene.
pub(super) fn add_texts<'s>(scene: &'s Scene, texts: &mut DrawnTexts<'s>) {
    scene.walk(&mut |node, _| {
        if let Node::Text(line) = node {
            for run in &line.runs {
                add_text(run.face, &run.text, texts);
            }
        }
    });
}

/// Adds a text that a face draws.
pub(super) fn add_text<'s>(face: FaceId, text: impl Into<Cow<'s, str>>, texts: &mut DrawnTexts<'s>) {
    texts.entry(face).or_insert_with(|| DrawnText::new(face)).add(text);
}

/// The names of the families of these faces in a document, which differ: one that is taken gets the number of a face.
fn embedded_names<'f>(prefix: &str, faces: impl Iterator<Item = (FaceId, &'f str)>) -> BTreeMap<&'f str, String> {
    let mut names = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (FaceId(number), family) in faces {
        names.entry(family).or_insert_with(|| {
            let mut name = format!("{prefix}{}", slug(family));
            while !taken.insert(name.clone()) {
                name = format!("{name}-{number}");
            }
            name
        });
    }
    names
}

/// `Noto Sans Arabic` as part of a name: `noto-sans-arabic`.
fn slug(family: &str) -> String {
    let letters = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    family.chars().map(letters).collect()
}

/// A family name in CSS: quoted unless it consists of identifiers.
fn quoted(family: &str) -> String {
    let identifier = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    if family.split(' ').all(identifier) { family.to_owned() } else { format!("'{}'", family.replace(['\'', '\\'], "")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_have_different_names() {
        let families =
            ["Inter", "Inter", "思源", "苹方", "思源", "명조", "--", "- -3", "--3", "Noto Sans", "noto-sans", "NOTO SANS"];
        let names = embedded_names("m-", (0..).map(FaceId).zip(families));
        let all: BTreeSet<&String> = names.values().collect();
        assert_eq!((names.len(), all.len()), (families.len() - 2, names.len()), "{names:?}");
        assert_eq!((&*names["Inter"], &*names["思源"], &*names["苹方"]), ("m-inter", "m---", "m----3"));
        assert!(all.iter().all(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')), "{names:?}");
    }
}
