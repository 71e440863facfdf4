//! Colours, pens and letters that many shapes share to classes of a style sheet, so that each is written once.

use std::collections::HashMap;

use serde::Serialize;

/// The classes of a page.
#[derive(Debug, Default)]
pub(super) struct Looks {
    classes: HashMap<String, usize>,
    rules: Vec<Rule>,
}

/// A class of the style sheet.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Rule {
    class: String,
    declarations: String,
}

impl Looks {
    /// The class that declares this, the same for the same declarations.
    pub(super) fn class(&mut self, declarations: String) -> String {
        let next = self.rules.len();
        let n = *self.classes.entry(declarations.clone()).or_insert(next);
        if n == next {
            self.rules.push(Rule { class: format!("k{n}"), declarations });
        }
        self.rules[n].class.clone()
    }

    /// All classes, in the order of their first use.
    pub(super) fn rules(self) -> Vec<Rule> {
        self.rules
    }
}
