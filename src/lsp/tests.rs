//! Tests the server after a panic, which no editor can cause.

use std::io::Cursor;
use std::rc::Rc;

use serde_json::{Value, json};

use super::{Host, ProjectSettings, serve};
use crate::model::Date;
use crate::world::{Memory, World};

/// A host on which reading files panics.
struct Broken;

impl Host for Broken {
    fn world<'h>(&'h self, _: &str) -> Box<dyn World + 'h> {
        Box::new(Memory::new(Date { year: 2026, month: None, day: None }))
    }

    fn project(&self, _: &str) -> Rc<ProjectSettings> {
        panic!("while reading")
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

    fn log(&self, _: &str) {}
}

fn framed(messages: &[Value]) -> Vec<u8> {
    let frame = |message: &Value| {
        let text = message.to_string();
        format!("Content-Length: {}\r\n\r\n{text}", text.len())
    };
    messages.iter().map(frame).collect::<String>().into_bytes()
}

#[test]
fn a_panic_is_told_and_survived() {
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
    assert!(serve(&Broken, Cursor::new(framed(&messages)), &mut output));
    let output = String::from_utf8(output).unwrap_or_default();
    assert!(output.contains("\"id\":2,\"error\":{\"code\":-32603") || output.contains("\"error\":{\"code\":-32603"), "{output}");
    assert!(output.contains("as the text says") && output.contains("window/logMessage"), "{output}");
    assert!(output.contains("\"id\":3,\"result\":[]"), "{output}");
    assert!(output.contains("\"id\":4,\"result\":null"), "{output}");
}
