//! Collects declarations of colours, strokes and fonts as classes of a style sheet, each of them once.

use std::collections::HashMap;

use serde::Serialize;

/// The classes of a page.
#[derive(Debug, Default)]
pub(super) struct CssClasses {
    classes: HashMap<String, usize>,
    rules: Vec<CssRule>,
}

/// A class of the style sheet.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CssRule {
    class: String,
    declarations: String,
}

impl CssClasses {
    /// The class of these declarations, the same for the same text.
    pub(super) fn class(&mut self, declarations: String) -> String {
        let next = self.rules.len();
        let n = *self.classes.entry(declarations.clone()).or_insert(next);
        if n == next {
            self.rules.push(CssRule { class: format!("k{n}"), declarations });
        }
        self.rules[n].class.clone()
    }

    /// All classes, in the order of their first use.
    pub(super) fn rules(self) -> Vec<CssRule> {
        self.rules
    }
}
