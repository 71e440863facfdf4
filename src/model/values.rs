//! Small types that many parts of a journey share.

use std::ops::Deref;

use crate::source::Spanned;

/// A text as the author wrote it: not blank, outer white space removed, inner line breaks kept.
pub type Text = Spanned<String>;

/// A text of which nothing more is known than what describes it. It derefs to the text.
#[derive(Debug, Clone, PartialEq)]
pub struct PlainText {
    /// Its id.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// More about it.
    pub description: Option<Text>,
}

impl Deref for PlainText {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.text
    }
}

/// An id as written, kebab-case, unique among the things of its kind.
pub type Id = Spanned<String>;

/// A location in the journey: a touchpoint, or a stage as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index into [`crate::model::Journey::stages`].
    pub stage: usize,
    /// Index into that stage's touchpoints; `None` for the stage as a whole.
    pub touchpoint: Option<usize>,
}

/// A part of a touchpoint that a flow can start from or lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What the customer sees and touches.
    PhysicalEvidence,
    /// What the customer does.
    Actions,
    /// Work that the customer sees.
    Frontstage,
    /// Work that the customer does not see.
    Backstage,
    /// Systems and partners behind the backstage.
    Support,
}

impl Part {
    /// The work of the service, in sight of the customer or not.
    pub const WORK: [Self; 3] = [Self::Frontstage, Self::Backstage, Self::Support];
}

/// A lane of the blueprint, with cards that flows connect. Lanes of one part are ordered: the built-in one, then own lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlueprintLane {
    /// The part that it shows.
    pub part: Part,
    /// Index into the journey's own lanes; `None` for the built-in lane of the part.
    pub own: Option<usize>,
}

impl From<Part> for BlueprintLane {
    fn from(part: Part) -> Self {
        Self { part, own: None }
    }
}

/// The maximum number of characters in a suggested id.
const LONGEST_SLUG: usize = 40;

/// Derives an id from a name: `if-the-card-is-declined` for `If the card is declined`. It begins with a letter and ends with a
/// whole word, unless the first one is too long; empty for a name without letters.
#[must_use]
pub fn slug(name: &str) -> String {
    let small = name.to_lowercase();
    let words = small.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words.skip_while(|word| !word.starts_with(char::is_alphabetic)) {
        if !slug.is_empty() && slug.chars().count() + word.chars().count() >= LONGEST_SLUG {
            break;
        }
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.extend(word.chars().take(LONGEST_SLUG));
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_name_suggests_an_id() {
        assert_eq!(slug("If the card is declined"), "if-the-card-is-declined");
        assert_eq!(slug("(34) Maya Berg, 2nd!"), "maya-berg-2nd");
        assert_eq!(slug("Größe wählen"), "größe-wählen");
        assert_eq!(slug("What nobody has ever been able to say in short"), "what-nobody-has-ever-been-able-to-say-in");
        assert_eq!((slug(&"a".repeat(60)).len(), slug("42 !").as_str()), (40, ""));
    }
}
