//! Recovers from syntax errors: overwrites the faulty parts with spaces, so that everything else keeps its position.

use std::borrow::Cow;
use std::ops::Range;

use super::yaml;
use crate::findings::Finding;
use crate::source::{line_end, line_start};

/// The maximum number of faults to recover from. A file has one or two of them during typing.
const MOST_FAULTS: usize = 24;
/// The same for a file that takes long to parse repeatedly.
const MOST_FAULTS_IF_LONG: usize = 3;
const LONG: usize = 256 * 1024;

/// Returns the text with faulty parts overwritten by spaces, with the same length and the same lines.
///
/// `keep`: bytes that are never overwritten.
pub(in crate::parse) fn readable(text: &str, keep: Range<usize>) -> Cow<'_, str> {
    recover(text, keep, &mut Vec::new())
}

/// A text without its faulty parts, and the error about each fault; `None` for a text without faults.
#[must_use]
pub fn without_faults(text: &str) -> Option<(String, Vec<Finding>)> {
    let mut faults = Vec::new();
    let readable = recover(text, 0..0, &mut faults).into_owned();
    (!faults.is_empty()).then_some((readable, faults))
}

/// Whether a text has no syntax error.
#[must_use]
pub fn is_readable(text: &str) -> bool {
    yaml::fault(text).is_none()
}

fn recover<'t>(text: &'t str, keep: Range<usize>, faults: &mut Vec<Finding>) -> Cow<'t, str> {
    let mut readable = Cow::Borrowed(text);
    for _ in 0..if text.len() > LONG { MOST_FAULTS_IF_LONG } else { MOST_FAULTS } {
        let Some((fault, stopped)) = yaml::fault(&readable) else { break };
        let blamed = fault.primary.span.start as usize;
        faults.push(*fault);
        let line = line_around(&readable, blamed);
        let choices = [blamed.min(line.end)..line.end, line, line_around(&readable, stopped), line_before(&readable, stopped)];
        let is_free = |range: &Range<usize>| range.end <= keep.start || range.start >= keep.end || keep.is_empty();
        // If the kept bytes are faulty themselves, their surroundings are not overwritten.
        if !is_free(&choices[1]) {
            break;
        }
        let most = if is_free(&choices[2]) { choices.len() } else { 2 };
        let choice = choices.into_iter().take(most).find(|range| is_free(range) && !readable[range.clone()].trim().is_empty());
        let Some(choice) = choice else { break };
        let spaces = readable[choice.clone()].bytes().map(|byte| if byte == b'\r' { '\r' } else { ' ' }).collect::<String>();
        readable.to_mut().replace_range(choice, &spaces);
    }
    readable
}

/// The byte range of the line that contains a byte, without its line end.
fn line_around(text: &str, byte: usize) -> Range<usize> {
    let byte = text.floor_char_boundary(byte);
    line_start(text, byte)..line_end(text, byte)
}

/// The byte range of the last non-blank line above.
fn line_before(text: &str, byte: usize) -> Range<usize> {
    let above = text[..line_around(text, byte).start].trim_end();
    line_around(text, above.len())
}

#[cfg(test)]
mod tests {
    use super::{readable, yaml};

    #[test]
    fn only_what_is_to_blame_is_left_out() {
        for (broken, gone, kept) in [
            ("title: A\nstag\nowner: B\n", "stag", "owner: B"),
            ("title: \"A\nstages:\n  - name: S\n", "\"A", "- name: S"),
            ("stages:\n  - name: S\n    for: [maya\n    channel: web\n", "[maya", "channel: web"),
            ("title: A: B\nowner: C\n", ": B", "owner: C"),
            ("stages:\n\t- name: S\nowner: C\n", "\t", "owner: C"),
        ] {
            let readable = readable(broken, 0..0);
            assert!(yaml::fault(&readable).is_none(), "{readable}");
            assert!(!readable.contains(gone) && readable.contains(kept), "{readable}");
            assert_eq!(readable.len(), broken.len());
        }
    }
}
