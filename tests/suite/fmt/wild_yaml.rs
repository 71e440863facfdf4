//! Generates YAML in every notation: block and flow, quoted and plain, texts of several lines, comments, anchors, absent values.

use crate::fix::mutants::Dice;

const WORDS: &[&str] = &[
    "a",
    "b c",
    "x-y",
    "1",
    "-1",
    "0.5",
    "yes",
    "null",
    "~",
    "true",
    "a:b",
    "a#b",
    "http://e.org/#x",
    "don't",
    "é",
    "日本",
    "- x",
    "?x",
    "!x",
    "%y",
    "@z",
    "`q",
    "&",
    "*",
    "[x",
    "}",
    "{",
    "#c",
    ": d",
    "e:",
    "f: g",
    "h #i",
    "'j'",
    "\"k\"",
    "\\",
    "|",
    ">",
    "...",
    "---",
    "=",
    "0o7",
    "1e3",
    "",
    "  ",
    "a?b",
    ",",
    "a, b",
    "x]",
    "-a",
    ".5",
    "l\tm",
];

/// Writes one file.
pub(super) struct WildYaml {
    dice: Dice,
    anchors: usize,
}

impl WildYaml {
    pub(super) fn file(seed: u64) -> String {
        let mut writer = Self { dice: Dice(seed), anchors: 0 };
        let start = writer.dice.pick(&["", "", "---\n", "# top\n\n", "  # in\n"]);
        let body = writer.block(3, 0);
        let end = writer.dice.pick(&["\n", "\n", "", "\n\n\n", "\n# end\n"]);
        let text = format!("{start}title: T\nx-a:{body}{end}");
        if writer.dice.roll(8) == 0 { text.replace('\n', "\r\n") } else { text }
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.dice.roll(100) < percent
    }

    fn spaces(&mut self) -> &'static str {
        self.dice.pick(&["", "", " ", "  "])
    }

    fn comment(&mut self) -> String {
        let comment = self.dice.pick(&["  # c", "   #c", " # c: x"]);
        if self.chance(12) { format!("{comment}{}", self.dice.roll(10)) } else { String::new() }
    }

    fn anchor(&mut self) -> String {
        if !self.chance(8) {
            return String::new();
        }
        self.anchors += 1;
        format!("&a{} ", self.anchors)
    }

    /// A word on one line, plain where that is possible.
    fn word(&mut self) -> String {
        let word = self.dice.pick(WORDS);
        let plain =
            word.chars().all(|char| char.is_alphanumeric() || "-.".contains(char)) && word.starts_with(char::is_alphanumeric);
        match self.dice.roll(3) {
            0 => format!("'{}'", word.replace('\'', "''")),
            1 => format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t")),
            _ if plain => word.to_owned(),
            _ => self.dice.pick(&["plain text", "a:b", "a#b", "don't", "x?", "-1", "-a", ".5", "~"]).to_owned(),
        }
    }

    fn flow(&mut self, depth: usize) -> String {
        let kind = self.dice.roll(100);
        if depth == 0 || kind < 50 {
            return match self.dice.roll(100) {
                0..12 => String::new(),
                12..20 if self.anchors > 0 => format!("*a{} ", 1 + self.dice.roll(self.anchors)),
                _ => self.anchor() + &self.word(),
            };
        }
        let mut entries = Vec::new();
        for _ in 0..self.dice.roll(4) {
            let value = self.flow(depth - 1);
            entries.push(if kind < 70 {
                if value.trim().is_empty() { "z".to_owned() } else { value }
            } else {
                let key = self.word();
                match self.dice.roll(10) {
                    0 => key,
                    1 | 2 if key.starts_with(['"', '\'']) => format!("{key}:{value}"),
                    _ => format!("{key}{}: {value}", self.spaces()),
                }
            });
        }
        let mut text = String::new();
        for (n, entry) in entries.iter().enumerate() {
            let line = if self.chance(6) { "\n          " } else { "" };
            let comma = if n > 0 { "," } else { "" };
            text += &[comma, self.spaces(), line, entry, self.spaces()].concat();
        }
        if !entries.is_empty() && self.chance(20) {
            text.push(',');
        }
        if kind < 70 { format!("[{text}]") } else { format!("{{{text}}}") }
    }

    /// What follows the `:` of a key or the `-` of an entry in a column.
    fn block(&mut self, depth: usize, column: usize) -> String {
        match self.dice.roll(100) {
            0..6 => self.comment(),
            6..9 if self.anchors > 0 => format!(" *a{}{}", 1 + self.dice.roll(self.anchors), self.comment()),
            9..15 => self.text(column),
            15..18 => format!(" several\n{}lines", " ".repeat(column + 2)),
            18..40 => format!(" {}{}{}", self.anchor(), self.word(), self.comment()),
            40..55 => format!(" {}{}", self.flow(2), self.comment()),
            _ if depth == 0 => self.comment(),
            kind => {
                let list = kind < 78;
                let column = column + if list { self.dice.pick(&[0, 2, 4]) } else { self.dice.pick(&[1, 2, 2, 4]) };
                let mut text = self.comment();
                for _ in 0..=self.dice.roll(3) {
                    let above = self.dice.pick(&[column, column, 0]);
                    text += &if self.chance(12) { ["\n", &" ".repeat(above), "# own"].concat() } else { String::new() };
                    text += if self.chance(10) { "\n" } else { "" };
                    let start = if list { "-".to_owned() } else { format!("{}{}:", self.word(), self.spaces()) };
                    text += &["\n", &" ".repeat(column), &start, &self.block(depth - 1, column)].concat();
                }
                text
            }
        }
    }

    /// A text of several lines.
    fn text(&mut self, column: usize) -> String {
        let mark = self.dice.pick(&["|", ">", "|-", ">-", "|+", ">+"]);
        let indent = " ".repeat(column + self.dice.pick(&[1, 2, 4]));
        let comment = self.comment();
        let mut text = format!(" {mark}{comment}\n{indent}first");
        for _ in 0..self.dice.roll(4) {
            let line = self.dice.pick(&["text", "more ", "  deeper", "# no comment", "", "- x", "k: v", "\ttab"]);
            text += &["\n", if line.is_empty() { "" } else { &indent }, line].concat();
        }
        text
    }
}
