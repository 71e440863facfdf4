//! What an editor applies as all safe fixes is what `cjm check --fix` writes.

use std::fs;

use cjm::check::RULES;
use serde_json::json;

use super::super::client::{Client, applied, uri};
use super::changes::edits;
use crate::fix::mutants::{Dice, rewritten};
use crate::fix::safe::valid;
use crate::harness::desk::Desk;

/// Valid files with fixes of many kinds, among them an approved one, of which no byte may change.
fn files() -> Vec<String> {
    let sealed =
        |seal: &str| format!("title: T\nstatus: approved\nseal: \"{seal}\"\nstages: [{{name: S, emotion: very good}}]\n");
    let settings = crate::fix::safe::every_rule();
    let seal = crate::fix::safe::checked(&sealed("000000000000"), &settings).journey.unwrap().written.seal.clone().unwrap().value;
    let mutant = |(n, text): (usize, String)| {
        let mut dice = Dice(n as u64);
        (0..3).fold(text, |text, _| rewritten(&text, &mut dice).unwrap_or(text))
    };
    let mutants = valid(8).into_iter().enumerate().filter(|(n, _)| n % 4 == 0).map(mutant);
    [sealed(&seal), sealed("000000000000")].into_iter().chain(mutants).collect()
}

#[test]
fn all_safe_fixes_are_those_of_the_command() {
    let rules: Vec<String> = RULES.iter().map(|rule| format!("{} = \"warn\"\n", rule.name)).collect();
    let files = files();
    let names: Vec<String> = (0..files.len()).map(|n| format!("m{n}.journey.yaml")).collect();
    let desk = Desk::with(&[("cjm.toml", &format!("[rules]\n{}", rules.concat()))]);
    let mut client = Client::start(&desk.path(""));
    let whole = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99_999, "character": 0 } });
    let (mut after, mut changed) = (Vec::new(), 0);
    for (name, text) in names.iter().zip(&files) {
        fs::write(desk.path(name), text).unwrap();
        let uri = uri(&desk.path(name));
        client.open(&uri, text);
        let params = json!({ "textDocument": { "uri": uri }, "range": whole, "context": { "diagnostics": [], "only": ["source.fixAll"] } });
        let actions = client.ask("textDocument/codeAction", params).unwrap();
        let action = actions.as_array().into_iter().flatten().next();
        changed += usize::from(action.is_some());
        after.push(action.map_or_else(|| text.clone(), |action| applied(text, &edits(&action["edit"])[0].1)));
        client.close(&uri);
    }
    assert_eq!(client.leave(), 0);
    for (n, (name, text)) in names.iter().zip(&files).enumerate() {
        desk.run(&["check", "--fix", name]);
        let written = fs::read_to_string(desk.path(name)).unwrap();
        assert_eq!(written, after[n], "the command and the editor fix differently:\n{text}");
    }
    assert!(changed > 10, "{changed}");
    assert_eq!(after[0], files[0], "a seal is broken");
    assert_ne!(after[1], files[1]);
}
