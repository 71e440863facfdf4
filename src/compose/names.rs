//! Names as a sheet and the page print them: of personas and channels.

use crate::facts::Facts;
use crate::words::Words;

/// Names of personas: `Maya and Tom`.
pub(super) fn persona_names(personas: &[usize], facts: &Facts<'_>, words: &Words) -> String {
    words.list(&personas.iter().map(|n| facts.journey.personas[*n].name.as_str()).collect::<Vec<_>>())
}

/// The names of the personas something is for; nothing where it is for all of them.
pub(super) fn only(personas: &[usize], facts: &Facts<'_>, words: &Words) -> Option<String> {
    facts.only_for(personas).map(|personas| persona_names(personas, facts, words))
}

/// `for Maya`; nothing for what is for everybody.
pub(super) fn only_for(personas: &[usize], facts: &Facts<'_>, words: &Words) -> Option<String> {
    only(personas, facts, words).map(|names| words.fill(words.only_for, &[&names]))
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
