//! The keys of a theme file.

use super::key;
use crate::parse::keys::{Key, Table};

/// A theme file.
pub static THEME: Table = Table { what: "a theme", place: "the top of a theme file", parts: &[THEME_KEYS] };

/// What stands under `colors:`.
pub static THEME_COLORS: Table =
    Table { what: "the colours of a theme", place: "`colors` of a theme file", parts: &[COLOR_KEYS] };

/// What stands under `font:`.
pub static THEME_FONT: Table = Table { what: "the font of a theme", place: "`font` of a theme file", parts: &[FONT_KEYS] };

const THEME_KEYS: &[Key] = &[
    key("name", &["title", "id"], "What the theme is called in the names of files: letters, digits, `-`, `_`."),
    key("base", &["extends", "from", "parent"], "The theme it starts from: `light`, `dark` or `print`."),
    key("colors", &["colours", "color", "colour", "palette"], "The colours of the brand."),
    key("tokens", &["inks", "token", "overrides"], "Single colours of the drawing by name: `{card-line: '#C9CED8'}`."),
    key("logo", &["image", "brandmark"], "A PNG or JPEG beside this file, drawn above the title."),
    key("font", &["fonts", "typeface", "font_file"], "A TTF or OTF beside this file, or one for each weight."),
];

const COLOR_KEYS: &[Key] = &[
    key("paper", &["background", "page", "canvas"], "The page."),
    key("text", &["foreground", "ink"], "Headings and body text."),
    key("accent", &["primary", "brand", "main"], "Links; also stages and the first persona, where those have no colours."),
    key("stages", &["stage", "phases"], "Stages, in turn."),
    key("personas", &["persona"], "Personas, in turn."),
    key("emotions", &["emotion", "feelings"], "Five colours from the worst emotion to the best."),
    key("pain", &["pains", "pain_points"], "Pain points, fail points, severity."),
    key("opportunity", &["opportunities", "chance"], "Opportunities."),
    key("frontstage", &["front"], "What customers see of the service."),
    key("backstage", &["back"], "Work out of their sight."),
    key("support", &["support_processes"], "What supports it."),
];

const FONT_KEYS: &[Key] = &[
    key("regular", &["normal", "file", "400"], "Body text; what other weights fall back on."),
    key("semibold", &["semi_bold", "600", "medium"], "Names, tags, labels."),
    key("bold", &["700"], "The title and figures."),
    key("italic", &["oblique"], "Somebody's own words."),
];
