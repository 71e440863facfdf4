//! Defines the symbols that people write as emotions, and their scores: faces, stars and signs.

/// Arrows between the ends of a turn.
pub const ARROWS: [&str; 7] = ["-->", "->", "=>", "\u{2192}", "\u{27f6}", "\u{21d2}", "\u{2794}"];

/// The position, from -1 to 1, of a face, a row of stars or of signs.
#[must_use]
pub fn symbol_position(text: &str) -> Option<f64> {
    // Variants of one symbol: how it is drawn, the colour of the skin, typographic minus signs.
    let variant = |char: &char| !matches!(char, '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | ' ');
    let plain = |char| if matches!(char, '\u{2212}' | '\u{2013}' | '\u{ff0d}') { '-' } else { char };
    let text: String = text.chars().filter(variant).map(plain).collect();
    SYMBOLS.iter().find(|(symbols, _)| symbols.contains(&text.as_str())).map(|(_, position)| *position).or_else(|| stars(&text))
}

/// Faces and signs, with their positions from -1 to 1.
pub const SYMBOLS: [(&[&str], f64); 5] = [
    (
        &[
            "--",
            "---",
            "\u{1f621}",
            "\u{1f620}",
            "\u{1f92c}",
            "\u{1f62d}",
            "\u{1f92e}",
            "\u{1f622}",
            "\u{1f62b}",
            "\u{1f629}",
            ":((",
            ":-((",
            ":'(",
            ">:(",
            "D:",
        ],
        -1.0,
    ),
    (
        &[
            "-",
            "\u{1f641}",
            "\u{2639}",
            "\u{1f61e}",
            "\u{1f61f}",
            "\u{1f615}",
            "\u{1f614}",
            "\u{1f624}",
            "\u{1f612}",
            "\u{1f630}",
            "\u{1f628}",
            "\u{1f44e}",
            ":(",
            ":-(",
            ":/",
            ":-/",
            "=(",
        ],
        -0.5,
    ),
    (&["+-", "+/-", "\u{b1}", "\u{1f610}", "\u{1f611}", "\u{1f636}", ":|", ":-|", "=|"], 0.0),
    (&["+", "\u{1f642}", "\u{1f60a}", "\u{263a}", "\u{1f60c}", "\u{1f44d}", ":)", ":-)", "=)", ";)", ";-)"], 0.5),
    (
        &[
            "++",
            "+++",
            "\u{1f600}",
            "\u{1f603}",
            "\u{1f604}",
            "\u{1f601}",
            "\u{1f60d}",
            "\u{1f929}",
            "\u{1f973}",
            "\u{1f606}",
            "\u{1f970}",
            ":D",
            ":-D",
            ":))",
            ":-))",
            "=D",
        ],
        1.0,
    ),
];

/// The position of a row of filled and empty stars, of at least five.
fn stars(text: &str) -> Option<f64> {
    let is_filled = |char: char| matches!(char, '\u{2605}' | '\u{2b50}' | '\u{272d}' | '\u{1f31f}');
    let is_empty = |char: char| matches!(char, '\u{2606}' | '\u{2729}' | '\u{272c}');
    if text.is_empty() || !text.chars().all(|char| is_filled(char) || is_empty(char)) {
        return None;
    }
    let filled = text.chars().filter(|char| is_filled(*char)).count();
    let all = text.chars().count().max(5);
    Some(2.0 * (filled.max(1) - 1) as f64 / (all - 1) as f64 - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_have_positions() {
        for (text, position) in [
            ("++", Some(1.0)),
            ("+", Some(0.5)),
            ("+/-", Some(0.0)),
            ("-", Some(-0.5)),
            ("\u{2212}", Some(-0.5)),
            ("\u{2013}\u{2013}", Some(-1.0)),
            ("\u{1f44d}\u{1f3fd}", Some(0.5)),
            ("\u{2639}\u{fe0f}", Some(-0.5)),
            (":)", Some(0.5)),
            (":-(", Some(-0.5)),
            ("★★★★☆", Some(0.5)),
            ("★★★★★", Some(1.0)),
            ("⭐⭐⭐", Some(0.0)),
            ("☆☆☆☆☆", Some(-1.0)),
            ("★★★★★★★★★☆", Some(7.0 / 9.0)),
            ("", None),
            ("\u{1f697}", None),
            ("a+", None),
        ] {
            let near = |(one, other): (f64, f64)| (one - other).abs() < 1e-9;
            let found = symbol_position(text);
            assert!(found.is_some() == position.is_some() && found.zip(position).is_none_or(near), "{text}: {found:?}");
        }
    }
}
