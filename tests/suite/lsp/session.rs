//! Start and shutdown, diagnostics, and invalid messages.

use std::fs;

use serde_json::{Value, json};

use super::client::{Client, abilities, byte, slice, uri};

const GOOD: &str = "\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, channel: email, emotion: -1, pain_points: [Late], opportunities: [Write earlier]}
      - {name: Compares offers, channel: web, emotion: 0}
";

fn codes(found: &[Value]) -> Vec<&str> {
    found.iter().map(|found| found["code"].as_str().unwrap()).collect()
}

#[test]
fn hello_and_goodbye() {
    let desk = tempfile::tempdir().unwrap();
    let mut client = Client::silent(desk.path());
    assert_eq!(client.ask("textDocument/hover", json!({})).unwrap_err()["code"], -32002);
    client.notify("textDocument/didOpen", json!({}));
    assert_eq!(client.ask("initialize", json!(5)).unwrap_err()["code"], -32602);
    let hello = client.ask("initialize", json!({ "capabilities": {} })).unwrap();
    assert_eq!(hello["serverInfo"]["name"], "cjm");
    assert_eq!(hello["capabilities"]["positionEncoding"], "utf-16");
    assert_eq!(hello["capabilities"]["textDocumentSync"]["change"], 2);
    assert_eq!(client.ask("initialize", json!({ "capabilities": {} })).unwrap_err()["code"], -32600);
    assert_eq!(client.ask("shutdown", Value::Null).unwrap(), Value::Null);
    assert_eq!(client.ask("textDocument/hover", json!({})).unwrap_err()["code"], -32600);
    client.notify("exit", Value::Null);
    assert_eq!(client.gone(), 0);

    assert_eq!(Client::start(desk.path()).leave(), 0);
    assert_eq!(Client::start(desk.path()).hang_up(), 1);
    let mut rude = Client::start(desk.path());
    rude.notify("exit", Value::Null);
    assert_eq!(rude.gone(), 1);
}

#[test]
fn nonsense_is_answered_and_survived() {
    let desk = tempfile::tempdir().unwrap();
    let mut client = Client::start(desk.path());
    assert_eq!(client.ask("textDocument/juggle", json!({})).unwrap_err()["code"], -32601);
    for params in [Value::Null, json!([1]), json!({ "textDocument": 3 }), json!({ "position": { "line": -1 } })] {
        for method in ["hover", "completion", "rename", "codeAction", "documentSymbol", "formatting", "references"] {
            let error = client.ask(&format!("textDocument/{method}"), params.clone()).unwrap_err();
            assert_eq!(error["code"], -32602, "{method} {params}");
        }
        for method in ["textDocument/didOpen", "textDocument/didChange", "workspace/didChangeWorkspaceFolders", "$/setTrace"] {
            client.notify(method, params.clone());
        }
    }
    client.raw(b"Content-Length: 7\r\n\r\n{\"id\": ");
    assert_eq!(client.wait(|message| message.get("error").is_some())["error"]["code"], -32700);
    client.raw(b"Content-Type: x\r\ncontent-length: 9\r\n\r\n{\"id\":17}");
    client.send(&json!({ "id": 18, "method": 5 }));
    let wrong = client.wait(|message| message["id"] == 18);
    assert_eq!(wrong["error"]["code"], -32600);
    // A file that is not open, and one without a journey.
    client.edit("file:///nowhere.journey.yaml", &json!([{ "text": "x" }]));
    let at = json!({ "line": 9999, "character": 9999 });
    for uri in ["file:///nowhere.journey.yaml", "untitled:one", "http://example.org/a.journey.yaml"] {
        assert_eq!(client.ask_at("textDocument/hover", uri, &at, Value::Null).unwrap(), Value::Null);
    }
    assert_eq!(client.leave(), 0);
    // The start of the next message cannot be found.
    for header in ["Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: 9999999999\r\n\r\n", "hello\r\n\r\n"] {
        let mut client = Client::start(desk.path());
        client.raw(header.as_bytes());
        assert_eq!(client.gone(), 1, "{header:?}");
    }
}

