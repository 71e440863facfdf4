//! Finds ids that look the same.

use std::collections::HashMap;

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Id;

pub(in crate::check) static RULE: Rule = Rule {
    name: "look-alike-id",
    group: RuleGroup::Writing,
    level: RuleLevel::Warn,
    summary: "Two ids of one kind that look the same, such as a Latin and a Cyrillic `admin`.",
    why: "A reference to one of them reads like a reference to the other, so it cannot be reviewed. The cause is often a \
          changed keyboard layout or copied text. Use ids that differ in more than their accents or alphabet.",
    bad: &[
        "title: T\npersonas: [{id: admin, name: A}, {id: \"\\u0430dmin\", name: B}]\nstages: [S]\n",
        "title: T\npersonas: [{id: \"caf\\u00e9\", name: A}, {id: \"cafe\\u0301\", name: B}]\nstages: [S]\n",
    ],
    good: &[
        "title: T\npersonas: [{id: admin, name: A}, {id: user, name: B}]\nstages: [S]\n",
        "title: T\npersonas: [{id: caf\u{e9}, name: A}]\nstages: [S]\n",
    ],
    source: "Unicode Technical Standard 39, Unicode Security Mechanisms: confusable detection.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
    for ids in [
        map.shown_personas().filter_map(|persona| persona.id.as_ref()).collect::<Vec<&Id>>(),
        map.shown_channels().filter_map(|channel| channel.id.as_ref()).collect(),
        map.shown_metrics().filter_map(|metric| metric.id.as_ref()).collect(),
        map.shown_evidence().filter_map(|evidence| evidence.id.as_ref()).collect(),
        journey.stages.iter().filter_map(|stage| stage.id.as_ref()).collect(),
        touchpoints.filter_map(|touchpoint| touchpoint.id.as_ref()).collect(),
    ] {
        let mut seen: HashMap<String, &Id> = HashMap::new();
        for id in ids {
            let Some(first) = seen.insert(skeleton(&id.value), id) else { continue };
            if first.value != id.value {
                found.push(
                    RULE.at(id.span, format!("{} looks like another id", quote(&id.value)))
                        .label("this one")
                        .other(first.span, "the other one")
                        .help(format!("use ids that differ in more than {}", difference(first, id))),
                );
            }
        }
    }
}

/// What alone two ids differ in that look alike.
fn difference(first: &Id, id: &Id) -> &'static str {
    if first.to_lowercase() == id.to_lowercase() { "upper and lower case" } else { "their accents or alphabet" }
}

/// The id with look-alike letters made one: Cyrillic and Greek ones as Latin, without accents.
fn skeleton(id: &str) -> String {
    const ALIKE: &[(char, &str)] = &[
        ('a', "аαàáâãäå"),
        ('c', "сϲç"),
        ('e', "еèéêë"),
        ('i', "іιìíîï"),
        ('j', "ј"),
        ('n', "ñ"),
        ('o', "оοòóôõö"),
        ('p', "рρ"),
        ('s', "ѕ"),
        ('u', "υùúûü"),
        ('v', "ν"),
        ('x', "хχ"),
        ('y', "уýÿ"),
    ];
    let alike = |char: char| ALIKE.iter().find(|(_, others)| others.contains(char)).map_or(char, |(latin, _)| *latin);
    id.to_lowercase().chars().filter(|char| !matches!(char, '\u{300}'..='\u{36f}')).map(alike).collect()
}
