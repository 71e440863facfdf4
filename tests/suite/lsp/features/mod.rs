//! Requests of an editor about a place in a file.

mod changes;
mod fix_all;
mod own_lanes;

use std::fs;

use changes::edits;
use serde_json::{Value, json};

use super::client::{Client, abilities, applied, byte, cursor, position, slice, uri};

const MAP: &str = "\
title: I renew my contract
personas:
  - {id: maya, name: Maya Lindqvist, role: \"Busy *parent*, 38\"}
  - {id: sam, name: Sam}
channels: [{id: web, name: Website}, {id: post, name: Letter}]
evidence:
  - {id: int-1, kind: interview, title: Interviews in March, date: 2026-03, n: 12, quote: Nobody published me.}
metrics: [{id: nps, name: Would recommend, value: 12, target: 30}]
paths: [{id: late, name: If it is late}]
lanes: [{id: legal, title: Legal, role: note}]
teams: [{id: care, name: Customer care}]
stages:
  - id: notice
    name: Notice
    touchpoints:
      - id: reminder
        name: Gets the reminder
        channel: post
        for: [maya, Sam]
        emotion: {maya: -1, sam: {score: 1, evidence: int-1}}
        pain_points: [{id: slow, text: Slow post, severity: major}]
        opportunities: [{text: Send it earlier, addresses: slow, owner: care}]
        metrics: nps
        legal: Terms
        evidence: [int-1]
        owner: Customer care
        backstage: Prints it
      - name: Compares offers
        path: late
        next: reminder
        emotion: 0
        channel: web
        owner: care
flows: [{from: reminder.backstage, to: Compares offers}]
";

/// A desk with an editor and the address of a map on it.
fn desk() -> (tempfile::TempDir, Client, String) {
    let desk = tempfile::tempdir().unwrap();
    let client = Client::start(desk.path());
    let uri = uri(&desk.path().join("a.journey.yaml"));
    (desk, client, uri)
}

/// The map with a cursor in the n-th occurrence of `word`.
fn cursor_in(word: &str, n: usize) -> String {
    let at = MAP.match_indices(word).nth(n).unwrap_or_else(|| panic!("{word} {n}")).0;
    format!("{}|{}", &MAP[..=at], &MAP[at + 1..])
}

fn labels(answer: &Value) -> Vec<&str> {
    answer["items"].as_array().into_iter().flatten().map(|item| item["label"].as_str().unwrap()).collect()
}

#[test]
fn what_can_be_typed_is_offered() {
    let (_desk, mut client, uri) = desk();
    let head = MAP.split("flows:").next().unwrap();
    for (line, some, none) in [
        ("        |", "quotes image legal", "channel emotion name title"),
        ("        pains|", "gains pain_points", "owner"),
        ("        legal: x\n        chan|", "gains", "legal channel"),
        ("      - {name: X, |", "channel legal emotion", "name touchpoints"),
        ("        confidence: |", "assumption partial evidence", "channel"),
        ("        channel: |", "web post", "maya"),
        ("        channel:|", "web post", "maya"),
        ("      - name: X\n        channel: [web, |", "post", "web"),
        ("      - name: X\n        for: [maya, |]", "sam", "maya"),
        ("      - name: X\n        for:\n          - |", "sam maya", "text"),
        ("      - name: X\n        emotion: {|", "maya sam score feeling", ""),
        ("      - name: X\n        emotion: {score: -1, |}", "feeling note", "score"),
        ("      - name: X\n        emotion: |", "very positive,negative", "maya"),
        ("      - name: X\n        path: |", "late", "maya"),
        ("      - name: X\n        next: |", "reminder,Compares offers", "notice"),
        ("      - name: X\n        metrics: [|", "nps", "int-1"),
        ("      - name: X\n        owner: |", "care", "nps"),
        ("      - name: X\n        opportunities:\n          - {text: A, addresses: |", "slow", "maya"),
        ("      - name: X\n        pain_points:\n          - text: A\n            severity: |", "minor major severe", ""),
        ("      - name: X\n        moment_of_truth: |", "true false", ""),
        ("  - |", "name touchpoints goal", "score"),
        ("st|", "state status", "stages title"),
        ("state: |", "current target", ""),
        ("locale: |", "en de fr", ""),
        ("flows: [{from: |", "reminder notice", "maya"),
        ("flows: [{from: reminder.|", "reminder.backstage reminder.frontstage", ""),
        ("flows: [{from: reminder, kind: |", "triggers needs exchange", ""),
        ("      - name: X # cjm: ignore[|", "no-emotion", "name"),
        ("      - name: X # chan|", "", "channel"),
    ] {
        for rest in ["\n", "\n  - name: Next\nversion: \"1\"\n", "\nowner: [open\n"] {
            let answer = client.at("textDocument/completion", &uri, &format!("{head}{line}{rest}"), Value::Null).unwrap();
            let labels = labels(&answer);
            let between = if some.contains(',') { ',' } else { ' ' };
            for word in some.split(between).filter(|word| !word.is_empty()) {
                assert!(labels.contains(&word), "{line:?}{rest:?} lacks {word}: {labels:?}");
            }
            for word in none.split(' ').filter(|word| !word.is_empty()) {
                assert!(!labels.contains(&word), "{line:?}{rest:?} offers {word}: {labels:?}");
            }
        }
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn common_channels_are_offered_where_none_is_defined() {
    let (_desk, mut client, uri) = desk();
    for text in ["personas: [{name: Maya, channels: [|", "stages: [{name: S, channel: |"] {
        let answer = client.at("textDocument/completion", &uri, &format!("title: T\n{text}\n"), Value::Null).unwrap();
        assert!(labels(&answer).contains(&"social media"), "{text}: {answer}");
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn what_is_offered_fits_in() {
    let (_desk, mut client, uri) = desk();
    let head = MAP.split("flows:").next().unwrap();
    for (line, label, expected) in [
        ("        workar|", "workarounds", "        workarounds:\n          - $0"),
        ("        fail|", "fail_points", "        fail_points:\n          - text: $0"),
        ("        chan|nel", "contributors", "        contributors: $0"),
        ("        quotes|: [x]", "gains", "        gains: [x]"),
        ("        confidence:|", "partial", "        confidence: partial"),
        ("        confidence: pa|", "partial", "        confidence: partial"),
        ("        conf|", "confidence", "        confidence: ${1|assumption,partial,evidence|}"),
        ("      |", "name", "      - name: $0"),
        ("      - na|", "name", "      - name: $0"),
        ("      - fail|", "fail_points", "      - fail_points:\n          - text: $0"),
        ("      - {name: X, pain_po|}", "pain_points", "      - {name: X, pain_points: [$0]}"),
        ("      - {name: X, next: |}", "Compares offers", "      - {name: X, next: Compares offers}"),
        ("      - {name: X, emotion: {ma|}}", "maya", "      - {name: X, emotion: {maya: }}"),
        ("      - {name: X, for: [ma|]}", "maya", "      - {name: X, for: [maya]}"),
        ("flo|", "flows", "flows:\n  - from: $0"),
        ("flows: [{from: reminder.ba|}]", "reminder.backstage", "flows: [{from: reminder.backstage}]"),
        (
            "      - name: X # cjm: ignore[no-emotion, no-|]",
            "no-emotion",
            "      - name: X # cjm: ignore[no-emotion, no-emotion]",
        ),
    ] {
        let (text, _) = cursor(&format!("{head}{line}\n"));
        let answer = client.at("textDocument/completion", &uri, &format!("{head}{line}\n"), Value::Null).unwrap();
        let item = answer["items"].as_array().unwrap().iter().find(|item| item["label"] == label);
        let item = item.unwrap_or_else(|| panic!("{line:?}: {:?}", labels(&answer)));
        let changed = applied(&text, &json!([item["textEdit"]]));
        // Editors indent the following lines like the current line.
        let line_indent = line.len() - line.trim_start().len();
        let changed =
            changed[head.len()..].trim_end_matches('\n').replacen("\n ", &format!("\n{}", " ".repeat(line_indent + 1)), 1);
        assert_eq!(changed, expected, "{line:?}");
        assert!(!item["detail"].as_str().unwrap_or("x").is_empty());
    }
    // An editor without snippets gets none.
    let desk = tempfile::tempdir().unwrap();
    let mut abilities = abilities();
    abilities["textDocument"]["completion"] = json!({});
    let mut plain = Client::able(desk.path(), abilities);
    let answer = plain.at("textDocument/completion", &uri, &format!("{head}        conf|\n"), Value::Null).unwrap();
    let item = answer["items"].as_array().unwrap().iter().find(|item| item["label"] == "confidence").unwrap().clone();
    assert_eq!((&item["textEdit"]["newText"], &item["insertTextFormat"]), (&json!("confidence: "), &Value::Null));
    assert_eq!(item["documentation"]["kind"], "plaintext");
}

#[test]
fn words_are_explained() {
    let (_desk, mut client, uri) = desk();
    for (word, n, expected) in [
        ("channel:", 0, "Channels where it happens"),
        ("severity", 0, "severe"),
        ("major", 0, "One of"),
        ("maya", 1, "Busy \\*parent\\*, 38"),
        ("sam:", 0, "persona"),
        ("int-1", 1, "> Nobody published me."),
        ("int-1", 2, "date: 2026\\-03"),
        ("nps", 1, "target: 30"),
        ("post", 1, "Letter"),
        ("late", 2, "path"),
        ("slow", 1, "severity: major"),
        ("legal", 1, "Your own lane"),
        ("legal", 1, "role: note"),
        ("reminder", 1, "Gets the reminder"),
        ("reminder", 2, "Gets the reminder"),
        ("care", 1, "Customer care"),
        ("title", 0, "customer's words"),
    ] {
        let answer = client.at("textDocument/hover", &uri, &cursor_in(word, n), Value::Null).unwrap();
        let value = answer["contents"]["value"].as_str().unwrap_or_default();
        assert!(value.contains(expected), "{word} {n}: {answer}");
        assert_eq!(answer["contents"]["kind"], "markdown");
    }
    // A finding shows its rule.
    let text = "title: T\nstages:\n  - name: S\n    touchpoints: [{name: |First, channel: web}, {name: Second, emotion: 1}]\n";
    client.at("textDocument/hover", &uri, text, Value::Null).unwrap();
    client.settled(&uri);
    let answer = client.ask_at("textDocument/hover", &uri, &cursor(text).1, Value::Null).unwrap();
    assert!(answer["contents"]["value"].as_str().unwrap().contains("The emotional arc"), "{answer}");
    let comment = "title: T # cjm: ignore[no-emo|tion]\nstages: [S]\n";
    let answer = client.at("textDocument/hover", &uri, comment, Value::Null).unwrap();
    assert!(answer["contents"]["value"].as_str().unwrap().contains("no\\-emotion"), "{answer}");
    assert_eq!(client.leave(), 0);
}

#[test]
fn definitions_and_references_are_found() {
    let (_desk, mut client, uri) = desk();
    // The cursor, the definition, and the number of other references.
    for (word, n, defined, named) in [
        ("maya", 1, "maya", 2),
        ("Sam", 1, "sam", 2),
        ("sam: {", 0, "sam", 2),
        ("post", 1, "post", 1),
        ("web", 1, "web", 1),
        ("int-1", 2, "int-1", 2),
        ("nps", 1, "nps", 1),
        ("late", 2, "late", 1),
        ("slow", 1, "slow", 1),
        ("legal", 1, "legal", 1),
        ("reminder", 2, "reminder", 2),
        ("reminder.", 0, "reminder", 2),
        ("Compares", 1, "Compares offers", 1),
        ("Customer care", 1, "care", 3),
    ] {
        let text = cursor_in(word, n);
        let location = client.at("textDocument/definition", &uri, &text, Value::Null).unwrap();
        assert_eq!(slice(MAP, &location["range"]), defined, "{word} {n}: {location}");
        assert_eq!(location["uri"], uri.as_str());
        let context = |declared: bool| json!({ "context": { "includeDeclaration": declared } });
        let (text, at) = cursor(&text);
        assert_eq!(text, MAP);
        let references = client.ask_at("textDocument/references", &uri, &at, context(false)).unwrap();
        assert_eq!(references.as_array().map_or(0, Vec::len), named, "{word} {n}: {references}");
        let all = client.ask_at("textDocument/references", &uri, &at, context(true)).unwrap();
        assert!(all.as_array().unwrap().contains(&location), "{word}: {all}");
        let highlights = client.ask_at("textDocument/documentHighlight", &uri, &at, Value::Null).unwrap();
        assert_eq!(highlights.as_array().unwrap().len(), all.as_array().unwrap().len(), "{word}");
    }
    let nothing = client.at("textDocument/definition", &uri, &cursor_in("interview", 0), Value::Null).unwrap();
    assert_eq!(nothing, Value::Null);
    assert_eq!(client.leave(), 0);
}

#[test]
fn shared_things_are_known_in_every_journey() {
    let desk = tempfile::tempdir().unwrap();
    let shared = "personas:\n  - {id: maya, name: Maya}\nchannels: [{id: web, name: Web}]\n";
    let journey =
        |title: &str| format!("title: {title}\nuse: [shared/people.yaml]\nstages: [{{name: S, for: maya, channel: web}}]\n");
    fs::create_dir(desk.path().join("shared")).unwrap();
    fs::write(desk.path().join("shared/people.yaml"), shared).unwrap();
    for name in ["a", "b", "c"] {
        fs::write(desk.path().join(format!("{name}.journey.yaml")), journey(name)).unwrap();
    }
    fs::write(
        desk.path().join("other.journey.yaml"),
        "title: T\npersonas: [{id: maya, name: M}]\nstages: [{name: S, for: maya}]\n",
    )
    .unwrap();
    let mut client = Client::start(desk.path());
    let at = |name: &str| uri(&desk.path().join(name));
    let text = journey("a");
    let place = position(&text, text.find("maya").unwrap() + 1);
    client.open(&at("a.journey.yaml"), &text);
    let location = client.ask_at("textDocument/definition", &at("a.journey.yaml"), &place, Value::Null).unwrap();
    assert_eq!(location["uri"], at("shared/people.yaml"));
    assert_eq!(slice(shared, &location["range"]), "maya");
    let all = json!({ "context": { "includeDeclaration": true } });
    let references = client.ask_at("textDocument/references", &at("a.journey.yaml"), &place, all).unwrap();
    // Id and name, and once in each of the three journeys.
    assert_eq!(references.as_array().unwrap().len(), 5, "{references}");

    // From the shared file, which is open and changed; one journey is also changed, and broken elsewhere.
    let edited = format!("# People\n{shared}");
    client.open(&at("shared/people.yaml"), &edited);
    let broken = format!("{text}owner: [oops\n");
    client.change(&at("a.journey.yaml"), &broken);
    let place = position(&edited, edited.find("maya").unwrap());
    let edit = client.ask_at("textDocument/rename", &at("shared/people.yaml"), &place, json!({ "newName": "mia" })).unwrap();
    let changes = edits(&edit);
    assert_eq!(changes.len(), 4, "{edit}");
    for (file, edits) in changes {
        let text = match file {
            file if file == at("shared/people.yaml") => edited.clone(),
            file if file == at("a.journey.yaml") => broken.clone(),
            file => fs::read_to_string(file.strip_prefix("file://").unwrap()).unwrap(),
        };
        let changed = applied(&text, &edits);
        assert!(changed.contains("mia") && !changed.contains("maya"), "{changed}");
    }
    // Shared elements are completed and documented in the shared file as well.
    let answer = client.ask_at("textDocument/hover", &at("shared/people.yaml"), &place, Value::Null).unwrap();
    assert!(answer["contents"]["value"].as_str().unwrap().contains("Maya"), "{answer}");
    let marked = edited.replace("name: Web", "name: Web, |");
    let answer = client.at("textDocument/completion", &at("shared/people.yaml"), &marked, Value::Null).unwrap();
    assert!(labels(&answer).contains(&"icon"), "{answer}");
    assert_eq!(client.leave(), 0);
}

/// Every symbol name lies within its symbol.
fn inside(symbols: &Value, text: &str) {
    for symbol in symbols.as_array().into_iter().flatten() {
        let at = |range: &Value| byte(text, &range["start"])..byte(text, &range["end"]);
        let (whole, name) = (at(&symbol["range"]), at(&symbol["selectionRange"]));
        assert!(whole.start <= name.start && name.end <= whole.end, "{symbol}");
        inside(&symbol["children"], text);
    }
}

#[test]
fn outline_folding_and_links_are_listed() {
    let (desk, mut client, uri) = desk();
    fs::write(desk.path().join("shot.png"), "").unwrap();
    let text = MAP.replace(
        "        backstage:",
        "        image: shot.png\n        links: [https://example.org/a, missing.md]\n        backstage:",
    );
    client.open(&uri, &text);
    let document = json!({ "textDocument": { "uri": uri } });
    let symbols = client.ask("textDocument/documentSymbol", document.clone()).unwrap();
    let names = |symbols: &Value| {
        symbols.as_array().unwrap().iter().map(|symbol| symbol["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&symbols), ["personas", "channels", "evidence", "metrics", "paths", "lanes", "teams", "stages"]);
    let stage = &symbols[7]["children"][0];
    assert_eq!((&stage["name"], &stage["detail"]), (&json!("Notice"), &json!("notice")));
    assert_eq!(names(&stage["children"]), ["Gets the reminder", "Compares offers"]);
    assert_eq!(names(&stage["children"][0]["children"]), ["Slow post", "Send it earlier"]);
    inside(&symbols, &text);

    let folds = client.ask("textDocument/foldingRange", document.clone()).unwrap();
    let line = |part: &str| text[..text.find(part).unwrap()].matches('\n').count();
    for (from, to) in
        [("personas:", "  - {id: sam"), ("      - id: reminder", "        backstage"), ("stages:", "        owner: care")]
    {
        let fold = json!({ "startLine": line(from), "endLine": line(to) });
        assert!(folds.as_array().unwrap().contains(&fold), "{from}: {folds}");
    }
    let links = client.ask("textDocument/documentLink", document.clone()).unwrap();
    let targets: Vec<&str> = links.as_array().unwrap().iter().map(|link| link["target"].as_str().unwrap()).collect();
    let shot = self::uri(&desk.path().join("shot.png").canonicalize().unwrap());
    assert_eq!(targets, [shot.as_str(), "https://example.org/a"]);

    // Formatted as `cjm fmt` does it, and only where it differs.
    let untidy = "title: T\nstages:\n    - name:   S\n      touchpoints: [A,B]\n# end\n";
    client.change(&uri, untidy);
    let mut params = document.clone();
    params["options"] = json!({ "tabSize": 8, "insertSpaces": false });
    let edits = client.ask("textDocument/formatting", params.clone()).unwrap();
    let formatted = applied(untidy, &edits);
    assert_eq!(formatted, "title: T\nstages:\n  - name: S\n    touchpoints: [A, B]\n# end\n");
    assert!(byte(untidy, &edits[0]["range"]["start"]) >= "title: T\n".len(), "{edits}");
    client.change(&uri, &formatted);
    assert_eq!(client.ask("textDocument/formatting", params.clone()).unwrap(), json!([]));
    client.change(&uri, "title: T\nstages: [\n");
    assert_eq!(client.ask("textDocument/formatting", params).unwrap_err()["code"], -32803);
    assert_eq!(client.leave(), 0);
}