#[test]
fn findings_are_published_while_typing() {
    let desk = tempfile::tempdir().unwrap();
    let uri = uri(&desk.path().join("a.journey.yaml"));
    let mut client = Client::start(desk.path());
    let broken = GOOD.replace("channel: email", "chanel: email");
    client.open(&uri, &broken);
    let found = client.settled(&uri);
    assert_eq!(codes(&found), ["unknown-key"]);
    assert_eq!(slice(&broken, &found[0]["range"]), "chanel");
    assert_eq!(found[0]["severity"], 1);
    assert_eq!(found[0]["source"], "cjm");
    let message = found[0]["message"].as_str().unwrap();
    assert!(message.contains("not a key of a touchpoint") && message.contains("did you mean `channel`?"), "{message}");

    // Mended, with the touchpoint that then lacks an emotion.
    client.change(&uri, &GOOD.replace(", emotion: 0", ""));
    let found = client.settled(&uri);
    assert!(codes(&found).contains(&"no-emotion"), "{found:?}");
    let warning = found.iter().find(|found| found["code"] == "no-emotion").unwrap();
    assert_eq!(warning["severity"], 2);
    assert_eq!(warning["data"]["group"], "experience");

    // A duplicate id: the other place is published as well.
    let twice = "title: T\npersonas: [{id: a, name: A}, {id: a, name: B}]\nstages: [S]\n";
    client.change(&uri, twice);
    let found = client.settled(&uri);
    let double = found.iter().find(|found| found["code"] == "duplicate-id").unwrap();
    let other = &double["relatedInformation"][0];
    assert_eq!(slice(twice, &other["location"]["range"]), "a");
    assert!(byte(twice, &other["location"]["range"]["start"]) < byte(twice, &double["range"]["start"]));

    // Of many versions at once, the last one is published.
    for text in [broken.as_str(), GOOD, &broken, twice, GOOD, &broken] {
        client.change(&uri, text);
    }
    assert_eq!(codes(&client.settled(&uri)), ["unknown-key"]);
    client.close(&uri);
    assert!(client.findings(&uri).is_empty());

    // A file that is not a journey has no diagnostics until it becomes one.
    let other = self::uri(&desk.path().join("compose.yaml"));
    client.open(&other, "services: {web: {image: nginx, image: again}}\n");
    assert!(client.settled(&other).is_empty());
    client.change(&other, "title: T\nstages: []\n");
    assert!(!client.settled(&other).is_empty());
    client.open("untitled:Untitled-1", "title: T\nstages: [\n");
    assert_eq!(codes(&client.settled("untitled:Untitled-1")), ["unclosed-bracket"]);
    assert_eq!(client.leave(), 0);
}

