//! States where a drawing is: in a document of its own, or in a page.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::css_classes::CssClasses;

/// The placement of a drawing in a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placement<'a> {
    /// The prefix of its ids.
    pub(super) prefix: &'a str,
    /// The page that contains it, if any.
    pub(super) host: Option<HostPage<'a>>,
}

/// The page that contains a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct HostPage<'a> {
    /// The ids of its sections; a group links to the section with its id.
    pub(super) sections: &'a BTreeSet<&'a str>,
    /// The classes of its style sheet.
    pub(super) classes: &'a RefCell<CssClasses>,
}
