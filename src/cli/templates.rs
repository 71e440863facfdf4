//! The table of templates: journeys that `cjm init` starts from.

/// A journey to start from.
pub(crate) struct JourneyTemplate {
    /// As typed after `--template`; the name of its file in `examples/` begins with it.
    pub(crate) name: &'static str,
    /// What the journey is about, in one line.
    pub(crate) summary: &'static str,
    /// The text of the file.
    pub(crate) text: &'static str,
}

macro_rules! template {
    ($name:literal, $summary:literal) => {
        JourneyTemplate { name: $name, summary: $summary, text: include_str!(concat!("../../examples/", $name, ".journey.yaml")) }
    };
}

/// The template of `cjm init` without `--template`.
pub(crate) static DEFAULT: &JourneyTemplate = &TEMPLATES[0];

/// The name of its file, without extension: the name of the template says nothing about the journey.
pub(crate) const DEFAULT_STEM: &str = "my";

/// Every template: the default, the smallest, then one per industry.
pub(crate) static TEMPLATES: &[JourneyTemplate] = &[
    template!("starter", "a short journey that uses every common key once, with comments"),
    template!("minimal", "the smallest journey worth drawing"),
    template!("blueprint", "a broadband repair seen from behind the stage, between two companies"),
    template!("retail", "buying walking boots in a shop, after an app that counted wrong"),
    template!("ecommerce", "buying a phone online, from the first ad to the next upgrade"),
    template!("saas-onboarding", "a team's first thirty days with a tool, felt by its buyer and its user"),
    template!("healthcare", "a knee operation, as the patient and her daughter live through it"),
    template!("banking-loan", "a couple's first mortgage, with a curve for each of them"),
    template!("automotive", "leasing a first electric car, with another way for those without a socket"),
    template!("travel", "a family's missed connection, as the mother and her son live through it"),
    template!("real-estate", "a first rental, with a loop back to the search"),
];
