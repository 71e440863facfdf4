//! Runs programs and measures their CPU time, which other programs on the machine change less than the time that passes.
#![allow(dead_code, reason = "each benchmark uses a part of it")]

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;
use wait4::Wait4 as _;

/// A command.
pub(crate) struct Run {
    program: PathBuf,
    args: Vec<String>,
    /// What it reads as standard input.
    input: Option<PathBuf>,
}

/// What a run used.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Usage {
    /// CPU seconds of all its threads, user and system.
    pub(crate) cpu: f64,
    /// The most memory that it had, in bytes. The kernel begins to count at what the benchmark has had until then, which therefore
    /// reads no large outputs before.
    pub(crate) peak: u64,
    /// The exit code; `None` if a signal ended it.
    pub(crate) code: Option<i32>,
}

/// The installed program in the variable `CJM`, or the one that was built with this benchmark. The latter has what only tests need, and
/// the system maps a file that a linker has just written in smaller pieces than a copied one, which takes a few tenths of a millisecond.
pub(crate) fn cjm() -> PathBuf {
    std::env::var_os("CJM").map_or_else(|| env!("CARGO_BIN_EXE_cjm").into(), PathBuf::from)
}

/// A folder for inputs and outputs, in memory where the system has such a folder and `TMPDIR` does not name another: a disk takes longer to
/// create a file the more files were deleted just before.
pub(crate) fn desk() -> TempDir {
    let memory = Path::new("/dev/shm");
    let is_free = std::env::var_os("TMPDIR").is_none() && memory.is_dir();
    if is_free { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

impl Run {
    pub(crate) fn cjm(args: &[&str]) -> Self {
        Self::new(&cjm(), args)
    }

    pub(crate) fn new(program: &Path, args: &[&str]) -> Self {
        Self { program: program.to_owned(), args: args.iter().map(|&arg| arg.to_owned()).collect(), input: None }
    }

    /// The same, with a file as standard input.
    pub(crate) fn with_input(self, input: &Path) -> Self {
        Self { input: Some(input.to_owned()), ..self }
    }

    /// Runs it once.
    pub(crate) fn usage(&self) -> Usage {
        let mut command = Command::new(&self.program);
        let input = self.input.as_ref().map_or_else(Stdio::null, |input| File::open(input).unwrap().into());
        command.args(&self.args).stdin(input).stdout(Stdio::null()).stderr(Stdio::null());
        Usage::of(command.spawn().unwrap())
    }
}

impl Usage {
    /// Waits for the end of a program.
    pub(crate) fn of(child: Child) -> Self {
        let used = child.wait4().unwrap();
        let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
        Self { cpu, peak: used.rusage.maxrss, code: used.status.code() }
    }
}
