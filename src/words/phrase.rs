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

/// A text about the person whose journey it is: the customer, or the `protagonist` of the journey.
///
/// `{who}` is the noun for that person as it is written, `{Who}` the same with a capital at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Personal {
    /// About the customer.
    pub customer: &'static str,
    /// About any other person.
    pub other: &'static str,
}

/// A title, and the note below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Titled<T = &'static str> {
    /// In a rail or above an area.
    pub title: T,
    /// The content below it, in a few words; may be empty.
    pub note: T,
}

/// The name of one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneHeading {
    /// The lane's key: `pain_points`.
    pub lane: &'static str,
    /// Its name.
    pub name: Titled<Personal>,
}

impl LaneHeading {
    /// A name that is grammatical with every noun, or names no person.
    pub(super) const fn new(lane: &'static str, title: &'static str, note: &'static str) -> Self {
        Self { lane, name: Titled { title: Personal::pattern(title), note: Personal::pattern(note) } }
    }

    /// The same lane with another name for journeys of others than customers.
    pub(super) const fn about_others(self, title: &'static str, note: &'static str) -> Self {
        let Titled { title: ours, note: our_note } = self.name;
        let name = Titled { title: Personal::either(ours.customer, title), note: Personal::either(our_note.customer, note) };
        Self { name, ..self }
    }

    pub(super) fn map(&self, change: &mut dyn FnMut(&'static str, &'static str) -> &'static str) -> Self {
        let field = format!("lane_{}", self.lane).leak();
        Self { lane: self.lane, name: self.name.map(&mut |text| change(field, text)) }
    }
}

impl Personal {
    /// A text that is grammatical with every noun, or names no person.
    #[must_use]
    pub const fn pattern(text: &'static str) -> Self {
        Self { customer: text, other: text }
    }

    /// Two texts: the usual one about customers, and one that is grammatical with every noun. In a language with articles, cases or
    /// genders, the noun of the second one follows a dash, or the text has none.
    pub(super) const fn either(customer: &'static str, other: &'static str) -> Self {
        Self { customer, other }
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

impl Phrase for Personal {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        Self { customer: change(self.customer), other: change(self.other) }
    }
}

impl<T: Phrase> Phrase for Titled<T> {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        Self { title: self.title.map(change), note: self.note.map(change) }
    }
}

impl Phrase for [&'static str; 12] {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        <[&'static str; 12]>::map(self, change)
    }
}
