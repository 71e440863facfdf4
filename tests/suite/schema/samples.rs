//! Files with one entry of a level, and values that its keys take or refuse.

use cjm::model::keys;
use cjm::model::keys::{LEVELS, Shape, Table};

/// A file with an entry of a level, given as keys between braces.
///
/// Everything in it that can be referred to is called `thing`.
pub(super) fn with(table: &Table, entry: &str) -> String {
    let is = |other: &Table| other.place == table.place;
    let touchpoint = |key: &str| format!("name: X, {key}");
    let (mut top, mut stage, mut moment) = (Vec::new(), String::new(), None);
    let persona = |key: &str| format!("personas: [{{id: thing, name: P}}, {{name: Q, {key}: {{{entry}}}}}]");
    match table {
        _ if is(&keys::JOURNEY) => top.push(entry.to_owned()),
        _ if is(&keys::PERSONA) => top.push(format!("personas: [{{id: thing, name: P}}, {{{entry}}}]")),
        _ if is(&keys::EVIDENCE) => top.push(format!("evidence: [{{id: thing, title: E}}, {{{entry}}}]")),
        _ if is(&keys::PATH) => top.push(format!("paths: [{{id: thing, name: P}}, {{{entry}}}]")),
        _ if is(&keys::JOBS) => top.push(persona("jobs")),
        _ if is(&keys::EMPATHY) => top.push(persona("empathy")),
        _ if is(&keys::METRIC) => top.push(format!("metrics: [{{{entry}}}]")),
        _ if is(&keys::TEAM) => top.push(format!("teams: [{{{entry}}}]")),
        _ if is(&keys::CHANNEL) => top.push(format!("channels: [{{{entry}}}]")),
        _ if is(&keys::LANE) => top.push(format!("lanes: [{{id: own, title: thing}}, {{{entry}}}]")),
        _ if is(&keys::OFFER) => top.push(format!("offer: {{{entry}}}")),
        _ if is(&keys::OFFER_ITEM) => top.push(format!("offer: {{products: [{{{entry}}}]}}")),
        _ if is(&keys::FLOW) => top.push(format!("flows: [{{{entry}}}]")),
        _ if is(&keys::SCALE) => top.push(format!("scale: {{{entry}}}")),
        _ if is(&keys::STAGE) => stage = format!(", {{{entry}}}"),
        _ if is(&keys::TOUCHPOINT) => moment = Some(entry.to_owned()),
        _ if is(&keys::EMOTION) => moment = Some(touchpoint(&format!("emotion: {{{entry}}}"))),
        _ if is(&keys::PAIN_POINT) => moment = Some(touchpoint(&format!("pain_points: [{{{entry}}}]"))),
        _ if is(&keys::OPPORTUNITY) => moment = Some(touchpoint(&format!("opportunities: [{{{entry}}}]"))),
        _ if is(&keys::INSIGHT) => top.push(format!("insights: [{{{entry}}}]")),
        _ if is(&keys::HYPOTHESIS) => {
            moment = Some(touchpoint(&format!("opportunities: [{{text: O, hypothesis: {{{entry}}}}}]")));
        }
        _ if is(&keys::WEIGHT) => moment = Some(touchpoint(&format!("importance: {{{entry}}}"))),
        _ if is(&keys::MOMENT_OF_TRUTH) => moment = Some(touchpoint(&format!("moment_of_truth: {{{entry}}}"))),
        _ if is(&keys::REMARK) => moment = Some(touchpoint(&format!("thoughts: [{{{entry}}}]"))),
        _ if is(&keys::PLAIN) => moment = Some(touchpoint(&format!("actions: [{{{entry}}}]"))),
        _ if is(&keys::LINK) => moment = Some(touchpoint(&format!("opportunities: [{{text: O, link: {{{entry}}}}}]"))),
        _ if is(&keys::ITEM) => moment = Some(touchpoint(&format!("frontstage: [{{{entry}}}]"))),
        _ if is(&keys::FAIL_POINT) => moment = Some(touchpoint(&format!("fail_points: [{{{entry}}}]"))),
        _ => panic!("where is {}?", table.place),
    }
    let rest = [
        ("title", "title: T".to_owned()),
        ("personas", "personas: [{id: thing, name: P}]".to_owned()),
        ("evidence", "evidence: [{id: thing, title: E}]".to_owned()),
        ("paths", "paths: [{id: thing, name: Other}]".to_owned()),
        (
            "stages",
            format!(
                "stages: [{{name: S, touchpoints: [{{id: thing, name: A, needs: [{{id: thing, text: N}}]}}{}{}]}}{stage}]",
                if moment.is_some() { ", " } else { "" },
                moment.map(|keys| format!("{{{keys}}}")).unwrap_or_default(),
            ),
        ),
    ];
    // The tested value replaces the existing one, also under a synonym.
    let own = |key: &str| {
        top.iter().any(|line: &String| {
            let word = line.split(':').next().unwrap().trim_matches(['"', '?', ' ']);
            keys::JOURNEY.find(word).is_some_and(|found| found.name == key)
        })
    };
    let base: Vec<String> = rest.iter().filter(|(key, _)| !own(key)).map(|(_, line)| line.clone()).collect();
    format!("{}\n{}\n", base.join("\n"), top.join("\n"))
}

