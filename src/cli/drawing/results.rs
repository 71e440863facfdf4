//! Prints the result of each input of `cjm render`, and adds up totals.

use std::collections::BTreeSet;

use crate::cli::drawing::draw::DrawnInput;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::writing;
use crate::cli::reporting::messages::messages;
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::totals::{Totals, summary};
use crate::compile::Checked;
use crate::findings::{ReportFormat, visible};
use crate::sheet::{Requirement, Sheet};
use crate::words::ENGLISH;

/// The results so far.
#[derive(Debug)]
pub(crate) struct Results {
    format: &'static ReportFormat,
    console: Console,
    totals: Totals,
    exit: Exit,
    /// Whether there is any picture.
    has_pictures: bool,
    /// Whether a journey has no content for a requested sheet.
    lacks_content: bool,
}

impl Results {
    pub(crate) fn new(format: &'static ReportFormat, totals: Totals, console: Console) -> Self {
        Self { format, console, totals, exit: Exit::Fine, has_pictures: false, lacks_content: false }
    }

    /// Prints the result of an input. `drawn`: `None` if it has errors.
    pub(crate) fn print(
        &mut self,
        input: &Input,
        checked: &Result<Checked, Error>,
        drawn: Option<Result<DrawnInput, Error>>,
    ) -> Result<(), Error> {
        self.totals.journeys += 1;
        let exit = match (checked, drawn) {
            (Err(error), _) => self.failed(error),
            (Ok(checked), drawn) => {
                console::plain(&messages(&checked.findings, &checked.sources, self.format, self.console));
                self.totals.warnings += checked.warnings();
                match drawn {
                    None => {
                        self.totals.wrong += 1;
                        Exit::Findings
                    }
                    Some(Err(error)) => self.failed(&error),
                    Some(Ok(drawn)) => self.drawn(input, checked, &drawn)?,
                }
            }
        };
        self.exit = self.exit.max(exit);
        Ok(())
    }

    /// Prints the totals. Returns them with the exit code.
    pub(crate) fn finish(self, only_compares: bool) -> (Totals, Exit) {
        self.totals.print(only_compares, self.console);
        let nothing = self.lacks_content && !self.has_pictures;
        (self.totals, if nothing { self.exit.max(Exit::Findings) } else { self.exit })
    }

    /// Prints why an input could not be read, or its files could not be drawn or written.
    fn failed(&mut self, error: &Error) -> Exit {
        self.console.error(error);
        self.totals.failed += 1;
        Exit::Trouble
    }

    /// Prints the drawn files of an input, and what is missing in them.
    fn drawn(&mut self, input: &Input, checked: &Checked, drawn: &DrawnInput) -> Result<Exit, Error> {
        let Self { console, ref mut totals, .. } = *self;
        let DrawnInput { places, stdout, missing, empty, without_place, without_content, stale } = drawn;
        let name = shown(input.path());
        totals.stale += stale.len();
        totals.drawings += places.len() - stale.len();
        totals.warnings += usize::from(!missing.is_empty()) + usize::from(*empty) + without_content.len();
        self.has_pictures |= !(places.is_empty() && stdout.is_empty());
        self.lacks_content |= !without_content.is_empty();
        if !missing.is_empty() {
            console.warning(&format!("{name}: {}", missing_glyphs(missing)));
        }
        if *empty {
            console.warning(&format!("{name}: nothing to draw in these lanes"));
        }
        for sheet in without_place {
            console.note(&no_place(sheet));
        }
        for (sheet, need) in without_content {
            console.warning(&format!("{name}: {}", no_content(sheet, *need)));
        }
        for place in places {
            match stale.iter().find(|(stale, _)| stale == place) {
                Some((_, fault)) => console.stale(&format!("{name} -> {}  ({fault})", shown(place))),
                None => console.ok(&format!("{name} -> {}  ({})", shown(place), summary(checked))),
            }
        }
        writing::print(stdout)?;
        Ok(if stale.is_empty() { Exit::Fine } else { Exit::Findings })
    }
}

/// The note about a sheet for which there was no place.
fn no_place(sheet: &Sheet) -> String {
    let (name, title) = (sheet.name, sheet.title(None, ENGLISH.words).to_lowercase());
    format!("the {title} is not drawn; name a directory (`-o out/`) or `--sheet {name}`")
}

/// The warning about a sheet for which there is no content.
fn no_content(sheet: &Sheet, need: Requirement) -> String {
    format!("no {} is drawn; it needs {}", sheet.title(None, ENGLISH.words).to_lowercase(), need.name)
}

/// The warning about characters without a glyph.
fn missing_glyphs(characters: &BTreeSet<char>) -> String {
    const MOST: usize = 8;
    let mut named: Vec<String> =
        characters.iter().take(MOST).map(|&c| format!("{} (U+{:04X})", visible(c), u32::from(c))).collect();
    if characters.len() > MOST {
        named.push(format!("{} more", characters.len() - MOST));
    }
    format!("no font has {}; install one, or name its directory with --font-dir", named.join(", "))
}
