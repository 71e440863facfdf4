//! Changes that an editor makes: renaming and quick fixes.

use std::fs;

use serde_json::{Value, json};

use super::super::client::{Client, applied, cursor, slice, uri};
use super::{MAP, cursor_in, desk};

/// The edits for each file, whichever way they are written.
pub(super) fn edits(edit: &Value) -> Vec<(String, Value)> {
    let changes = edit["documentChanges"].as_array().into_iter().flatten();
    changes.map(|change| (change["textDocument"]["uri"].as_str().unwrap().to_owned(), change["edits"].clone())).collect()
}

#[test]
fn renaming_changes_every_place() {
    let (_desk, mut client, uri) = desk();
    for (word, n, new, expected) in [
        ("maya", 2, "mia", &["{id: mia,", "for: [mia,", "{mia: -1"][..]),
        ("post", 1, "letter-box", &["{id: letter-box", "channel: letter-box"]),
        ("legal", 1, "law", &["{id: law", "  law: Terms"]),
        ("reminder", 0, "note", &["id: note\n", "next: note\n", "from: note.backstage"]),
        ("Compares", 0, "Looks: around", &["name: \"Looks: around\"", "to: \"Looks: around\""]),
        ("Sam", 0, "Samira", &["name: Samira", "[maya, Samira]", "sam: {score"]),
        ("Customer care", 1, "Service desk", &["name: Service desk", "owner: Service desk", "owner: care"]),
        ("slow", 0, "slow-post", &["{id: slow-post", "addresses: slow-post"]),
    ] {
        let (text, at) = cursor(&cursor_in(word, n));
        client.open(&uri, &text);
        let place = client.ask_at("textDocument/prepareRename", &uri, &at, Value::Null).unwrap();
        assert_eq!(slice(MAP, &place["range"]), place["placeholder"].as_str().unwrap(), "{word}");
        let edit = client.ask_at("textDocument/rename", &uri, &at, json!({ "newName": new })).unwrap();
        let changed = applied(MAP, &edits(&edit)[0].1);
        for part in expected {
            assert!(changed.contains(part), "{word} to {new}: {part}\n{changed}");
        }
        client.change(&uri, &changed);
        let errors = client.settled(&uri).into_iter().filter(|found| found["severity"] == 1).count();
        assert_eq!(errors, 0, "{changed}");
    }
    for (word, n, new, why) in [
        ("maya", 1, "sam", "duplicate name"),
        ("maya", 1, "Sam", "duplicate name"),
        ("maya", 1, "two words", "invalid id"),
        ("maya", 1, "", "invalid id"),
        ("maya", 1, "9lives", "invalid id"),
        ("legal", 0, "pains", "synonym of the key `pain_points`"),
        ("Sam", 0, "a\nb", "one line of text"),
        ("interview", 0, "x", "no id or name"),
    ] {
        let error = client.at("textDocument/rename", &uri, &cursor_in(word, n), json!({ "newName": new })).unwrap_err();
        assert_eq!(error["code"], -32803);
        assert!(error["message"].as_str().unwrap().contains(why), "{error}");
    }
    let nothing = client.at("textDocument/prepareRename", &uri, &cursor_in("interview", 0), Value::Null).unwrap();
    assert_eq!(nothing, Value::Null);
    assert_eq!(client.leave(), 0);
}

