//! Tests the server with hosts and orders of messages that no editor can cause.

use std::cell::{Cell, RefCell};
use std::io::Cursor;
use std::rc::Rc;
use std::sync::mpsc::{Sender, channel};

use serde_json::{Value, json};

use super::document_text::INDEXED;
use super::inbox::Inbox;
use super::{Host, ProjectSettings, Server, serve, wire};
use crate::model::Date;
use crate::world::{Memory, World};

fn framed(messages: &[Value]) -> Vec<u8> {
    let frame = |message: &Value| {
        let text = message.to_string();
        format!("Content-Length: {}\r\n\r\n{text}", text.len())
    };
    messages.iter().map(frame).collect::<String>().into_bytes()
}

#[test]
fn a_panic_is_reported_and_survived() {
    let open = |text: &str| {
        json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument":
            {"uri": "file:///a.journey.yaml", "languageId": "yaml", "version": 1, "text": text}}})
    };
    let symbols = |id: i32| {
        json!({"jsonrpc": "2.0", "id": id, "method": "textDocument/documentSymbol",
            "params": {"textDocument": {"uri": "file:///a.journey.yaml"}}})
    };
    let messages = [
        json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}),
        open("panic"),
        symbols(2),
        open("title: later"),
        symbols(3),
        json!({"jsonrpc": "2.0", "id": 4, "method": "shutdown"}),
        json!({"jsonrpc": "2.0", "method": "exit"}),
    ];
    let mut output = Vec::new();
    assert!(serve(&TestHost { is_broken: true, ..TestHost::new(|_| None) }, Cursor::new(framed(&messages)), &mut output));
    let output = String::from_utf8(output).unwrap_or_default();
    assert!(output.contains("\"id\":2,\"error\":{\"code\":-32603") || output.contains("\"error\":{\"code\":-32603"), "{output}");
    assert!(output.contains("as the text says") && output.contains("window/logMessage"), "{output}");
    assert!(output.contains("\"id\":3,\"result\":[]"), "{output}");
    assert!(output.contains("\"id\":4,\"result\":null"), "{output}");
}

const URI: &str = "file:///a.journey.yaml";

fn initialize() -> Value {
    json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}})
}

fn open() -> Value {
    let document = json!({"uri": URI, "languageId": "yaml", "version": 1, "text": "title: 1\nstages: [A, A]\n"});
    json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}})
}

fn change(version: usize) -> Value {
    let params =
        json!({"textDocument": {"uri": URI, "version": version}, "contentChanges": [{"text": "title: 2\nstages: [A, A]\n"}]});
    json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params})
}

fn exit() -> Value {
    json!({"jsonrpc": "2.0", "method": "exit"})
}

/// A host without files that counts analyses, and sends messages while they are made.
struct TestHost<F: Fn(usize) -> Option<Value>> {
    analyses: Cell<usize>,
    sender: RefCell<Option<Sender<wire::Incoming>>>,
    /// The message that arrives during the `n`th analysis.
    arrives: F,
    log: RefCell<Vec<String>>,
    /// Whether an analysis panics.
    is_broken: bool,
}

impl<F: Fn(usize) -> Option<Value>> TestHost<F> {
    fn new(arrives: F) -> Self {
        Self { analyses: Cell::new(0), sender: RefCell::default(), arrives, log: RefCell::default(), is_broken: false }
    }

    fn send(&self, message: &Value) {
        let message = wire::read(&mut framed(std::slice::from_ref(message)).as_slice()).expect("a message");
        if let Some(sender) = self.sender.borrow().as_ref() {
            sender.send(message).expect("the server listens");
        }
    }

    /// Runs a server that finds these messages waiting; returns the number of analyses and what it sends.
    fn run(&self, waiting: &[Value]) -> (usize, String) {
        let (sender, receiver) = channel();
        *self.sender.borrow_mut() = Some(sender);
        for message in waiting {
            self.send(message);
        }
        let mut output = Vec::new();
        Server::new(self, Inbox::new(receiver), &mut output).run();
        (self.analyses.get(), String::from_utf8(output).unwrap_or_default())
    }
}

impl<F: Fn(usize) -> Option<Value>> Host for TestHost<F> {
    fn world<'h>(&'h self, _: &str) -> Box<dyn World + 'h> {
        Box::new(Memory::new(Date { year: 2026, month: None, day: None }))
    }

    fn project(&self, _: &str) -> Rc<ProjectSettings> {
        assert!(!self.is_broken, "while reading");
        self.analyses.set(self.analyses.get() + 1);
        if let Some(message) = (self.arrives)(self.analyses.get()) {
            self.send(&message);
        }
        Rc::default()
    }

    fn is_journey(&self, _: &str, text: &str) -> bool {
        assert!(!text.contains("panic"), "as the text says");
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
        self.log.borrow_mut().push(line.to_owned());
    }
}

/// The versions whose findings were published.
fn published(output: &str) -> Vec<usize> {
    let parts = output.split("textDocument/publishDiagnostics").skip(1);
    parts.filter_map(|part| part.split("\"version\":").nth(1)?.split(['}', ',']).next()?.parse().ok()).collect()
}

#[test]
fn a_burst_of_changes_leads_to_one_analysis() {
    for changes in [0, 1, 5, 99, 100, 101, 500] {
        let mut waiting = vec![initialize(), open()];
        waiting.extend((0..changes).map(|n| change(n + 2)));
        let host = TestHost::new(|_| Some(exit()));
        let (analyses, output) = host.run(&waiting);
        assert_eq!((analyses, published(&output)), (1, vec![changes + 1]), "{changes}");
    }
}

