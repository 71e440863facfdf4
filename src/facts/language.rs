//! Decides the language of the fixed words of a journey's sheets, and so their direction.

use super::interpret::Facts;
use super::texts::{TextKind, texts};
use crate::words::{self, Locale};

impl Facts<'_> {
    /// The language of the fixed words: the one asked for, else that of the journey, else the default of its project, else the one that the
    /// script of its texts proves. Where the script proves none, or the journey states one without fixed words, they are English, and the
    /// script decides the direction only.
    #[must_use]
    pub fn locale(&self, asked: Option<&'static Locale>, default: Option<&'static Locale>) -> &'static Locale {
        let stated = self.journey.locale.as_ref();
        let known = || stated.and_then(|tag| words::locale(tag));
        asked.or_else(known).or(default).unwrap_or_else(|| {
            // A quote is in the language of its speaker.
            let written = texts(self).into_iter().filter(|text| text.kind != TextKind::Voice).map(|text| text.text);
            words::written_in(written, stated.is_some())
        })
    }
}