/// The required keys of an entry, without those of a group that contains `but`.
pub(super) fn needed(table: &Table, but: Option<&str>) -> Vec<String> {
    let top = table.place == keys::JOURNEY.place;
    let groups = table.needs.iter().filter(|any| !top && but.is_none_or(|but| !any.contains(&but)));
    groups.map(|any| format!("{}: {}", any[0], good(&table.find(any[0]).unwrap().shape)[0])).collect()
}

pub(super) fn entry(table: &Table, key: &str, spelling: &str, value: &str) -> String {
    let mut keys = needed(table, Some(key));
    keys.push(format!("{spelling}: {value}"));
    // Keys of a stage about its touchpoints need touchpoints.
    if table.place == keys::STAGE.place && key != "touchpoints" {
        keys.push("touchpoints: [Other]".to_owned());
    }
    keys.join(", ")
}

fn long_form(table: &Table) -> String {
    format!("{{{}}}", needed(table, None).join(", "))
}

/// Values that a shape takes, the plainest first.
pub(super) fn good(shape: &Shape) -> Vec<String> {
    let of = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<String>>();
    match shape {
        Shape::Text => of(&["thing", "12", "true", "'a: b'", "''"]),
        Shape::Quantity => of(&["61 %", "12", "8-12 days"]),
        Shape::Id => of(&["other-1", "'Überweisung_1'", "true", "''"]),
        Shape::Date => of(&["2026-10-12", "2026-10", "2026", "'2026'"]),
        Shape::Language => of(&["en", "pt-BR", "zh_Hant_TW"]),
        Shape::Address => of(&[
            "https://e.org/a?b#c",
            "docs/a.md",
            "'mailto:a@b.c'",
            "'#top'",
            "/a",
            "'HTTP://e.org:80'",
            "'https://e.org/@a:b'",
            "7",
        ]),
        Shape::Picture => of(&["desk.png", "pictures/my desk.png", "a..b/c.png", "''"]),
        Shape::File => of(&["shared.yaml", "../shared/a.yaml"]),
        Shape::Truth => of(&["true", "yes", "No", "FALSE"]),
        Shape::Number => of(&["1", "-0.5", "'2'", "1e3"]),
        Shape::Within(low, high) => vec![low.max(-3.0).to_string(), high.min(3.0).to_string(), format!("'{}'", high.min(3.0))],
        Shape::Rating => of(&["3", "1", "5", "2.5", "very high", "VeryLow", "'3'"]),
        Shape::Count => of(&["12", "0", "'12'"]),
        Shape::Feeling => of(&["1", "lost", "very good", "-sad", "...sad", "''"]),
        Shape::Words(words) | Shape::OpenWords(words) => {
            let mut all: Vec<String> = words().into_iter().flatten().map(|word| (*word).to_owned()).collect();
            all.extend(shape.words().iter().map(|word| word.to_uppercase().replace('_', " ")));
            all.push("''".to_owned());
            if matches!(shape, Shape::OpenWords(_)) {
                all.extend(of(&["mysteryshopping", "7"]));
            }
            all
        }
        Shape::Entry(table) => vec![long_form(table)],
        Shape::Either(short, table) => {
            let short = good(short).into_iter().filter(|value| !value.contains('{'));
            short.chain([long_form(table)]).collect()
        }
        Shape::Several(one) => {
            let mut all = good(one);
            all.extend([format!("[{}]", all.join(", ")), format!("[{}, null]", all[0]), "[]".to_owned()]);
            all
        }
        Shape::Named(group) => {
            let plain = &good(&group.short)[0];
            let (under, long) = (good(&group.named), long_form(group.table));
            let mut all = vec![plain.clone(), format!("[{plain}, {long}, null]"), long, "{Name: }".to_owned()];
            all.extend(under.iter().map(|value| format!("{{Name: {value}}}")));
            if group.nested {
                all.push(format!("[{{Name: {}, Other: {}}}, [{plain}]]", under[0], under[0]));
            }
            all
        }
        Shape::Listed(group) => vec![format!("[{}, {}]", good(&group.short)[0], long_form(group.table))],
        Shape::Emotions(one) => {
            let mut all = good(one);
            let more = [
                "{thing: 1}",
                "{thing: {score: 1}, P: }",
                "[{persona: thing, score: 1}]",
                "[{thing: lost}]",
                "{value: 1, sources: [thing]}",
            ];
            all.extend(of(&more));
            all
        }
        Shape::Scale(_) => of(&["{min: 1, max: 5}", "[1, 5]", "{max: 10}"]),
        Shape::Labels => of(&["[bad, good]", "bad", "{1: bad, '-0.5': worse}"]),
        Shape::OwnFacts => of(&["{Household: Two children, Pets: [a, b]}", "[a, {b: c}]", "Lives alone"]),
        Shape::FeelingScores => of(&["{curious: 1, 期待: 1.5}"]),
        Shape::Traits => of(&["{Tech comfort: 4}", "[{a: 4}, {b: very low}]"]),
        Shape::Theme => Vec::new(),
    }
}

