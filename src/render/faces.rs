//! The faces a scene uses to the font names, embedded fonts and outlines of a document. Knows no nodes but lines.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use crate::scene::{Line, Node, Scene};
use crate::text::{FaceId, Fonts, Run, Style, Weight};
use crate::units::Px;

/// How a document refers to the fonts it was measured with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// It carries them, under names nothing else on a page uses.
    Embedded,
    /// Not at all: text is shapes.
    Outlined,
    /// By the names they are installed under; text is fitted to its measured width, in case they are not.
    Installed,
    /// By the names they have in the rasteriser's own font list.
    Raster,
}

/// A font file to a smaller one.
pub(super) type Pack = fn(&[u8]) -> Vec<u8>;

/// The faces a scene uses.
#[derive(Debug)]
pub(super) struct Faces<'a> {
    fonts: &'a Fonts,
    naming: Naming,
    /// The family that most text inherits.
    body: &'a str,
    page_family: String,
    used: BTreeMap<FaceId, Used>,
}

#[derive(Debug)]
struct Used {
    family: String,
    /// The subset, for a face that is embedded; `None` under [`Naming::Embedded`] means that its runs become outlines.
    file: Option<Vec<u8>>,
}

/// A font inside the document.
#[derive(Debug, Serialize)]
pub(super) struct Embedded {
    pub(super) family: String,
    pub(super) weight: u16,
    pub(super) style: &'static str,
    /// The font file in base64.
    pub(super) data: String,
}

/// A font as far as it differs from the one around it: the page's family in weight 400, upright.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Font<'a> {
    pub(super) family: Option<&'a str>,
    pub(super) weight: Option<u16>,
    pub(super) style: Option<&'static str>,
}

impl<'a> Faces<'a> {
    /// Looks through `scene` for faces, and cuts out what the document has to carry.
    pub(super) fn new(scene: &Scene, fonts: &'a Fonts, naming: Naming) -> Self {
        Self::of(texts(scene), &scene.prefix, fonts, naming)
    }

    /// Cuts out what a document has to carry that draws these texts; `prefix` starts the names of its fonts.
    pub(super) fn of(texts: BTreeMap<FaceId, BTreeSet<&str>>, prefix: &str, fonts: &'a Fonts, naming: Naming) -> Self {
        let used = texts
            .into_iter()
            .map(|(id, texts)| {
                let face = fonts.face(id);
                let (family, file) = match naming {
                    Naming::Embedded => (format!("{prefix}{}", slug(face.family)), fonts.subset(id, texts)),
                    Naming::Outlined | Naming::Installed | Naming::Raster => (quoted(face.family), None),
                };
                (id, Used { family, file })
            })
            .collect();
        let body = fonts.face(fonts.body()).family;
        let page_family = match naming {
            // Programs that ignore embedded fonts may have the family itself.
            Naming::Embedded => format!("{prefix}{}, {}, sans-serif", slug(body), quoted(body)),
            Naming::Outlined | Naming::Installed => format!("{}, sans-serif", quoted(body)),
            Naming::Raster => quoted(body),
        };
        Self { fonts, naming, body, page_family, used }
    }

    /// The families that the document carries, the body's first.
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

    /// The faces that the document carries, their files as they are or packed.
    pub(super) fn embedded(&self, pack: Option<Pack>) -> Vec<Embedded> {
        let embed = |(id, used): (&FaceId, &Used)| {
            let face = self.fonts.face(*id);
            let style = if face.italic { "italic" } else { "normal" };
            let file = used.file.as_ref()?;
            let data = pack.map_or_else(|| STANDARD.encode(file), |pack| STANDARD.encode(pack(file)));
            Some(Embedded { family: used.family.clone(), weight: face.weight, style, data })
        };
        self.used.iter().filter_map(embed).collect()
    }

    /// The shape of a run that cannot stay text.
    pub(super) fn outline(&self, line: &Line, run: &Run) -> Option<String> {
        let shapes = match self.naming {
            Naming::Outlined => true,
            Naming::Embedded => self.used[&run.face].file.is_none(),
            Naming::Installed | Naming::Raster => false,
        };
        shapes.then(|| self.fonts.outline(run, style(line), run.x.0, line.y.0))
    }

    /// The font of a run, as far as it differs from the page's family in weight 400, upright.
    pub(super) fn font(&self, run: &Run) -> Option<Font<'_>> {
        let face = self.fonts.face(run.face);
        let font = Font {
            family: (face.family != self.body).then(|| self.used[&run.face].family.as_str()),
            weight: (face.weight != 400).then_some(face.weight),
            style: face.italic.then_some("italic"),
        };
        (font.family.is_some() || font.weight.is_some() || font.style.is_some()).then_some(font)
    }

    /// The width a run is fitted to, where another font may draw it.
    pub(super) fn fitted(&self, run: &Run) -> Option<Px> {
        (self.naming == Naming::Installed).then_some(run.width)
    }
}

/// The faces in a scene, each with the texts it draws.
pub(super) fn texts(scene: &Scene) -> BTreeMap<FaceId, BTreeSet<&str>> {
    let mut used: BTreeMap<FaceId, BTreeSet<&str>> = BTreeMap::new();
    scene.walk(&mut |node, _| {
        if let Node::Line(line) = node {
            for run in &line.runs {
                used.entry(run.face).or_default().insert(&run.text);
            }
        }
    });
    used
}

/// How a line was set.
fn style(line: &Line) -> Style {
    let weight = match line.weight {
        ..500 => Weight::Regular,
        500..650 => Weight::Semibold,
        650.. => Weight::Bold,
    };
    let style = Style::new(line.size.0).weight(weight).spaced(line.spacing.0);
    if line.italic { style.italic() } else { style }
}

/// `Noto Sans Arabic` as it may stand in a name: `noto-sans-arabic`.
fn slug(family: &str) -> String {
    let letters = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    family.chars().map(letters).collect()
}

/// A family's name as CSS writes it: quoted unless it consists of identifiers.
fn quoted(family: &str) -> String {
    let identifier = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    if family.split(' ').all(identifier) { family.to_owned() } else { format!("'{}'", family.replace(['\'', '\\'], "")) }
}