#[test]
fn quick_fixes_fix_findings() {
    let (desk, mut client, uri) = desk();
    let ask = |client: &mut Client, text: &str, only: &Value| {
        client.open(&uri, text);
        let whole = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 999, "character": 0 } });
        let params = json!({ "textDocument": { "uri": uri }, "range": whole, "context": { "diagnostics": [], "only": only } });
        client.ask("textDocument/codeAction", params).unwrap().as_array().cloned().unwrap_or_default()
    };
    let text = MAP.replace("channel: post", "chanel: post");
    let actions = ask(&mut client, &text, &json!(["quickfix"]));
    let action = actions.iter().find(|action| action["title"] == "Change to `channel`");
    let action = action.unwrap_or_else(|| panic!("{actions:?} {:?}", client.published));
    assert_eq!((&action["kind"], &action["isPreferred"]), (&json!("quickfix"), &json!(false)));
    assert_eq!(action["diagnostics"][0]["code"], "unknown-key");
    assert_eq!(applied(&text, &edits(&action["edit"])[0].1), MAP);

    // Content without a key: an own lane, or a key that is ignored.
    let text = "title: T\nstages:\n  - name: S\n    tools: Drill\n";
    for (title, after) in [
        ("Insert `lanes: [{id: tools, ", "lanes: [{id: tools, title: Tools, role: note}]\n"),
        ("Change to `x-tools`, which is ignored", "x-tools: Drill\n"),
    ] {
        let actions = ask(&mut client, text, &json!(["quickfix"]));
        let has_title = |action: &&Value| action["title"].as_str().is_some_and(|of| of.starts_with(title));
        let action = actions.iter().find(has_title).unwrap_or_else(|| panic!("{actions:#?}"));
        let changed = applied(text, &edits(&action["edit"])[0].1);
        assert!(changed.contains(after), "{changed}");
        client.change(&uri, &changed);
        assert!(client.settled(&uri).iter().all(|found| found["code"] != "unknown-key"), "{changed}");
    }

    // Suppressed: at the end of the line, in an existing comment, above a text of several lines.
    let no_emotion =
        |text: &str| format!("title: T\nstages:\n  - name: S\n    touchpoints:\n      - {{name: A, emotion: 1}}\n{text}");
    for (before, after) in [
        ("      - name: B  \n        channel: web\n", "      - name: B # cjm: ignore[no-emotion]\n        channel: web\n"),
        (
            "      - name: B # cjm: ignore[x-y]\n        channel: web\n",
            "      - name: B # cjm: ignore[x-y, no-emotion]\n        channel: web\n",
        ),
        (
            "      - name: >-\n          Looks\n          around\n        channel: web\n",
            "      # cjm: ignore[no-emotion]\n      - name: >-\n          Looks\n          around\n        channel: web\n",
        ),
    ] {
        let text = no_emotion(before);
        let actions = ask(&mut client, &text, &Value::Null);
        let action = actions.iter().find(|action| action["title"] == "Ignore `no-emotion` here");
        let action = action.unwrap_or_else(|| panic!("{text} {actions:?} {:?}", client.published));
        let changed = applied(&text, &edits(&action["edit"])[0].1);
        assert_eq!(changed, no_emotion(after));
        client.change(&uri, &changed);
        assert!(client.settled(&uri).iter().all(|found| found["code"] != "no-emotion"), "{changed}");
    }
    // Safe fixes are preferred and combined in one action; tags are set.
    // The configuration asks for it, and is heard when it changes.
    fs::write(desk.path().join("cjm.toml"), "[rules]\nsynonym-key = \"warn\"\n").unwrap();
    let changes = json!([{ "uri": self::uri(&desk.path().join("cjm.toml")), "type": 1 }]);
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    let other = MAP.replace("pain_points:", "pains:").replace("metrics: nps", "kpis: nps");
    let actions = ask(&mut client, &other, &json!(["quickfix"]));
    let action = actions.iter().find(|action| action["title"] == "Change to `pain_points`");
    let action = action.unwrap_or_else(|| panic!("{actions:?} {:?}", client.published));
    assert_eq!((&action["isPreferred"], &action["diagnostics"][0]["tags"]), (&json!(true), &json!([2])));
    let all = ask(&mut client, &other, &json!(["source.fixAll"]));
    assert_eq!((all.len(), &all[0]["kind"]), (1, &json!("source.fixAll.cjm")));
    assert_eq!(applied(&other, &edits(&all[0]["edit"])[0].1), MAP);
    ask(&mut client, &MAP.replace("{id: web, ", "{id: fax, name: Fax}, {id: web, "), &Value::Null);
    let unused =
        client.published[&uri]["diagnostics"].as_array().unwrap().iter().find(|found| found["code"] == "unused-channel").cloned();
    assert_eq!(unused.unwrap()["tags"], json!([1]));
    // Errors of the parser cannot be suppressed.
    let actions = ask(&mut client, &MAP.replace("name: Sam}", "nmae: Sam}"), &json!(["quickfix"]));
    assert!(actions.iter().all(|action| action["title"] != "Ignore `unknown-key` here"), "{actions:?}");
    assert!(ask(&mut client, MAP, &json!(["refactor"])).is_empty());
    assert_eq!(client.leave(), 0);
}
