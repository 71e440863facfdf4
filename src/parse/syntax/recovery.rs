//! Recovers from syntax errors: reads on as if each faulty line was fixed, or without it.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use super::fault::ReadingStop;
use super::quoting::before_comment;
use super::resumption::{Checkpoint, repeats};
use super::shifts::Shifts;
use super::yaml;
use crate::findings::{Edit, Finding};
use crate::parse::rules::{
    SEVERAL_DOCUMENTS, TOO_DEEP, TOO_LARGE, TOO_MANY, TOO_MUCH_REPETITION, UNCLOSED_BRACKET, UNCLOSED_QUOTE, YAML_SYNTAX,
    is_independent,
};
use crate::source::{Span, line_end, line_start};

/// The bytes that are copied at most during recovery. Every fault copies the text after it.
const COPIED: u64 = 2 * 1024 * 1024 * 1024;
/// The bytes that are read at most during recovery, in addition to some times the length of the text. Without brackets and repetitions,
/// every line is read a few times.
const READ: usize = 1024 * 1024;

/// A text in which the faults were repaired.
#[derive(Debug)]
pub(in crate::parse) struct Recovery {
    /// The number of its file.
    file: u16,
    /// The repaired text.
    pub(super) text: String,
    pub(super) shifts: Shifts,
    /// The error about each fault.
    pub(super) faults: Vec<Finding>,
    /// The rules and the places of these errors.
    fault_places: HashSet<(&'static str, Span)>,
    /// Whether parts of the text are left out.
    pub(in crate::parse) is_lossy: bool,
}

/// Repairs a text whose first fault is known.
pub(super) fn recover(file: u16, text: &str, first: ReadingStop) -> Recovery {
    let recovery = Recovery {
        file,
        text: text.to_owned(),
        shifts: Shifts::default(),
        faults: Vec::new(),
        fault_places: HashSet::new(),
        is_lossy: false,
    };
    let mut session = RecoverySession { recovery, repaired: BTreeSet::new(), is_cut: false };
    let (mut copied, mut read) = (COPIED, READ + 4 * text.len());
    let is_resumable = !repeats(text);
    let mut from = Checkpoint::default();
    let mut next = Some(first);
    loop {
        let Some(stop) = next.take() else {
            if from.is_start() {
                break;
            }
            // What was read in parts may be faulty as a whole.
            from = Checkpoint::default();
            next = yaml::fault(file, &session.recovery.text);
            if next.is_none() {
                break;
            }
            continue;
        };
        let (length, passed) = (session.recovery.text.len(), stop.at.saturating_sub(from.line) + 1);
        let is_affordable = (length as u64) < copied && passed < read;
        (copied, read) = (copied.saturating_sub(length as u64), read.saturating_sub(passed));
        let Some(changed) = session.repair(&stop, is_affordable) else { break };
        from = if is_resumable && stop.checkpoint.line < changed { stop.checkpoint } else { Checkpoint::default() };
        next = yaml::fault_after(file, &session.recovery.text, &from);
    }
    session.recovery
}

impl Recovery {
    /// Moves a finding about the repaired text to the text before the repairs.
    pub(super) fn moved(&self, finding: Finding) -> Finding {
        self.shifts.finding(finding)
    }

    /// Whether a finding is the error about a fault.
    pub(super) fn is_fault(&self, finding: &Finding) -> bool {
        self.fault_places.contains(&(finding.rule.name, finding.primary.span))
    }

    /// Whether a finding about the text before the repairs may only follow from a fault.
    pub(in crate::parse) fn hides(&self, finding: &Finding) -> bool {
        let span = finding.primary.span;
        span.file == self.file
            && !self.is_fault(finding)
            && (self.shifts.replaced(span) || (self.is_lossy && !is_independent(finding)))
    }
}

struct RecoverySession {
    recovery: Recovery,
    /// The starts of lines that were repaired, in the text before.
    repaired: BTreeSet<usize>,
    /// Whether the text ends before a fault that was too much.
    is_cut: bool,
}

impl RecoverySession {
    /// Repairs a fault. Returns the first byte that changed; `None` if reading cannot go on.
    fn repair(&mut self, stop: &ReadingStop, is_affordable: bool) -> Option<usize> {
        let finding = &*stop.finding;
        let line = line_start(&self.recovery.text, stop.blamed().min(self.recovery.text.len()));
        let is_new = self.repaired.insert(self.recovery.shifts.old(line));
        if is_new {
            let fault = self.recovery.moved(finding.clone());
            self.recovery.fault_places.insert((fault.rule.name, fault.primary.span));
            self.recovery.faults.push(fault);
        }
        if [&TOO_DEEP, &TOO_LARGE, &TOO_MANY, &TOO_MUCH_REPETITION].contains(&finding.rule) {
            return None;
        }
        if !is_affordable {
            self.recovery.is_lossy = true;
            return if std::mem::replace(&mut self.is_cut, true) { None } else { Some(self.cut(line)) };
        }
        if finding.rule == &SEVERAL_DOCUMENTS && finding.edits.is_empty() {
            return Some(self.cut(stop.blamed()));
        }
        let mut edits = if is_new { finding.edits.clone() } else { Vec::new() };
        if edits.is_empty() {
            self.recovery.is_lossy = true;
            if is_new {
                edits = instead(&self.recovery.text, finding);
            }
            if edits.is_empty() {
                return self.leave_out(stop);
            }
        }
        edits.sort_by_key(|edit| edit.span.start);
        let first = edits.iter().map(|edit| edit.span.start as usize).min();
        for edit in edits.iter().rev() {
            self.replace(edit.span.start as usize..edit.span.end as usize, &edit.replacement);
        }
        first
    }

