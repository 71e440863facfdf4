//! Keeps the drawings of a journey from the first file that shows them to the last.

use std::collections::BTreeMap;

use crate::cli::drawing::options::DrawOptions;
use crate::cli::drawing::outputs::OutputFile;
use crate::render::Drawing;
use crate::sheet::Sheet;

/// The index of a theme that changes positions, with a font or a logo of its own; `None` for all others, which share their drawings.
type ThemeLayout = Option<usize>;

/// The drawings that files still to be written show.
pub(super) struct KeptDrawings<'a> {
    options: &'a DrawOptions,
    drawings: BTreeMap<ThemeLayout, Vec<Drawing>>,
    /// The number of files still to be written that show the drawing with this name.
    uses: BTreeMap<(ThemeLayout, String), usize>,
}

impl<'a> KeptDrawings<'a> {
    /// Has no drawing yet.
    pub(super) fn new(options: &'a DrawOptions, planned: &[OutputFile]) -> Self {
        let mut kept = Self { options, drawings: BTreeMap::new(), uses: BTreeMap::new() };
        for file in planned {
            let layout = kept.layout(file);
            for sheet in &file.sheets {
                *kept.uses.entry((layout, sheet.id())).or_default() += 1;
            }
        }
        kept
    }

    fn layout(&self, file: &OutputFile) -> ThemeLayout {
        self.options.themes[file.theme].moves().then_some(file.theme)
    }

    /// The drawings of a file; `draw` draws those that are missing. Those of a page are in order, since pages are planned first.
    pub(super) fn of_file(&mut self, file: &OutputFile, mut draw: impl FnMut(&Sheet) -> Drawing) -> &[Drawing] {
        let drawings = self.drawings.entry(self.layout(file)).or_default();
        for sheet in &file.sheets {
            let name = sheet.id();
            if drawings.iter().all(|drawing| drawing.name != name) {
                drawings.push(draw(sheet));
            }
        }
        drawings
    }

    /// Frees the drawings of a written file that no other file shows: the next ones take their memory.
    pub(super) fn release(&mut self, file: &OutputFile) {
        let layout = self.layout(file);
        for sheet in &file.sheets {
            let uses = self.uses.entry((layout, sheet.id())).or_default();
            *uses -= 1;
            if *uses == 0
                && let Some(drawings) = self.drawings.get_mut(&layout)
            {
                drawings.retain(|drawing| drawing.name != sheet.id());
            }
        }
    }
}
