//! Lists how much a file, a map, a picture, a drawing and a run can hold: one row per limit.
//!
//! Maps that people write are far below: the largest have some hundred touchpoints. The limits protect time and memory, so that any file
//! of 64 KB takes at most a second and 256 MiB in any command; with `--scale`, several themes, or a sheet for each persona, each
//! output file does.

/// The most of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Kebab-case, unique: `touchpoints`.
    pub name: &'static str,
    /// What has the limit.
    pub holder: Holder,
    /// The largest number that is accepted.
    pub most: u64,
    /// What is counted.
    pub unit: Counted,
    /// What it limits.
    pub limited: &'static Limited,
    /// The rule that reports more; `None` if it is an error of the command, with exit code 2.
    pub rule: Option<&'static str>,
}

/// What is limited.
#[derive(Debug, PartialEq, Eq)]
pub struct Limited {
    /// In a few words.
    pub summary: &'static str,
    /// What counts more than once.
    pub weights: &'static [Weighting],
}

/// A number by which something counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighting {
    /// What has it, with an article.
    pub of: &'static str,
    /// The number.
    pub number: u64,
}

/// What has a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// A journey file, and the files beside it.
    File,
    /// A journey with its shared files.
    Map,
    /// A picture file of a journey.
    Picture,
    /// A drawing that is written.
    Drawing,
    /// A run of a command.
    Run,
}

impl Holder {
    /// Every holder.
    pub const ALL: [Self; 5] = [Self::File, Self::Map, Self::Picture, Self::Drawing, Self::Run];

    /// Its name, with an article.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::File => "a file",
            Self::Map => "a map",
            Self::Picture => "a picture",
            Self::Drawing => "a drawing",
            Self::Run => "a run",
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Bytes.
    Bytes,
    /// Pixels.
    Pixels,
    /// Anything else, in the plural: `touchpoints`.
    Count(&'static str),
}

impl Counted {
    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Pixels => "pixels",
            Self::Count(name) => name,
        }
    }
}

impl Limit {
    /// The limit for lengths and capacities.
    #[must_use]
    pub const fn length(&self) -> usize {
        self.most as usize
    }

    /// The limit with its unit: `5,000 touchpoints`, `4 MiB`, `25 million pixels`.
    #[must_use]
    pub fn amount(&self) -> String {
        const KIB: u64 = 1024;
        match self.unit {
            Counted::Bytes if self.most.is_multiple_of(KIB * KIB) => format!("{} MiB", self.most / KIB / KIB),
            Counted::Bytes if self.most.is_multiple_of(KIB) => format!("{} KiB", self.most / KIB),
            Counted::Pixels if self.most.is_multiple_of(1_000_000) => format!("{} million pixels", self.most / 1_000_000),
            Counted::Bytes | Counted::Pixels | Counted::Count(_) => format!("{} {}", grouped(self.most), self.unit.name()),
        }
    }

    /// The limit with its name: ``4 MiB, the limit `file-bytes` ``.
    #[must_use]
    pub fn named(&self) -> String {
        format!("{}, the limit `{}`", self.amount(), self.name)
    }

    /// What it limits, with what counts more than once, such as the 50 elements of an SVG that a `<tspan>` counts as.
    #[must_use]
    pub fn description(&self) -> String {
        let verbs = ["counts as"].into_iter().chain(std::iter::repeat("as"));
        let weight = |(Weighting { of, number }, verb): (&Weighting, &str)| format!("{of} {verb} {}", grouped(*number));
        let weights: Vec<String> = self.limited.weights.iter().zip(verbs).map(weight).collect();
        let separator = if weights.is_empty() { "" } else { "; " };
        format!("{}{separator}{}", self.limited.summary, weights.join(", "))
    }

    /// What is wrong with one more: `more than 5,000 touchpoints`.
    #[must_use]
    pub fn exceeded(&self) -> String {
        format!("more than {}", self.amount())
    }

    /// Marks the place: ``the limit `touchpoints` ends here``.
    #[must_use]
    pub fn label(&self) -> String {
        format!("the limit `{}` ends here", self.name)
    }
}

