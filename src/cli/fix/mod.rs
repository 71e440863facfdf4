//! Applies fixes for `cjm check --fix`, to the files themselves or as a diff.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::cli::args::FixOptions;
use crate::cli::batch::Batch;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::disk::Disk;
use crate::cli::files::writing::{self, Origin};
use crate::cli::files::{reading, write_back};
use crate::cli::project::check_options::{CheckOptions, strictest};
use crate::cli::project::groups::PerGroup;
use crate::cli::reporting::messages::messages;
use crate::cli::reporting::report::{self, ReportTarget};
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::unified_diff;
use crate::compile::Checked;
use crate::files::{FileError, slashed};
use crate::findings::{Level, ReportFormat, count};
use crate::fix::{Changed, FixInput, FixSelection, FixSession};
use crate::limits::{FILE_BYTES, Limit, grouped};
use crate::model::Date;
use crate::world::World;

/// The fixes to make: the validated options of a run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FixRequest {
    selection: FixSelection,
    /// Whether changes are printed instead of written.
    diff: bool,
    from_stdin: bool,
}

impl FixRequest {
    /// Validates the options; `None` if no fixes are requested.
    pub(crate) fn new(typed: FixOptions, inputs: &[Input], target: &ReportTarget) -> Result<Option<Self>, Error> {
        let FixOptions { fix, unsafe_fixes, diff } = typed;
        if !fix && !diff {
            let alone = "`--unsafe-fixes` has no effect without `--fix` or `--diff`";
            return if unsafe_fixes { Err(Error::Usage(alone.to_owned())) } else { Ok(None) };
        }
        let from_stdin = inputs.iter().any(Input::is_stdin);
        if from_stdin && inputs.len() > 1 {
            return Err(Error::Usage("`-` cannot be fixed together with files; give it alone".to_owned()));
        }
        if from_stdin && fix && !target.streams() {
            return Err(Error::Usage(
                "the fixed journey goes to standard output, so findings cannot; leave out --format".to_owned(),
            ));
        }
        Ok(Some(Self { selection: if unsafe_fixes { FixSelection::All } else { FixSelection::Safe }, diff, from_stdin }))
    }
}

/// Fixes the inputs, before they are checked. Returns the exit code if there is nothing left to check: after a diff, and after a
/// journey from standard input, whose fixed text goes to standard output.
pub(crate) fn run(
    request: FixRequest,
    batch: &Batch<'_>,
    options: &PerGroup<'_, CheckOptions>,
    target: &ReportTarget,
    today: Date,
) -> Result<Option<Exit>, Error> {
    let FixRequest { selection, diff, from_stdin } = request;
    let stdin = if from_stdin {
        Some(reading::bytes(&batch.inputs[0], &FILE_BYTES).map_err(|error| reading::unread(&batch.inputs[0], error))?)
    } else {
        None
    };
    let worlds: Vec<FixWorld> = batch
        .inputs
        .iter()
        .map(|input| FixWorld { disk: Disk::new(input, today), stdin: stdin.as_deref().filter(|_| input.is_stdin()) })
        .collect();
    let inputs = worlds.iter().enumerate().map(|(n, world)| FixInput {
        world,
        name: world.disk.name(),
        settings: &options.of(n).settings,
        // Changes to other files would not be visible in standard output.
        only: from_stdin.then(|| world.disk.name()),
    });
    let mut session = FixSession::new(inputs.collect());
    let unread = apply(&mut session, selection, batch)?;
    let refused = session.refused();
    if from_stdin && !diff {
        let left = session.open(0).map_err(|error| reading::unread(&batch.inputs[0], error))?;
        let changed = written(session.into_changed(), batch.inputs)?;
        print_refused(refused, batch.console);
        return fix_stdin(
            &left,
            stdin.as_deref().unwrap_or_default(),
            &changed,
            target.format,
            strictest(options),
            batch.console,
        )
        .map(Some);
    }
    let changed = written(session.into_changed(), batch.inputs)?;
    if !diff {
        // The check reports the inputs that cannot be read.
        write_back(&changed, batch.console)?;
        print_refused(refused, batch.console);
        return Ok(None);
    }
    for error in &unread {
        batch.console.error(error);
    }
    print_diff(&changed, batch.console)?;
    print_refused(refused, batch.console);
    Ok(Some(match (unread.is_empty(), changed.is_empty()) {
        (false, _) => Exit::Trouble,
        (true, false) => Exit::Findings,
        (true, true) => Exit::Fine,
    }))
}

/// The files of an input. Standard input can be read only once.
struct FixWorld<'a> {
    disk: Disk<'a>,
    stdin: Option<&'a [u8]>,
}

impl World for FixWorld<'_> {
    fn read(&self, name: &str, limit: &Limit) -> Result<Vec<u8>, FileError> {
        match self.stdin {
            Some(bytes) if name == self.disk.name() => Ok(bytes.to_vec()),
            _ => self.disk.read(name, limit),
        }
    }

    fn real_path(&self, name: &str) -> PathBuf {
        self.disk.real_path(name)
    }

    fn today(&self) -> Date {
        self.disk.today()
    }
}

