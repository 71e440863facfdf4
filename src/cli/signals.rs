//! Turns signals of the system into calls and errors: a request to stop, a file that grows beyond the limit of the shell. The only
//! file that names signal-hook.

/// Runs `stop` in a thread with the number of the signal by which the user or the system asks the program to stop. Signals that are ignored, as with `nohup`, stay
/// ignored.
#[cfg(unix)]
pub(crate) fn on_stop(stop: fn(i32)) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let ignored = ignored();
    let wanted = [SIGHUP, SIGINT, SIGTERM].into_iter().filter(|signal| ignored >> (signal - 1) & 1 == 0);
    // Without a handler, temporary files stay until the next run.
    let Ok(mut signals) = Signals::new(wanted) else { return };
    let _ = std::thread::Builder::new().spawn(move || {
        if let Some(signal) = signals.forever().next() {
            stop(signal);
        }
    });
}

/// The same for Ctrl-C and the closing of the window, which count as SIGINT.
#[cfg(not(unix))]
pub(crate) fn on_stop(stop: fn(i32)) {
    const SIGINT: i32 = 2;
    let _ = ctrlc::try_set_handler(move || stop(SIGINT));
}

/// Makes writing beyond the maximum size of a file (`ulimit -f`) an error; by default, it ends the program.
pub(crate) fn report_file_size() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

/// The signals that the program was started with as ignored: signal 1 is bit 0. Without `/proc`, SIGHUP counts as ignored, because
/// `nohup` is more frequent than a terminal that closes during a run.
#[cfg(unix)]
fn ignored() -> u64 {
    // The kernel writes `stat` faster than `status`. Its third field follows the name of the program, which may contain anything.
    const FIELD: usize = 33 - 3;
    let stat = std::fs::read("/proc/self/stat").unwrap_or_default();
    let stat = String::from_utf8_lossy(&stat);
    let mask = stat.rsplit_once(") ").and_then(|(_, fields)| fields.split(' ').nth(FIELD));
    mask.and_then(|mask| mask.parse().ok()).unwrap_or(1)
}