#[test]
fn shared_files_are_read_from_the_editor_first() {
    let desk = tempfile::tempdir().unwrap();
    let maps = desk.path().join("my maps ä");
    fs::create_dir(&maps).unwrap();
    let shared = "personas: [{id: maya, name: Maya}]\n";
    fs::write(maps.join("people.yaml"), shared).unwrap();
    let main = "title: T\nuse: people.yaml\nstages: [{name: S, for: maya}]\n";
    let (main_uri, shared_uri) = (
        uri(&maps.join("a.journey.yaml")).replace(' ', "%20").replace('ä', "%C3%A4"),
        uri(&maps.join("people.yaml")).replace(' ', "%20").replace('ä', "%c3%a4"),
    );
    let mut client = Client::start(desk.path());
    client.open(&main_uri, main);
    let errors = |found: &[Value]| found.iter().filter(|found| found["severity"] == 1).cloned().collect::<Vec<_>>();
    assert_eq!(errors(&client.settled(&main_uri)), [] as [Value; 0]);

    // Not saved yet, and already missed.
    client.open(&shared_uri, "personas: [{id: sam, name: Sam}]\n");
    assert_eq!(codes(&errors(&client.findings(&main_uri))), ["broken-reference"]);
    // Findings in the shared file are published for it.
    client.change(&shared_uri, "personas: [{id: maya, nam: Maya}]\n");
    let found = client.settled(&shared_uri);
    assert_eq!(codes(&errors(&found)), ["unknown-key"]);
    // Closed without saving: the saved text is used again.
    client.close(&shared_uri);
    client.wait(|message| message["params"]["uri"] == shared_uri.as_str());
    client.ask_at("textDocument/hover", &main_uri, &json!({ "line": 0, "character": 0 }), Value::Null).unwrap();
    assert_eq!(errors(client.published[&main_uri]["diagnostics"].as_array().unwrap()), [] as [Value; 0]);

    // The file was changed by another program.
    fs::write(maps.join("people.yaml"), "personas: [{id: sam, name: Sam}]\n").unwrap();
    let changes = json!([{ "uri": shared_uri, "type": 2 }]);
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    assert_eq!(codes(&errors(&client.findings(&main_uri))), ["broken-reference"]);

    // A shared file alone, of a journey that is not open.
    fs::write(maps.join("a.journey.yaml"), main).unwrap();
    client.close(&main_uri);
    assert!(client.findings(&main_uri).is_empty());
    client.open(&shared_uri, "personas: [{id: maya, nam: Maya}]\n");
    assert_eq!(codes(&errors(&client.settled(&shared_uri))), ["unknown-key"]);
    assert_eq!(client.leave(), 0);
}

#[test]
fn columns_are_counted_as_agreed() {
    let desk = tempfile::tempdir().unwrap();
    let uri = uri(&desk.path().join("a.journey.yaml"));
    for (encoding, columns) in [("utf-16", (33, 37)), ("utf-8", (38, 42))] {
        for (mark, end) in [("", "\n"), ("", "\r\n"), ("\u{feff}", "\n")] {
            let mut abilities = abilities();
            abilities["general"]["positionEncodings"] = json!([encoding]);
            let mut client = Client::able(desk.path(), abilities);
            assert_eq!(client.hello["capabilities"]["positionEncoding"], encoding);
            let text = format!("{mark}title: T{end}stages:{end}  - {{name: \"Grün 🙂 日\", goal: x, nmae: y}}{end}");
            client.open(&uri, &text);
            let found = client.settled(&uri);
            let wrong = found.iter().find(|found| found["severity"] == 1).unwrap();
            let range =
                |from: u64, to: u64| json!({ "start": { "line": 2, "character": from }, "end": { "line": 2, "character": to } });
            assert_eq!(wrong["range"], range(columns.0, columns.1), "{encoding} {end:?}");
            assert_eq!(client.leave(), 0);
        }
    }
}

#[test]
fn findings_in_the_baseline_are_not_published() {
    let desk = tempfile::tempdir().unwrap();
    let at = |name: &str| desk.path().join(name);
    let text = GOOD.replace(", emotion: 0", "");
    fs::create_dir(at(".git")).unwrap();
    fs::write(at("a.journey.yaml"), &text).unwrap();
    let mut client = Client::start(desk.path());
    let uri = uri(&at("a.journey.yaml"));
    client.open(&uri, &text);
    assert_eq!(codes(&client.settled(&uri)), ["no-emotion"]);
    fs::write(at("cjm.toml"), "[check]\nbaseline = \"cjm.baseline.json\"\n").unwrap();
    let written = std::process::Command::new(env!("CARGO_BIN_EXE_cjm"))
        .args(["check", "--write-baseline", "-q"])
        .current_dir(desk.path())
        .output()
        .unwrap();
    assert!(written.status.success(), "{written:?}");
    let changes = json!([{ "uri": self::uri(&at("cjm.toml")), "type": 1 }]);
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    assert!(client.findings(&uri).is_empty());
    // New findings are published, also of the same rule.
    client.change(&uri, &text.replace(", emotion: -1", ""));
    assert_eq!(codes(&client.settled(&uri)), ["no-emotion"]);
    assert_eq!(client.leave(), 0);
}

