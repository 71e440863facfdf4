//! Text to lines of a known width. Knows no blocks and no formats.

use serde::Serialize;

/// Which face of a [`Fonts`] draws a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct FaceId(pub u16);