/// "Replace all" of an editor is one notification with a change for each place.
#[test]
fn a_text_is_indexed_once_for_all_changes_of_a_notification() {
    let counts = [1, 10, 1000].map(|changes| {
        let at = |n: usize| json!({"line": n % 2, "character": n % 9});
        let changes: Vec<Value> = (0..changes).map(|n| json!({"range": {"start": at(n), "end": at(n)}, "text": ""})).collect();
        let params = json!({"textDocument": {"uri": URI, "version": 2}, "contentChanges": changes});
        let change = json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params});
        let before = INDEXED.get();
        TestHost::new(|_| Some(exit())).run(&[initialize(), open(), change]);
        INDEXED.get() - before
    });
    assert_eq!(counts, [counts[0]; 3]);
}

#[test]
fn uris_that_are_not_escaped_are_taken_as_they_read() {
    let start = |field: &str, folder: Value| json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}, field: folder}});
    let uri = "file:///home/jürgen/my [maps]/a.journey.yaml";
    let document = json!({"uri": uri, "languageId": "yaml", "version": 1, "text": "title: 1\nstages: [A, A]\n"});
    let open = json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}});
    let folder = json!("file:///home/jürgen/my [maps]");
    for start in [start("rootUri", folder.clone()), start("workspaceFolders", json!([{"uri": folder, "name": "maps"}]))] {
        let (analyses, output) = TestHost::new(|_| Some(exit())).run(&[start, open.clone()]);
        assert!(output.contains("serverInfo") && !output.contains("\"error\""), "{output}");
        assert_eq!((analyses, published(&output)), (1, vec![1]), "{output}");
    }
}

#[test]
fn an_analysis_is_abandoned_when_a_newer_text_arrives() {
    let once = TestHost::new(|n| Some(if n == 1 { change(2) } else { exit() }));
    let (analyses, output) = once.run(&[initialize(), open()]);
    assert_eq!((analyses, published(&output)), (2, vec![2]), "{output}");
    // Continuous typing.
    let always = TestHost::new(|n| Some(if n < 20 { change(n + 1) } else { exit() }));
    let (analyses, output) = always.run(&[initialize(), open()]);
    assert_eq!((analyses, published(&output)), (20, vec![4, 8, 12, 16, 20]), "{output}");
}

#[test]
fn a_waiting_request_can_be_cancelled() {
    let symbols = |id: Value| json!({"jsonrpc": "2.0", "id": id, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": URI}}});
    let cancel = |id: Value| json!({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": id}});
    let all = [
        initialize(),
        open(),
        symbols(json!(2)),
        symbols(json!("three")),
        cancel(json!(2)),
        symbols(json!(4)),
        cancel(json!("three")),
        // Unknown, or not an id.
        cancel(json!(99)),
        cancel(json!({})),
        exit(),
    ];
    let (_, output) = TestHost::new(|_| None).run(&all);
    let answer = |n: usize| output.split("Content-Length").nth(n).unwrap_or_default();
    assert!(answer(2).contains("\"id\":2") && answer(2).contains("-32800"), "{output}");
    assert!(answer(3).contains("\"id\":\"three\"") && answer(3).contains("-32800"), "{output}");
    assert!(answer(4).contains("\"id\":4") && answer(4).contains("\"result\""), "{output}");
}

#[test]
fn a_broken_frame_ends_the_server_with_a_reason() {
    let cases: [(&[u8], &str); 9] = [
        (b"Content-Length: -5\r\n\r\n", "`Content-Length` is `-5`, not a number of bytes"),
        (b"Content-Length: abc\r\n\r\n", "`Content-Length` is `abc`, not a number of bytes"),
        (
            b"Content-Length: 1000000000000\r\n\r\n",
            "`Content-Length` is 1000000000000, more than 64 MiB, the limit `message-bytes`",
        ),
        (b"Content-Length: 99999999999999999999\r\n\r\n", "`Content-Length` is `99999999999999999999`, not a number of bytes"),
        (b"garbage\r\n\r\n", "`garbage` is not a header"),
        (b"\x1b[2J\xff\r\n\r\n", "`\\u{1b}[2J\u{fffd}` is not a header"),
        (b"Content-Type: x\r\n\r\n{}", "a message has no `Content-Length`"),
        (b"Content-Length: 9", "the header `Content-Length: 9` has no end"),
        (b"Content-Length: 9\r\n\r\n{}", "the input ends after 2 of 9 bytes of a message"),
    ];
    for (bytes, reason) in cases {
        let host = TestHost::new(|_| None);
        let mut input = framed(&[initialize()]);
        input.extend(bytes);
        let mut output = Vec::new();
        assert!(!serve(&host, Cursor::new(input), &mut output), "{reason}");
        assert_eq!(*host.log.borrow(), [reason]);
        assert!(String::from_utf8(output).unwrap_or_default().contains("serverInfo"), "earlier messages are answered");
    }
    // The end of the input between two messages is no mistake.
    let host = TestHost::new(|_| None);
    assert!(!serve(&host, Cursor::new(framed(&[initialize()])), &mut Vec::new()));
    assert!(host.log.borrow().is_empty());
}

#[test]
fn a_request_without_a_valid_id_is_answered() {
    for id in [json!({}), json!([1]), json!(1.5), json!(2f64.powi(67)), json!(null), json!(true), json!(3_000_000_000_u32)] {
        let request = json!({"jsonrpc": "2.0", "id": id, "method": "textDocument/hover", "params": {}});
        let mut output = Vec::new();
        assert!(!serve(&TestHost::new(|_| None), Cursor::new(framed(&[initialize(), request, exit()])), &mut output));
        let output = String::from_utf8(output).unwrap_or_default();
        assert!(output.contains("\"id\":null") && output.contains("\"code\":-32600"), "{id}: {output}");
    }
}
