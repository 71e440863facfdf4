//! Shows the progress of a batch in one line of the terminal, and removes it at the end.
//!
//! No crate: `indicatif` would save about twenty lines for four crates, 4 s of compiling and 180 KB; the wait before the first line
//! and the clearing at Ctrl-C would remain here.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::cli::terminal::console::{self, Console};

/// Shorter work shows no line, which would only flicker.
const SHORT: Duration = Duration::from_millis(500);

/// The shortest time between two updates.
const BETWEEN: Duration = Duration::from_millis(100);

/// The number of characters in the line that is shown.
static SHOWN: AtomicUsize = AtomicUsize::new(0);

/// The line of progress; it is shown only if standard error is a terminal.
#[derive(Debug)]
pub(crate) struct ProgressLine {
    /// The verb, such as `drawing`.
    doing: &'static str,
    all: usize,
    done: AtomicUsize,
    /// When to update the line next; `None` for never.
    next: Mutex<Option<Instant>>,
}

impl ProgressLine {
    pub(crate) fn new(doing: &'static str, all: usize, console: Console) -> Self {
        let shows = all > 1 && !console.quiet() && console::stderr_is_terminal();
        Self { doing, all, done: AtomicUsize::new(0), next: Mutex::new(shows.then(|| Instant::now() + SHORT)) }
    }

    /// Counts one more input as done.
    pub(crate) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        // If another thread is updating the line, there is no need to wait for it.
        let Ok(mut next) = self.next.try_lock() else { return };
        let Some(time) = *next else { return };
        let now = Instant::now();
        if now >= time && done < self.all {
            *next = Some(now + BETWEEN);
            show(&format!("{} {done} of {} journeys", self.doing, self.all));
        }
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        *self.next.lock().unwrap_or_else(PoisonError::into_inner) = None;
        clear();
    }
}

fn show(line: &str) {
    let length = line.chars().count();
    let before = SHOWN.swap(length, Ordering::Relaxed);
    console::plain(&format!("\r{line:before$}"));
}

/// Removes the line.
pub(crate) fn clear() {
    let length = SHOWN.swap(0, Ordering::Relaxed);
    if length > 0 {
        console::plain(&format!("\r{:length$}\r", ""));
    }
}