/// The advice where a limit has no other one.
pub const HELP: &str = "split it into several journeys; `cjm limits` lists every limit";

/// Formats a number for messages, with a comma before each group of three digits.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (n, digit) in digits.char_indices() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Defines limits and the slice of all of them, so that every limit is listed.
macro_rules! limits {
    ($($name:ident: $holder:ident, $word:literal, $most:expr, $unit:expr, $summary:literal, $rule:expr $(, $weights:expr)?;)*) => {
        $(
            #[doc = concat!("Limits the ", $summary, ".")]
            pub const $name: Limit = Limit {
                name: $word,
                holder: Holder::$holder,
                most: $most,
                unit: $unit,
                limited: &Limited { summary: $summary, weights: [$($weights as &[Weighting],)? &[]][0] },
                rule: $rule,
            };
        )*

        /// Every limit, by holder.
        pub static LIMITS: &[Limit] = &[$($name),*];
    };
}

const MIB: u64 = 1024 * 1024;

/// An element of an SVG, in pixels of a picture that takes as long to read.
pub const ELEMENT: Weighting = Weighting { of: "an element of an SVG", number: 1_000 };
/// A character of a text in an SVG, which becomes an outline, in elements.
pub const CHARACTER: Weighting = Weighting { of: "a character of a text", number: 20 };
/// A part of a text with its own style, in elements: each is compared with each.
pub const SPAN: Weighting = Weighting { of: "a `<tspan>`", number: 50 };
/// Rules of the style sheets of an SVG, in elements: they are compared with each.
pub const STYLE_RULES: Weighting = Weighting { of: "every 50 rules of its style sheets, for each element,", number: 1 };
/// A style sheet of an SVG, in bytes: it is sorted together with those before.
pub const SHEET: Weighting = Weighting { of: "each sheet, in addition to its bytes,", number: 1_024 };
/// A gradient of an SVG, which takes as long to paint as several layers of one colour.
pub const GRADIENT: Weighting = Weighting { of: "a gradient", number: 4 };
/// A line of a shape, or of the outline of a stroke, in the pixels of each row that it passes.
pub const LINE: Weighting = Weighting { of: "a row of pixels that a line passes", number: 12 };
/// A stroked line, in pixels: it is painted pixel by pixel if it is thin.
pub const ALONG: Weighting = Weighting { of: "a pixel along a stroked line", number: 3 };
/// Places that are passed in each of the four rows into which a row of pixels is divided, in pixels.
pub const PLACES: Weighting = Weighting { of: "a thousand places left of lines, in each quarter of a row,", number: 50 };
/// A group that is drawn on pixels of its own, in those of the picture.
pub const GROUPS: Weighting = Weighting { of: "a pixel of a clipped, blended or transparent group", number: 1 };
/// Lines that are compared with each other, in pixels.
pub const PAIRS: Weighting = Weighting { of: "a thousand pairs of lines that may cross", number: 200 };

