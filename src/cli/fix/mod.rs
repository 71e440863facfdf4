//! `cjm check --fix`: applies fixes, to the files themselves or as a diff.

mod session;

use std::collections::BTreeMap;
use std::path::PathBuf;

use rayon::prelude::*;

use crate::check::Settings;
use crate::cli::args::{Check, FixOptions};
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::{reading, write_back, writing};
use crate::cli::findings::report;
use crate::cli::findings::report::ReportTarget;
use crate::cli::fix::session::{Changed, FixSession, Which};
use crate::cli::terminal::console::Console;
use crate::cli::terminal::findings::print;
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::{console, unified_diff};
use crate::cli::threads::on_threads;
use crate::findings::{Level, ReportFormat, count};
use crate::model::Date;
use crate::parse;

/// Fixes the files, before they are checked. Returns the exit code where there is nothing left to check: after a diff, and after a
/// journey from standard input, whose fixed text goes to standard output.
pub(crate) fn run(
    inputs: &[Input],
    args: &Check,
    target: &ReportTarget,
    settings: Vec<&Settings>,
    today: Date,
    fails_on: Option<Level>,
    console: Console,
) -> Result<Option<Exit>, Error> {
    let FixOptions { fix, unsafe_fixes, diff } = args.fixes;
    if !fix && !diff {
        let alone = "`--unsafe-fixes` has no effect without `--fix` or `--diff`";
        return if unsafe_fixes { Err(Error::Usage(alone.to_owned())) } else { Ok(None) };
    }
    let from_stdin = inputs.contains(&Input::Stdin);
    if from_stdin && inputs.len() > 1 {
        return Err(Error::Usage("`-` cannot be fixed together with files; give it alone".to_owned()));
    }
    if from_stdin && fix && !target.streams() {
        return Err(Error::Usage("the fixed journey goes to standard output, so findings cannot; leave out --format".to_owned()));
    }
    let stdin = if from_stdin {
        Some(reading::bytes(&Input::Stdin, parse::LARGEST_FILE).map_err(|error| reading::unread(&Input::Stdin, error))?)
    } else {
        None
    };
    let which = if unsafe_fixes { Which::All } else { Which::Safe };
    let mut session = FixSession::new(inputs, settings, today, stdin);
    let look =
        |input| session.open(input).map(|opened| (session.files(input, &opened.sources), which.is_needed(&opened.findings)));
    let looked: Vec<_> = on_threads(args.common.jobs, || (0..inputs.len()).into_par_iter().map(look).collect())?;
    let mut exit = Exit::Fine;
    let mut damaged = Vec::new();
    for (input, looked) in looked.into_iter().enumerate() {
        match looked {
            Ok((files, fixable)) => {
                session.remember(input, files);
                damaged.extend(fixable.then_some(input));
            }
            // Without a diff, the check reports it.
            Err(error) if diff => {
                console.error(&error);
                exit = Exit::Trouble;
            }
            Err(_) => {}
        }
    }
    for input in damaged {
        session.apply_fixes(input, which)?;
    }
    if from_stdin && !diff {
        return fix_stdin(session, target.format, fails_on, console).map(Some);
    }
    let changed = session.into_changed();
    if diff {
        for file in &changed {
            writing::print(unified_diff::unified(&file.path, &file.before, &file.after).as_bytes())?;
        }
        print_changes(&changed, "would be fixed", console);
        return Ok(Some(if changed.is_empty() { exit } else { exit.max(Exit::Findings) }));
    }
    let files: Vec<(PathBuf, Vec<u8>)> =
        changed.iter().map(|file| (file.path.clone(), write_back::bytes(file.marked, &file.after))).collect();
    writing::write(&files)?;
    print_changes(&changed, "fixed", console);
    Ok(None)
}

/// Prints the fixed journey, and the remaining findings.
fn fix_stdin(session: FixSession, format: &ReportFormat, fails_on: Option<Level>, console: Console) -> Result<Exit, Error> {
    let left = session.open(0)?;
    let changed = session.into_changed();
    let fixed = changed.first();
    let text = fixed.map_or(left.sources.main().text.as_str(), |file| file.after.as_str());
    writing::print(&write_back::bytes(fixed.is_some_and(|file| file.marked), text))?;
    console::plain(&print(&left.findings, &left.sources, format, console));
    print_changes(&changed, "fixed", console);
    Ok(if report::fails(&left.findings, fails_on) { Exit::Findings } else { Exit::Fine })
}

/// One line per file: `fixed  a.journey.yaml  (2 synonym-key, 1 emotion-word)`.
fn print_changes(changed: &[Changed], what: &str, console: Console) {
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
