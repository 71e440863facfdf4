//! Reads `[check]`: settings of `cjm check`.

use super::error_rules::UNKNOWN_VALUE;
use super::fail_on::FailOn;
use super::keys::CHECK;
use super::layer::CheckTable;
use super::reader::ConfigReader;
use super::tree::{TomlEntry, TomlNode};
use crate::edit_distance::nearest;
use crate::findings::quote;
use crate::model::lane_words::{self, lane};
use crate::source::Spanned;

impl ConfigReader {
    pub(super) fn check(&mut self, entries: &[TomlEntry]) -> CheckTable {
        let mut check = CheckTable::default();
        for entry in entries {
            let node = &entry.value;
            match self.key(&CHECK, entry) {
                Some(key @ "strict") => check.strict = self.truth(key, node),
                Some(key @ "fail-on") => {
                    check.fail_on = self.choice(key, "`error`, `warning` or `never`", node, FailOn::ALL, FailOn::word);
                }
                Some(key @ "required-lanes") => check.required_lanes = self.lanes(key, node),
                Some(key @ "baseline") => {
                    let text = self.text(key, "a path", node);
                    check.baseline = text.and_then(|text| self.path(&text));
                }
                _ => {}
            }
        }
        check
    }

    /// Reads keys of lanes without duplicates. A word that is not similar to any of them is the id of an own lane.
    pub(super) fn lanes(&mut self, key: &str, node: &TomlNode) -> Option<Spanned<Vec<String>>> {
        let mut lanes: Vec<String> = Vec::new();
        for text in self.texts(key, node)? {
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
}
