//! Unknown keys: what the message names, and what following it gives, on every level.

use cjm::compile::compile;
use cjm::findings::{Edit, Finding};
use cjm::model::keys::{JOURNEY, LEVELS, MeantKey};
use cjm::words::LOCALES;
use cjm::world::Memory;

use super::samples::{entry, good, levels, with};
use super::wrong;
use crate::compiled::TODAY;

fn found(text: &str) -> Vec<Finding> {
    let world = Memory::new(TODAY).with("map.yaml", text);
    let checked = compile(&world, "map.yaml", &cjm::check::Settings::default(), None).unwrap();
    checked.findings.into_iter().filter(|found| found.level == cjm::findings::Level::Error).collect()
}

/// The text after the edits of a finding.
fn applied(text: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
    let mut fixed = text.to_owned();
    for edit in edits {
        fixed.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.replacement);
    }
    fixed
}

fn help(found: &Finding) -> &str {
    found.help.as_deref().unwrap_or_default()
}

#[test]
fn every_level_says_where_content_can_be_written() {
    for table in levels() {
        let file = with(table, &entry(table, "", "income", "a"));
        let found = found(&file);
        assert_eq!(found.len(), 1, "{file}");
        let help = help(&found[0]);
        if help.starts_with("if this is one text, ") {
            continue;
        }
        assert!(help.ends_with(&format!("`cjm list keys {}` lists the keys of {}", table.name(), table.what)), "{help}\n{file}");
        assert!(help.contains("to keep it off the map, write `x-income`"), "{help}");
        assert_eq!(help.contains("for a lane of your own, "), table.takes_own_lanes(), "{help}");
        // An editor offers to rename it.
        let free = found[0].alternatives.iter().find(|other| other.title == "Change to `x-income`, which is ignored").unwrap();
        assert_eq!(wrong(&applied(&file, &free.edits)), [""; 0], "{file}");
    }
}

#[test]
fn an_own_lane_is_declared_in_the_form_of_the_file() {
    let lane = "{id: tools, title: Tools, role: note}";
    for (lanes, value, said) in [
        ("", "Drill", "add the line `lanes: [{id: tools, title: Tools, role: note}]` at the top"),
        ("lanes:\n", "[Drill, Saw]", "add the line `lanes: [{id: tools, title: Tools, role: note}]` at the top"),
        (
            "lanes:\n  - {id: legal, title: Legal}\n",
            "Drill",
            "add the line `- {id: tools, title: Tools, role: note}` under `lanes:`",
        ),
        (
            "lanes:\n- id: legal\n  title: Legal\n",
            "[{text: Drill, who: Ana}]",
            "add the line `- {id: tools, title: Tools, role: note}` under",
        ),
        ("lanes: [{id: legal, title: Legal}]\n", "Drill", "add `{id: tools, title: Tools, role: note}` to `lanes`"),
        ("lanes: []\n", "Drill", "add `{id: tools, title: Tools, role: note}` to `lanes`"),
    ] {
        for place in ["stages:\n  - name: S\n    {}\n", "stages:\n  - name: S\n    touchpoints:\n      - name: A\n        {}\n"] {
            let text = format!("title: T\n{lanes}{}", place.replace("{}", &format!("tools: {value}")));
            let found = found(&text);
            assert_eq!(found.len(), 1, "{text}");
            assert!(help(&found[0]).starts_with(&format!("for a lane of your own, {said}")), "{}", help(&found[0]));
            let fixed = applied(&text, &found[0].edits);
            // A second `lanes:` is no key.
            if lanes != "lanes:\n" {
                assert_eq!(wrong(&fixed), [""; 0], "{fixed}");
            }
            assert!(fixed.contains(lane) && !found[0].safe, "{fixed}");
        }
    }
    // The keys of a file may be indented.
    let indented = "  title: T\n  stages:\n    - {name: S, tools: Drill}\n";
    assert_eq!(wrong(&applied(indented, &found(indented)[0].edits)), [""; 0]);
    let text = "{\"title\": \"T\", \"stages\": [{\"name\": \"S\", \"tools\": \"Drill\"}]}\n";
    assert_eq!(wrong(&applied(text, &found(text)[0].edits)), [""; 0]);
    let named = found("title: T\nlanes: {legal: Legal}\nstages: [{name: S, tools: Drill}]\n");
    assert!(
        help(&named[0]).starts_with(&format!("for a lane of your own, add `{lane}` to `lanes`")) && named[0].edits.is_empty()
    );
    // Content with keys of its own is no entry of a lane.
    let nested = found("title: T\nstages: [{name: S, tools: {drill: {n: 1}}}]\n");
    assert!(help(&nested[0]).starts_with("write it in `description`"), "{}", help(&nested[0]));
    let words = found("title: T\nstages: [{name: S, Business Impact: High}]\n");
    assert!(help(&words[0]).contains("{id: business_impact, title: Business impact, role: note}"), "{}", help(&words[0]));
}

