//! Shows the progress of a batch in a line of the terminal, and removes it at the end.
//!
//! No crate: `indicatif` would save about twenty lines for four crates, 4 s of compiling and 180 KB; the wait before the first line
//! and the clearing at Ctrl-C would remain here.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::cli::terminal::console::{self, Console};

/// Work that is shorter needs no line: it would only flicker.
const SHORT: Duration = Duration::from_millis(500);

/// How long a line stays at least.
const BETWEEN: Duration = Duration::from_millis(100);

/// The number of characters in the terminal's last line.
static SHOWN: AtomicUsize = AtomicUsize::new(0);

/// The line about a batch; never one where standard error is no terminal.
#[derive(Debug)]
pub(crate) struct Progress {
    /// `drawing`.
    doing: &'static str,
    all: usize,
    done: AtomicUsize,
    /// When to show the next line; `None` for never.
    next: Mutex<Option<Instant>>,
}

impl Progress {
    pub(crate) fn new(doing: &'static str, all: usize, console: Console) -> Self {
        let shows = all > 1 && !console.quiet() && console::stderr_is_terminal();
        Self { doing, all, done: AtomicUsize::new(0), next: Mutex::new(shows.then(|| Instant::now() + SHORT)) }
    }

    /// One more is done.
    pub(crate) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        // A thread that finds another one at it has better things to do than to wait.
        let Ok(mut next) = self.next.try_lock() else { return };
        let Some(time) = *next else { return };
        let now = Instant::now();
        if now >= time && done < self.all {
            *next = Some(now + BETWEEN);
            show(&format!("{} {done} of {} journeys", self.doing, self.all));
        }
    }
}

impl Drop for Progress {
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

/// Takes the line away.
pub(crate) fn clear() {
    let length = SHOWN.swap(0, Ordering::Relaxed);
    if length > 0 {
        console::plain(&format!("\r{:length$}\r", ""));
    }
}
