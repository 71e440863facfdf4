//! Typing that no table of cases foresees: every request is answered, and edits come to the same as the whole text.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::client::{Client, byte, uri};

/// Typed texts: pieces of journeys, pieces that break them, and characters of every width.
const PIECES: &[&str] = &[
    "",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\n      - ",
    "\n  ",
    ":",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\"",
    "'",
    "#",
    " # cjm: ignore[",
    "&a",
    "*a",
    "name: ",
    "channel: ",
    "emotion: {",
    "for: [",
    "evidence: ",
    "next: ",
    "personas:\n  - id: ",
    "chan",
    "web",
    "é",
    "日本",
    "🙂",
    "\t",
    "\u{feff}",
    "<<: *a",
    "|",
    ">-",
    "---\n",
    "!x ",
    "- name: A\n",
    "use: x.yaml\n",
    "\u{0}",
    "\r",
];

const ASKED: &[&str] = &[
    "completion",
    "hover",
    "definition",
    "references",
    "documentHighlight",
    "prepareRename",
    "rename",
    "documentSymbol",
    "codeAction",
    "foldingRange",
    "documentLink",
    "formatting",
];

const START: &str = include_str!("../../../examples/starter.journey.yaml");

/// An edit: its start, the removed length, the typed text. Positions are fractions of the text in 1/65,536.
fn edits() -> impl Strategy<Value = Vec<(u16, u8, usize)>> {
    prop::collection::vec((any::<u16>(), 0..24_u8, 0..PIECES.len()), 1..12)
}

/// The text as an editor has it, in UTF-16 and with lines as the protocol counts them.
struct Buffer {
    units: Vec<u16>,
}

impl Buffer {
    fn text(&self) -> String {
        String::from_utf16(&self.units).expect("edits keep characters whole")
    }

    /// Applies an edit, and returns it as a change of the protocol.
    fn edit(&mut self, (from, length, piece): (u16, u8, usize)) -> Value {
        let mut start = usize::from(from) * self.units.len() / 65_536;
        let mut end = (start + usize::from(length)).min(self.units.len());
        let inside = |at: usize, units: &[u16]| {
            units.get(at).is_some_and(|unit| (0xdc00..0xe000).contains(unit) || (*unit == 10 && at > 0 && units[at - 1] == 13))
        };
        while inside(start, &self.units) {
            start -= 1;
        }
        while inside(end, &self.units) {
            end += 1;
        }
        let range = json!({ "start": self.position(start), "end": self.position(end) });
        let new: Vec<u16> = PIECES[piece].encode_utf16().collect();
        self.units.splice(start..end, new);
        json!({ "range": range, "text": PIECES[piece] })
    }

    fn position(&self, at: usize) -> Value {
        let (mut line, mut start) = (0, 0);
        for n in 0..at {
            let ends = self.units[n] == 10 || (self.units[n] == 13 && self.units.get(n + 1) != Some(&10));
            if ends {
                line += 1;
                start = n + 1;
            }
        }
        json!({ "line": line, "character": at - start })
    }
}

/// Sends every request at a place; no response may be an internal error.
fn ask_everything(client: &mut Client, uri: &str, at: &Value) {
    for method in ASKED {
        let params = json!({
            "textDocument": { "uri": uri }, "position": at, "range": { "start": at, "end": at }, "newName": "other-name",
            "context": { "includeDeclaration": true, "diagnostics": [], "triggerKind": 1 }, "options": { "tabSize": 2, "insertSpaces": true },
        });
        if let Err(error) = client.ask(&format!("textDocument/{method}"), params) {
            assert_eq!(error["code"], -32803, "{method} {at}: {error}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_come_to_the_same_as_the_whole_text(all in edits()) {
        let desk = tempfile::tempdir().unwrap();
        let mut client = Client::start(desk.path());
        let (one, other) = (uri(&desk.path().join("one.journey.yaml")), uri(&desk.path().join("other.journey.yaml")));
        client.open(&one, START);
        let mut buffer = Buffer { units: START.encode_utf16().collect() };
        let changes: Vec<Value> = all.iter().map(|edit| buffer.edit(*edit)).collect();
        // Some of them in one message, the others one by one.
        let (first, rest) = changes.split_at(changes.len() / 2);
        client.edit(&one, &json!(first));
        for change in rest {
            client.edit(&one, &json!([change]));
        }
        let edited = client.settled(&one);
        client.open(&other, &buffer.text());
        let whole = client.settled(&other);
        prop_assert_eq!(json!(edited).to_string().replace("one.journey", "other.journey"), json!(whole).to_string(), "{:?}", buffer.text());
        for method in ["documentSymbol", "foldingRange"] {
            let ask = |client: &mut Client, uri: &str| client.ask(&format!("textDocument/{method}"), json!({ "textDocument": { "uri": uri } }));
            prop_assert_eq!(ask(&mut client, &one), ask(&mut client, &other));
        }
        prop_assert_eq!(client.leave(), 0);
    }

    #[test]
    fn whatever_is_typed_is_answered(all in edits(), places in prop::collection::vec(any::<u16>(), 2)) {
        let desk = tempfile::tempdir().unwrap();
        let mut client = Client::start(desk.path());
        let uri = uri(&desk.path().join("a.journey.yaml"));
        client.open(&uri, START);
        let mut buffer = Buffer { units: START.encode_utf16().collect() };
        for edit in all {
            let change = buffer.edit(edit);
            let at = change["range"]["start"].clone();
            client.edit(&uri, &json!([change]));
            ask_everything(&mut client, &uri, &at);
        }
        client.settled(&uri);
        for place in places {
            let at = buffer.position(usize::from(place) * buffer.units.len() / 65_536);
            ask_everything(&mut client, &uri, &at);
        }
        prop_assert_eq!(client.leave(), 0);
    }
}

/// Every place of a whole example, once.
#[test]
fn every_line_of_an_example_can_be_asked_about() {
    let desk = tempfile::tempdir().unwrap();
    let mut client = Client::start(desk.path());
    let uri = uri(&desk.path().join("a.journey.yaml"));
    let text = include_str!("../../../examples/blueprint.journey.yaml");
    client.open(&uri, text);
    assert!(client.settled(&uri).iter().all(|found| found["severity"] != 1));
    for (line, content) in text.lines().enumerate().step_by(3) {
        let at = json!({ "line": line, "character": content.encode_utf16().count() * (line % 4) / 3 });
        assert!(byte(text, &at) <= text.len());
        ask_everything(&mut client, &uri, &at);
    }
    assert_eq!(client.leave(), 0);
}
