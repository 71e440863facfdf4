//! Finds line breaks and grapheme clusters. Only this file uses `icu_segmenter`.

use std::sync::OnceLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter, LineSegmenterBorrowed};

use super::script::is_hangul;

/// Calls `visit` with every byte offset at which a line may begin, including the end of `text`, excluding its start.
pub(super) fn lines(text: &str, simple: bool, mut visit: impl FnMut(usize)) {
    static COMPLEX: OnceLock<LineSegmenterBorrowed<'static>> = OnceLock::new();
    // Thai, Lao, Khmer and Burmese are written without spaces: a model finds their words, and is loaded for them only.
    let segmenter = if !simple && text.chars().any(is_complex) {
        *COMPLEX.get_or_init(|| LineSegmenter::new_lstm(LineBreakOptions::default()))
    } else {
        LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default())
    };
    segmenter.segment_str(text).skip(1).for_each(&mut visit);
}

/// Whether a line break between two characters is inside a Korean word: Korean is written with spaces and broken at them.
pub(super) fn is_in_korean_word(before: char, after: char) -> bool {
    !before.is_whitespace() && (is_hangul(before) || (is_hangul(after) && before.is_alphanumeric()))
}

/// The ends of the grapheme clusters, as byte offsets.
pub(super) fn graphemes(text: &str) -> impl Iterator<Item = usize> {
    GraphemeClusterSegmenter::new().segment_str(text).skip(1)
}

fn is_complex(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{19e0}'..='\u{1aad}'
            | '\u{a9e0}'..='\u{a9ff}'
            | '\u{aa60}'..='\u{aadf}'
    )
}
