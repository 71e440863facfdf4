//! Finds places from which reading can go on after a repair, so that the text before is not read again.

use std::collections::VecDeque;

/// The number of places that are remembered: a fault is nearly always in one of the last lines.
const REMEMBERED: usize = 32;

/// A line before which reading can go on: the nesting there is known.
#[derive(Debug, Clone, Default)]
pub(super) struct Checkpoint {
    /// The start of the line.
    pub(super) line: usize,
    /// The lists and groups of keys that are open before it, outermost first.
    levels: Vec<OpenLevel>,
}

/// A list or a group of keys without brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OpenLevel {
    /// The column in which its entries begin.
    pub(super) column: usize,
    pub(super) is_list: bool,
}

impl Checkpoint {
    /// Whether it is the start of the text.
    pub(super) fn is_start(&self) -> bool {
        self.line == 0
    }

    /// The text from the line on, after lines that open the same levels, and the length of these lines.
    pub(super) fn resumed(&self, text: &str) -> (String, usize) {
        let mut resumed = String::with_capacity(text.len() - self.line + 64 * self.levels.len());
        for level in &self.levels {
            resumed.extend(std::iter::repeat_n(' ', level.column));
            resumed.push_str(if level.is_list { "-\n" } else { "k:\n" });
        }
        let opened = resumed.len();
        resumed.push_str(&text[self.line..]);
        (resumed, opened)
    }
}

/// The last checkpoints of a text that is read.
#[derive(Debug, Default)]
pub(super) struct Checkpoints {
    last: VecDeque<Checkpoint>,
    /// The start of the line that was looked at last.
    line: usize,
    /// Whether its first part is still to come.
    is_new: bool,
    /// The bytes that were searched for line breaks.
    searched: usize,
}

impl Checkpoints {
    /// Adds the line that begins with the part at a byte, if it does. `levels`: the open ones, unless some have brackets.
    pub(super) fn add(&mut self, text: &str, byte: usize, levels: impl FnOnce() -> Option<Vec<OpenLevel>>) {
        if byte > self.searched {
            if let Some(newline) = text[self.searched..byte].rfind('\n') {
                self.line = self.searched + newline + 1;
                self.is_new = true;
            }
            self.searched = byte;
        }
        if !std::mem::take(&mut self.is_new) || !text[self.line..byte].bytes().all(|byte| matches!(byte, b' ' | b'-')) {
            return;
        }
        let Some(levels) = levels() else { return };
        if self.last.len() == REMEMBERED {
            self.last.pop_front();
        }
        self.last.push_back(Checkpoint { line: self.line, levels });
    }

    /// The last checkpoint before a line, which may be nested wrongly; the start of the text if none is remembered. `opened`: the length
    /// of the lines before the text that was read, which begins at `from`.
    pub(super) fn before(self, line: usize, opened: usize, from: usize) -> Checkpoint {
        let moved = self.last.into_iter().rev().filter(|checkpoint| checkpoint.line >= opened);
        let mut moved = moved.map(|checkpoint| Checkpoint { line: checkpoint.line - opened + from, ..checkpoint });
        moved.find(|checkpoint| checkpoint.line < line).unwrap_or_default()
    }
}

/// Whether a text may name parts with `&` and repeat them with `*`, which is possible only if it is read from its start.
pub(super) fn repeats(text: &str) -> bool {
    let has = |mark: char| {
        text.match_indices(mark).any(|(at, _)| {
            let follows = text[..at].chars().next_back().is_none_or(|before| before.is_whitespace() || "[{,".contains(before));
            follows && text[at + 1..].starts_with(|after: char| !after.is_whitespace())
        })
    };
    has('&') && has('*')
}
