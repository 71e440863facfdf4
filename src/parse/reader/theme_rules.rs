//! Rules for theme files.

use crate::findings::{Rule, RuleGroup, rules};

const ERROR: Rule = Rule { group: RuleGroup::Themes, ..Rule::BASE };

rules! {
    THEME_RULES:

    pub(crate) static BAD_COLOR: Rule = Rule {
        name: "bad-color",
        summary: "A text that is not a colour.",
        why: "Colours are written `\"#1F6F5C\"`, `\"#abc\"` or `\"rgb(31, 111, 92)\"`.",
        bad: &["base: light\ncolors: {accent: \"#12345\"}\n"],
        good: &["base: light\ncolors: {accent: \"#1F6F5C\"}\n"],
        ..ERROR
    };

    pub(crate) static BAD_NAME: Rule = Rule {
        name: "bad-name",
        summary: "A name of a theme that cannot be part of a file's name, or is that of a built-in theme.",
        why: "Drawings are called after their theme: `checkout.journey.acme.svg`. Write a word such as `acme`.",
        bad: &["name: dark\nbase: light\n"],
        good: &["name: my-dark\nbase: light\n"],
        ..ERROR
    };

    pub(crate) static LOW_CONTRAST: Rule = Rule {
        name: "low-contrast",
        summary: "A text colour that is too close to its background.",
        why: "Text needs a contrast of 4.5 : 1 and marks of 3 : 1 to be readable (WCAG 2.2, 1.4.3 and 1.4.11). The message names the \
         nearest colour that is far enough.",
        bad: &["base: light\ncolors: {paper: \"#ffffff\", text: \"#aaaaaa\"}\n"],
        good: &["base: light\ncolors: {paper: \"#ffffff\", text: \"#222222\"}\n"],
        ..ERROR
    };

    pub(crate) static UNREADABLE_FONT: Rule = Rule {
        name: "unreadable-font",
        summary: "A font file that is damaged, or of another kind than TTF or OTF.",
        why: "Web fonts (WOFF) and collections (TTC) are packed in other ways. Convert them to TTF or OTF, or export the font again.",
        bad: &["base: light\nfont: text.ttf\n"],
        good: &["base: light\n"],
        ..ERROR
    };

    pub(crate) static WRONG_COUNT: Rule = Rule {
        name: "wrong-count",
        summary: "More or fewer colours in a list than there are places for them.",
        why: "Stages take up to eight colours, personas up to five, and the faces of the emotion curve exactly five.",
        bad: &["base: light\ncolors: {emotions: [\"#aa0000\", \"#00aa00\"]}\n"],
        good: &["base: light\ncolors: {emotions: [\"#b3261e\", \"#b35c1e\", \"#6b6b6b\", \"#3c7d4f\", \"#1f6f5c\"]}\n"],
        ..ERROR
    };
}
