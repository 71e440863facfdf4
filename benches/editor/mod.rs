//! Measures the editor server: the CPU time from an edit to its findings.

use std::io::{BufRead as _, BufReader, Read as _, Write};
use std::process::{ChildStdin, Command, Stdio};

use serde_json::{Value, json};
use wait4::Wait4 as _;

use crate::measure::cjm;

/// CPU seconds per edit of a file: a session with many edits, less one with few.
pub(crate) fn edit(file: &str) -> f64 {
    const FEW: usize = 3;
    const MANY: usize = 23;
    let session = |edits: usize| (0..3).map(|_| session(file, edits)).fold(f64::INFINITY, f64::min);
    (session(MANY) - session(FEW)) / (MANY - FEW) as f64
}

/// CPU seconds of a session in which the title of a file is changed again and again, each time after the findings have arrived.
fn session(file: &str, edits: usize) -> f64 {
    let text = std::fs::read_to_string(file).unwrap();
    let uri = format!("file://{file}");
    let mut server = Command::new(cjm());
    let mut server = server.args(["lsp", "--stdio"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut input, mut output) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
    let mut next = || -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            output.read_line(&mut line).unwrap();
            match line.trim_end() {
                "" => break,
                line => length = line.strip_prefix("Content-Length: ").map_or(length, |digits| digits.parse().unwrap()),
            }
        }
        let mut body = vec![0; length];
        output.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    };
    send(&mut input, &json!({"id": 1, "method": "initialize", "params": {"capabilities": {}}}));
    while next()["id"] != 1 {}
    send(&mut input, &json!({"method": "initialized", "params": {}}));
    let document = json!({"uri": uri, "languageId": "yaml", "version": 0, "text": text});
    send(&mut input, &json!({"method": "textDocument/didOpen", "params": {"textDocument": document}}));
    for version in 0..=edits {
        while next()["method"] != "textDocument/publishDiagnostics" {}
        if version < edits {
            let start = json!({"line": 0, "character": 7});
            let change = json!({"range": {"start": start, "end": start}, "text": "x"});
            let params = json!({"textDocument": {"uri": uri, "version": version + 1}, "contentChanges": [change]});
            send(&mut input, &json!({"method": "textDocument/didChange", "params": params}));
        }
    }
    send(&mut input, &json!({"id": 2, "method": "shutdown"}));
    while next()["id"] != 2 {}
    send(&mut input, &json!({"method": "exit"}));
    drop(input);
    let used = server.wait4().unwrap().rusage;
    (used.utime + used.stime).as_secs_f64()
}

fn send(input: &mut ChildStdin, message: &Value) {
    let mut message = message.clone();
    message["jsonrpc"] = json!("2.0");
    let body = message.to_string();
    write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
    input.flush().unwrap();
}
