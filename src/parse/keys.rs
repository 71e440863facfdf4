//! The keys of the format as tables: what each level of a journey file takes, how else people spell it, what it means.
//!
//! The tables lie in [`super::tables`]. Reading, messages, help and documentation all draw on them.

use super::shape::Shape;
use super::tables;
use crate::near::distance;

/// One key.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// As documented: `pain_points`.
    pub name: &'static str,
    /// Other words people use for it. Hyphens, blanks and capitals need no entry: `painPoints` is `pain_points`.
    pub synonyms: &'static [&'static str],
    /// What stands behind it.
    pub shape: Shape,
    /// What it holds, in one line.
    pub doc: &'static str,
}

/// The keys of one level.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// With its article: `a touchpoint`.
    pub what: &'static str,
    /// Where its keys are written: ``an entry of `touchpoints` ``.
    pub place: &'static str,
    /// Of each of these groups of keys, one has to be there. What stands under a name of its own needs no `name` and no `title`.
    pub needs: &'static [&'static [&'static str]],
    /// In the order of the documentation.
    pub parts: &'static [&'static [Key]],
}

impl Table {
    /// Every key of the level.
    pub fn keys(&self) -> impl Iterator<Item = &'static Key> {
        self.parts.iter().flat_map(|part| part.iter())
    }

    /// What users call the level: `touchpoint`, `pain_point`. Two levels of plain texts share theirs.
    #[must_use]
    pub fn name(&self) -> String {
        let what =
            self.what.strip_prefix("a ").or_else(|| self.what.strip_prefix("an ")).or_else(|| self.what.strip_prefix("the "));
        fold(what.unwrap_or(self.what).trim_matches('`'))
    }

    /// The keys of this level alone, and the level that all the others are explained with.
    #[must_use]
    pub fn own(&self) -> (Vec<&'static Key>, Option<&'static Table>) {
        let home = |part: &[Key]| {
            let same = |other: &&[Key]| other.iter().map(|key| key.name).eq(part.iter().map(|key| key.name));
            tables::HOMES.iter().copied().find(|home| home.what != self.what && home.parts.iter().any(same))
        };
        let own = self.parts.iter().filter(|part| home(part).is_none()).flat_map(|part| part.iter()).collect();
        (own, self.parts.iter().find_map(|part| home(part)))
    }

    /// The key a word stands for, by name, synonym or another spelling of either.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<&'static Key> {
        // Nearly every word is a key's own name, which needs no folding.
        if let Some(key) = self.keys().find(|key| key.name == word) {
            return Some(key);
        }
        let word = fold(word);
        self.keys().find(|key| key.name == word || key.synonyms.contains(&word.as_str()))
    }

    /// True for a word that is spelt exactly like a key of the level or one of its synonyms.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.keys().any(|key| key.name == word || key.synonyms.contains(&word))
    }

    /// The key nearest to a misspelt word: at most a third of the word differs.
    #[must_use]
    pub fn nearest(&self, word: &str) -> Option<(&'static Key, usize)> {
        let word = fold(word);
        self.keys()
            .flat_map(|key| std::iter::once(key.name).chain(key.synonyms.iter().copied()).map(move |spelling| (key, spelling)))
            .filter_map(|(key, spelling)| Some((key, distance(&word, spelling)?)))
            .min_by_key(|(_, distance)| *distance)
    }
}

/// The levels on which a key stands, for a key that was written on the wrong one.
pub(super) fn levels_of(word: &str) -> Vec<&'static str> {
    tables::LEVELS.iter().filter(|table| table.find(word).is_some()).map(|table| table.what).collect()
}

/// `painPoints`, `Pain points` and `pain-points` to `pain_points`.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len() + 2);
    let mut before = ' ';
    for char in word.trim().chars() {
        if matches!(char, '-' | ' ' | '_' | '/') {
            if !folded.ends_with('_') {
                folded.push('_');
            }
        } else {
            if char.is_uppercase() && before.is_lowercase() {
                folded.push('_');
            }
            folded.extend(char.to_lowercase());
        }
        before = char;
    }
    folded
}
