//! Reads the values of `[check]`.

use super::error_rules::UNKNOWN_VALUE;
use super::fail_on::FailOn;
use super::keys::ConfigKey;
use super::reader::ConfigReader;
use super::tree::{TomlNode, TomlValue};
use crate::edit_distance::nearest;
use crate::findings::quote;
use crate::model::lane_words::{self, lane};
use crate::source::Spanned;

impl ConfigReader {
    pub(super) fn truth(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<bool>> {
        if let TomlValue::Bool(truth) = node.value {
            return Some(Spanned::new(truth, node.span));
        }
        self.wrong(key.name, &(key.takes)(), &node.value, node.span);
        None
    }

    pub(super) fn fail_on(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<FailOn>> {
        self.choice(key.name, &(key.takes)(), node, FailOn::ALL, FailOn::word)
    }

    /// Reads names of rules and groups.
    pub(super) fn selection(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<Vec<String>>> {
        let texts = self.texts(key.name, node)?;
        let mut names = Vec::with_capacity(texts.len());
        for text in &texts {
            match self.selector(text, &|near| format!("\"{near}\"")) {
                Some(selector) => names.push(selector.name().to_owned()),
                None => return None,
            }
        }
        Some(Spanned::new(names, node.span))
    }

    /// Reads keys of lanes without duplicates. A word that is not similar to any of them is the id of an own lane.
    pub(super) fn lanes(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<Vec<String>>> {
        let mut lanes: Vec<String> = Vec::new();
        for text in self.texts(key.name, node)? {
            let known = lane(&text);
            let typed = text.trim().replace('-', "_");
            if let Some(near) = nearest(&typed, lane_words::lanes()).filter(|_| known.is_none()) {
                let found = UNKNOWN_VALUE.at(text.span, format!("unknown lane {}", quote(&text)));
                self.found.push(found.help(format!("did you mean `{near}`?")).edit(text.span, format!("\"{near}\"")));
            }
            let lane = known.unwrap_or_else(|| text.trim());
            if !lanes.iter().any(|known| known == lane) {
                lanes.push(lane.to_owned());
            }
        }
        Some(Spanned::new(lanes, node.span))
    }

    /// Reads the path of a file.
    pub(super) fn file(&mut self, key: &ConfigKey, node: &TomlNode) -> Option<Spanned<String>> {
        let text = self.text(key.name, &(key.takes)(), node)?;
        self.path(&text)
    }
}
