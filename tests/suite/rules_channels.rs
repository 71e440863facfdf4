//! Rules about channels and handoffs, the blueprint and upkeep: cases with and without findings, and their fixes.

use cjm::check::Settings;
use cjm::compile::Checked;
use cjm::findings::Finding;

use crate::compiled::{compiled, only};

/// The findings of a rule in a valid journey, each with its line.
fn findings(text: &str, rule: &str) -> Vec<(usize, Finding)> {
    // A comment is in vain only if its rule was looked at.
    let settings = if rule == "unused-suppression" { Settings::default() } else { only(rule) };
    let Checked { sources, findings, .. } = compiled(text, &settings);
    let found = findings.into_iter().filter(|finding| finding.rule.name == rule);
    found.map(|finding| (sources.main().position(finding.primary.span.start).0, finding)).collect()
}

fn lines(text: &str, rule: &str) -> Vec<usize> {
    findings(text, rule).into_iter().map(|(line, _)| line).collect()
}

/// The text with all changes of a rule made, from the last to the first.
fn fixed(text: &str, rule: &str) -> String {
    let mut edits: Vec<_> = findings(text, rule).into_iter().flat_map(|(_, finding)| finding.edits).collect();
    edits.sort_by_key(|edit| edit.span);
    edits.dedup();
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.replacement);
    }
    text
}

/// A journey of touchpoints `{id: t1, name: N1, ...}`, from line 5 on, with more keys below them.
fn journey(touchpoints: &[&str], more: &str) -> String {
    let lines: Vec<String> =
        touchpoints.iter().enumerate().map(|(n, keys)| format!("      - {{id: t{0}, name: N{0}, {keys}}}\n", n + 1)).collect();
    format!("title: T\nstages:\n  - name: S\n    touchpoints:\n{}{more}", lines.concat())
}

/// A journey of two stages with a touchpoint each, on lines 6 and 8, and more touchpoints in the second; a flow elsewhere has `carries`.
fn stages([first, second]: [&str; 2], [before, after]: [&str; 2], more: &str) -> String {
    format!(
        "title: T\npersonas: [{{id: a, name: A}}, {{id: b, name: B}}]\nflows: [{{from: t2, to: t1, carries: x}}]\nstages:\n  \
         - {{{first}name: S1, touchpoints: [\n      {{{before}id: t1, name: N1, channel: phone}}]}}\n  \
         - {{{second}name: S2, touchpoints: [\n      {{{after}id: t2, name: N2, channel: store}}{more}]}}\n"
    )
}

/// A rule, a case, a journey, and the lines of its findings.
type Row<'a> = (&'a str, &'a str, String, Vec<usize>);

