//! Keys of a theme file.

use super::common::key;
use super::table::Shape::Theme;
use super::table::{Key, Table};

/// A theme file.
pub static THEME: Table = Table { what: "a theme", place: "the top of a theme file", needs: &[], parts: &[THEME_KEYS] };

/// What stands under `colors:`.
pub static THEME_COLORS: Table =
    Table { what: "the colours of a theme", place: "`colors` of a theme file", needs: &[], parts: &[COLOR_KEYS] };

/// What stands under `font:`.
pub static THEME_FONT: Table =
    Table { what: "the font of a theme", place: "`font` of a theme file", needs: &[&["regular"]], parts: &[FONT_KEYS] };

const THEME_KEYS: &[Key] = &[
    key("name", &["title", "id"], Theme, "What the theme is called in the names of files: letters, digits, `-`, `_`."),
    key("base", &["extends", "from", "parent"], Theme, "The theme it starts from: `light`, `dark` or `print`."),
    key("colors", &["colours", "color", "colour", "palette"], Theme, "The colours of the brand."),
    key("tokens", &["inks", "token", "overrides"], Theme, "Single colours of the drawing by name: `{card-line: '#C9CED8'}`."),
    key("logo", &["image", "brandmark"], Theme, "A PNG or JPEG beside this file, drawn above the title."),
    key("font", &["fonts", "typeface", "font_file"], Theme, "A TTF or OTF beside this file, or one for each weight."),
];

const COLOR_KEYS: &[Key] = &[
    key("paper", &["background", "page", "canvas"], Theme, "The page."),
    key("text", &["foreground", "ink"], Theme, "Headings and body text."),
    key("accent", &["primary", "brand", "main"], Theme, "Links; also stages and the first persona, where those have no colours."),
    key("stages", &["stage", "phases"], Theme, "Stages, in turn."),
    key("personas", &["persona"], Theme, "Personas, in turn."),
    key("emotions", &["emotion", "feelings"], Theme, "Five colours from the worst emotion to the best."),
    key("pain", &["pains", "pain_points"], Theme, "Pain points, fail points, severity."),
    key("opportunity", &["opportunities", "chance"], Theme, "Opportunities."),
    key("frontstage", &["front"], Theme, "What customers see of the service."),
    key("backstage", &["back"], Theme, "Work out of their sight."),
    key("support", &["support_processes"], Theme, "What supports it."),
];

const FONT_KEYS: &[Key] = &[
    key("regular", &["normal", "file", "400"], Theme, "Body text; what other weights fall back on."),
    key("semibold", &["semi_bold", "600", "medium"], Theme, "Names, tags, labels."),
    key("bold", &["700"], Theme, "The title and figures."),
    key("italic", &["oblique"], Theme, "Somebody's own words."),
];
