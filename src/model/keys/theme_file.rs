//! Keys of a theme file.

use super::notation::{Key, ThemeValue, level};
use super::table::{AnyKey, Table};

level! {
    /// A theme file.
    THEME in theme = "a theme", "the top of a theme file", needs &[], defines None;
    NAME: ThemeValue = "name", ["title", "id"], "Name of the theme in file names: letters, digits, `-`, `_`.";
    BASE: ThemeValue = "base", ["extends", "from", "parent"], "Built-in theme it extends: `light`, `dark` or `print`.";
    COLORS: ThemeValue = "colors", ["colours", "color", "colour", "palette"], "Brand colours.";
    TOKENS: ThemeValue =
        "tokens", ["inks", "token", "overrides"], "Single colours of the drawing by name: `{card-line: '#C9CED8'}`.";
    LOGO: ThemeValue = "logo", ["image", "brandmark"], "A PNG, JPEG or SVG beside this file, drawn above the title.";
    FONT: ThemeValue = "font", ["fonts", "typeface", "font_file"], "A TTF or OTF beside this file, or one per weight.";
}

level! {
    /// `colors` of a theme file.
    THEME_COLORS in theme_colors = "the colours of a theme", "`colors` of a theme file", needs &[], defines None;
    PAPER: ThemeValue = "paper", ["background", "page", "canvas"], "Background of the page.";
    TEXT: ThemeValue = "text", ["foreground", "ink"], "Headings and body text.";
    ACCENT: ThemeValue =
        "accent", ["primary", "brand", "main"], "Links; also stages and the first persona, where those have no colours.";
    STAGES: ThemeValue = "stages", ["stage", "phases"], "Stages, used in turn.";
    PERSONAS: ThemeValue = "personas", ["persona"], "Personas, used in turn.";
    EMOTIONS: ThemeValue = "emotions", ["emotion", "feelings"], "Five colours from the worst emotion to the best.";
    PAIN: ThemeValue = "pain", ["pains", "pain_points"], "Pain points, fail points, severity.";
    OPPORTUNITY: ThemeValue = "opportunity", ["opportunities", "chance"], "Opportunities.";
    FRONTSTAGE: ThemeValue = "frontstage", ["front"], "Work that customers see.";
    BACKSTAGE: ThemeValue = "backstage", ["back"], "Work that customers do not see.";
    SUPPORT: ThemeValue = "support", ["support_processes"], "Support processes.";
}

level! {
    /// `font` of a theme file.
    THEME_FONT in theme_font = "the font of a theme", "`font` of a theme file", needs &[&["regular"]], defines None;
    REGULAR: ThemeValue = "regular", ["normal", "file", "400"], "Body text, and the fallback for other weights.";
    SEMIBOLD: ThemeValue = "semibold", ["semi_bold", "600", "medium"], "Names, tags, labels.";
    BOLD: ThemeValue = "bold", ["700"], "The title and figures.";
    ITALIC: ThemeValue = "italic", ["oblique"], "Quotes.";
}
