//! Finds titles in the words of the company.

use std::sync::LazyLock;

use crate::check::map::Map;
use crate::check::words::{is_first_person, words};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::words::{TermList, Titles, in_every_language, is_unspaced};

pub(in crate::check) static RULE: Rule = Rule {
    name: "internal-title",
    group: RuleGroup::Lens,
    level: RuleLevel::Warn,
    summary: "A title that names a project, a version, a ticket or the map itself, and not what the customer does.",
    why: "No customer sets out to `Checkout v2`. A title in their words, such as `I renew my contract`, keeps the team on \
          the customer's side, and still means something when the project is over. Versions, quarters and tickets have keys \
          of their own: `version`, `tags`, `link`.",
    bad: &[
        "\
title: CX-412 Contract renewal redesign Q3
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
",
        "\
title: Customer Journey Map
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
",
    ],
    good: &[
        "\
title: I renew my contract
tags: [CX-412, Q3]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
",
        "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
",
    ],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Downe, Good Services, 2020 (services named by what users want to do).",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let title = &map.journey.title;
    if let Some(what) = internal(title) {
        let help = match what {
            InternalSign::Note => "put it into `state:`, `status:` or `version:`, and leave the title to the customer",
            InternalSign::Ticket
            | InternalSign::File
            | InternalSign::Version
            | InternalSign::Acronym
            | InternalSign::Period
            | InternalSign::Project
            | InternalSign::Work
            | InternalSign::Map => "say what the customer does, in their words, such as `I renew my contract`",
        };
        found
            .push(RULE.at(title.span, format!("{} is not in the customer's words", quote(title))).label(what.label()).help(help));
    }
}

/// Signs of an internal title.
#[derive(Clone, Copy)]
enum InternalSign {
    Ticket,
    File,
    Note,
    Version,
    Acronym,
    Period,
    Project,
    Work,
    Map,
}

impl InternalSign {
    fn label(self) -> &'static str {
        match self {
            Self::Ticket => "the number of a ticket",
            Self::File => "the name of a file",
            Self::Note => "a note about the map",
            Self::Version => "a version",
            Self::Acronym => "only an abbreviation",
            Self::Period => "a planning period",
            Self::Project => "the name of a project",
            Self::Work => "what the team does, not the customer",
            Self::Map => "the name of the map, not of the journey",
        }
    }
}

fn internal(title: &str) -> Option<InternalSign> {
    let parts: Vec<&str> = title.split_whitespace().collect();
    if has_ticket(&parts) {
        return Some(InternalSign::Ticket);
    }
    if parts.len() == 1 && (title.contains('_') || FILES.iter().any(|ending| title.to_lowercase().ends_with(ending))) {
        return Some(InternalSign::File);
    }
    if has_note(title) {
        return Some(InternalSign::Note);
    }
    if parts.len() > 1 && parts.last().is_some_and(|word| is_version(unbracketed(word))) {
        return Some(InternalSign::Version);
    }
    // A title with `I` or `my` speaks for the customer.
    if is_first_person(title) {
        return None;
    }
    let tests = [
        (parts.len() == 1 && is_acronym(parts[0]), InternalSign::Acronym),
        (has_period(title), InternalSign::Period),
        (is_project(title, &parts), InternalSign::Project),
        (is_work(title, &parts), InternalSign::Work),
        (names_the_map(title), InternalSign::Map),
    ];
    tests.into_iter().find(|(found, _)| *found).map(|(_, what)| what)
}

fn unbracketed(word: &str) -> &str {
    word.trim_matches(|char: char| "()[]（）【】:".contains(char))
}

/// `CX-412` at the start, alone, or in brackets; `#412` at the start. Standards and illnesses are written like that, too.
fn has_ticket(parts: &[&str]) -> bool {
    let Some(first) = parts.first() else { return false };
    let is_ticket = |word: &str| {
        word.split_once('-').is_some_and(|(key, number)| {
            let letters = key.len() > 1 && key.starts_with(|char: char| char.is_ascii_uppercase());
            let capitals = key.chars().all(|char| char.is_ascii_uppercase() || char.is_ascii_digit());
            let digits = number.len() > 1 && number.chars().all(|char| char.is_ascii_digit());
            letters && capitals && digits && !["COVID", "DIN", "EN", "EU", "IEC", "ISO", "MP", "SARS", "UTF"].contains(&key)
        })
    };
    let number = first.strip_prefix('#').is_some_and(|rest| {
        let digits = unbracketed(rest);
        digits.len() > 1 && digits.chars().all(|char| char.is_ascii_digit())
    });
    let bracketed = |word: &&str| word.starts_with(['(', '[']) && word.trim_end_matches(':').ends_with([')', ']']);
    number
        || is_ticket(unbracketed(first))
        || parts.iter().filter(|word| bracketed(word)).any(|word| is_ticket(unbracketed(word)))
}

/// A note in brackets or after a dash at the end: `Checkout (as-is)`, `Checkout - draft`.
fn has_note(title: &str) -> bool {
    let title = title.to_lowercase();
    let title = title.trim();
    let close = [(')', '('), (']', '['), ('）', '（'), ('】', '【')];
    let inside = close.iter().find_map(|(close, open)| title.strip_suffix(*close).and_then(|rest| rest.rsplit(*open).next()));
    let after = ["- ", "– ", "— "].iter().find_map(|dash| title.rsplit_once(&format!(" {dash}")).map(|(_, note)| note));
    inside.or(after).is_some_and(|note| terms(|titles| titles.notes).any(|known| known == note.trim()))
}