/// What people write, and what is meant.
#[test]
fn a_suggestion_is_near_in_letters_or_in_meaning() {
    let journey = |key: &str| format!("title: T\n{key}\nstages: [S]\n");
    let stage = |key: &str| format!("title: T\nstages:\n  - name: S\n    {key}\n");
    let touchpoint = |key: &str| format!("title: T\npersonas: [Ana]\nstages: [{{name: S, touchpoints: [{{name: A, {key}}}]}}]\n");
    let persona = |key: &str| format!("title: T\npersonas: [{{name: Ana, {key}}}]\nstages: [S]\n");
    for (text, said) in [
        (journey("author: Lena"), "did you mean `owner`?"),
        (journey("created_by: Lena"), "did you mean `owner`?"),
        (journey("date: 2026-01-02"), "did you mean `reviewed`?"),
        (journey("type: as-is"), "did you mean `state`?"),
        (journey("Entry point: an ad"), "did you mean `starts_when`?"),
        (journey("exit_point: delivery"), "did you mean `ends_when`?"),
        (journey("primary persona: Ana"), "did you mean `personas`?"),
        (stage("nodes: [A, B]"), "did you mean `touchpoints`?"),
        (stage("user steps: Looks around"), "did you mean `actions`?"),
        (stage("stakeholders: [Legal]"), "did you mean `contributors`?"),
        (stage("handoff: to billing"), "write a handoff at the top of the file"),
        (stage("exit_point: done"), "for a lane of your own"),
        (stage("key_activities: [Contract issued]"), "for a lane of your own"),
        (stage("intervention: call"), "for a lane of your own"),
        (stage("Visit: {channel: web}"), "nest touchpoints under `touchpoints:`"),
        (touchpoint("who: Ana"), "did you mean `for`?"),
        (touchpoint("device: phone"), "did you mean `channel`?"),
        (touchpoint("location: Berlin"), "for a lane of your own"),
        (persona("income: 30000"), "write it in `bio`"),
        ("title: T\nmetrics: [{name: M, trend: [40, 44]}]\nstages: [S]\n".to_owned(), "did you mean `series`?"),
        ("title: T\nstages:\n  - fxs: Start\n    goal: G\n".to_owned(), "did you mean `name`?"),
    ] {
        let found = found(&text);
        assert_eq!(found.len(), 1, "{text}: {found:#?}");
        assert!(help(&found[0]).starts_with(said), "{text}: {}", help(&found[0]));
        // A guess is not made by `--unsafe-fixes`, which may only add a lane.
        assert!(found[0].edits.iter().all(|edit| edit.replacement.contains("role: note")), "{text}: {:?}", found[0].edits);
    }
    for key in ["user_thoughts", "user_emotion", "user_feelings", "emotional_state", "thoughts_questions", "stage_goal"] {
        assert_eq!(wrong(&stage(&format!("{key}: happy to be here"))), [""; 0], "{key}");
    }
}

/// Every key in every language, wherever a level has it, is one finding with a safe fix that gives a valid file.
#[test]
fn keys_in_other_languages_are_renamed() {
    for locale in LOCALES {
        let words = locale.keys.iter().filter_map(|(_, words)| words.first().copied());
        let headings: Vec<String> =
            locale.words.lanes.iter().map(|heading| locale.words.lane_of(None, heading.lane).title).collect();
        let headings = headings.iter().map(String::as_str);
        let mut renamed = 0;
        for word in words.chain(headings.filter(|_| !locale.keys.is_empty())) {
            for table in LEVELS.iter().filter(|table| levels().any(|level| level.is(table))) {
                let Some(MeantKey::Translated(key)) = table.meant(word) else { continue };
                // A word that is also the English key.
                if table.find(word).is_some() {
                    continue;
                }
                let value = &good(&key.shape)[0];
                let plain = with(table, &entry(table, key.name, key.name, value));
                let written = format!("\"{word}\"");
                let file = if table.is(&JOURNEY) {
                    format!("\n{plain}").replacen(&format!("\n{}:", key.name), &format!("\n{written}:"), 1)
                } else {
                    with(table, &entry(table, key.name, &written, value))
                };
                assert_eq!(wrong(&file), ["unknown-key"], "{word} in {}:\n{file}", locale.tag);
                let found = found(&file);
                assert!(help(&found[0]).contains(&format!("`{}`", key.name)), "{word}: {}", help(&found[0]));
                assert_eq!(wrong(&applied(&file, &found[0].edits)), wrong(&plain), "{word} in {}:\n{file}", locale.tag);
                renamed += 1;
                // One language is tried on every level.
                if locale.tag != "de" {
                    break;
                }
            }
        }
        assert!(locale.keys.is_empty() || renamed > 40, "{}: {renamed}", locale.tag);
    }
}
