//! Reads how far work is from the free word that was written for it, in any language.

use crate::model::Text;
use crate::words::{List, Statuses, in_every_language, is_unspaced};

/// How far work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkStatus {
    /// Nobody has begun: an idea, an entry on a list.
    Idle,
    /// Somebody works on it, or it has been agreed to.
    Begun,
    /// It is over, and was carried out.
    Done,
    /// It was given up, or put off on purpose.
    Dropped,
}

/// What a status says; `None` for a word that is not known.
#[must_use]
pub fn work_status(status: &Text) -> Option<WorkStatus> {
    let text = status.value.to_lowercase().replace(['_', '-'], " ");
    let text = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    let says =
        |word: &str| text.strip_prefix(word).is_some_and(|rest| is_unspaced(word) || !rest.starts_with(char::is_alphanumeric));
    let known = LISTS.iter().flat_map(|(list, work_status)| {
        in_every_language(|vocabulary| list(&vocabulary.statuses)).map(move |word| (word, *work_status))
    });
    // `not started` is more than `not`, `完成待ち` is not asked for: the longest word decides.
    known.filter(|(word, _)| says(word)).max_by_key(|(word, _)| word.len()).map(|(_, work_status)| work_status)
}

const LISTS: &[(List<Statuses>, WorkStatus)] = &[
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
