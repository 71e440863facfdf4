//! Whole messages, as a person sees them.

use std::fmt::Write;

use cjm::findings::human;

use super::{found, sources, touchpoint};

fn message(text: &str) -> String {
    human::print(&found(text), &sources(text), false)
}

#[test]
fn a_misspelt_key() {
    insta::assert_snapshot!(message(&touchpoint("acton: [x]\nemotoin: 1")));
}

#[test]
fn a_broken_reference_and_a_duplicate() {
    insta::assert_snapshot!(message(
        "title: T\npersonas: [{id: maya, name: Maya},\n  {id: maya, name: Mia}]\nstages: [{name: S, for: maja}]\n"
    ));
}

#[test]
fn a_torn_text() {
    insta::assert_snapshot!(message(&touchpoint("pain_points:\n  - {text: slow, confusing and long}\n  - slow: and long")));
}

#[test]
fn syntax() {
    for (name, text) in [
        ("tab", "title: T\nstages:\n\t- name: S\n"),
        ("quote", "title: \"never closed\nstages: [S]\n"),
        ("bracket", "title: T\nstages: [S\nowner: O\n"),
        ("colon", "title: a map: of all\nstages: [S]\n"),
        ("space", "title:T\nstages: [S]\n"),
        ("indentation", "title: T\nstages:\n  - name: S\n    goal: G\n   owner: O\n"),
    ] {
        insta::assert_snapshot!(name, message(text));
    }
}

#[test]
fn a_key_of_another_level() {
    let help = |text: &str| found(text)[0].help.clone().expect("there is a help");
    assert_eq!(help("title: T\nemotion: 1\nstages: [S]\n"), "`emotion` belongs to a stage or a touchpoint");
    assert_eq!(help("title: T\nlanes: [{id: legal, title: L}]\nstages: [{name: S, legall: x}]\n"), "did you mean `legal`?");
    // A persona has no lanes.
    let persona = "title: T\nlanes: [{id: legal, title: L}]\npersonas: [{name: P, legall: x}]\nstages: [S]\n";
    assert!(help(persona).starts_with("write it in `bio`; "), "{}", help(persona));
}

/// For every wrong shape, the message contains the text to type.
#[test]
fn wrong_shapes_say_what_to_type() {
    let help = |text: &str| {
        let mut found = found(text);
        assert_eq!((found.len(), found[0].rule.name), (1, "wrong-shape"), "{text}");
        found.remove(0).help.unwrap_or_default()
    };
    for (keys, expected) in [
        ("owner: [Care]", "write `owner: Care`"),
        ("description: {}", "write `description: a few words`"),
        ("actions: [[Takes a number]]", "write `actions: Takes a number`"),
        ("engagement: [4]", "write `engagement: 4`"),
        ("optional: perhaps", "write `optional: true`"),
        ("id: [x]", "write `id: checkout`"),
    ] {
        assert_eq!(help(&touchpoint(keys)), expected, "{keys}");
    }
    assert_eq!(help("title: T\nstages: 3\n"), "write `stages: [Notice, Renew]`");
    assert_eq!(help("title: T\nscale: big\nstages: [S]\n"), "write `scale: {min: 1, max: 5}`");
    assert_eq!(help("title: T\nstages: [S]\nflows: [A to B]\n"), "write `flows: {from: checkout, to: checkout.backstage}`");
}

/// What a number with a comma or a slash means is the author's decision.
#[test]
fn malformed_numbers_say_what_to_type() {
    for (value, expected) in [
        ("'1,000'", "write `1000`, or `1.000` if the comma is a decimal comma"),
        ("'-1,000'", "write `-1000`, or `-1.000` if the comma is a decimal comma"),
        ("'1,000,000'", "write `1000000`"),
        ("'1,5'", "write `1.5`"),
        ("'12,50'", "write `12.50`"),
        ("7/10", "write `7`, or the share `0.7`"),
        ("80 %", "write `80`, or the share `0.8`"),
    ] {
        let found = found(&format!("title: T\nmetrics: [{{name: M, series: [{value}, 2]}}]\nstages: [S]\n"));
        let help: Vec<_> = found.iter().filter(|it| it.rule.name == "not-a-number").map(|it| it.help.clone()).collect();
        assert_eq!(help, [Some(expected.to_owned())], "{value}");
    }
}

