//! Formats a journey file, and replaces synonyms of keys by their documented names.

use super::format_outlined;
use super::refusal::FormatRefusal;
use crate::findings::{Finding, Level};
use crate::model::Journey;
use crate::parse::syntax::YamlPart;
use crate::parse::{self, ParsedFiles};
use crate::source::{Source, Sources, Span};
use crate::world::World;

/// The reason why a journey file is not formatted.
#[derive(Debug)]
pub enum Unformatted {
    /// It has errors.
    Errors(Sources, Vec<Finding>),
    /// Formatting would change more than white space and quotes.
    Refused(Sources, FormatRefusal),
}

/// Formats a journey file; uses the documented names of keys if the journey keeps its meaning.
///
/// # Errors
///
/// [`Unformatted`]: the file must not be changed.
pub fn format_journey(world: &dyn World, source: Source) -> Result<String, Unformatted> {
    let before = source.text.clone();
    let (ParsedFiles { sources, journey, mut findings, .. }, parts) = parse::open_with_parts(world, source);
    let Some(journey) = journey else {
        findings.retain(|found| found.level == Level::Error);
        return Err(Unformatted::Errors(sources, findings));
    };
    drop(findings);
    let name = &sources.main().name;
    formatted(world, name, &before, parts, journey).map_err(|refusal| Unformatted::Refused(sources, refusal))
}

fn formatted(world: &dyn World, name: &str, text: &str, parts: Vec<YamlPart>, journey: Journey) -> Result<String, FormatRefusal> {
    let names = documented(&journey);
    if !names.is_empty() {
        let after = format_outlined(text, parts.clone(), &names)?;
        let source = Source { name: name.to_owned(), text: after.clone() };
        let again = parse::open(world, source).journey;
        // A node repeated by `*` on another level may need another name there; then the written name is kept.
        if again.is_some_and(|again| documented(&again).is_empty() && again.has_same_meaning(&journey)) {
            return Ok(after);
        }
    }
    // The layout takes much memory.
    drop(journey);
    format_outlined(text, parts, &[])
}

/// The keys of the journey's own file that are synonyms, with their documented names.
fn documented(journey: &Journey) -> Vec<(Span, &'static str)> {
    let own = journey.written.synonyms.iter().filter(|synonym| synonym.written.span.is_in_main_file());
    own.map(|synonym| (synonym.written.span, synonym.key)).collect()
}
