//! Keys of a theme file.

use super::notation::{Key, ThemeValue, level};
use super::table::{AnyKey, Table};

level! {
    /// A theme file.
    THEME in theme = "a theme", "the top of a theme file", needs &[], defines None;
    NAME: ThemeValue = "name", ["title", "id"], "What the theme is called in the names of files: letters, digits, `-`, `_`.";
    BASE: ThemeValue = "base", ["extends", "from", "parent"], "The theme it starts from: `light`, `dark` or `print`.";
    COLORS: ThemeValue = "colors", ["colours", "color", "colour", "palette"], "The colours of the brand.";
    TOKENS: ThemeValue =
        "tokens", ["inks", "token", "overrides"], "Single colours of the drawing by name: `{card-line: '#C9CED8'}`.";
    LOGO: ThemeValue = "logo", ["image", "brandmark"], "A PNG or JPEG beside this file, drawn above the title.";
    FONT: ThemeValue = "font", ["fonts", "typeface", "font_file"], "A TTF or OTF beside this file, or one for each weight.";
}

level! {
    /// What stands under `colors:`.
    THEME_COLORS in theme_colors = "the colours of a theme", "`colors` of a theme file", needs &[], defines None;
    PAPER: ThemeValue = "paper", ["background", "page", "canvas"], "The page.";
    TEXT: ThemeValue = "text", ["foreground", "ink"], "Headings and body text.";
    ACCENT: ThemeValue =
        "accent", ["primary", "brand", "main"], "Links; also stages and the first persona, where those have no colours.";
    STAGES: ThemeValue = "stages", ["stage", "phases"], "Stages, in turn.";
    PERSONAS: ThemeValue = "personas", ["persona"], "Personas, in turn.";
    EMOTIONS: ThemeValue = "emotions", ["emotion", "feelings"], "Five colours from the worst emotion to the best.";
    PAIN: ThemeValue = "pain", ["pains", "pain_points"], "Pain points, fail points, severity.";
    OPPORTUNITY: ThemeValue = "opportunity", ["opportunities", "chance"], "Opportunities.";
    FRONTSTAGE: ThemeValue = "frontstage", ["front"], "What customers see of the service.";
    BACKSTAGE: ThemeValue = "backstage", ["back"], "Work out of their sight.";
    SUPPORT: ThemeValue = "support", ["support_processes"], "What supports it.";
}

level! {
    /// What stands under `font:`.
    THEME_FONT in theme_font = "the font of a theme", "`font` of a theme file", needs &[&["regular"]], defines None;
    REGULAR: ThemeValue = "regular", ["normal", "file", "400"], "Body text; what other weights fall back on.";
    SEMIBOLD: ThemeValue = "semibold", ["semi_bold", "600", "medium"], "Names, tags, labels.";
    BOLD: ThemeValue = "bold", ["700"], "The title and figures.";
    ITALIC: ThemeValue = "italic", ["oblique"], "Somebody's own words.";
}
