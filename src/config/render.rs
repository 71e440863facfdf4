//! Reads `[render]`: defaults for the options of `cjm render`.

use std::path::Path;

use super::error_rules::{UNKNOWN_VALUE, WRONG_TYPE};
use super::keys::RENDER;
use super::layer::RenderTable;
use super::paths::within;
use super::reader::ConfigReader;
use super::tree::{TomlEntry, TomlNode};
use crate::files::is_yaml;
use crate::findings::quote;
use crate::render::{FORMATS, LARGEST_SCALE, TextMode};
use crate::sheet::SHEETS;
use crate::source::Spanned;
use crate::theme::THEMES;
use crate::words::{LOCALES, locale, locale_called};

impl ConfigReader {
    pub(super) fn render(&mut self, entries: &[TomlEntry]) -> RenderTable {
        let mut render = RenderTable::default();
        for entry in entries {
            let node = &entry.value;
            match self.key(&RENDER, entry) {
                Some(key @ "output") => render.output = self.output(key, node),
                Some(key @ "formats") => {
                    let known: Vec<&str> = FORMATS.iter().map(|row| row.name).collect();
                    render.formats = self.words(key, "format", node, &known);
                }
                Some(key @ "sheets") => {
                    let known: Vec<&str> = SHEETS.iter().map(|sheet| sheet.name).chain(["all"]).collect();
                    render.sheets = self.words(key, "sheet", node, &known);
                }
                Some(key @ "lanes") => render.lanes = self.lanes(key, node),
                Some(key @ "theme") => render.theme = self.themes(key, node),
                Some(key @ "locale") => render.locale = self.locale(key, node),
                Some(key @ "scale") => {
                    let number = self.number(key, node, (0.0, f64::from(LARGEST_SCALE)), true);
                    render.scale = number.map(|number| number.map(|number| number as f32));
                }
                Some(key @ "text") => {
                    render.text = self.choice(key, "`embed`, `outline` or `live`", node, TextMode::ALL, TextMode::word);
                }
                Some(key @ "font-dirs") => {
                    let texts = self.texts(key, node).unwrap_or_default();
                    let paths: Vec<String> = texts.iter().filter_map(|text| Some(self.path(text)?.value)).collect();
                    render.font_dirs = Some(Spanned::new(paths, node.span));
                }
                _ => {}
            }
        }
        render
    }

    /// Reads known words, at least one.
    fn words(&mut self, key: &str, what: &str, node: &TomlNode, known: &[&str]) -> Option<Spanned<Vec<String>>> {
        let texts = self.some(key, node)?;
        let words: Vec<String> = texts.iter().filter_map(|text| Some(self.word(what, text, known)?.value.to_owned())).collect();
        Some(Spanned::new(words, node.span))
    }

    /// Reads texts, at least one.
    fn some(&mut self, key: &str, node: &TomlNode) -> Option<Vec<Spanned<String>>> {
        let texts = self.texts(key, node)?;
        if texts.is_empty() {
            let title = format!("{} is an empty list", quote(key));
            let found = WRONG_TYPE.at(node.span, title).label("nothing in it");
            self.found.push(found.help(format!("name at least one, or leave {} out", quote(key))));
            return None;
        }
        Some(texts)
    }

    fn themes(&mut self, key: &str, node: &TomlNode) -> Option<Spanned<Vec<String>>> {
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

    fn locale(&mut self, key: &str, node: &TomlNode) -> Option<Spanned<String>> {
        let text = self.text(key, "a language such as `en`", node)?;
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
    fn output(&mut self, key: &str, node: &TomlNode) -> Option<Spanned<String>> {
        let text = self.text(key, "a path", node)?;
        let Ok(path) = within(&text) else { return self.path(&text) };
        if path.ends_with('/') || path.contains("{stem}") || text.value == "." || text.value == "./" {
            return Some(Spanned::new(if path.is_empty() { "./".to_owned() } else { path }, text.span));
        }
        let title = format!("{} would be overwritten by each file", quote(&text));
        let found = UNKNOWN_VALUE.at(text.span, title).label("neither a folder nor a name with {stem}");
        self.found
            .push(found.help(format!("write `{path}/`, or a name with {{stem}}, {{sheet}}, {{persona}}, {{theme}} and {{ext}}")));
        None
    }
}
