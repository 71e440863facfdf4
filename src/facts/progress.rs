//! Reads how far work is from the free word that was written for it, in any language.

use crate::model::Text;
use crate::words::{Statuses, TermList, in_every_language, is_unspaced};

/// How far work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
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
pub fn progress(status: &Text) -> Option<Progress> {
    let text = status.value.to_lowercase().replace(['_', '-'], " ");
    let text = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    let says =
        |word: &str| text.strip_prefix(word).is_some_and(|rest| is_unspaced(word) || !rest.starts_with(char::is_alphanumeric));
    let known = LISTS.iter().flat_map(|(list, progress)| {
        in_every_language(|vocabulary| list(&vocabulary.statuses)).map(move |word| (word, *progress))
    });
    // `not started` is more than `not`, `完成待ち` is not asked for: the longest word decides.
    known.filter(|(word, _)| says(word)).max_by_key(|(word, _)| word.len()).map(|(_, progress)| progress)
}

const LISTS: &[(TermList<Statuses>, Progress)] = &[
    (|statuses| statuses.idle, Progress::Idle),
    (|statuses| statuses.begun, Progress::Begun),
    (|statuses| statuses.done, Progress::Done),
    (|statuses| statuses.dropped, Progress::Dropped),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Spanned;

    #[test]
    fn a_status_is_understood_with_what_follows_it_and_no_other_word_is() {
        for (text, expected) in [
            ("idea", Some(Progress::Idle)),
            ("To-do", Some(Progress::Idle)),
            ("not started", Some(Progress::Idle)),
            ("In_progress (60 %)", Some(Progress::Begun)),
            ("planned: Q3", Some(Progress::Begun)),
            ("✅ Done", Some(Progress::Done)),
            ("erledigt", Some(Progress::Done)),
            ("not done", Some(Progress::Idle)),
            ("terminée", Some(Progress::Done)),
            ("未完了", None),
            ("完了しました", Some(Progress::Done)),
            ("已完成", Some(Progress::Done)),
            ("on hold", Some(Progress::Dropped)),
            ("newish", None),
            ("doneness", None),
            ("phase 2", None),
        ] {
            let status = Spanned::new(text.to_owned(), crate::source::Span::default());
            assert_eq!(progress(&status), expected, "{text}");
        }
    }
}
