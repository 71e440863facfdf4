//! Things that are referred to by their names, for want of an id.

use std::collections::BTreeSet;

use crate::check::map::Map;
use crate::check::{Group, Level, Lint};
use crate::diagnostic::{Diagnostic, quote};
use crate::model::{Journey, NoId, Reference, ReferenceKind, Text};
use crate::source::Span;

pub(in crate::check) static LINT: Lint = Lint {
    name: "reference-by-name",
    group: Group::Upkeep,
    level: Level::Allow,
    summary: "A persona, metric or piece of evidence that is referred to by its name, because it has no id.",
    why: "Names get better while a map is worked on; every reference to the old one then leads nowhere. An id is short, never shown and \
          never has to change. `cjm check --fix` writes one and refers to it.",
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
    thresholds: &[],
    rule,
};

fn rule(map: &Map, found: &mut Vec<Diagnostic>) {
    let journey = map.journey;
    let mut taken: BTreeSet<(ReferenceKind, String)> = ids(journey);
    for thing in &journey.written.without_id {
        let references = || places(journey, thing);
        let (Some(first), Some(name)) = (references().next(), name(journey, thing)) else { continue };
        let id = free(&slug(&name.value, thing.kind), thing.kind, &taken);
        taken.insert((thing.kind, id.clone()));
        let finding = LINT
            .finding(format!("{} has no id and is referred to by its name", quote(&name.value)), name.span)
            .other(first.text.span, "named here")
            .help(format!("give it an id, such as `id: {id}`, and refer to that"));
        let finding = finding.fix(thing.span, format!("{}{id}{}", thing.before, thing.after));
        // What `*` repeats stands in one place.
        let spans: BTreeSet<Span> = references().map(|reference| reference.text.span).collect();
        found.push(spans.into_iter().fold(finding, |finding, span| finding.fix(span, id.clone())));
    }
}

fn places<'a>(journey: &'a Journey, thing: &'a NoId) -> impl Iterator<Item = &'a Reference> {
    let all = journey.written.references.iter();
    all.filter(move |reference| {
        reference.kind == thing.kind && reference.target == thing.target && reference.text.span != thing.span
    })
}

fn name<'a>(journey: &'a Journey, thing: &NoId) -> Option<&'a Text> {
    match thing.kind {
        ReferenceKind::Persona => journey.personas.get(thing.target).map(|persona| &persona.name),
        ReferenceKind::Metric => journey.metrics.get(thing.target).map(|metric| &metric.name),
        ReferenceKind::Evidence => journey.evidence.get(thing.target).map(|evidence| &evidence.title),
        ReferenceKind::Channel => journey.channels.get(thing.target).map(|channel| &channel.name),
    }
}

/// Every id and every name, which must not be mistaken for one.
fn ids(journey: &Journey) -> BTreeSet<(ReferenceKind, String)> {
    let personas =
        journey.personas.iter().flat_map(|it| it.id.iter().chain([&it.name]).map(|text| (ReferenceKind::Persona, text)));
    let metrics = journey.metrics.iter().flat_map(|it| it.id.iter().chain([&it.name]).map(|text| (ReferenceKind::Metric, text)));
    let evidence =
        journey.evidence.iter().flat_map(|it| it.id.iter().chain([&it.title]).map(|text| (ReferenceKind::Evidence, text)));
    personas.chain(metrics).chain(evidence).map(|(kind, text)| (kind, text.value.clone())).collect()
}

/// The first of `maya`, `maya-2`, `maya-3` that nothing is called.
fn free(slug: &str, kind: ReferenceKind, taken: &BTreeSet<(ReferenceKind, String)>) -> String {
    let mut id = slug.to_owned();
    let mut number = 2;
    while taken.contains(&(kind, id.clone())) {
        id = format!("{slug}-{number}");
        number += 1;
    }
    id
}

/// A name as an id: `Maya Berg (34)` to `maya-berg-34`.
fn slug(name: &str, kind: ReferenceKind) -> String {
    const LONGEST: usize = 32;
    let small = name.to_lowercase();
    let words = small.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words.skip_while(|word| !word.starts_with(char::is_alphabetic)) {
        if !slug.is_empty() && slug.chars().count() + word.chars().count() >= LONGEST {
            break;
        }
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.extend(word.chars().take(LONGEST));
    }
    match (slug.as_str(), kind) {
        // YAML takes these words for something else.
        ("" | "true" | "false" | "null", ReferenceKind::Persona) => "persona".to_owned(),
        ("" | "true" | "false" | "null", ReferenceKind::Metric) => "metric".to_owned(),
        ("" | "true" | "false" | "null", ReferenceKind::Evidence) => "evidence".to_owned(),
        ("" | "true" | "false" | "null", ReferenceKind::Channel) => "channel".to_owned(),
        _ => slug,
    }
}
