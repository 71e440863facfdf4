//! Reads the values of `[render]`.

use std::path::Path;

use super::error_rules::{UNKNOWN_VALUE, WRONG_TYPE};
use super::keys::ConfigKey;
use super::paths::within;
use super::placeholders::{self, PLACEHOLDERS, PictureName, PlaceholderError};
use super::reader::ConfigReader;
use super::tree::TomlNode;
use crate::edit_distance::nearest;
use crate::files::is_yaml;
use crate::findings::{Finding, quote};
use crate::limits::SCALE;
use crate::render::{FORMATS, TextMode};
use crate::sheet;
use crate::source::Spanned;
use crate::theme::THEMES;
use crate::words::{LOCALES, locale, locale_called};

impl ConfigReader {
    pub(super) fn formats(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<Vec<String>>> {
        self.words(key, "format", node, &FORMATS.iter().map(|row| row.name).collect::<Vec<_>>())
    }

    pub(super) fn sheets(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<Vec<String>>> {
        self.words(key, "sheet", node, &sheet::requests().collect::<Vec<_>>())
    }

    pub(super) fn scale(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<f32>> {
        let number = self.number(key.name, node, (0.0, SCALE.most as f64), true)?;
        Some(number.map(|number| number as f32))
    }

    pub(super) fn text_mode(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<TextMode>> {
        self.choice(key.name, &(key.takes)(), node, TextMode::ALL, TextMode::word)
    }

    pub(super) fn folders(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<Vec<String>>> {
        let texts = self.texts(key.name, node)?;
        let paths = texts.iter().filter_map(|text| Some(self.path(text)?.value)).collect();
        Some(Spanned::new(paths, node.span))
    }

    /// Reads known words, at least one.
    fn words(&mut self, key: &ConfigKey, what: &str, node: &TomlNode, known: &[&str]) -> Option<Spanned<Vec<String>>> {
        let texts = self.some(key, node)?;
        let words: Vec<String> = texts.iter().filter_map(|text| Some(self.word(what, text, known)?.value.to_owned())).collect();
        Some(Spanned::new(words, node.span))
    }

    /// Reads texts, at least one.
    fn some(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Vec<Spanned<String>>> {
        let texts = self.texts(key.name, node)?;
        if texts.is_empty() {
            let title = format!("{} is an empty list", quote(key.name));
            let found = WRONG_TYPE.at(node.span, title).label("nothing in it");
            self.found.push(found.help(format!("name at least one, or leave {} out", quote(key.name))));
            return None;
        }
        Some(texts)
    }

    pub(super) fn themes(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<Vec<String>>> {
        let texts = self.some(key, node)?;
        let known: Vec<&str> = THEMES.iter().map(crate::theme::Theme::name).collect();
        let mut themes = Vec::with_capacity(texts.len());
        for text in &texts {
            let theme = if is_yaml(Path::new(text.as_str())) {
                self.path(text).map(|path| path.value)
            } else {
                self.word("theme", text, &known).map(|word| word.value.to_owned())
            };
            themes.extend(theme);
        }
        Some(Spanned::new(themes, node.span))
    }

    pub(super) fn locale(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<String>> {
        let text = self.text(key.name, "a language such as `en`", node)?;
        if locale(text.trim()).is_some() {
            return Some(text.map(|tag| tag.trim().to_owned()));
        }
        if let Some(meant) = locale_called(text.trim()) {
            let found = UNKNOWN_VALUE.at(text.span, format!("unknown language {}", quote(&text)));
            self.found.push(found.help(format!("did you mean `{}`?", meant.tag)).edit(text.span, format!("\"{}\"", meant.tag)));
            return None;
        }
        let known: Vec<&str> = LOCALES.iter().map(|locale| locale.tag).collect();
        self.word("language", &text, &known).map(|word| word.map(str::to_owned))
    }

    /// Reads a folder or a file name with placeholders; a fixed name would be overwritten by every journey.
    pub(super) fn output(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<String>> {
        let text = self.text(key.name, "a path", node)?;
        let Ok(path) = within(&text) else { return self.path(&text) };
        if let Err(error) = placeholders::fill(&path, &PictureName::default()) {
            self.found.push(misnamed(&text, error));
            return None;
        }
        let distinguishes_files = PLACEHOLDERS.iter().any(|known| known.per_file && path.contains(&known.in_braces()));
        if path.ends_with('/') || distinguishes_files || text.value == "." || text.value == "./" {
            return Some(Spanned::new(if path.is_empty() { "./".to_owned() } else { path }, text.span));
        }
        let title = format!("{} would be overwritten by each file", quote(&text));
        let per_file = placeholders::listed(|known| known.per_file);
        let found = UNKNOWN_VALUE.at(text.span, title).label(format!("neither a folder nor a name with {per_file}"));
        self.found.push(found.help(format!("write `{path}/`, or a name with {}", placeholders::listed(|_| true))));
        None
    }
}

/// The finding about the braces in a name.
fn misnamed(text: &Spanned<String>, error: PlaceholderError<'_>) -> Finding {
    match error {
        PlaceholderError::UnmatchedBrace => {
            let found = UNKNOWN_VALUE.at(text.span, format!("unmatched brace in {}", quote(text)));
            found.help(format!("placeholders are {}", placeholders::listed(|_| true)))
        }
        PlaceholderError::Unknown(name) => {
            let found = UNKNOWN_VALUE.at(text.span, format!("unknown placeholder {}", quote(name)));
            found.help(match nearest(name, PLACEHOLDERS.iter().map(|known| known.name)) {
                Some(near) => format!("did you mean `{{{near}}}`?"),
                None => format!("write {}", placeholders::listed(|_| true)),
            })
        }
    }
}
