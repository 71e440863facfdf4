//! Names as a page prints them: of teams, personas and channels.

use super::composer::Composer;
use crate::model::Journey;

/// The name of a team where its id was written.
pub(super) fn team<'a>(written: &'a str, journey: &'a Journey) -> &'a str {
    let named = journey.teams.iter().find(|t| t.id.as_ref().is_some_and(|id| id.value == written));
    named.map_or(written, |t| t.name.as_str())
}

/// The names of the personas something is for; nothing where it is for all of them.
pub(super) fn only_for(personas: &[usize], cx: &Composer<'_>) -> Option<String> {
    let some = !personas.is_empty() && personas.len() < cx.journey.personas.len();
    let names: Vec<&str> = personas.iter().map(|n| cx.journey.personas[*n].name.as_str()).collect();
    some.then(|| cx.words.list(&names))
}

/// `email` as `Email`: a name in small letters begins with a capital in the rail, as the lanes' names do.
pub(super) fn capital(name: &str) -> String {
    let small = name.chars().all(|c| !c.is_uppercase());
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if small && first.is_ascii_lowercase() => first.to_ascii_uppercase().to_string() + letters.as_str(),
        _ => name.to_owned(),
    }
}
