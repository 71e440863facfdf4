//! Names, dates and scores in the forms that people write: what is meant, or what to write.

use cjm::findings::Finding;
use cjm::model::{Date, Found, NameIndex};

use super::{found, journey, names, touchpoint};

fn help(found: &Finding) -> &str {
    found.help.as_deref().unwrap_or_default()
}

/// The text after the edits of a finding.
fn applied(text: &str, found: &Finding) -> String {
    let mut fixed = text.to_owned();
    for edit in found.edits.iter().rev() {
        fixed.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.replacement);
    }
    fixed
}

#[test]
fn dates_in_other_forms_say_what_to_write() {
    for (date, said, fixed) in [
        ("3 April 2025", "write `2025-04-03`", Some(("2025-04-03", true))),
        ("31.12.2024", "write `2024-12-31`", Some(("2024-12-31", true))),
        ("2025-4-3", "write `2025-04-03`", Some(("2025-04-03", true))),
        ("2025/10/12", "write `2025-10-12`", Some(("2025-10-12", true))),
        ("12/10/2026", "write `2026-10-12` (12 Oct) or `2026-12-10` (10 Dec)", None),
        ("45992", "write `2025-12-01`", Some(("2025-12-01", false))),
        ("3. Oktober 2026", "write `2026-10-03`", Some(("2026-10-03", true))),
        ("12 de octubre de 2026", "write `2026-10-12`", Some(("2026-10-12", true))),
    ] {
        let text = format!("title: T\nreviewed: {date}\nstages: [S]\n");
        let all = found(&text);
        assert_eq!((all.len(), all[0].rule.name, help(&all[0])), (1, "date-format", said), "{date}");
        assert_eq!(fixed.map(|(_, safe)| safe), (!all[0].edits.is_empty()).then_some(all[0].safe), "{date}");
        if let Some((date, _)) = fixed {
            let fixed = journey(&applied(&text, &all[0]));
            assert_eq!(fixed.reviewed.map(|date| date.value), Date::parse(date), "{date}");
        }
    }
    for date in ["2026-02-30", "soon", "31.02.2026", "13/13/2026"] {
        assert_eq!(names(&format!("title: T\nreviewed: {date}\nstages: [S]\n")), ["impossible-date"], "{date}");
    }
}

#[test]
fn a_proposed_scale_fits_every_score_of_the_file() {
    let map = |scale: &str, scores: &[&str]| {
        let touchpoints = scores.iter().map(|score| format!("{{name: A, emotion: {score}}}")).collect::<Vec<_>>().join(", ");
        format!("title: T\n{scale}stages: [{{name: S, touchpoints: [{touchpoints}]}}]\n")
    };
    for (scale, scores, proposed) in [
        ("", &["-3"][..], "{min: -3, max: 3}"),
        ("", &["7", "2"], "{min: 1, max: 7}"),
        ("", &["7", "9", "2"], "{min: 1, max: 10}"),
        ("", &["7", "-1"], "{min: -10, max: 10}"),
        ("", &["80", "{score: 20, feeling: sad}"], "{min: 0, max: 100}"),
        ("scale: {min: 1, max: 5}\n", &["7", "1"], "{min: 1, max: 7}"),
        ("scale: {min: -2, max: 2}\n", &["3", "0"], "{min: -3, max: 3}"),
        ("", &["450", "-3"], "{min: -3, max: 450}"),
    ] {
        let text = map(scale, scores);
        let all = found(&text);
        assert!(!all.is_empty() && all.iter().all(|found| found.rule.name == "outside-scale"), "{text}: {all:#?}");
        assert!(all.iter().all(|found| help(found).ends_with(&format!("`scale: {proposed}`"))), "{text}: {}", help(&all[0]));
        // Following the help leads to a valid file.
        assert_eq!(found(&map(&format!("scale: {proposed}\n"), scores)), [], "{text}");
    }
}

