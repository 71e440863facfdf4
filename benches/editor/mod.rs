//! Runs sessions of the editor server and measures them.
#![allow(dead_code, reason = "each benchmark uses a part of it")]

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::measure::{Run, Usage, cjm};

/// CPU seconds from an edit of a file to its findings: a session with many edits, less one with few.
pub(crate) fn edit(file: &Path) -> f64 {
    const FEW: usize = 3;
    const MANY: usize = 23;
    (edits(file, MANY, &[(0, 7)]) - edits(file, FEW, &[(0, 7)])) / (MANY - FEW) as f64
}

/// CPU seconds from one notification with a change on each line to the findings, as "Replace all" of an editor sends it.
pub(crate) fn replace_all(file: &Path) -> f64 {
    let lines = std::fs::read_to_string(file).unwrap().lines().count();
    // From the last to the first, as editors do.
    let places: Vec<(usize, usize)> = (0..lines).rev().map(|line| (line, 0)).collect();
    edits(file, 2, &places) - edits(file, 1, &places)
}

/// CPU seconds of the fastest session with this number of notifications, each sent after the findings of the one before have arrived.
/// Each inserts a space at these lines and columns.
fn edits(file: &Path, count: usize, places: &[(usize, usize)]) -> f64 {
    let session = |_| {
        let mut session = Session::open(file);
        session.wait(|message| message["method"] == "textDocument/publishDiagnostics");
        for _ in 0..count {
            session.change(places);
            session.wait(|message| message["method"] == "textDocument/publishDiagnostics");
        }
        session.end()
    };
    (0..3).map(session).fold(f64::INFINITY, |fastest, usage| fastest.min(usage.cpu))
}

/// A session that opens a file, asks for the fixes of all its findings, changes every line at once, and asks for the fixes again. All
/// messages wait when the server starts; a request is answered with what the messages before it say.
pub(crate) fn whole(file: &Path, folder: &Path) -> Usage {
    let text = text(file);
    let lines = text.lines().count();
    let uri = uri(file);
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": lines, "character": 0}});
    let fixes = json!({"textDocument": {"uri": uri}, "range": range, "context": {"diagnostics": []}});
    let places: Vec<(usize, usize)> = (0..lines).rev().map(|line| (line, 0)).collect();
    let input = folder.join("session");
    let mut messages = File::create(&input).unwrap();
    for message in [
        request(1, "initialize", &json!({"capabilities": {}})),
        notification("initialized", &json!({})),
        opening(&uri, &text),
        request(2, "textDocument/codeAction", &fixes),
        changing(&uri, 1, &places),
        request(3, "textDocument/codeAction", &fixes),
        request(4, "shutdown", &Value::Null),
        notification("exit", &Value::Null),
    ] {
        send(&mut messages, &message).unwrap();
    }
    Run::cjm(&["lsp", "--stdio"]).with_input(&input).usage()
}

/// A server with one open document.
struct Session {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    uri: String,
    version: usize,
}

impl Session {
    fn open(file: &Path) -> Self {
        let mut server = Command::new(cjm());
        let mut server = server.args(["lsp", "--stdio"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (input, output) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
        let mut session = Self { server, input, output, uri: uri(file), version: 0 };
        session.send(&request(1, "initialize", &json!({"capabilities": {}})));
        session.wait(|message| message["id"] == 1);
        session.send(&notification("initialized", &json!({})));
        session.send(&opening(&session.uri, &text(file)));
        session
    }

    /// Inserts a space at each of these lines and columns, in one notification.
    fn change(&mut self, places: &[(usize, usize)]) {
        self.version += 1;
        self.send(&changing(&self.uri, self.version, places));
    }

    fn end(mut self) -> Usage {
        self.send(&request(2, "shutdown", &Value::Null));
        self.wait(|message| message["id"] == 2);
        self.send(&notification("exit", &Value::Null));
        drop(self.input);
        Usage::of(self.server)
    }

    fn send(&mut self, message: &str) {
        send(&mut self.input, message).unwrap();
    }

    /// Reads messages until one is the wanted one.
    fn wait(&mut self, is_wanted: impl Fn(&Value) -> bool) {
        while !is_wanted(&self.next()) {}
    }

    fn next(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert_ne!(self.output.read_line(&mut line).unwrap(), 0, "the server ended");
            match line.trim_end() {
                "" => break,
                line => length = line.strip_prefix("Content-Length: ").map_or(length, |digits| digits.parse().unwrap()),
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    }
}

/// The text of a file; an editor has no bytes that are not UTF-8.
fn text(file: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned()
}

fn uri(file: &Path) -> String {
    format!("file://{}", file.to_str().unwrap())
}

fn opening(uri: &str, text: &str) -> String {
    let document = json!({"uri": uri, "languageId": "yaml", "version": 0, "text": text});
    notification("textDocument/didOpen", &json!({"textDocument": document}))
}

/// Inserts a space at each of these lines and columns. Written as text: values of many changes would take much memory.
fn changing(uri: &str, version: usize, places: &[(usize, usize)]) -> String {
    let document = json!({"uri": uri, "version": version});
    let mut message =
        format!(r#"{{"jsonrpc":"2.0","method":"textDocument/didChange","params":{{"textDocument":{document},"contentChanges":["#);
    for (n, (line, character)) in places.iter().enumerate() {
        let start = format!(r#"{{"line":{line},"character":{character}}}"#);
        let comma = if n == 0 { "" } else { "," };
        let _ = write!(message, r#"{comma}{{"range":{{"start":{start},"end":{start}}},"text":" "}}"#);
    }
    message + "]}}"
}

fn request(id: usize, method: &str, params: &Value) -> String {
    json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}).to_string()
}

fn notification(method: &str, params: &Value) -> String {
    json!({"jsonrpc": "2.0", "method": method, "params": params}).to_string()
}

fn send(to: &mut impl io::Write, body: &str) -> io::Result<()> {
    write!(to, "Content-Length: {}\r\n\r\n{body}", body.len())?;
    to.flush()
}