/// Values that a shape refuses.
pub(super) fn bad(shape: &Shape) -> Vec<String> {
    let of = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<String>>();
    let single = ["[[a]]", "{qwertz: 1}"];
    let and = |more: &[&str]| of(&[single.as_slice(), more].concat());
    let among =
        |values: Vec<String>| values.into_iter().filter(|value| !value.starts_with('[')).map(|value| format!("[{value}]"));
    match shape {
        Shape::Text | Shape::Quantity | Shape::OpenWords(_) => and(&["[a]"]),
        Shape::Id => and(&["7", "a b", "1a", "-a", "a.b", "'<a>'"]),
        Shape::Date => and(&["tomorrow", "2026-13", "2026-10-40", "12.10.2026", "true", "0", "20261012"]),
        Shape::Language => and(&["German", "7", "de-", "de CH"]),
        Shape::Address => and(&[
            "'javascript:alert(1)'",
            "//e.org",
            "a b",
            "'data:x'",
            "'a\\b'",
            "'https:e.org'",
            "'http://'",
            "'https://:80/'",
            "'https://user:word@e.org'",
            "\"http://e.org/\\u202Ea\"",
        ]),
        Shape::Picture => {
            and(&["/x.png", "../x.png", "a/../../x.png", "~/x.png", "'C:\\x.png'", "'https://e.org/x.png'", "a/.."])
        }
        Shape::File => and(&["/etc/x", "'https://e.org'", "~/x", "'a\\b'", "$HOME/x"]),
        Shape::Truth => and(&["perhaps", "1", "'true or false'"]),
        Shape::Number => and(&["many", "true", "'1,5'"]),
        Shape::Within(low, high) => {
            [and(&["many", "true", "''"]), vec![(low - 1.0).to_string(), (high + 1.0).to_string()]].concat()
        }
        Shape::Rating => and(&["0", "6", "many", "true", "''", "5/5"]),
        Shape::Count => and(&["-1", "1.5", "many", "true", "''"]),
        Shape::Feeling => and(&["5/5", "'1,5'", "true", "'??'", "+3 of 5", "80 %"]),
        Shape::Words(_) => and(&["qwertz", "7.5", "true"]),
        Shape::Entry(_) => of(&["a", "7", "[[a]]", "{qwertz: 1}"]),
        Shape::Either(short, _) => bad(short),
        Shape::Several(one) => {
            let alone: Vec<String> = bad(one).into_iter().filter(|value| !value.starts_with('[')).collect();
            [alone.clone(), among(alone).collect(), of(&["[[a]]", "[[[a]]]"])].concat()
        }
        Shape::Named(group) => {
            let short: Vec<String> = bad(&group.short).into_iter().filter(|value| !value.starts_with(['[', '{'])).collect();
            let mut all = of(&["{Name: {qwertz: 1}}", if group.nested { "[{Name: {qwertz: 1}}]" } else { "[{qwertz: 1}]" }]);
            all.extend(among(short));
            all.push(if group.nested { "[[[a]]]" } else { "[[a]]" }.to_owned());
            if !group.numeric {
                all.extend(of(&["7", "true"]));
            }
            all
        }
        Shape::Listed(_) => of(&["[[a]]"]),
        Shape::Emotions(_) => {
            of(&["[1]", "[lost]", "true", "5/5", "{score: 1, qwertz: 2}", "{thing: [1]}", "{thing: true}", "{}", "{note: why}"])
        }
        Shape::Scale(_) => of(&["big", "7", "[1]", "[1, 2, 3]", "{qwertz: 1}", "[a, b]", "{min: a}"]),
        Shape::Labels => of(&["{x: bad}", "[[a]]", "{1: [a]}"]),
        Shape::OwnFacts => of(&["{a: {b: c}}", "[[a]]"]),
        Shape::FeelingScores => of(&["4", "a", "[a]", "{a: b}", "{a: [1]}"]),
        Shape::Traits => of(&["4", "a", "[a]", "{a: 9}", "{a: [1]}", "[{a: many}]"]),
        Shape::Theme => Vec::new(),
    }
}

pub(super) fn levels() -> impl Iterator<Item = &'static Table> {
    // A shared file is no journey.
    LEVELS.iter().copied().filter(|table| table.place != keys::SHARED.place)
}