#[test]
fn several_names_in_one_text_are_a_list() {
    for (text, said) in [
        (touchpoint("channel: website, phone"), "write `channel: [website, phone]`"),
        (touchpoint("channel: Web; Berater"), "write `channel: [Web, Berater]`"),
        (touchpoint("for: Maya, Sam"), "write `for: [Maya, Sam]`"),
        ("title: T\npersonas: Ana, Tom\nstages: [S]\n".to_owned(), "write `personas: [Ana, Tom]`"),
    ] {
        let all = found(&text);
        assert_eq!((all.len(), all[0].rule.name, help(&all[0])), (1, "list-in-text", said), "{text}");
        assert_eq!(names(&applied(&text, &all[0])), [""; 0], "{text}");
    }
    for text in [
        touchpoint("channel: [website, phone]"),
        touchpoint("channel: At home, on the sofa in the evening"),
        touchpoint("channel: Berlin, Wedding"),
        "title: T\npersonas: 'People who travel, and their families'\nstages: [S]\n".to_owned(),
    ] {
        assert_eq!(names(&text), [""; 0], "{text}");
    }
}

#[test]
fn a_first_name_is_a_persona() {
    let map = |personas: &str, word: &str| {
        format!("title: T\npersonas: [{personas}]\nstages: [{{name: S, touchpoints: [{{name: A, for: {word}, emotion: 1}}]}}]\n")
    };
    let persona = |text: &str| journey(text).stages[0].touchpoints[0].moment.personas.clone();
    assert_eq!(persona(&map("\"Ana O'Brien\", Tom", "Ana")), [0]);
    assert_eq!(persona(&map("{id: buyer, name: Ana Costa}, Tom", "ana")), [0]);
    // An id and a whole name come first.
    assert_eq!(persona(&map("Ana Costa, Ana", "Ana")), [1]);
    assert_eq!(persona(&map("Ana Costa, {id: Ana, name: Tom}", "Ana")), [1]);
    assert_eq!(names(&map("Ana Costa, Ana Silva", "Ana")), ["ambiguous-reference"]);
    assert_eq!(names(&map("Ana Costa, Tom", "Costa")), ["broken-reference"]);
    // Other things have no first names.
    let index = NameIndex::of([(None, Some(&cjm::model::Text::new("Care team".to_owned(), cjm::source::Span::default())))]);
    assert_eq!(index.find("Care"), Found::None);
}

#[test]
fn an_empty_for_is_explained() {
    let text = touchpoint("for: []");
    let all = found(&text);
    assert_eq!((all.len(), all[0].rule.name), (1, "no-persona-named"));
    assert_eq!(help(&all[0]), "name personas, such as `for: [maya]`, or delete `for`, so that it applies to all of them");
    assert_eq!(names(&touchpoint("for: [maya]")), [""; 0]);
}

#[test]
fn channels_under_touchpoints_are_channels() {
    let map =
        |touchpoints: &str, more: &str| format!("title: T\nstages:\n  - name: S\n    {more}\n    touchpoints: {touchpoints}\n");
    let text = map("[Website, Email, Open day]", "actions: [Compares offers]");
    let all = found(&text);
    assert_eq!((all.len(), all[0].rule.name), (1, "channels-as-touchpoints"));
    assert_eq!(help(&all[0]), "write `channel: [Website, Email, Open day]`");
    let fixed = journey(&applied(&text, &all[0]));
    assert_eq!((fixed.stages[0].whole.channels.len(), fixed.stages[0].touchpoints.len()), (3, 0));
    for text in [
        map("[Website, Email]", "goal: G"),
        map("[Compares offers, Reads the email twice]", "actions: [Compares]"),
        map("[Sign up, Pays online, Email]", "actions: [Buys]"),
        map("[{name: Website, emotion: 1}]", "actions: [Buys]"),
        map("[Website, Email]", "actions: [Buys]\n    channel: web"),
    ] {
        assert_eq!(names(&text), [""; 0], "{text}");
    }
}