#[test]
fn the_editor_and_the_terminal_report_the_same() {
    let desk = tempfile::tempdir().unwrap();
    let at = |name: &str| desk.path().join(name);
    let cjm = |args: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_cjm")).args(args).current_dir(desk.path()).output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    fs::create_dir(at(".git")).unwrap();
    fs::write(at("cjm.toml"), "[check]\nbaseline = \"cjm.baseline.json\"\n[rules]\nno-emotion = \"deny\"\n").unwrap();
    // A picture without repetitions, which is embedded for each of many personas.
    let mut noise = Vec::new();
    let mut encoder = png::Encoder::new(&mut noise, 208, 208);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    let seeds = std::iter::successors(Some(1_u32), |seed| Some(seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)));
    writer.write_image_data(&seeds.take(3 * 208 * 208).map(|seed| (seed >> 24) as u8).collect::<Vec<_>>()).unwrap();
    drop(writer);
    fs::write(at("noise.png"), noise).unwrap();
    let noisy = (0..200).map(|n| format!(", {{name: P{n}, portrait: noise.png}}")).collect::<Vec<_>>().concat();
    let unseen = &format!("personas: [{{name: Maya, portrait: none.png}}{noisy}]\n");
    let text = format!("{unseen}{}", GOOD.replace(", emotion: 0", ""));
    fs::write(at("a.journey.yaml"), &text).unwrap();
    cjm(&["check", "--write-baseline", "-q"]);
    // One finding that the baseline has, one of the same rule that it has not, and a picture that cannot be in it.
    let text = text.replace(", emotion: -1", "");
    fs::write(at("a.journey.yaml"), &text).unwrap();
    let report: Value = serde_json::from_str(&cjm(&["check", "--format", "json"])).unwrap();
    let diagnostics = report["diagnostics"].as_array().unwrap();
    let terminal: Vec<&str> = diagnostics.iter().map(|found| found["name"].as_str().unwrap()).collect();
    for name in ["missing-file", "too-many-pictures", "no-emotion"] {
        assert!(terminal.contains(&name), "{report:#}");
    }
    let mut client = Client::start(desk.path());
    let uri = uri(&at("a.journey.yaml"));
    client.open(&uri, &text);
    assert_eq!(codes(&client.settled(&uri)), terminal);
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_picture_is_read_again_only_when_its_file_changes() {
    let desk = tempfile::tempdir().unwrap();
    let at = |name: &str| desk.path().join(name);
    fs::create_dir(at(".git")).unwrap();
    let mut whole = Vec::new();
    png::Encoder::new(&mut whole, 1, 1).write_header().unwrap().write_image_data(&[9]).unwrap();
    let broken = vec![b' '; whole.len()];
    let text = format!("personas: [{{name: Maya, portrait: a.png}}]\n{}", GOOD.replace(", emotion: 0", ""));
    for (first, second, is_broken) in [(&broken, &whole, true), (&whole, &broken, false)] {
        fs::write(at("a.png"), first).unwrap();
        let stamp = fs::metadata(at("a.png")).unwrap().modified().unwrap();
        let mut client = Client::start(desk.path());
        let uri = uri(&at("a.journey.yaml"));
        client.open(&uri, &text);
        let has_error = |found: &[Value]| codes(found).contains(&"unreadable-picture");
        assert_eq!(has_error(&client.settled(&uri)), is_broken);
        // The same stamp: what is found is what was known.
        fs::write(at("a.png"), second).unwrap();
        let file = fs::File::options().append(true).open(at("a.png")).unwrap();
        file.set_modified(stamp).unwrap();
        client.change(&uri, &format!("{text}# changed\n"));
        assert_eq!(has_error(&client.settled(&uri)), is_broken);
        file.set_modified(stamp + std::time::Duration::from_secs(1)).unwrap();
        client.change(&uri, &text);
        assert_eq!(has_error(&client.settled(&uri)), !is_broken);
        assert_eq!(client.leave(), 0);
    }
}
