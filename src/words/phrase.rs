//! Table entries that consist of several texts, and the mapping over them.

/// The forms of a word beside a number `{0}`, in the categories of the Unicode CLDR; the language's [`PluralRule`](super::PluralRule)
/// selects one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plural {
    /// The form for one.
    pub one: &'static str,
    /// The form for two.
    pub two: &'static str,
    /// The form for a few.
    pub few: &'static str,
    /// The form for many.
    pub many: &'static str,
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
    /// One form for every number.
    pub(super) const fn same(text: &'static str) -> Self {
        Self::one_other(text, text)
    }

    /// A singular and a plural.
    pub(super) const fn one_other(one: &'static str, other: &'static str) -> Self {
        Self { one, two: other, few: other, many: other, other }
    }

    /// The three forms of Slavic languages.
    pub(super) const fn one_few_many(one: &'static str, few: &'static str, many: &'static str) -> Self {
        Self { one, two: few, few, many, other: many }
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
        Self {
            one: change(self.one),
            two: change(self.two),
            few: change(self.few),
            many: change(self.many),
            other: change(self.other),
        }
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
