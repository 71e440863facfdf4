//! Runs programs and measures their CPU time, which other programs on the machine change less than the time that passes.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use wait4::Wait4 as _;

/// A command.
pub(crate) struct Run {
    program: PathBuf,
    args: Vec<String>,
}

/// What a run used.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Usage {
    /// CPU seconds of all its threads, user and system.
    pub(crate) cpu: f64,
    /// The most memory that it had, in bytes.
    pub(crate) peak: u64,
    /// The exit code; `None` if a signal ended it.
    pub(crate) code: Option<i32>,
}

/// This program, or the one in the variable `CJM`: to measure an older one on the same input.
pub(crate) fn cjm() -> PathBuf {
    std::env::var_os("CJM").map_or_else(|| env!("CARGO_BIN_EXE_cjm").into(), PathBuf::from)
}

impl Run {
    pub(crate) fn cjm(args: &[&str]) -> Self {
        Self::new(&cjm(), args)
    }

    pub(crate) fn new(program: &Path, args: &[&str]) -> Self {
        Self { program: program.to_owned(), args: args.iter().map(|&arg| arg.to_owned()).collect() }
    }

    /// Runs it once.
    pub(crate) fn usage(&self) -> Usage {
        let mut command = Command::new(&self.program);
        command.args(&self.args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let used = command.spawn().unwrap().wait4().unwrap();
        let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
        Usage { cpu, peak: used.rusage.maxrss, code: used.status.code() }
    }
}