/// Texts that YAML cuts in two without an error.
#[test]
fn cut_texts_are_warned_of() {
    let said = |keys: &str| {
        let found = found(&touchpoint(keys));
        assert!(found.iter().all(|found| found.level == cjm::findings::Level::Warning), "{found:?}");
        found.into_iter().map(|found| (found.rule.name, found.help.unwrap_or_default())).collect::<Vec<_>>()
    };
    for (keys, whole) in [
        ("pain_points: Queue #3 is long", "\"Queue #3 is long\""),
        ("thoughts:\n  - Ticket  #12 again \n  - B", "\"Ticket  #12 again\""),
        ("thoughts: say \"hi\" #3 times", "'say \"hi\" #3 times'"),
    ] {
        let help = format!("quote it if it belongs to the text: `{whole}`; otherwise put a space after `#`");
        assert_eq!(said(keys), [("comment-in-text", help)], "{keys}");
    }
    for fine in [
        "actions: A # b",
        "actions: A #",
        "actions: A ##",
        "actions: A #---",
        "actions: 'A' #b",
        "engagement: 4 #b",
        "actions: A#3",
    ] {
        assert_eq!(said(fine), [], "{fine}");
    }
    for (written, straight) in [
        ("\u{201c}slow, ugly\u{201d}", "slow, ugly"),
        ("a, \u{201e}slow, dear, ugly\u{201c}, b", "slow, dear, ugly"),
        ("\u{2018}slow, ugly\u{2019}", "slow, ugly"),
        ("\u{ab}slow, ugly\u{bb}", "slow, ugly"),
    ] {
        let help = format!("write straight quotes: `\"{straight}\"`");
        assert_eq!(said(&format!("pain_points: [{written}]")), [("curly-quotes", help)], "{written}");
    }
    for fine in ["\u{201c}slow\u{201d}, \u{201c}ugly\u{201d}", "\"\u{201c}slow, ugly\u{201d}\"", "\u{201c}slow, ugly"] {
        assert_eq!(said(&format!("pain_points: [{fine}]")), [], "{fine}");
    }
}

/// The findings in short: name, title and help.
fn brief(text: &str) -> Vec<(&'static str, String, String)> {
    found(text).into_iter().map(|found| (found.rule.name, found.title, found.help.unwrap_or_default())).collect()
}

fn one(text: &str) -> (&'static str, String, String) {
    let mut brief = brief(text);
    assert_eq!(brief.len(), 1, "{text}: {brief:?}");
    brief.remove(0)
}

#[test]
fn a_space_is_missing() {
    let (name, title, help) = one(&touchpoint("pain_points: [{text:slow}]"));
    assert_eq!((name, &*title, &*help), ("missing-space", "no space after `text:`", "write `text: slow`"));
    assert_eq!(one("title: T\nstages:\n  -name: Two\n").2, "write `- name: Two`");
}

#[test]
fn a_dash_is_missing() {
    let text = "title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: A\n        channel: web\n        name: B\n        channel: web\n";
    assert_eq!(
        one(text),
        (
            "duplicate-key",
            String::from("the key `name` is duplicated"),
            String::from("is a `-` missing at the start of this line?")
        )
    );
    let other = one(&touchpoint("owner: A\nowner: B"));
    assert_eq!(other.2, "keep one of them; several values go into one list");
    let flow = one("title: T\nstages: [{name: S, name: R}]\n");
    assert_eq!(flow.2, other.2);
}

#[test]
fn indentation_is_counted() {
    let help = |lines: &str| one(&format!("title: T\nstages:\n  - name: S\n    touchpoints:\n{lines}")).2;
    assert_eq!(
        help("      - name: A\n        owner: O\n       channel: web\n"),
        "keys and `-` that belong together begin in the same column: 8 spaces, like line 6"
    );
    assert_eq!(
        help("      - name: A\n        owner: O\n     - name: B\n"),
        "keys and `-` that belong together begin in the same column: 6 spaces, like line 5"
    );
    assert_eq!(
        help("      - name: A\n          owner: O\n"),
        "indent it like the key above, with 8 spaces (line 5), or put the text above between quotes"
    );
}

