//! Finds references by name instead of by id.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::check::map::Map;
use crate::findings::{CappedFindings, FixEffect, Rule, RuleGroup, RuleLevel, quote};
use crate::model::{Journey, ReferenceKind, slug};
use crate::source::Span;

pub(in crate::check) static RULE: Rule = Rule {
    name: "reference-by-name",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Allow,
    summary: "A persona, metric or piece of evidence that is referred to by its name instead of an id.",
    why: "Names improve while a map is worked on; every reference to the old one then breaks. An id is short, never shown \
          and never has to change. `cjm check --fix` adds missing ids and refers to them.",
    bad: &["\
title: I renew my contract
personas:
  - name: Maya Berg
    role: Tenant
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, for: Maya Berg}
"],
    good: &["\
title: I renew my contract
personas:
  - id: maya-berg
    name: Maya Berg
    role: Tenant
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, for: maya-berg}
"],
    source: "A convention of formats with references, such as reference labels in LaTeX and keys in databases: refer to what does not change.",
    fix: FixEffect::Ids,
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    let mut taken: BTreeSet<(ReferenceKind, String)> = words(journey);
    let mut numbers = HashMap::new();
    for ((kind, target), places) in by_name(journey) {
        let (id, name) = journey.called(kind, target);
        let Some(first) = places.first().copied() else { continue };
        let (id, finding) = if let Some(id) = id {
            let finding = RULE
                .at(first, format!("{} is referred to by its name", quote(&name.value)))
                .other(id.span, "its id")
                .help(format!("write `{}`", id.value));
            (id.value.clone(), finding)
        } else {
            let Some(room) = journey.written.without_id.iter().find(|room| (room.kind, room.target) == (kind, target)) else {
                continue;
            };
            // An element defined in place is not a reference.
            if places.contains(&room.span) {
                continue;
            }
            let id = free(&suggested(&name.value, kind), kind, &taken, &mut numbers);
            taken.insert((kind, id.clone()));
            let finding = RULE
                .at(name.span, format!("{} has no id and is referred to by its name", quote(&name.value)))
                .other(first, "named here")
                .help(format!("give it an id, such as `id: {id}`, and refer to that"))
                .fix(room.span, format!("{}{id}{}", room.before, room.after));
            (id, finding)
        };
        found.push(places.into_iter().fold(finding, |finding, span| finding.fix(span, id.clone())));
    }
}

/// The references by another word than the id, by thing. A YAML alias (`*`) repeats a value that has one location.
fn by_name(journey: &Journey) -> BTreeMap<(ReferenceKind, usize), BTreeSet<Span>> {
    let mut places: BTreeMap<(ReferenceKind, usize), BTreeSet<Span>> = BTreeMap::new();
    // Channels are usually referred to by name.
    for reference in journey.written.references.iter().filter(|reference| reference.kind != ReferenceKind::Channel) {
        let (id, _) = journey.called(reference.kind, reference.target);
        if id.is_none_or(|id| id.value != reference.text.value) {
            places.entry((reference.kind, reference.target)).or_default().insert(reference.text.span);
        }
    }
    places
}

/// Every id and every name, which a new id must not equal.
fn words(journey: &Journey) -> BTreeSet<(ReferenceKind, String)> {
    let lists = [
        (ReferenceKind::Persona, journey.personas.len()),
        (ReferenceKind::Metric, journey.metrics.len()),
        (ReferenceKind::Evidence, journey.evidence.len()),
    ];
    let things = lists.into_iter().flat_map(|(kind, length)| (0..length).map(move |index| (kind, journey.called(kind, index))));
    things.flat_map(|(kind, (id, name))| id.into_iter().chain([name]).map(move |text| (kind, text.value.clone()))).collect()
}

/// The first unused one of `maya`, `maya-2`, `maya-3`.
///
/// `numbers`: the number to try next for each slug.
fn free(
    slug: &str,
    kind: ReferenceKind,
    taken: &BTreeSet<(ReferenceKind, String)>,
    numbers: &mut HashMap<(ReferenceKind, String), usize>,
) -> String {
    let number = numbers.entry((kind, slug.to_owned())).or_insert(1);
    loop {
        let id = if *number == 1 { slug.to_owned() } else { format!("{slug}-{number}") };
        *number += 1;
        if !taken.contains(&(kind, id.clone())) {
            return id;
        }
    }
}

/// Derives an id from a name: `maya-berg-34` for `Maya Berg (34)`; the word for the kind if the name is unsuitable.
fn suggested(name: &str, kind: ReferenceKind) -> String {
    let slug = slug(name);
    // YAML resolves these words to other types.
    if !matches!(slug.as_str(), "" | "true" | "false" | "null") {
        return slug;
    }
    let word = match kind {
        ReferenceKind::Persona => "persona",
        ReferenceKind::Metric => "metric",
        ReferenceKind::Evidence => "evidence",
        ReferenceKind::Channel => "channel",
    };
    word.to_owned()
}
