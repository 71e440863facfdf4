//! What is wrong with a theme file.

use super::row;
use crate::diagnostic::Level::Error;
use crate::diagnostic::Rule;

pub(super) const GROUP: &str = "Theme files";

/// By name.
pub(super) static FINDINGS: &[Rule] = &[
    row(
        GROUP,
        ("bad-color", Error),
        "A text that is no colour.",
        "Colours are written `\"#1F6F5C\"`, `\"#abc\"` or `\"rgb(31, 111, 92)\"`.",
        ("base: light\ncolors: {accent: \"#12345\"}\n", "base: light\ncolors: {accent: \"#1F6F5C\"}\n"),
    ),
    row(
        GROUP,
        ("bad-name", Error),
        "A name of a theme that cannot be part of a file's name, or is that of a built-in theme.",
        "Drawings are called after their theme: `checkout.journey.acme.svg`. Write a word such as `acme`.",
        ("name: dark\nbase: light\n", "name: my-dark\nbase: light\n"),
    ),
    row(
        GROUP,
        ("low-contrast", Error),
        "A text colour that is too close to what the text stands on.",
        "Text needs a contrast of 4.5 : 1 and marks of 3 : 1 to be read by everybody (WCAG 2.2, 1.4.3 and 1.4.11). The message names the \
         nearest colour that is far enough.",
        (
            "base: light\ncolors: {paper: \"#ffffff\", text: \"#aaaaaa\"}\n",
            "base: light\ncolors: {paper: \"#ffffff\", text: \"#222222\"}\n",
        ),
    ),
    row(
        GROUP,
        ("unreadable-font", Error),
        "A font file that is damaged, or of another kind than TTF or OTF.",
        "Web fonts (WOFF) and collections (TTC) are packed in other ways. Convert them to TTF or OTF, or export the font again.",
        ("base: light\nfont: text.ttf\n", "base: light\n"),
    ),
    row(
        GROUP,
        ("wrong-count", Error),
        "More or fewer colours in a list than there are places for them.",
        "Stages take up to eight colours, personas up to five, and the faces of the emotion curve exactly five.",
        (
            "base: light\ncolors: {emotions: [\"#aa0000\", \"#00aa00\"]}\n",
            "base: light\ncolors: {emotions: [\"#b3261e\", \"#b35c1e\", \"#6b6b6b\", \"#3c7d4f\", \"#1f6f5c\"]}\n",
        ),
    ),
];