/// `v2`, `v1.3`, `V2.0`; not `V8`, which is an engine.
fn is_version(word: &str) -> bool {
    word.strip_prefix(['v', 'V']).is_some_and(|number| {
        let digits =
            number.chars().all(|char| char.is_ascii_digit() || char == '.') && number.starts_with(|c: char| c.is_ascii_digit());
        digits && number.len() <= 6 && (word.starts_with('v') || number.contains('.'))
    })
}

/// `KYC`, `CRM`: two to five capitals.
fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(char::is_ascii_uppercase).count();
    (2..=5).contains(&letters)
        && word.chars().all(|char| char.is_ascii_uppercase() || char.is_ascii_digit() || "&/-".contains(char))
}

/// A quarter, a half or a year of planning: `Q3`, `Q3 2026`, `H1 2026`, `FY26`.
fn has_period(title: &str) -> bool {
    let words: Vec<&str> = title.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let year = |word: Option<&&str>| word.is_some_and(|word| word.len() == 4 && word.starts_with("20") && is_number(word));
    let cars = words.iter().any(|word| word.eq_ignore_ascii_case("audi"));
    words.iter().enumerate().any(|(n, word)| {
        let beside = year(words.get(n + 1)) || n > 0 && year(words.get(n - 1));
        let part = |letters: &[char], most| {
            word.strip_prefix(letters).is_some_and(|rest| rest.len() == 1 && rest.parse::<u8>().is_ok_and(|n| n > 0 && n <= most))
        };
        let year_of_planning = word.strip_prefix("FY").is_some_and(|rest| matches!(rest.len(), 2 | 4) && is_number(rest));
        part(&['Q'], 4) && (beside || !cars)
            || part(&['T', 'q'], 4) && beside
            || part(&['H', 'S'], 2) && beside
            || year_of_planning
    }) || terms(|titles| titles.quarters).any(|quarter| {
        let said = || words.iter().any(|word| word.to_lowercase() == quarter);
        if is_unspaced(quarter) { title.contains(quarter) } else { words.iter().any(|word| year(Some(word))) && said() }
    })
}

fn is_number(word: &str) -> bool {
    word.chars().all(|char| char.is_ascii_digit())
}

/// `Project Phoenix`: the word and one or two names; `Sprint 12`.
fn is_project(title: &str, parts: &[&str]) -> bool {
    let is_job = |word: &str| terms(|titles| titles.jobs).any(|job| job == word.to_lowercase());
    let name = |word: &&str| word.starts_with(|char: char| char.is_uppercase() || char.is_ascii_digit()) && !is_job(word);
    let latin = title.starts_with(|char: char| char.is_ascii_alphanumeric());
    let named = terms(|titles| titles.projects).any(|project| match parts {
        _ if is_unspaced(project) => latin && title.ends_with(project),
        [first, rest @ ..] if !rest.is_empty() && rest.len() <= 2 => {
            let first = unbracketed(first);
            let named = if project.starts_with(char::is_lowercase) {
                first.starts_with(char::is_uppercase) && !parts[0].ends_with(':') && rest.iter().all(name)
            } else {
                // Scripts without capitals: a word and a name.
                rest.len() == 1
            };
            named && first.to_lowercase() == project
        }
        _ => false,
    });
    let is_sprint = |word: &str| terms(|titles| titles.sprints).any(|sprint| sprint == word.to_lowercase());
    named || parts.windows(2).any(|pair| is_sprint(pair[0]) && is_number(unbracketed(pair[1])))
}

/// A short title that begins or ends with what teams do: `Checkout redesign`.
fn is_work(title: &str, parts: &[&str]) -> bool {
    let ends = [parts.first(), parts.last()].map(|word| word.map(|word| unbracketed(word).to_lowercase()).unwrap_or_default());
    terms(|titles| titles.work).any(|work| {
        if is_unspaced(work) || work.contains(' ') {
            title.starts_with(work) || title.ends_with(work)
        } else {
            (2..=6).contains(&parts.len()) && ends.iter().any(|word| word == work)
        }
    })
}

/// `Checkout journey map`, `Kundenreise`: what kind of diagram it is.
fn names_the_map(title: &str) -> bool {
    let text = spaced(title);
    MAPS.iter().any(|(name, known)| {
        if is_unspaced(name) {
            return title.contains(name);
        }
        // A course about journeys is a journey, too.
        let after = text.split_once(known).map(|(_, rest)| rest);
        after.is_some_and(|rest| !rest.trim_start().starts_with("mapping"))
    })
}

/// The names of diagrams, and their words with a space before and after each.
static MAPS: LazyLock<Vec<(&str, String)>> =
    LazyLock::new(|| terms(|titles| titles.maps).map(|name| (name, spaced(name))).collect());

fn spaced(text: &str) -> String {
    format!(" {} ", words(text).join(" "))
}

fn terms(list: TermList<Titles>) -> impl Iterator<Item = &'static str> {
    in_every_language(move |vocabulary| list(&vocabulary.titles))
}

const FILES: &[&str] = &[".yaml", ".yml", ".json", ".pdf", ".pptx", ".docx", ".xlsx", ".fig", ".png"];