fn assert_rows(rows: &[Row<'_>]) {
    for (rule, what, text, expected) in rows {
        assert_eq!(&lines(text, rule), expected, "{rule}: {what} in\n{text}");
    }
}

#[test]
fn rules_about_channels_and_handoffs_speak_where_they_should_and_nowhere_else() {
    let web_phone = ["channel: web, emotion: 0", "channel: phone, emotion: -2", "channel: web, emotion: 1"];
    #[rustfmt::skip]
    let rows: Vec<Row> = vec![
        // A flow with `carries` over the step, from any part of the touchpoints.
        ("unsaid-handoff", "nobody speaks of what is carried, and it changes seldom", journey(&web_phone, ""), vec![]),
        ("unsaid-handoff", "a flow elsewhere says it", journey(&web_phone, "flows: [{from: t2, to: t3, carries: name}]\n"), vec![6]),
        ("unsaid-handoff", "nothing comes along, and it is said", journey(&web_phone, "flows: [{from: t1, to: t2, carries: none}]\n"), vec![]),
        ("unsaid-handoff", "a flow over it, from before", journey(&["channel: web, emotion: 0", "channel: web, emotion: 0", "channel: phone, emotion: -1"], "flows: [{from: t1, to: t3, carries: name}]\n"), vec![]),
        ("unsaid-handoff", "a flow the other way", journey(&web_phone, "flows: [{from: t2, to: t1, carries: name}]\n"), vec![6]),
        ("unsaid-handoff", "one channel stays", journey(&["channel: [web, chat], emotion: 0", "channel: [chat], emotion: -2"], "flows: [{from: t2, to: t1, carries: x}]\n"), vec![]),
        ("unsaid-handoff", "it feels better afterwards", journey(&["channel: web, emotion: -2", "channel: phone, emotion: -1"], "flows: [{from: t2, to: t1, carries: x}]\n"), vec![]),
        ("unsaid-handoff", "two personas, each in one channel", format!("personas: [{{id: a, name: A}}, {{id: b, name: B}}]\n{}", journey(&["channel: web, for: a, emotion: 0", "channel: phone, for: b, emotion: -2"], "flows: [{from: t2, to: t1, carries: x}]\n")), vec![]),
        ("unsaid-handoff", "a drop of all personas from scores of each", format!("personas: [{{id: a, name: A}}, {{id: b, name: B}}]\n{}", journey(&["channel: web, emotion: {a: 2, b: 2}", "channel: phone, emotion: -2"], "flows: [{from: t2, to: t1, carries: x}]\n")), vec![7]),
        ("unsaid-handoff", "a drop of one persona from a shared score", format!("personas: [{{id: a, name: A}}, {{id: b, name: B}}]\n{}", journey(&["channel: web, emotion: 2", "channel: phone, emotion: {b: -2}"], "flows: [{from: t2, to: t1, carries: x}]\n")), vec![7]),
        ("unsaid-handoff", "each persona feels as before", format!("personas: [{{id: a, name: A}}, {{id: b, name: B}}]\n{}", journey(&["channel: web, emotion: {a: 2, b: -2}", "channel: phone, emotion: {a: 2, b: -2}"], "flows: [{from: t2, to: t1, carries: x}]\n")), vec![]),
        ("unsaid-handoff", "the drop is that of a persona who is not there", format!("personas: [{{id: a, name: A}}, {{id: b, name: B}}]\n{}", journey(&["channel: web, emotion: {a: 2, b: -2}", "channel: phone, for: b, emotion: -2"], "flows: [{from: t2, to: t1, carries: x}]\n")), vec![]),
        ("unsaid-handoff", "touchpoints with the emotions of their stages", stages(["emotion: {a: 1}, ", "emotion: {a: -2}, "], ["", ""], ""), vec![8]),
        ("unsaid-handoff", "the emotion of the stage before", stages(["emotion: {a: 1}, ", ""], ["", "emotion: {a: -2}, "], ""), vec![8]),
        ("unsaid-handoff", "an emotion of its own without a score", stages(["emotion: 1, ", "emotion: -2, "], ["", "emotion: lost, "], ""), vec![]),
        ("unsaid-handoff", "the emotion of the stage is another persona's", stages(["emotion: 1, ", "emotion: -2, "], ["for: a, ", "for: b, "], ""), vec![]),
        ("unsaid-handoff", "one turn of a stage is no drop within it", stages(["", "emotion: {from: -2, score: 1}, "], ["", ""], ", {id: t3, name: N3, channel: web}"), vec![]),
        ("unsaid-handoff", "many changes and no flow", journey(&["channel: web, emotion: 0", "channel: phone, emotion: -1", "channel: web, emotion: 0", "channel: app, emotion: -2", "channel: web, emotion: 0"], ""), vec![8]),
        ("unsaid-handoff", "the same channel in another spelling", journey(&["channel: web site, emotion: 0", "channel: Website, emotion: -2"], "flows: [{from: t2, to: t1, carries: x}]\n"), vec![]),
        ("unsaid-handoff", "the service has no part in it", journey(&["channel: web, emotion: 0, frontstage: F", "channel: phone, emotion: -2", "channel: web, emotion: 1"], "flows: [{from: t2, to: t3, carries: x}]\n"), vec![]),
        ("unsaid-handoff", "the service has a part in both", journey(&["channel: web, emotion: 0, support: S", "channel: phone, emotion: -2, backstage: B", "channel: web, emotion: 1"], "flows: [{from: t2, to: t3, carries: x}]\n"), vec![6]),
        // Spellings.
        ("channel-spelling", "most frequent", journey(&["channel: E-Mail", "channel: email", "channel: email"], ""), vec![5]),
        ("channel-spelling", "of two the first", journey(&["channel: web site", "channel: website"], ""), vec![6]),
        ("channel-spelling", "not one with control characters", journey(&["channel: \"co\\tunter\"", "channel: Counter", "channel: counter"], ""), vec![5, 7]),
        ("channel-spelling", "not one with two spaces", journey(&["channel: \"web  site\"", "channel: \"web  site\"", "channel: website"], ""), vec![5, 6]),
        ("channel-spelling", "plural", journey(&["channel: letter", "channel: letters"], ""), vec![6]),
        ("channel-spelling", "short words end in s for other reasons", journey(&["channel: SM", "channel: SMS", "channel: post", "channel: posts"], ""), vec![]),
        ("channel-spelling", "numbers stay apart", journey(&["channel: desk 1-1", "channel: desk 11"], ""), vec![]),
        ("channel-spelling", "id or name of a defined one, capitals or not", format!("channels: [{{id: web-app, name: Our app}}]\n{}", journey(&["channel: web-app", "channel: our app", "channel: Our app"], "")), vec![]),
        ("channel-spelling", "near a defined one", format!("channels: [{{id: web-app, name: Our app}}]\n{}", journey(&["channel: Web app", "channel: Web app", "channel: web-app"], "")), vec![6, 7]),
        ("channel-spelling", "two defined ones differ on purpose", format!("channels: [{{id: e-mail, name: Newsletter}}, {{id: email, name: Mail}}]\n{}", journey(&["channel: e-mail", "channel: email"], "")), vec![]),
        ("channel-spelling", "a persona's, too", format!("personas: [{{name: A, channels: [Phones, phone]}}]\n{}", journey(&["channel: phone", "channel: web"], "")), vec![1]),
        // A persona's channels.
        ("unused-persona-channel", "another persona's touchpoint", format!("personas: [{{id: a, name: A, channels: [web, phone]}}, {{id: b, name: B, channels: phone}}]\n{}", journey(&["channel: web", "channel: phone, for: b"], "")), vec![1]),
        ("unused-persona-channel", "in another spelling", format!("personas: [{{name: A, channels: [E-Mail]}}]\n{}", journey(&["channel: email", "channel: web"], "")), vec![]),
        ("unused-persona-channel", "no channel anywhere", format!("personas: [{{name: A, channels: [web]}}]\n{}", journey(&["emotion: 1"], "")), vec![]),
        ("unused-persona-channel", "of a whole stage", "title: T\npersonas: [{name: A, channels: web}]\nstages: [{name: S, channel: web, touchpoints: [B]}]\n".to_owned(), vec![]),
        ("unused-persona-channel", "told in a lane of its name", format!("lanes: [{{id: chat, title: WhatsApp}}]\npersonas: [{{name: A, channels: whatsapp}}]\n{}", journey(&["channel: web, chat: Is it a spy?"], "")), vec![]),
        ("unused-persona-channel", "a lane of its name that is empty", format!("lanes: [{{id: whatsapp, title: Chat}}]\npersonas: [{{name: A, channels: whatsapp}}]\n{}", journey(&["channel: web"], "")), vec![2]),
        // Owners.
        ("owner-change-without-flow", "no flow anywhere", journey(&["owner: A", "owner: B"], ""), vec![]),
        ("owner-change-without-flow", "one step without", journey(&["owner: A", "owner: B", "owner: A"], "flows: [{from: t1, to: t2}]\n"), vec![7]),
        ("owner-change-without-flow", "a team by id and name", format!("teams: [{{id: a, name: Team A}}]\n{}", journey(&["owner: a", "owner: Team A"], "flows: [{from: t2, to: t1}]\n")), vec![]),
        ("owner-change-without-flow", "a flow inside one touchpoint leads nowhere", journey(&["owner: A, frontstage: F, backstage: B", "owner: B"], "flows: [{from: t1.frontstage, to: t1.backstage}]\n"), vec![6]),
        ("owner-change-without-flow", "from backstage to backstage", journey(&["owner: A, backstage: X", "owner: B, backstage: Y"], "flows: [{from: t1.backstage, to: t2.backstage}]\n"), vec![]),
        ("blamed-owner", "the same team by its name", format!("teams: [{{id: a, name: Team A}}]\n{}", journey(&["owner: a, perceived_owner: team a"], "")), vec![]),
        ("blamed-owner", "of the stage", "title: T\nstages: [{name: S, owner: A, touchpoints: [{name: B, perceived_owner: C}]}]\n".to_owned(), vec![2]),
        ("blamed-owner", "noted", journey(&["owner: A, perceived_owner: B, emotion: {score: -1, note: Blames B}"], ""), vec![]),
        ("blamed-owner", "nobody known", journey(&["perceived_owner: B"], ""), vec![]),
    ];
    assert_rows(&rows);
}

#[test]
fn rules_about_the_blueprint_and_upkeep_speak_where_they_should_and_nowhere_else() {
    #[rustfmt::skip]
    let rows: Vec<Row> = vec![
        // The blueprint.
        ("action-without-frontstage", "self-service", journey(&["channel: phone, frontstage: Agent", "channel: web, actions: Reads"], ""), vec![]),
        ("action-without-frontstage", "half of them are alone", journey(&["channel: phone, frontstage: Agent", "channel: phone"], ""), vec![]),
        ("action-without-frontstage", "in two channels, one of them for oneself", journey(&["channel: phone, frontstage: A", "channel: phone, frontstage: A", "channel: [phone, web]", "channel: web"], ""), vec![]),
        ("action-without-frontstage", "backstage work there has a rule of its own", journey(&["channel: a, frontstage: A", "channel: a, frontstage: A", "channel: a, backstage: B"], ""), vec![]),
        ("action-without-frontstage", "no blueprint", journey(&["channel: phone, staff_emotion: 1"], ""), vec![]),
        ("action-without-frontstage", "a lane of the author's own", format!("lanes: [{{id: desk, title: Desk, role: frontstage}}]\n{}", journey(&["channel: a, desk: A", "channel: a, frontstage: A", "channel: a, desk: C"], "")), vec![]),
        ("untriggered-backstage", "only backstage: a list of what there is", journey(&["backstage: A", "backstage: B"], ""), vec![]),
        ("untriggered-backstage", "in self-service, beside others", journey(&["frontstage: F, backstage: A", "backstage: B", "frontstage: F, backstage: C"], ""), vec![6]),
        ("untriggered-backstage", "it sets others going itself", journey(&["frontstage: F, backstage: A", "backstage: B"], "flows: [{from: t2.backstage, to: t1}]\n"), vec![]),
        ("untriggered-backstage", "of the whole stage", "title: T\nstages:\n  - name: S\n    backstage: B\n    touchpoints: [{name: A, frontstage: F}]\n".to_owned(), vec![]),
        ("untriggered-backstage", "the customer acts", journey(&["frontstage: F, backstage: A", "actions: A, backstage: B"], ""), vec![]),
        ("untriggered-backstage", "the customer is in contact", journey(&["frontstage: F, backstage: A", "channel: email, backstage: B"], ""), vec![]),
        ("untriggered-backstage", "a timer", journey(&["frontstage: F, backstage: A", "at: at night, backstage: B"], ""), vec![]),
        ("untriggered-backstage", "an event", journey(&["frontstage: F, backstage: A", "kind: event, backstage: B"], ""), vec![]),
        ("untriggered-backstage", "internal work", journey(&["frontstage: F, backstage: A", "kind: internal, backstage: B"], ""), vec![]),
        ("untriggered-backstage", "a trigger of the stage", "title: T\nstages:\n  - {name: S, trigger: E, touchpoints: [{name: A, frontstage: F}, {name: B, backstage: C}]}\n".to_owned(), vec![]),
        ("unneeded-support", "the customer uses it", journey(&["frontstage: F, support: S", "channel: web, support: A"], ""), vec![]),
        ("unneeded-support", "frontstage leans on it", journey(&["frontstage: F, support: A"], ""), vec![]),
        ("unneeded-support", "a flow needs it", journey(&["frontstage: F", "support: {id: s, text: A}"], "flows: [{from: t1.frontstage, to: s, kind: needs}]\n"), vec![]),
        ("unneeded-support", "nobody", journey(&["frontstage: F, support: S", "support: A"], ""), vec![6]),
        ("frontstage-without-evidence", "said once where it is missing everywhere", journey(&["frontstage: F", "frontstage: F"], ""), vec![5]),
        ("frontstage-without-evidence", "of the whole stage", "title: T\nstages: [{name: S, physical_evidence: Sign, touchpoints: [{name: A, frontstage: F}]}]\n".to_owned(), vec![]),
        ("fail-point-without-recovery", "answered by an opportunity", journey(&["fail_points: [{id: f, text: F}], opportunities: [{text: O, addresses: f}]"], ""), vec![]),
        ("fail-point-without-recovery", "a path leaves", format!("paths: [{{id: p, name: If it fails, kind: exception}}]\n{}", journey(&["fail_points: F", "path: p"], "")), vec![]),
        ("fail-point-without-recovery", "of many the likeliest", journey(&["fail_points: F", "fail_points: [{text: G, likelihood: high}]", "fail_points: H"], ""), vec![6]),
        ("wait-without-standard", "no blueprint", journey(&["wait: 3 days"], ""), vec![]),
        ("wait-without-standard", "a target", journey(&["wait: 3 days, frontstage: F, metrics: [{name: Time, target: 1 day}]"], ""), vec![]),
        ("wait-without-standard", "a figure without target", journey(&["wait: 3 days, frontstage: F, metrics: [{name: Time, value: 1 day}]"], ""), vec![5]),
        ("duplicate-flow", "word by word", journey(&["emotion: 0", "emotion: 0"], "flows:\n  - {from: t1, to: t2, label: L, carries: [A, B]}\n  - {carries: [A, B], label: L, from: t1, to: t2}\n"), vec![9]),
        ("duplicate-flow", "repeated by an alias", journey(&["emotion: 0", "emotion: 0"], "flows:\n  - &a {from: t1, to: t2}\n  - *a\n"), vec![8]),
        ("duplicate-flow", "three times", journey(&["emotion: 0", "emotion: 0"], "flows:\n  - {from: t1, to: t2}\n  - {from: t1, to: t2}\n  - {from: t1, to: t2}\n"), vec![9, 10]),
        ("duplicate-flow", "the same card in other words", journey(&["emotion: 0", "emotion: 0"], "flows:\n  - {from: t1, to: t2}\n  - {from: t1.actions, to: N2}\n"), vec![9]),
        ("duplicate-flow", "an exchange has no direction", journey(&["emotion: 0", "emotion: 0"], "flows:\n  - {from: t1, to: t2, kind: exchange}\n  - {from: t2, to: t1, kind: exchange}\n"), vec![9]),
        ("duplicate-flow", "each of them says something else", journey(&["backstage: A", "backstage: B"], "flows: [{from: t1, to: t2}, {from: t2, to: t1}, {from: t1, to: t2, kind: needs}, {from: t1, to: t2, label: L}, {from: t1, to: t2, carries: L}, {from: t1, to: t2, carries: none}, {from: t1, to: t2, description: D}, {from: t1.backstage, to: t2}]\n"), vec![]),
        ("unlabelled-cycle", "needs and exchange are no way", journey(&["emotion: 0", "emotion: 0"], "flows: [{from: t1, to: t2}, {from: t2, to: t1, kind: needs}]\n"), vec![]),
        ("unlabelled-cycle", "other cards of the same touchpoints", journey(&["backstage: A", "backstage: B"], "flows: [{from: t1, to: t2}, {from: t2.backstage, to: t1.backstage}]\n"), vec![]),
        ("unlabelled-cycle", "over three", journey(&["emotion: 0", "emotion: 0", "emotion: 0"], "flows:\n  - {from: t1, to: t2}\n  - {from: t2, to: t3}\n  - {from: t3, to: t1}\n"), vec![11]),
        ("unlabelled-cycle", "a label anywhere on the way", journey(&["emotion: 0", "emotion: 0", "emotion: 0"], "flows: [{from: t1, to: t2}, {from: t2, to: t3, label: No}, {from: t3, to: t1}]\n"), vec![]),
        ("unlabelled-cycle", "a jump onwards", journey(&["next: t3", "emotion: 0", "emotion: 0"], ""), vec![]),
        ("unlabelled-cycle", "a jump back", journey(&["emotion: 0", "next: t1"], ""), vec![6]),
        ("unlabelled-cycle", "a jump back with a labelled flow", journey(&["emotion: 0", "next: t1"], "flows: [{from: t2, to: t1, label: Twice}]\n"), vec![]),
        // Upkeep.
        ("unused-channel", "a persona's counts", format!("channels: [web]\npersonas: [{{name: A, channels: web}}]\n{}", journey(&["emotion: 0"], "")), vec![]),
        ("unused-channel", "defined where it is used", journey(&["channel: {id: web, name: Web}"], ""), vec![]),
        ("unused-evidence", "a list of sources", format!("evidence: [12 interviews in May]\n{}", journey(&["emotion: 0"], "")), vec![]),
        ("unused-evidence", "named by a persona", format!("evidence: [{{id: e, title: E}}]\npersonas: [{{name: A, evidence: e}}]\n{}", journey(&["emotion: 0"], "")), vec![]),
        ("unused-evidence", "said once where all of it is", format!("evidence: [{{id: e, title: E}}, {{id: f, title: F}}]\n{}", journey(&["emotion: 0"], "")), vec![1]),
        ("unused-evidence", "in an own lane", format!("evidence: [{{id: e, title: E}}]\nlanes: [{{id: law, title: Law}}]\n{}", journey(&["law: {text: L, evidence: e}"], "")), vec![]),
        ("unused-metric", "of the whole journey", format!("metrics: [{{id: m, name: M, target: 3}}]\n{}", journey(&["emotion: 0"], "")), vec![]),
        ("unused-metric", "of a hypothesis", format!("metrics: [{{id: m, name: M}}]\n{}", journey(&["opportunities: [{text: O, hypothesis: {change: C, metric: m}}]"], "")), vec![]),
        ("review-overdue", "met after the date", "title: T\nreview_by: 2026-03-01\nreviewed: 2026-04-01\nstages: [S]\n".to_owned(), vec![]),
        ("review-overdue", "met, and due again", "title: T\nreview_by: 2026-03-01\nreviewed: 2026-04-01\nreview_every: 3 Monate\nstages: [S]\n".to_owned(), vec![3]),
        ("review-overdue", "this month is not over", "title: T\nreview_by: 2026-11\nstages: [S]\n".to_owned(), vec![]),
        ("review-overdue", "nobody can reckon with it", "title: T\nreviewed: 2020-01-01\nreview_every: now and then\nstages: [S]\n".to_owned(), vec![]),
        ("review-undated", "a word that is no period", "title: T\nreviewed: 2026-01-01\nreview_every: now and then\nstages: [S]\n".to_owned(), vec![3]),
        ("approved-but-changed", "a draft may change", "title: T\nstatus: draft\nseal: abc\nstages: [S]\n".to_owned(), vec![]),
        ("approved-but-changed", "in another language", "title: T\nstatus: Freigegeben (Beirat)\nseal: abc\nstages: [S]\n".to_owned(), vec![3]),
        ("unsealed-approval", "not yet", "title: T\nstatus: approved?\nstages: [S]\n".to_owned(), vec![]),
        ("unsealed-approval", "waits for it", "title: T\nstatus: 承認待ち\nstages: [S]\n".to_owned(), vec![]),
        ("unsealed-approval", "by somebody", "title: T\nstatus: approved by the board\nstages: [S]\n".to_owned(), vec![2]),
    ];
    assert_rows(&rows);
}

#[test]
fn fixes_keep_every_other_byte_and_fix_the_finding() {
    #[rustfmt::skip]
    let rows = [
        ("channel-spelling", "title: T # é\nstages: [{name: S, touchpoints: [{name: A, channel: email}, {name: B, channel: [\"E-Mail\", 'E mail']}, {name: C, channel: email}]}]\n",
         "title: T # é\nstages: [{name: S, touchpoints: [{name: A, channel: email}, {name: B, channel: [\"email\", \"email\"]}, {name: C, channel: email}]}]\n"),
        ("channel-spelling", "channels: [\"Yes: no\"]\ntitle: T\nstages: [{name: S, touchpoints: [{name: A, channel: \"yes:no\"}]}]\n",
         "channels: [\"Yes: no\"]\ntitle: T\nstages: [{name: S, touchpoints: [{name: A, channel: \"Yes: no\"}]}]\n"),
        ("synonym-key", "title: T\nphases:  # the phases\n  - name: S\n    steps: [A]\n  - name: R\n    \"steps\": [B]\n    'pains': [C]\n",
         "title: T\nstages:  # the phases\n  - name: S\n    touchpoints: [A]\n  - name: R\n    \"touchpoints\": [B]\n    'pain_points': [C]\n"),
        ("synonym-key", "{\"title\":\"T\",\"phases\":[\"S\"]}", "{\"title\":\"T\",\"stages\":[\"S\"]}"),
        ("unused-suppression", "title: T  # cjm: ignore[no-emotion]: known\nstages: [S]\n", "title: T\nstages: [S]\n"),
        ("unused-suppression", "title: T\r\n  # cjm: ignore[no-emotion]\r\nstages: [S]\r\n", "title: T\r\nstages: [S]\r\n"),
        ("unused-suppression", "title: T\r\nstages: [S] \t# cjm: ignore[no-emotion]\r\n", "title: T\r\nstages: [S]\r\n"),
        ("unused-suppression", "title: T\nstages: [S]\n# cjm: ignore-file[no-emotion, look-alike-id]", "title: T\nstages: [S]\n"),
        ("unused-suppression", "title: \"\\u200b\"  # cjm: ignore[look-alike-id, invisible-name]\nstages: [S]\n", "title: \"\\u200b\"  # cjm: ignore[invisible-name]\nstages: [S]\n"),
        ("unused-suppression", "title: \"\\u200b\"  # cjm: ignore[invisible-name, look-alike-id]\nstages: [S]\n", "title: \"\\u200b\"  # cjm: ignore[invisible-name]\nstages: [S]\n"),
    ];
    for (rule, before, after) in rows {
        assert_eq!(fixed(before, rule), after, "{rule}");
        assert_eq!(lines(after, rule), Vec::<usize>::new(), "{rule}");
        // Another spelling of a channel is drawn otherwise.
        let safe = rule != "channel-spelling";
        assert!(findings(before, rule).iter().all(|(_, finding)| finding.safe == safe), "{rule}");
    }
}

/// The seal that fits a file.
fn seal(text: &str) -> String {
    compiled(text, &Settings::default()).journey.unwrap().written.seal.clone().expect("an approved file has a seal").value
}

#[test]
fn a_seal_is_of_what_the_file_means() {
    let text = "title: T\nstatus: approved\nstages:\n  - name: S\n    touchpoints: [{name: A, emotion: -1}]\n";
    let first = seal(text);
    assert!(first.len() == 12 && first.bytes().all(|byte| byte.is_ascii_hexdigit()));
    for (from, to) in [
        ("title: T\n", "# a comment\ntitle:   \"T\"\n"),
        ("stages:", "phases:"),
        ("touchpoints: [{name: A, emotion: -1}]", "steps:\n      - name: A\n        emotion: -1"),
        (
            "status: approved",
            "status: signed off\nversion: \"2\"\nreviewed: 2026-01-01\nreview_every: 1 year\nreview_by: 2027\nseal: x",
        ),
        ("title: T\n", "title: T\nx-tool: 7\n"),
        ("\n", "\r\n"),
    ] {
        assert_eq!(seal(&text.replace(from, to)), first, "{to}");
    }
    for (from, to) in [
        ("title: T\n", "title: U\n"),
        ("-1", "-2"),
        ("name: A,", "name: A, channel: web,"),
        ("[{name: A, emotion: -1}]", "[{name: A, emotion: -1}, B]"),
        ("title: T\n", "title: T\nowner: O\n"),
    ] {
        assert_ne!(seal(&text.replace(from, to)), first, "{to}");
    }
    let draft = compiled(&text.replace("approved", "draft"), &Settings::default());
    assert!(draft.journey.unwrap().written.seal.is_none());
}

#[test]
fn an_approval_is_sealed_once_and_again_after_a_change() {
    for text in [
        "title: T\nstatus: approved # by all\nstages: [S]\n",
        "---\n  title: T\r\n  status: approved\r\n  stages: [S]\r\n",
        "{\"title\":\"T\",\"status\":\"approved\",\"stages\":[\"S\"]}",
    ] {
        let sealed = fixed(text, "unsealed-approval");
        assert!(sealed.contains("seal") && sealed.len() > text.len(), "{sealed}");
        for rule in ["unsealed-approval", "approved-but-changed"] {
            assert_eq!(lines(&sealed, rule), Vec::<usize>::new(), "{rule} in\n{sealed}");
        }
        let changed = sealed.replace('S', "R");
        let again = fixed(&changed, "approved-but-changed");
        assert_eq!(findings(&changed, "approved-but-changed").len(), 1, "{changed}");
        assert_eq!(lines(&again, "approved-but-changed"), Vec::<usize>::new(), "{again}");
        assert_eq!(again.len(), changed.len());
    }
}
