//! Mutants of journeys: valid files written another way, and files with the slips that authors make.

/// A small random generator, the same on every machine.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }

    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }
}

/// A line of a file: its indentation with dashes, its key, and its value without a comment.
#[derive(Clone, Copy)]
struct Line<'t> {
    start: usize,
    indent: &'t str,
    key: &'t str,
    value: &'t str,
}

/// The lines with a key and, at most, a value on the same line.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        let rest = line.trim_start_matches([' ', '-']);
        let indent = &line[..line.len() - rest.len()];
        let Some((key, value)) = rest.split_once(':') else { continue };
        let plain = !key.is_empty() && key.chars().all(|char| char.is_alphanumeric() || char == '_');
        if plain && (value.is_empty() || value.starts_with(' ')) {
            found.push(Line { start, indent, key, value: value.split(" #").next().unwrap_or_default().trim() });
        }
    }
    found
}

/// Keys, each with another word for it.
const SYNONYMS: &[(&str, &str)] = &[
    ("stages", "phases"),
    ("touchpoints", "steps"),
    ("pain_points", "pains"),
    ("emotion", "sentiment"),
    ("name", "Name"),
    ("channel", "Channels"),
    ("personas", "actors"),
    ("for", "personas"),
    ("goal", "objective"),
    ("owner", "responsible"),
];

/// Writes something in a valid file another way; the file may mean something else afterwards, or be invalid.
pub(crate) fn rewritten(text: &str, dice: &mut Dice) -> Option<String> {
    let lines = lines(text);
    if lines.is_empty() {
        return None;
    }
    let line = dice.pick(&lines);
    let with_value = |value: &str| {
        let start = line.start + line.indent.len() + line.key.len() + 1;
        let old = text[start..].find(line.value).filter(|_| !line.value.is_empty())? + start;
        Some([&text[..old], value, &text[old + line.value.len()..]].concat())
    };
    let with_key = |key: &str| {
        let start = line.start + line.indent.len();
        Some([&text[..start], key, &text[start + line.key.len()..]].concat())
    };
    let chars: Vec<char> = line.value.chars().collect();
    let at = dice.roll(chars.len());
    let edit = |part: &dyn Fn(char) -> String| {
        let new: String =
            chars.iter().enumerate().map(|(n, char)| if n == at { part(*char) } else { char.to_string() }).collect();
        with_value(&new)
    };
    match dice.roll(12) {
        0 => edit(&|char| char.to_uppercase().chain(char.to_lowercase()).collect()),
        1 => edit(&|char| if char.is_lowercase() { char.to_uppercase().to_string() } else { char.to_lowercase().to_string() }),
        2 => edit(&|char| format!("{char}-")),
        3 => edit(&|char| format!("{char} ")),
        4 => edit(&|char| format!("{char}\t")),
        5 => edit(&|char| match char {
            'a' => "\u{430}".to_owned(),
            'o' => "\u{3bf}".to_owned(),
            'e' => "\u{435}".to_owned(),
            other => other.to_string(),
        }),
        6 => with_value(&format!("'{}'", line.value)),
        7 => with_value(&format!("\"{}\"", line.value)),
        8 => {
            let rule =
                dice.pick(&["no-emotion", "claim-without-evidence", "invisible-name, no-goal", "emotion-word]: kept for [now"]);
            let end = text[line.start..].find('\n').map_or(text.len(), |end| line.start + end);
            Some([&text[..end], "  # cjm: ignore[", rule, "]", &text[end..]].concat())
        }
        9 => {
            let other = dice.pick(&lines);
            let (value, first) = (line.value, line.start < other.start);
            if !first || value.is_empty() || other.value.is_empty() || value.starts_with(['&', '*']) {
                return None;
            }
            let later = text[other.start..].find(other.value)? + other.start;
            let changed = [&text[..later], "*m", &text[later + other.value.len()..]].concat();
            let start = line.start + line.indent.len() + line.key.len() + 1;
            let at = changed[start..].find(value)? + start;
            Some([&changed[..at], "&m ", &changed[at..]].concat())
        }
        10 => {
            let (_, synonym) = SYNONYMS.iter().find(|(key, _)| *key == line.key)?;
            with_key(synonym)
        }
        _ => match line.key {
            "emotion" | "sentiment" => {
                with_value(dice.pick(&["very positive", "'bad'", "sehr gut", "{from: very bad, score: good}"]))
            }
            // References by name remain.
            "id" => {
                let end = text[line.start..].find('\n').map_or(text.len(), |end| line.start + end + 1);
                let dash = line.indent.contains('-');
                (!dash).then(|| [&text[..line.start], &text[end..]].concat())
            }
            _ => {
                let names: Vec<&str> =
                    lines.iter().filter(|line| line.key == "name" && !line.value.is_empty()).map(|line| line.value).collect();
                (["for", "channel", "evidence", "metrics"].contains(&line.key) && !names.is_empty())
                    .then(|| with_value(dice.pick(&names)))?
            }
        },
    }
}

