//! Compiles inputs for the commands that check and draw.

use crate::baseline::Baseline;
use crate::check::Settings;
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::files::disk::Disk;
use crate::cli::files::reading::unread;
use crate::compile::{Checked, Size, compile};
use crate::findings::count;
use crate::model::Date;

/// Compiles an input with the files of its project.
///
/// # Errors
///
/// When the input cannot be read. Problems in its text are findings.
pub(crate) fn check(input: &Input, settings: &Settings, baseline: Option<&Baseline>, today: Date) -> Result<Checked, Error> {
    let world = Disk::new(input, today);
    // The text of standard input has no file that a baseline could name.
    let baseline = baseline.filter(|_| matches!(input, Input::File(_)));
    compile(&world, world.name(), settings, baseline).map_err(|error| unread(input, error))
}

/// Summarises a file: `5 stages, 12 touchpoints, 2 warnings`.
pub(crate) fn facts(checked: &Checked) -> String {
    let mut facts = Vec::new();
    if let Some(Size { stages, touchpoints }) = checked.size {
        facts.push(count(stages, "stage"));
        facts.push(count(touchpoints, "touchpoint"));
    }
    for (n, what) in [(checked.errors(), "error"), (checked.warnings(), "warning")] {
        if n > 0 {
            facts.push(count(n, what));
        }
    }
    facts.join(", ")
}