#[test]
fn backticks_stay() {
    assert_eq!(one("title: `cjm` is it\nstages: [S]\n").2, "write \"`cjm` is it\"");
    assert_eq!(one("title: a `b`: \"c\" d\nstages: [S]\n").2, "write 'a `b`: \"c\" d'");
}

#[test]
fn references_to_what_is_not_there() {
    let help = |keys: &str| one(&format!("title: T\nstages: [{{name: S, touchpoints: [{{name: Two, {keys}}}]}}]\n")).2;
    assert_eq!(help("path: declined"), "there are no paths yet: add `paths: [{id: declined, name: ...}]` at the top of the file");
    assert_eq!(help("for: Maya"), "there are no personas yet: add `personas: [{id: maya, name: ...}]` at the top of the file");
    assert_eq!(
        help("evidence: int-3"),
        "there are no pieces of evidence yet: add `evidence: [{id: int-3, title: ...}]` at the top of the file"
    );
    let flow = |to: &str| {
        let touchpoint = "{name: Two, backstage: Packs}";
        one(&format!("title: T\nstages: [{{name: S, touchpoints: [{touchpoint}]}}]\nflows: [{{from: Two, to: {to}}}]\n")).2
    };
    assert_eq!(flow("Twoo.backstage"), "did you mean `Two.backstage`?");
    assert_eq!(flow("Two.backstag"), "did you mean `Two.backstage`?");
}

#[test]
fn what_is_missing_is_said_beside_a_misspelt_key() {
    let said = brief("titel: T\n");
    assert_eq!(said.iter().map(|(name, ..)| *name).collect::<Vec<_>>(), ["missing-key", "unknown-key"]);
    assert_eq!(said[0].1, "the journey has no `stages`");
}

#[test]
fn numbers_where_words_are_wanted() {
    let help = |keys: &str| one(&touchpoint(keys)).2;
    assert_eq!(
        help("fail_points: [{text: P, likelihood: 30 %}]"),
        "write `low`: up to a third is `low`, above two thirds `high`, between them `medium`"
    );
    assert_eq!(help("pain_points: [{text: P, severity: 7}]"), "write one of `minor`, `major`, `severe`");
}

#[test]
fn a_lane_that_is_a_key() {
    let text = |id: &str| {
        format!("title: T\nlanes: [{{id: {id}, title: L}}]\nstages: [{{name: S, fail_points: A, {id}: [{{text: B, for: x}}]}}]\n")
    };
    let label = |id: &str| {
        let found = found(&text(id));
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].primary.text.clone()
    };
    assert_eq!(label("risk"), "`risk` is a synonym of `fail_points`, a key of touchpoints");
    assert_eq!(label("gains"), "`gains` is already a key of touchpoints");
}

#[test]
fn touchpoints_right_under_a_stage() {
    let said = one("title: T\nstages: {Order: {Waits to be seated: {emotion: 1}}}\n");
    assert_eq!((said.0, &*said.2), ("unknown-key", "nest touchpoints under `touchpoints:`"));
}

