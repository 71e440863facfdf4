//! Runs work for every input of a command: on several threads, with a line of progress, results in the order of the inputs.
//! The only file of the command line that names rayon.

use std::num::NonZeroUsize;

use rayon::prelude::*;

use super::error::Error;
use super::files::discovery::Input;
use super::heap;
use super::terminal::console::Console;
use super::terminal::progress::ProgressLine;

/// The inputs of a command, and the threads that work on them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Batch<'a> {
    pub(crate) inputs: &'a [Input],
    /// The number of threads; `None` for one per core.
    pub(crate) threads: Option<NonZeroUsize>,
    /// Whether a single input is worth several threads, because its work is divided: pixels are drawn in strips.
    pub(crate) divides: bool,
    pub(crate) console: Console,
}

impl Batch<'_> {
    /// Runs `work` for each input and its index. `doing`: the verb in the line of progress, if there is to be one.
    ///
    /// A single input starts no threads unless its work is divided: most runs take less time than starting them.
    ///
    /// # Errors
    ///
    /// When the threads cannot be started.
    pub(crate) fn run<T: Send>(
        &self,
        doing: Option<&'static str>,
        work: impl Fn(usize, &Input) -> T + Send + Sync,
    ) -> Result<Vec<T>, Error> {
        self.run_beside(|| {}, doing, work)
    }

    /// The same, while `companion` runs beside the work if there are several threads; a single input does without it.
    pub(crate) fn run_beside<T: Send>(
        &self,
        companion: impl FnOnce() + Send,
        doing: Option<&'static str>,
        work: impl Fn(usize, &Input) -> T + Send + Sync,
    ) -> Result<Vec<T>, Error> {
        let Self { inputs, threads, divides, console } = *self;
        let progress = doing.map(|doing| ProgressLine::new(doing, inputs.len(), console));
        let one = |n: usize| {
            let result = work(n, &inputs[n]);
            progress.iter().for_each(ProgressLine::step);
            result
        };
        if inputs.len() == 1 && !divides {
            return Ok(vec![one(0)]);
        }
        // One input at a time, so that no thread is idle while another has several left.
        let all = || (0..inputs.len()).into_par_iter().with_max_len(1).map(one).collect();
        on_threads(threads, || rayon::join(companion, all).1)
    }
}

/// Runs `work` on this number of threads, or on one per core.
fn on_threads<T: Send>(threads: Option<NonZeroUsize>, work: impl FnOnce() -> T + Send) -> Result<T, Error> {
    let pool = rayon::ThreadPoolBuilder::new().start_handler(|_| heap::reserve_for_thread());
    let Some(threads) = threads else {
        // The calling thread works, too. An error means that an earlier call has started the threads.
        let _ = pool.use_current_thread().build_global();
        return Ok(work());
    };
    let pool = pool.num_threads(threads.get()).build();
    Ok(pool.map_err(|error| Error::Threads(error.to_string()))?.install(work))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails is meant to stop")]
mod tests {
    use std::thread;

    use super::*;
    use crate::cli::args::ColorWhen;
    use crate::cli::terminal::console::Volume;

    fn batch(inputs: &[Input], divides: bool) -> Batch<'_> {
        Batch { inputs, threads: NonZeroUsize::new(2), divides, console: Console::new(ColorWhen::Never, Volume::Quiet) }
    }

    #[test]
    fn a_single_input_stays_on_the_calling_thread_unless_its_work_is_divided() {
        let ids = |divides| batch(&[Input::Stdin(None)], divides).run(None, |_, _| thread::current().id()).unwrap();
        assert_eq!(ids(false), [thread::current().id()]);
        assert_ne!(ids(true), [thread::current().id()]);
    }

    #[test]
    fn several_inputs_leave_the_calling_thread_and_keep_their_order() {
        let inputs = vec![Input::Stdin(None); 20];
        let all = batch(&inputs, false).run(None, |n, _| (n, thread::current().id())).unwrap();
        assert!(all.iter().enumerate().all(|(n, (index, id))| n == *index && *id != thread::current().id()));
    }
}
