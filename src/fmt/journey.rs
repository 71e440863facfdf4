//! Formats a journey file of a world, with the documented names of keys.

use super::format;
use super::refusal::FormatRefusal;
use crate::findings::{Finding, Level};
use crate::model::Journey;
use crate::parse::{self, ParsedFiles};
use crate::source::{Source, Sources, Span};
use crate::world::World;

/// Why a journey file stays as it is.
#[derive(Debug)]
pub enum Unformatted {
    /// It has errors.
    Errors(Sources, Vec<Finding>),
    /// Formatting would change more than its form.
    Refused(Sources, FormatRefusal),
}

/// Formats a journey file, with the documented names of keys if the journey then says exactly what it did.
///
/// # Errors
///
/// [`Unformatted`]: the file is to stay as it is.
pub fn format_journey(world: &dyn World, source: Source) -> Result<String, Unformatted> {
    let before = source.text.clone();
    let ParsedFiles { sources, journey, mut findings } = parse::open(world, source);
    let Some(journey) = journey else {
        findings.retain(|found| found.level == Level::Error);
        return Err(Unformatted::Errors(sources, findings));
    };
    let name = &sources.main().name;
    formatted(world, name, &before, &journey).map_err(|refusal| Unformatted::Refused(sources, refusal))
}

fn formatted(world: &dyn World, name: &str, text: &str, journey: &Journey) -> Result<String, FormatRefusal> {
    let names = documented(journey);
    if !names.is_empty() {
        let after = format(text, &names)?;
        let source = Source { name: name.to_owned(), text: after.clone() };
        let again = parse::open(world, source).journey;
        // What `*` repeats on another level can have another name there: then each name would be wrong in one of the places.
        if again.is_some_and(|again| documented(&again).is_empty() && again.says_the_same(journey)) {
            return Ok(after);
        }
    }
    format(text, &[])
}

/// The keys of the journey's own file that were written as synonyms, with their documented names.
fn documented(journey: &Journey) -> Vec<(Span, &'static str)> {
    let own = journey.written.synonyms.iter().filter(|synonym| synonym.written.span.file == 0);
    own.map(|synonym| (synonym.written.span, synonym.key)).collect()
}