    fn cut(&mut self, byte: usize) -> usize {
        self.recovery.text.truncate(byte);
        byte
    }

    fn replace(&mut self, range: Range<usize>, replacement: &str) {
        self.recovery.shifts.add(&range, replacement.len());
        self.recovery.text.replace_range(range, replacement);
    }

    /// Overwrites the faulty part of a line.
    fn leave_out(&mut self, stop: &ReadingStop) -> Option<usize> {
        let choice = faulty_part(&self.recovery.text, stop, &(0..0))?;
        let spaces = blank(&self.recovery.text[choice.clone()]);
        let start = choice.start;
        self.recovery.text.replace_range(choice, &spaces);
        Some(start)
    }
}

/// The edits by which a text with a fault is read on, if the finding has none: a bracket or a quotation mark is closed at the end of its
/// line, and all rows of a table are left out.
fn instead(text: &str, finding: &Finding) -> Vec<Edit> {
    let open = finding.primary.span.start as usize;
    let line = &text[open..line_end(text, open)];
    let edit = |start: usize, end: usize, replacement: String| Edit {
        span: Span { start: start as u32, end: end as u32, ..finding.primary.span },
        replacement,
    };
    let close = match line.chars().next() {
        Some(mark @ ('"' | '\'')) if finding.rule == &UNCLOSED_QUOTE && !line[1..].contains(mark) => mark,
        Some('[') if finding.rule == &UNCLOSED_BRACKET => ']',
        Some('{') if finding.rule == &UNCLOSED_BRACKET => '}',
        Some('|') if finding.rule == &YAML_SYNTAX => {
            let mut start = line_start(text, open);
            let rows = text[start..].split_inclusive('\n').take_while(|row| row.trim_start().starts_with('|'));
            let rows = rows.map(|row| {
                let from = start;
                start += row.len();
                edit(from, from + row.trim_end().len(), blank(row.trim_end()))
            });
            return rows.collect();
        }
        _ => return Vec::new(),
    };
    let end = open + before_comment(line).len();
    vec![edit(end, end, close.to_string())]
}

/// The maximum number of faults that an editor recovers from. A file has one or two of them during typing.
const MOST_FAULTS: usize = 24;
/// The same for a file that takes long to parse repeatedly.
const MOST_FAULTS_IF_LONG: usize = 3;
const LONG: usize = 256 * 1024;

/// Returns the text with faulty parts overwritten by spaces, with the same length and the same lines.
///
/// `keep`: bytes that are never overwritten.
pub(in crate::parse) fn readable(text: &str, keep: Range<usize>) -> Cow<'_, str> {
    let mut readable = Cow::Borrowed(text);
    for _ in 0..if text.len() > LONG { MOST_FAULTS_IF_LONG } else { MOST_FAULTS } {
        let Some(stop) = yaml::fault(0, &readable) else { break };
        let Some(choice) = faulty_part(&readable, &stop, &keep) else { break };
        let spaces = blank(&readable[choice.clone()]);
        readable.to_mut().replace_range(choice, &spaces);
    }
    readable
}

/// Whether a text has no syntax error.
#[must_use]
pub fn is_readable(text: &str) -> bool {
    yaml::fault(0, text).is_none()
}

/// The part of a line that is left out because of a fault.
fn faulty_part(text: &str, stop: &ReadingStop, keep: &Range<usize>) -> Option<Range<usize>> {
    let blamed = stop.blamed();
    let line = line_around(text, blamed);
    let choices = [blamed.min(line.end)..line.end, line, line_around(text, stop.at), line_before(text, stop.at)];
    let is_free = |range: &Range<usize>| range.end <= keep.start || range.start >= keep.end || keep.is_empty();
    // If the kept bytes are faulty themselves, their surroundings are not overwritten.
    if !is_free(&choices[1]) {
        return None;
    }
    let most = if is_free(&choices[2]) { choices.len() } else { 2 };
    choices.into_iter().take(most).find(|range| is_free(range) && !text[range.clone()].trim().is_empty())
}

fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\r' { '\r' } else { ' ' }).collect()
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
            assert!(yaml::fault(0, &readable).is_none(), "{readable}");
            assert!(!readable.contains(gone) && readable.contains(kept), "{readable}");
            assert_eq!(readable.len(), broken.len());
        }
    }
}
