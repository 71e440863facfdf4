//! Lists the bundled fonts, made by `fonts/make.py`; their licences are beside them.

use super::pairs::Pairs;

/// A bundled font.
#[derive(Debug)]
pub(super) struct Bundled {
    /// Family name, also in the drawing.
    pub(super) family: &'static str,
    /// Weight on the CSS scale.
    pub(super) weight: u16,
    /// Italic.
    pub(super) italic: bool,
    /// A TrueType file.
    pub(super) bytes: &'static [u8],
    /// The same font with the glyphs of western languages only, which is faster to subset.
    pub(super) latin: Option<&'static [u8]>,
    /// The advances of its plain characters, each of which has one glyph.
    pub(super) pairs: Option<Pairs>,
}

/// The family that every text starts with; its `.notdef` glyph is drawn for characters that no face covers.
pub(super) const PRIMARY: &str = "Inter";

/// In order of preference; the first family is [`PRIMARY`].
pub(super) static BUNDLED: [Bundled; 11] = [
    Bundled {
        family: PRIMARY,
        weight: 400,
        italic: false,
        bytes: include_bytes!("fonts/Inter-Regular.ttf"),
        latin: Some(include_bytes!("fonts/Inter-Regular-Latin.ttf")),
        pairs: Some(Pairs(include_bytes!("fonts/Inter-Regular.pairs"))),
    },
    Bundled {
        family: PRIMARY,
        weight: 600,
        italic: false,
        bytes: include_bytes!("fonts/Inter-SemiBold.ttf"),
        latin: Some(include_bytes!("fonts/Inter-SemiBold-Latin.ttf")),
        pairs: Some(Pairs(include_bytes!("fonts/Inter-SemiBold.pairs"))),
    },
    Bundled {
        family: PRIMARY,
        weight: 700,
        italic: false,
        bytes: include_bytes!("fonts/Inter-Bold.ttf"),
        latin: Some(include_bytes!("fonts/Inter-Bold-Latin.ttf")),
        pairs: Some(Pairs(include_bytes!("fonts/Inter-Bold.pairs"))),
    },
    Bundled {
        family: PRIMARY,
        weight: 400,
        italic: true,
        bytes: include_bytes!("fonts/Inter-Italic.ttf"),
        latin: Some(include_bytes!("fonts/Inter-Italic-Latin.ttf")),
        pairs: Some(Pairs(include_bytes!("fonts/Inter-Italic.pairs"))),
    },
    Bundled {
        family: "Noto Sans Arabic",
        weight: 400,
        italic: false,
        bytes: include_bytes!("fonts/NotoSansArabic-Regular.ttf"),
        latin: None,
        pairs: None,
    },
    Bundled {
        family: "Noto Sans Arabic",
        weight: 700,
        italic: false,
        bytes: include_bytes!("fonts/NotoSansArabic-Bold.ttf"),
        latin: None,
        pairs: None,
    },
    Bundled {
        family: "Noto Sans Hebrew",
        weight: 400,
        italic: false,
        bytes: include_bytes!("fonts/NotoSansHebrew-Regular.ttf"),
        latin: None,
        pairs: None,
    },
    Bundled {
        family: "Noto Sans Hebrew",
        weight: 700,
        italic: false,
        bytes: include_bytes!("fonts/NotoSansHebrew-Bold.ttf"),
        latin: None,
        pairs: None,
    },
    Bundled {
        family: "Noto Sans Devanagari",
        weight: 400,
        italic: false,
        bytes: include_bytes!("fonts/NotoSansDevanagari-Regular.ttf"),
        latin: None,
        pairs: None,
    },
    Bundled {
        family: "Noto Sans Thai",
        weight: 400,
        italic: false,
        bytes: include_bytes!("fonts/NotoSansThai-Regular.ttf"),
        latin: None,
        pairs: None,
    },
    Bundled {
        family: "Noto Sans Thai",
        weight: 700,
        italic: false,
        bytes: include_bytes!("fonts/NotoSansThai-Bold.ttf"),
        latin: None,
        pairs: None,
    },
];