/// A slip: a change of the bytes in a range.
#[derive(Debug, Clone)]
pub(super) struct Slip {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) new: String,
    /// A key of another meaning, with its value, which no fix may change.
    pub(super) kept: Option<String>,
    pub(super) tabs: bool,
}

/// The text with slips, which do not overlap.
pub(super) fn with_slips(text: &str, slips: &[&Slip]) -> String {
    let mut slips = slips.to_vec();
    slips.sort_by_key(|slip| slip.at);
    let mut changed = text.to_owned();
    for slip in slips.iter().rev() {
        changed.replace_range(slip.at..slip.end, &slip.new);
    }
    changed
}

/// Words that are keys in other formats, near a key of this one in spelling only.
const OTHER_KEYS: &[&str] = &[
    "author",
    "user",
    "date",
    "state",
    "test",
    "time",
    "sponsor",
    "company",
    "note_to_self",
    "code",
    "node",
    "phone",
    "stack",
    "motion",
    "pattern",
    "chapter",
    "server",
    "region",
    "lead",
];

/// The slips of an author, at a random place.
pub(super) fn slip(text: &str, dice: &mut Dice) -> Option<Slip> {
    let lines = lines(text);
    let line = lines.get(dice.roll(lines.len()))?;
    let key = line.start + line.indent.len();
    let colon = key + line.key.len();
    let end = text[line.start..].find('\n').map_or(text.len(), |end| line.start + end);
    if text[line.start..end].contains('#') || line.key.len() < 2 {
        return None;
    }
    let simple = |at: usize, end: usize, new: String| Some(Slip { at, end, new, kept: None, tabs: false });
    let mark = format!("# note {}", dice.roll(1_000_000));
    match dice.roll(12) {
        0 => {
            let mut chars: Vec<char> = line.key.chars().collect();
            let n = dice.roll(chars.len() - 1);
            chars.swap(n, n + 1);
            simple(key, colon, chars.into_iter().collect())
        }
        1 => simple(key, colon, line.key.chars().skip(1).collect()),
        2 => {
            let n = dice.roll(line.key.len());
            let new = line.key.char_indices().map(|(at, char)| if at == n { format!("{char}{char}") } else { char.to_string() });
            simple(key, colon, new.collect())
        }
        3 => {
            let n = dice.roll(line.key.len());
            simple(key, colon, line.key.char_indices().filter(|(at, _)| *at != n).map(|(_, char)| char).collect())
        }
        4 if !line.indent.contains('-') => {
            let kept = format!("{}: Lena", dice.pick(OTHER_KEYS));
            Some(Slip {
                at: line.start,
                end: line.start,
                new: format!("{}{kept} {mark}\n", line.indent),
                kept: Some(kept),
                tabs: false,
            })
        }
        5 | 6 if !line.indent.is_empty() => {
            let width = dice.pick(&[2, 2, 4, 8]);
            let spaces = line.indent.len() - line.indent.trim_start_matches(' ').len();
            let tabs = "\t".repeat(spaces / width) + &" ".repeat(spaces % width);
            (spaces >= width).then(|| Slip { at: line.start, end: line.start + spaces, new: tabs, kept: None, tabs: true })
        }
        7 if text[colon + 1..].starts_with(' ') => simple(colon + 1, colon + 2, String::new()),
        8 if line.indent.ends_with("- ") => simple(key - 1, key, String::new()),
        9 if !line.value.is_empty() => simple(end, end, format!(": and more  {mark}")),
        10 if !line.value.is_empty() => {
            let at = text[colon..end].find(line.value)? + colon;
            simple(at, at, (dice.pick(&["\u{201c}", "\"", "'", "[", "{", "- ", "@", "&a ", "*b "])).to_owned())
        }
        11 => simple(end, end, format!("\n{}{}: again  {mark}", line.indent.replace('-', " "), line.key)),
        _ => simple(end, end, format!(" {mark}")),
    }
}
