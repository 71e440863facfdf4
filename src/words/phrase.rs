//! Texts of the tables that consist of several forms, and the walk over them.

/// A word that changes with a number. Where it holds the number itself, that is `{0}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plural {
    /// For one of them.
    pub one: &'static str,
    /// For any other number.
    pub other: &'static str,
}

/// A lane's name, and what it holds, small under the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Titled {
    /// Its name in the rail.
    pub title: &'static str,
    /// What it holds.
    pub note: &'static str,
}

impl Plural {
    pub(super) const fn same(text: &'static str) -> Self {
        Self { one: text, other: text }
    }
}

/// A part of the table: one text, or several that belong together.
pub(super) trait Phrase: Copy {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self;
}

impl Phrase for &'static str {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        change(self)
    }
}

impl Phrase for Plural {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        Self { one: change(self.one), other: change(self.other) }
    }
}

impl Phrase for Titled {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        Self { title: change(self.title), note: change(self.note) }
    }
}

impl Phrase for [&'static str; 12] {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        <[&'static str; 12]>::map(self, change)
    }
}
