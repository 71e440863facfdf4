//! Gets memory from the system in few calls.

use std::hint::black_box;

/// Memory of most runs, in bytes.
const USUAL: usize = 2 << 20;

/// Makes glibc extend the heap once for most runs, and keep what is freed.
///
/// It extends it by 132 KiB at a time, and returns freed memory in between: in a small run, these calls take one part in twenty of
/// the time. Freeing a block that was mapped by itself raises the size from which blocks are mapped, and twice that much is kept
/// (mallopt(3), `M_MMAP_THRESHOLD`). Memory that is not used stays untouched, and other allocators do nothing here.
pub(crate) fn reserve() {
    extend(2 * USUAL);
    reserve_for_thread();
}

/// The same for a thread, after [`reserve`]: each has a heap of its own, which grows by a page or two at a time.
pub(crate) fn reserve_for_thread() {
    extend(USUAL);
}

fn extend(bytes: usize) {
    drop(black_box(Vec::<u8>::with_capacity(bytes)));
}
