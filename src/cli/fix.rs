//! `cjm check --fix`: what can be mended is, in the files themselves or as a diff.

use std::collections::BTreeMap;
use std::path::PathBuf;

use rayon::prelude::*;

use super::args::{Check, Mending};
use super::console::{self, Console};
use super::discover::Input;
use super::error::shown;
use super::mend::{Changed, Which, Workshop};
use super::read;
use super::report::{self, Wanted};
use super::{Error, Exit, diff, on_threads, output, place};
use crate::check::Settings;
use crate::diagnostic::{Format, Level, count};

/// Mends the files, before they are checked. With the exit code where there is nothing left to check: after a diff, and after a
/// journey from standard input, whose mended text goes to standard output.
pub(super) fn run(
    inputs: &[Input],
    args: &Check,
    wanted: &Wanted,
    settings: Vec<&Settings>,
    fails_on: Option<Level>,
    console: Console,
) -> Result<Option<Exit>, Error> {
    let Mending { fix, unsafe_fixes, diff } = args.mending;
    if !fix && !diff {
        let alone = "`--unsafe-fixes` does nothing without `--fix` or `--diff`";
        return if unsafe_fixes { Err(Error::Usage(alone.to_owned())) } else { Ok(None) };
    }
    let from_stdin = inputs.contains(&Input::Stdin);
    if from_stdin && inputs.len() > 1 {
        return Err(Error::Usage("`-` cannot be mended together with files; give it alone".to_owned()));
    }
    if from_stdin && fix && !wanted.streams() {
        return Err(Error::Usage(
            "the mended journey goes to standard output, so that findings cannot; leave out --format".to_owned(),
        ));
    }
    let stdin = if from_stdin { Some(read::bytes(&Input::Stdin)?) } else { None };
    let which = if unsafe_fixes { Which::All } else { Which::Safe };
    let mut workshop = Workshop::new(inputs, settings, stdin);
    let look =
        |input| workshop.open(input).map(|opened| (workshop.files(input, &opened.sources), which.mends(&opened.diagnostics)));
    let looked: Vec<_> = on_threads(args.common.jobs, || (0..inputs.len()).into_par_iter().map(look).collect())?;
    let mut exit = Exit::Fine;
    let mut damaged = Vec::new();
    for (input, looked) in looked.into_iter().enumerate() {
        match looked {
            Ok((files, mends)) => {
                workshop.remember(input, files);
                damaged.extend(mends.then_some(input));
            }
            // Without a diff, the check tells it.
            Err(error) if diff => {
                console.error(&error);
                exit = Exit::Trouble;
            }
            Err(_) => {}
        }
    }
    for input in damaged {
        workshop.mend(input, which)?;
    }
    if from_stdin && !diff {
        return stdin_mended(workshop, wanted.format, fails_on, console).map(Some);
    }
    let changed = workshop.into_changed();
    if diff {
        for file in &changed {
            output::print(diff::unified(&file.path, &file.before, &file.after).as_bytes())?;
        }
        tell(&changed, "would be fixed", console);
        return Ok(Some(if changed.is_empty() { exit } else { exit.max(Exit::Findings) }));
    }
    let files: Vec<(PathBuf, Vec<u8>)> =
        changed.iter().map(|file| (file.path.clone(), place::bytes(file.marked, &file.after))).collect();
    output::write(&files)?;
    tell(&changed, "fixed", console);
    Ok(None)
}

/// Prints the mended journey, and says what is left.
fn stdin_mended(workshop: Workshop, format: Format, fails_on: Option<Level>, console: Console) -> Result<Exit, Error> {
    let left = workshop.open(0)?;
    let changed = workshop.into_changed();
    let mended = changed.first();
    let text = mended.map_or(left.sources.main().text.as_str(), |file| file.after.as_str());
    output::print(&place::bytes(mended.is_some_and(|file| file.marked), text))?;
    console::plain(&read::findings(&left.diagnostics, &left.sources, format, console));
    tell(&changed, "fixed", console);
    Ok(if report::fails(&left.diagnostics, fails_on) { Exit::Findings } else { Exit::Fine })
}

/// One line a file: `fixed  a.journey.yaml  (2 synonym-key, 1 emotion-word)`.
fn tell(changed: &[Changed], what: &str, console: Console) {
    for file in changed {
        let rules: Vec<String> = file.made.iter().map(|(rule, n)| format!("{n} {rule}")).collect();
        console.fixed(what, &format!("{}  ({})", shown(&file.path), rules.join(", ")));
    }
    if changed.len() > 1 {
        let mut all: BTreeMap<&str, usize> = BTreeMap::new();
        for (rule, n) in changed.iter().flat_map(|file| &file.made) {
            *all.entry(rule).or_default() += n;
        }
        let rules: Vec<String> = all.iter().map(|(rule, n)| format!("{n} {rule}")).collect();
        console.summary(&format!("{} {what}: {}", count(changed.len(), "file"), rules.join(", ")));
    }
}
