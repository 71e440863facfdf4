//! A minimal editor for tests of the server.
#![allow(clippy::needless_pass_by_value, reason = "requests are written where they are sent")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

/// A guard against waiting for ever, not a measurement.
const PATIENCE: Duration = Duration::from_mins(1);

pub(super) struct Client {
    child: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    next: i32,
    version: i32,
    /// The last published diagnostics of each file.
    pub(super) published: BTreeMap<String, Value>,
    /// The server's response to `initialize`.
    pub(super) hello: Value,
}

/// Common capabilities of editors.
pub(super) fn abilities() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "workspace": {
            "workspaceEdit": { "documentChanges": true },
            "didChangeWatchedFiles": { "dynamicRegistration": true },
        },
        "textDocument": {
            "completion": { "completionItem": { "snippetSupport": true, "documentationFormat": ["markdown", "plaintext"] } },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix", "source.fixAll"] } } },
            "publishDiagnostics": { "relatedInformation": true },
        },
    })
}

impl Client {
    /// Starts the server, and no value or target.
    pub(super) fn silent(directory: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cjm"))
            .args(["lsp", "--stdio"])
            .current_dir(directory)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let input = child.stdin.take();
        Self { child, input, messages, next: 1, version: 1, published: BTreeMap::new(), hello: Value::Null }
    }

    /// Starts the server in a folder, which is the editor's folder too.
    pub(super) fn start(directory: &Path) -> Self {
        Self::able(directory, abilities())
    }

    pub(super) fn able(directory: &Path, abilities: Value) -> Self {
        let mut client = Self::silent(directory);
        let folder = json!({ "uri": uri(directory), "name": "maps" });
        let params = json!({ "processId": null, "rootUri": null, "capabilities": abilities, "workspaceFolders": [folder] });
        client.hello = client.ask("initialize", params).unwrap();
        client.notify("initialized", json!({}));
        client
    }

    /// Sends bytes as they are.
    pub(super) fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        // A stopped server does not read any more; the exit code is checked instead.
        let _ = input.write_all(bytes).and_then(|()| input.flush());
    }

    pub(super) fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    pub(super) fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request and waits for its answer: the result, or the error.
    pub(super) fn ask(&mut self, method: &str, params: Value) -> Result<Value, Value> {
        let id = self.next;
        self.next += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        let answer = self.wait(|message| message["id"] == json!(id) && message.get("method").is_none());
        match answer.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(answer["result"].clone()),
        }
    }

    /// The next matching message; diagnostics on the way are stored.
    pub(super) fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.messages.recv_timeout(PATIENCE).expect("the server answers");
            if message["method"] == "textDocument/publishDiagnostics" {
                let uri = message["params"]["uri"].as_str().unwrap().to_owned();
                self.published.insert(uri, message["params"].clone());
            }
            if wanted(&message) {
                return message;
            }
        }
    }

    /// The next diagnostics of a file.
    pub(super) fn findings(&mut self, uri: &str) -> Vec<Value> {
        let published =
            self.wait(|message| message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri);
        published["params"]["diagnostics"].as_array().unwrap().clone()
    }

    /// The diagnostics of a file's newest version.
    pub(super) fn settled(&mut self, uri: &str) -> Vec<Value> {
        let version = json!(self.version);
        let is = |published: &Value| published["uri"] == uri && published["version"] == version;
        if !self.published.get(uri).is_some_and(is) {
            self.wait(|message| message["method"] == "textDocument/publishDiagnostics" && is(&message["params"]));
        }
        self.published[uri]["diagnostics"].as_array().unwrap().clone()
    }

    pub(super) fn open(&mut self, uri: &str, text: &str) {
        self.version += 1;
        let item = json!({ "uri": uri, "languageId": "yaml", "version": self.version, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": item }));
    }

    pub(super) fn change(&mut self, uri: &str, text: &str) {
        self.edit(uri, &json!([{ "text": text }]));
    }

    pub(super) fn edit(&mut self, uri: &str, changes: &Value) {
        self.version += 1;
        let document = json!({ "uri": uri, "version": self.version });
        self.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    }

    pub(super) fn close(&mut self, uri: &str) {
        self.notify("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    }

    /// Sends a request about the place of `|` in the text, which is opened without it.
    pub(super) fn at(&mut self, method: &str, uri: &str, marked: &str, more: Value) -> Result<Value, Value> {
        let (text, position) = cursor(marked);
        self.open(uri, &text);
        self.ask_at(method, uri, &position, more)
    }

    pub(super) fn ask_at(&mut self, method: &str, uri: &str, position: &Value, more: Value) -> Result<Value, Value> {
        let mut params = json!({ "textDocument": { "uri": uri }, "position": position });
        for (key, value) in more.as_object().into_iter().flatten() {
            params[key] = value.clone();
        }
        self.ask(method, params)
    }

    /// Says goodbye properly. The exit code.
    pub(super) fn leave(mut self) -> i32 {
        self.ask("shutdown", Value::Null).unwrap();
        self.notify("exit", Value::Null);
        self.gone()
    }

    /// Hangs up. The exit code.
    pub(super) fn hang_up(mut self) -> i32 {
        self.input = None;
        self.gone()
    }

    pub(super) fn gone(&mut self) -> i32 {
        self.child.wait().unwrap().code().unwrap()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.input = None;
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line == "\r\n" {
            break;
        }
        length = line.trim().strip_prefix("Content-Length: ").map(|length| length.parse::<usize>().unwrap()).or(length);
    }
    let mut body = vec![0; length?];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("the server writes JSON"))
}

/// The address of a file.
pub(super) fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// The text without its `|`, and the position of that in UTF-16.
pub(super) fn cursor(marked: &str) -> (String, Value) {
    let at = marked.find('|').expect("a cursor");
    (marked.replacen('|', "", 1), position(marked, at))
}

/// The position of a byte in UTF-16.
pub(super) fn position(text: &str, byte: usize) -> Value {
    let before = &text[..byte];
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap().encode_utf16().count();
    json!({ "line": line, "character": column })
}

/// The byte of a position in UTF-16.
pub(super) fn byte(text: &str, position: &Value) -> usize {
    let line = position["line"].as_u64().unwrap() as usize;
    let mut start = 0;
    for part in text.split_inclusive('\n').take(line) {
        start += part.len();
    }
    let mut left = position["character"].as_u64().unwrap() as usize;
    for (at, c) in text[start..].char_indices() {
        if left == 0 || c == '\n' {
            return start + at;
        }
        left = left.saturating_sub(c.len_utf16());
    }
    text.len()
}

/// The text of a range.
pub(super) fn slice<'t>(text: &'t str, range: &Value) -> &'t str {
    &text[byte(text, &range["start"])..byte(text, &range["end"])]
}

/// A text after some edits, which do not overlap.
pub(super) fn applied(text: &str, edits: &Value) -> String {
    let mut places: Vec<(usize, usize, &str)> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| {
            let (start, end) = (byte(text, &edit["range"]["start"]), byte(text, &edit["range"]["end"]));
            (start, end, edit["newText"].as_str().unwrap())
        })
        .collect();
    places.sort_unstable();
    assert!(places.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{places:?}");
    let mut text = text.to_owned();
    for (start, end, new) in places.into_iter().rev() {
        text.replace_range(start..end, new);
    }
    text
}
