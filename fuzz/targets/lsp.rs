//! The editor server answers every request once, writes framed JSON only, and knows the text that the edits result in.
//!
//! An input that starts with `Content` is what an editor sends, as it is. Others are lines: the first text is opened, and each part
//! behind a byte 0 or 1 is an edit or a request.
#![no_main]

use std::collections::BTreeMap;
use std::io::Cursor;
use std::rc::Rc;

use cjm::check::Settings;
use cjm::lsp::{Host, ProjectSettings, serve};
use cjm::world::{Memory, World};
use cjm_fuzz::TODAY;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

const URI: &str = "file:///a.journey.yaml";
const REQUESTS: [&str; 12] = [
    "codeAction",
    "completion",
    "definition",
    "documentHighlight",
    "documentLink",
    "documentSymbol",
    "foldingRange",
    "formatting",
    "hover",
    "prepareRename",
    "references",
    "rename",
];

/// A project without other files.
struct Alone;

impl Host for Alone {
    fn world<'h>(&'h self, _: &str) -> Box<dyn World + 'h> {
        Box::new(Memory::new(TODAY))
    }

    fn project(&self, _: &str) -> Rc<ProjectSettings> {
        Rc::new(ProjectSettings { settings: Settings::default(), baseline: None })
    }

    fn is_journey(&self, _: &str, _: &str) -> bool {
        true
    }

    fn journeys(&self, _: &[String]) -> Vec<String> {
        Vec::new()
    }

    fn beside(&self, _: &str, _: &str) -> Option<String> {
        None
    }

    fn forget(&self) {}

    fn log(&self, line: &str) {
        assert!(!line.contains('\n'), "{line:?}");
    }
}

/// Every message that the server sends for an input, and whether it was shut down properly.
fn sent(input: Vec<u8>) -> (Vec<Value>, bool) {
    let mut output = Vec::new();
    let proper = serve(&Alone, Cursor::new(input), &mut output);
    let (mut rest, mut messages) = (output.as_slice(), Vec::new());
    while !rest.is_empty() {
        let end = rest.windows(4).position(|four| four == b"\r\n\r\n").expect("a header");
        let header = std::str::from_utf8(&rest[..end]).expect("a header is text");
        let length: usize = header.strip_prefix("Content-Length: ").expect("one field").parse().expect("a length");
        messages.push(serde_json::from_slice(&rest[end + 4..][..length]).expect("a message is JSON"));
        rest = &rest[end + 4 + length..];
    }
    (messages, proper)
}

fn framed(messages: &[Value]) -> Vec<u8> {
    messages
        .iter()
        .map(Value::to_string)
        .map(|text| format!("Content-Length: {}\r\n\r\n{text}", text.len()))
        .collect::<String>()
        .into_bytes()
}

/// The byte of a position that counts UTF-16.
fn byte(text: &str, line: usize, character: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut left = character;
    for (at, c) in text[start..].char_indices() {
        if left < c.len_utf16() || c == '\n' || text[start + at..].starts_with("\r\n") {
            return start + at;
        }
        left -= c.len_utf16();
    }
    text.len()
}

/// The messages of an editor that types; also returns the text at the end and the number of requests.
fn typing(parts: &[&str], separators: &[u8]) -> (Vec<Value>, String, usize) {
    let mut text = parts[0].to_owned();
    let document = json!({"uri": URI, "languageId": "yaml", "version": 1, "text": text});
    let mut messages = start();
    messages.push(json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}}));
    let mut requests = 0;
    for (n, (part, separator)) in parts[1..].iter().zip(separators).enumerate() {
        let mut chars = part.chars();
        let mut next = || chars.next().map_or(0, |c| c as usize);
        let (line, character, length) = (next() % 64, next() % 64, next());
        if *separator == 0 {
            let new = chars.as_str();
            let (start, end) = (byte(&text, line, character), byte(&text, line, character + length % 16));
            let range = json!({"start": {"line": line, "character": character}, "end": {"line": line, "character": character + length % 16}});
            text.replace_range(start..end, new);
            let params =
                json!({"textDocument": {"uri": URI, "version": n + 2}, "contentChanges": [{"range": range, "text": new}]});
            messages.push(json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params}));
        } else {
            let method = REQUESTS[length % REQUESTS.len()];
            let position = json!({"line": line, "character": character});
            let params = json!({"textDocument": {"uri": URI}, "position": position, "newName": chars.as_str(),
                "range": {"start": position, "end": position}, "context": {"diagnostics": [], "includeDeclaration": true},
                "options": {"tabSize": 2, "insertSpaces": true}});
            messages.push(
                json!({"jsonrpc": "2.0", "id": 100 + requests, "method": format!("textDocument/{method}"), "params": params}),
            );
            requests += 1;
        }
    }
    messages.extend(end());
    (messages, text, requests)
}

fn start() -> Vec<Value> {
    vec![json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}})]
}

/// Asks for what the server knows about the text, and leaves.
fn end() -> Vec<Value> {
    let document = json!({"textDocument": {"uri": URI}, "options": {"tabSize": 2, "insertSpaces": true}});
    vec![
        json!({"jsonrpc": "2.0", "id": 2, "method": "textDocument/documentSymbol", "params": document}),
        json!({"jsonrpc": "2.0", "id": 3, "method": "textDocument/foldingRange", "params": document}),
        json!({"jsonrpc": "2.0", "id": 4, "method": "textDocument/formatting", "params": document}),
        json!({"jsonrpc": "2.0", "id": 5, "method": "shutdown"}),
        json!({"jsonrpc": "2.0", "method": "exit"}),
    ]
}

/// The answers by the number of the request; each comes once, and none is a bug.
fn answers(messages: &[Value]) -> BTreeMap<u64, Value> {
    let mut answers = BTreeMap::new();
    for message in messages.iter().filter(|message| message.get("method").is_none()) {
        assert_ne!(message["error"]["code"], json!(-32603), "{message}");
        let id = message["id"].as_u64().unwrap_or_else(|| panic!("{message}"));
        assert!(answers.insert(id, message.clone()).is_none(), "answered twice: {message}");
    }
    answers
}

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"Content") {
        for message in sent(bytes.to_vec()).0 {
            assert_ne!(message["error"]["code"], json!(-32603), "{message}");
        }
        return;
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // Old line ends count as ends of lines in the protocol, too; the model here knows `\n` only.
    if text.replace("\r\n", "").contains('\r') {
        return;
    }
    let separators: Vec<u8> = bytes.iter().copied().filter(|byte| *byte < 2).collect();
    let parts: Vec<&str> = text.split(['\0', '\u{1}']).collect();
    let (messages, text, requests) = typing(&parts, &separators);
    if text.replace("\r\n", "").contains('\r') {
        return;
    }
    let (typed, proper) = sent(framed(&messages));
    assert!(proper, "not shut down properly");
    let typed = answers(&typed);
    assert_eq!(typed.len(), 5 + requests, "every request is answered");

    let (opened, _, _) = typing(&[&text], &[]);
    let opened = answers(&sent(framed(&opened)).0);
    for id in 2..=4 {
        assert_eq!(typed[&id], opened[&id], "another text than the edits result in");
    }
});
