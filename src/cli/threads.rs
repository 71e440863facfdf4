//! Runs work on several threads.

use super::error::Error;

/// Runs `work` on as many threads as asked for, or as there are cores.
pub(crate) fn on_threads<T: Send>(jobs: Option<std::num::NonZeroUsize>, work: impl FnOnce() -> T + Send) -> Result<T, Error> {
    let Some(jobs) = jobs else {
        // This thread works too, instead of waiting for as many others as there are cores. The second call finds the threads there.
        let _ = rayon::ThreadPoolBuilder::new().use_current_thread().build_global();
        return Ok(work());
    };
    let pool =
        rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build().map_err(|error| Error::Threads(error.to_string()))?;
    Ok(pool.install(work))
}