/// A changed file that may be written.
struct FixedFile {
    /// As typed, or as the journey that uses it names it.
    path: PathBuf,
    /// Whether it begins with a byte order mark.
    marked: bool,
    changed: Changed,
}

/// The paths of changed files.
///
/// # Errors
///
/// For a link that leads out of its project.
fn written(changed: Vec<Changed>, inputs: &[Input]) -> Result<Vec<FixedFile>, Error> {
    let with_path = |changed: Changed| {
        let input = &inputs[changed.input];
        let own = slashed(input.path()) == changed.name;
        let path = if own { input.path().to_path_buf() } else { PathBuf::from(&changed.name) };
        if own && input.is_stdin() {
            return Ok(FixedFile { path, marked: false, changed });
        }
        write_back::within_project(&path)?;
        let marked = write_back::starts_marked(&path);
        Ok(FixedFile { path, marked, changed })
    };
    changed.into_iter().map(with_path).collect()
}

/// Applies the fixes of every input in memory. Returns why inputs could not be read.
fn apply(session: &mut FixSession<'_, FixWorld<'_>>, selection: FixSelection, batch: &Batch<'_>) -> Result<Vec<Error>, Error> {
    if let [input] = batch.inputs {
        let applied = session.apply_fixes(0, selection);
        return Ok(applied.map_err(|error| reading::unread(input, error)).err().into_iter().collect());
    }
    let shared: &FixSession<'_, FixWorld<'_>> = session;
    let opened = batch.run(None, |n, input| {
        let opened = shared.open(n).map_err(|error| reading::unread(input, error))?;
        Ok((shared.files(n, &opened), selection.is_needed(&opened.findings)))
    })?;
    let mut fixable = Vec::new();
    let mut unread = Vec::new();
    for (input, opened) in opened.into_iter().enumerate() {
        match opened {
            Ok((files, needed)) => {
                session.remember(input, files);
                fixable.extend(needed.then_some(input));
            }
            Err(error) => unread.push(error),
        }
    }
    for input in fixable {
        session.apply_fixes(input, selection).map_err(|error| reading::unread(&batch.inputs[input], error))?;
    }
    Ok(unread)
}

/// Writes the changed files, and lists them.
fn write_back(changed: &[FixedFile], console: Console) -> Result<(), Error> {
    let files: Vec<(PathBuf, Vec<u8>)> =
        changed.iter().map(|file| (file.path.clone(), write_back::bytes(file.marked, &file.changed.after))).collect();
    writing::write(&files, Origin::People)?;
    print_changes(changed, "fixed", console);
    Ok(())
}

/// Prints the changes as a diff, and lists the files that would be changed.
fn print_diff(changed: &[FixedFile], console: Console) -> Result<(), Error> {
    for FixedFile { path, changed, .. } in changed {
        writing::print(unified_diff::unified(path, &changed.before, &changed.after).as_bytes())?;
    }
    print_changes(changed, "would be fixed", console);
    Ok(())
}

/// Prints the fixed journey, and the remaining findings. `typed`: the bytes of standard input.
fn fix_stdin(
    left: &Checked,
    typed: &[u8],
    changed: &[FixedFile],
    format: &ReportFormat,
    fail_on: Option<Level>,
    console: Console,
) -> Result<Exit, Error> {
    let text = changed.first().map_or(left.sources.main().text.as_str(), |file| file.changed.after.as_str());
    writing::print(&write_back::bytes(write_back::is_marked(typed), text))?;
    console::plain(&messages(&left.findings, &left.sources, format, console));
    print_changes(changed, "fixed", console);
    Ok(if report::fails(&left.findings, fail_on) { Exit::Findings } else { Exit::Fine })
}

/// One line per file: `fixed  a.journey.yaml  (2 synonym-key, 1 emotion-word)`.
fn print_changes(changed: &[FixedFile], what: &str, console: Console) {
    for file in changed {
        let rules: Vec<String> = file.changed.made.iter().map(|(rule, n)| format!("{} {rule}", grouped(*n as u64))).collect();
        console.fixed(what, &format!("{}  ({})", shown(&file.path), rules.join(", ")));
    }
    if changed.len() > 1 {
        let mut all: BTreeMap<&str, usize> = BTreeMap::new();
        for (rule, n) in changed.iter().flat_map(|file| &file.changed.made) {
            *all.entry(rule).or_default() += n;
        }
        let rules: Vec<String> = all.iter().map(|(rule, n)| format!("{} {rule}", grouped(*n as u64))).collect();
        console.summary(&format!("{} {what}: {}", count(changed.len(), "file"), rules.join(", ")));
    }
}

/// One line about the fixes that were not made.
fn print_refused(refused: usize, console: Console) {
    let fixes = match refused {
        0 => return,
        1 => "1 fix was refused: it".to_owned(),
        n => format!("{} fixes were refused: they", grouped(n as u64)),
    };
    console.note(&format!("{fixes} would change what a journey means or cause another finding, or a proof would take too long"));
}