/// One letter too much in one key is one message, which knows the key that was meant.
#[test]
fn one_mistake_is_one_message() {
    let text = include_str!("../../parse/good-everything.yaml");
    let mut wrong = String::new();
    for (at, _) in text.match_indices(": ").chain(text.match_indices(":\n")) {
        let key = text[..at].rsplit(|char: char| !(char.is_ascii_lowercase() || char == '_')).next().unwrap_or_default();
        // A key of one letter is too short for a suggestion.
        if key.len() == 1
            || cjm::model::keys::LEVELS.iter().all(|table| table.find(key).is_none())
            || text[..at].rsplit('\n').next().is_some_and(|line| line.contains('#'))
        {
            continue;
        }
        let mutated = format!("{}{}{}", &text[..at], key.chars().last().unwrap_or('x'), &text[at..]);
        let found = found(&mutated);
        let said: Vec<String> = found.iter().map(|found| format!("{}: {:?}", found.title, found.help)).collect();
        let meant = found.first().and_then(|found| found.help.as_deref()).is_some_and(|help| help.contains(&format!("`{key}`")));
        if found.len() != 1 || !meant {
            writeln!(wrong, "{key} at {at}: {said:#?}").expect("a string takes every text");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Whatever a number, a file or a persona should have been, the message says what to type.
#[test]
fn wrong_values_say_what_to_type() {
    let help = |text: &str| one(text).2;
    for (keys, expected) in [
        ("importance: bar", "write a number from 1 to 5, or one of `very low`, `low`, `medium`, `high` and `very high`"),
        ("engagement: 99", "write a number from 1 to 5, or one of `very low`, `low`, `medium`, `high` and `very high`"),
        ("emotion: {score: 1, intensity: 7}", "write a number from 1 to 3"),
        ("emotion: {score: -1, for: [maya, sam]}", "write one per persona: `{maya: -1, sam: -1}`"),
    ] {
        assert_eq!(help(&format!("title: T\npersonas: [maya, sam]\nstages:\n  - {{name: S, {keys}}}\n")), expected);
    }
    let evidence = |n: &str| help(&format!("title: T\nevidence: [{{title: E, n: {n}}}]\nstages: [S]\n"));
    assert_eq!(
        (evidence("many"), evidence("1.5")),
        ("write a whole number such as `14`".to_owned(), "write a whole number such as `14`".to_owned())
    );
}

#[test]
fn lanes_that_follow_each_other() {
    let found = |lanes: &str| brief(&format!("title: T\nlanes: [{lanes}]\nstages: [S]\n"));
    let help = "name a lane of the sheet, such as `after: pain_points`".to_owned();
    assert_eq!(found("{id: a, after: a}"), [("cyclic-lanes", "this lane follows itself".to_owned(), help.clone())]);
    let both = ("cyclic-lanes", "these lanes follow each other".to_owned(), help);
    assert_eq!(found("{id: a, after: b}, {id: b, after: c}, {id: c, after: a}"), std::slice::from_ref(&both));
    assert_eq!(found("{id: d, after: a}, {id: a, after: b}, {id: b, after: a}"), [both]);
    assert_eq!(found("{id: a, after: b}, {id: b, after: gains}"), []);
}

/// A help lists some of what is known: with all of it, a thousand wrong references would print a thousand long lists.
#[test]
fn helps_of_wrong_references_do_not_grow_with_what_is_known() {
    type Map = fn(&str, &str) -> String;
    // Gets a thing that is known, with its own wrong reference, or a wrong reference.
    let kinds: [(&str, Map); 5] = [
        ("lanes", |known, _| format!("stages: [S]\nlanes: [{known}]\n")),
        ("personas", |known, wrong| format!("personas: [{known}]\nstages: [{{name: S, touchpoints: [{wrong}]}}]\n")),
        ("evidence", |known, wrong| format!("evidence: [{known}]\nstages: [{{name: S, touchpoints: [{wrong}]}}]\n")),
        ("paths", |known, wrong| format!("paths: [{known}]\nstages: [{{name: S, touchpoints: [{wrong}]}}]\n")),
        ("touchpoints", |known, _| format!("stages: [{{name: S, touchpoints: [{known}]}}]\n")),
    ];
    for (kind, map) in kinds {
        let [few, many] = [100, 400].map(|n: usize| {
            let known = |i| match kind {
                "lanes" => format!("{{id: known-{i}, title: Lane {i}, after: xxxxxxxx{i}}}"),
                "evidence" => format!("{{id: known-{i}, title: Title {i}}}"),
                "touchpoints" => format!("{{id: known-{i}, name: Name {i}, next: xxxxxxxx{i}}}"),
                _ => format!("{{id: known-{i}, name: Name {i}}}"),
            };
            let wrong = |i| match kind {
                "personas" => format!("{{name: T{i}, for: xxxxxxxx{i}}}"),
                "evidence" => format!("{{name: T{i}, evidence: xxxxxxxx{i}}}"),
                _ => format!("{{name: T{i}, path: xxxxxxxx{i}}}"),
            };
            let all = |of: &dyn Fn(usize) -> String| (0..n).map(of).collect::<Vec<_>>().join(", ");
            let found = found(&format!("title: T\n{}", map(&all(&known), &all(&wrong))));
            let helps = found.iter().filter(|finding| finding.rule.name == "broken-reference");
            helps.filter_map(|finding| finding.help.as_ref()).map(String::len).sum::<usize>()
        });
        assert!(few > 0 && many <= 5 * few, "{kind}: {few} and {many} bytes");
    }
}
