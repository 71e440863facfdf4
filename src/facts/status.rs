//! Classifies the free-text status of work, in any language.

use crate::model::Text;
use crate::words::{ByInitial, Statuses, TermList, Terms, is_part_of_word, is_unspaced, lists_in_every_language};

/// The status of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkStatus {
    /// Not started: an idea, an entry on a list.
    Idle,
    /// In progress, or agreed.
    Begun,
    /// Completed.
    Done,
    /// Given up, or postponed on purpose.
    Dropped,
}

/// The status that a text means; `None` for an unknown word.
#[must_use]
pub fn work_status(status: &Text) -> Option<WorkStatus> {
    let text = status.value.to_lowercase().replace(['_', '-'], " ");
    let text = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    let says = |word: &str| text.strip_prefix(word).is_some_and(|rest| is_unspaced(word) || !rest.starts_with(is_part_of_word));
    let initial = |word: &str| word.chars().next().unwrap_or_default();
    let words = KNOWN.get(text.chars().next()?, lists, initial, |words| words);
    // The longest word decides: `not started` wins over `not`.
    words.iter().filter(|(word, _)| says(word)).max_by_key(|(word, _)| word.len()).map(|(_, work_status)| *work_status)
}

/// Words and what they mean.
static KNOWN: ByInitial<(&str, WorkStatus)> = ByInitial::new();

/// The words of every language.
fn lists() -> impl Iterator<Item = (Terms, WorkStatus)> {
    LISTS.iter().flat_map(|(list, work_status)| {
        lists_in_every_language(|vocabulary| list(&vocabulary.statuses)).map(|words| (words, *work_status))
    })
}

const LISTS: &[(TermList<Statuses>, WorkStatus)] = &[
    (|statuses| statuses.idle, WorkStatus::Idle),
    (|statuses| statuses.begun, WorkStatus::Begun),
    (|statuses| statuses.done, WorkStatus::Done),
    (|statuses| statuses.dropped, WorkStatus::Dropped),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Spanned;

    #[test]
    fn a_status_is_understood_with_what_follows_it_and_no_other_word_is() {
        for (text, expected) in [
            ("idea", Some(WorkStatus::Idle)),
            ("To-do", Some(WorkStatus::Idle)),
            ("not started", Some(WorkStatus::Idle)),
            ("In_progress (60 %)", Some(WorkStatus::Begun)),
            ("planned: Q3", Some(WorkStatus::Begun)),
            ("✅ Done", Some(WorkStatus::Done)),
            ("erledigt", Some(WorkStatus::Done)),
            ("not done", Some(WorkStatus::Idle)),
            ("terminée", Some(WorkStatus::Done)),
            ("未完了", None),
            ("完了しました", Some(WorkStatus::Done)),
            ("已完成", Some(WorkStatus::Done)),
            ("on hold", Some(WorkStatus::Dropped)),
            ("newish", None),
            ("doneness", None),
            ("phase 2", None),
        ] {
            let status = Spanned::new(text.to_owned(), crate::source::Span::default());
            assert_eq!(work_status(&status), expected, "{text}");
        }
    }
}