limits! {
    FILE_BYTES: File, "file-bytes", 4 * MIB, Counted::Bytes, "bytes of a journey, a shared file or a theme", Some("too-large");
    VALUES: File, "values", 250_000, Counted::Count("values"), "values of a file", Some("too-large");
    ENTRIES: File, "entries", 5_000, Counted::Count("entries"), "entries of a list or of a group of keys", Some("too-many");
    NESTING: File, "nesting", 32, Counted::Count("levels"), "lists and groups of keys inside each other", Some("too-deep");
    REPEATED_VALUES: File, "repeated-values", 50_000, Counted::Count("values"), "values in anchors and their repetitions", Some("too-much-repetition");
    REPEATED_BYTES: File, "repeated-bytes", MIB, Counted::Bytes, "bytes of text in anchors and their repetitions", Some("too-much-repetition");
    TEXT: File, "text", 40_000, Counted::Count("characters"), "characters of a text", Some("too-large");
    ID: File, "id", 64, Counted::Count("characters"), "characters of an id", Some("bad-id");
    THEME_NAME: File, "theme-name", 64, Counted::Count("characters"), "characters of the name of a theme", Some("bad-name");
    USE_DEPTH: File, "use-depth", 8, Counted::Count("files"), "files that use each other in a row", Some("too-deep");
    CONFIGURATION_BYTES: File, "configuration-bytes", 256 * 1024, Counted::Bytes, "bytes of a `cjm.toml`", None;
    BASELINE_BYTES: File, "baseline-bytes", 64 * MIB, Counted::Bytes, "bytes of a baseline", None;
    IGNORE_BYTES: File, "ignore-bytes", MIB, Counted::Bytes, "bytes of a `.gitignore`", None;
    FONT_BYTES: File, "font-bytes", 20 * MIB, Counted::Bytes, "bytes of a font of a theme", Some("too-large");
    FONT_DIR_BYTES: File, "font-dir-bytes", 128 * MIB, Counted::Bytes, "bytes of a font in a folder of `--font-dir`", None;
    FILES: Map, "files", 64, Counted::Count("files"), "files of a journey, with those that it uses", Some("too-deep");
    STAGES: Map, "stages", 4_000, Counted::Count("stages"), "stages", Some("too-many");
    TOUCHPOINTS: Map, "touchpoints", 5_000, Counted::Count("touchpoints"), "touchpoints of all stages", Some("too-many");
    PERSONAS: Map, "personas", 1_000, Counted::Count("personas"), "personas", Some("too-many");
    CURVE_POINTS: Map, "curve-points", 40_000, Counted::Count("points of curves (touchpoints times personas)"), "touchpoints multiplied by personas", Some("too-many");
    PATHS: Map, "paths", 1_000, Counted::Count("paths"), "alternative paths", Some("too-many");
    LANES: Map, "lanes", 1_000, Counted::Count("lanes"), "lanes of your own", Some("too-many");
    CHANNELS: Map, "channels", 2_000, Counted::Count("channels"), "channels, defined or only named", Some("too-many");
    METRICS: Map, "metrics", 4_000, Counted::Count("metrics"), "metrics, defined or only named", Some("too-many");
    EVIDENCE: Map, "evidence", 4_000, Counted::Count("pieces of evidence"), "pieces of evidence", Some("too-many");
    OPPORTUNITIES: Map, "opportunities", 5_000, Counted::Count("opportunities"), "opportunities of all touchpoints", Some("too-many");
    JUMPS: Map, "jumps", 5_000, Counted::Count("jumps"), "touchpoints named by `next`", Some("too-many");
    FLOWS: Map, "flows", 4_000, Counted::Count("flows"), "flows", Some("too-many");
    PICTURES: Map, "pictures", 100, Counted::Count("pictures"), "pictures; one that is drawn twice counts once", Some("too-many-pictures");
    PICTURES_BYTES: Map, "pictures-bytes", 16 * MIB, Counted::Bytes, "bytes of all pictures as they are embedded, each as often as it is named", Some("too-many-pictures");
    PICTURES_PIXELS: Map, "pictures-pixels", 60_000_000, Counted::Pixels, "pixels of all picture files; a byte of an SVG, and a pixel that it paints, counts as one", Some("too-many-pictures"), &[ELEMENT, LINE, ALONG, PAIRS, PLACES, GROUPS];
    PICTURE_BYTES: Picture, "picture-bytes", 10 * MIB, Counted::Bytes, "bytes of a picture file", Some("too-large");
    PICTURE_SIDE: Picture, "picture-side", 8_192, Counted::Pixels, "pixels on a side", Some("too-large");
    PICTURE_PIXELS: Picture, "picture-pixels", 25_000_000, Counted::Pixels, "pixels; phones take up to 24.5 million", Some("too-large");
    VECTOR_BYTES: Picture, "vector-bytes", 2 * MIB, Counted::Bytes, "bytes of an SVG, and of its shapes alone", Some("too-large");
    VECTOR_ELEMENTS: Picture, "vector-elements", 20_000, Counted::Count("elements, with the outlines of texts and dashes"), "elements of an SVG, and the outlines of its texts and dashes", Some("too-large"), &[CHARACTER, SPAN, STYLE_RULES];
    VECTOR_NODES: Picture, "vector-nodes", 100_000, Counted::Count("elements, texts and comments"), "elements, texts and comments of an SVG", Some("too-large");
    VECTOR_ATTRIBUTES: Picture, "vector-attributes", 250, Counted::Count("attributes and properties of one element"), "attributes of an element of an SVG, and properties that style sheets and its `style` give it", Some("too-large");
    VECTOR_ENTITIES: Picture, "vector-entities", 64 * 1024, Counted::Count("bytes that its entities stand for"), "bytes that the entities of an SVG stand for, wherever they are named", Some("too-large");
    VECTOR_STYLE: Picture, "vector-style", 32 * 1024, Counted::Count("bytes of style sheets"), "bytes of the style sheets of an SVG", Some("too-large"), &[SHEET];
    VECTOR_NESTING: Picture, "vector-nesting", 64, Counted::Count("elements inside each other"), "elements of an SVG inside each other", Some("too-large");
    VECTOR_LAYERS: Picture, "vector-layers", 64, Counted::Count("clipped, blended or transparent groups"), "clipped, blended and transparent groups of an SVG; one larger than the picture counts as often as it is larger", Some("too-large");
    VECTOR_POINTS: Picture, "vector-points", 200_000, Counted::Count("points of shapes and texts"), "points of the shapes of an SVG; those of a shape with a fill and a stroke count twice", Some("too-large");
    VECTOR_PAIRS: Picture, "vector-pairs", 100_000_000, Counted::Count("pairs of lines that may cross"), "lines of a shape of an SVG, or of the outline of its stroke, that share a height: each with each", Some("too-large");
    VECTOR_COVERAGE: Picture, "vector-coverage", 80, Counted::Count("layers of paint"), "how often an SVG paints its area", Some("too-large"), &[GRADIENT];
    VECTOR_GRADIENTS: Picture, "vector-gradients", 4, Counted::Count("gradients in a row"), "gradients of an SVG that refer to each other in a row", Some("too-large");
    JPEG_SCANS: Picture, "jpeg-scans", 40, Counted::Count("scans"), "scans of a progressive JPEG; programs write about ten", Some("too-large");
    DRAWING_SIDE: Drawing, "drawing-side", 65_535, Counted::Pixels, "pixels on a side of a PNG; most programs cannot open larger ones", None;
    DRAWING_PIXELS: Drawing, "drawing-pixels", 80_000_000, Counted::Pixels, "pixels of a PNG; A0 at 220 pixels per inch", None;
    PICTURE_FILES: Drawing, "picture-files", 40, Counted::Count("pictures"), "PNGs of a journey in one run: of its sheets, personas and themes", None;
    SCALE: Drawing, "scale", 16, Counted::Count("times"), "enlargement of a PNG with `--scale`", None;
    FONT_DIR_ENTRIES: Run, "font-dir-entries", 50_000, Counted::Count("entries"), "files and folders in all folders of `--font-dir`", None;
    FONT_FACES: Run, "font-faces", 2_000, Counted::Count("fonts"), "fonts in all folders of `--font-dir`; each one of a collection counts", None;
    FONT_DIRS_BYTES: Run, "font-dirs-bytes", 512 * MIB, Counted::Bytes, "bytes of all fonts in the folders of `--font-dir`", None;
    INPUTS: Run, "inputs", 100_000, Counted::Count("journeys"), "journeys of one run", None;
    MESSAGE_BYTES: Run, "message-bytes", 64 * MIB, Counted::Bytes, "bytes of a message of an editor", None;
    HEADER_BYTES: Run, "header-bytes", 4 * 1024, Counted::Bytes, "bytes of a header line of an editor", None;
    FINDINGS: Run, "findings", 1_000, Counted::Count("findings"), "findings of a rule and level in a file that are listed, without suppressed ones; a summary stands for the others", None;
}
