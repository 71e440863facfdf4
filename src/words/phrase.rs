//! Table entries that consist of several texts, and the mapping over them.

/// A word with a singular and a plural. `{0}` is the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plural {
    /// The form for one.
    pub one: &'static str,
    /// The form for any other number.
    pub other: &'static str,
}

/// A title, and the note below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Titled {
    /// In a rail or above an area.
    pub title: &'static str,
    /// The content below it, in a few words; may be empty.
    pub note: &'static str,
}

/// The name of one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneHeading {
    /// The lane's key: `pain_points`.
    pub lane: &'static str,
    /// Its name.
    pub name: Titled,
}

impl LaneHeading {
    pub(super) const fn new(lane: &'static str, title: &'static str, note: &'static str) -> Self {
        Self { lane, name: Titled { title, note } }
    }

    pub(super) fn map(&self, change: &mut dyn FnMut(&'static str, &'static str) -> &'static str) -> Self {
        let field = format!("lane_{}", self.lane).leak();
        Self { lane: self.lane, name: self.name.map(&mut |text| change(field, text)) }
    }
}

impl Plural {
    pub(super) const fn same(text: &'static str) -> Self {
        Self { one: text, other: text }
    }
}

/// An entry of the table: one text, or several related ones.
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
