//! Reads and writes framed messages of the protocol. Names lsp-server, whose own reader stops at the first message
//! that is not JSON, and allocates memory for any length that a header claims.

use std::io::{self, BufRead, Read as _, Write};

use lsp_server::{ErrorCode, Message, Notification, RequestId, Response};
use serde_json::{Value, json};

/// The maximum length of a message; an editor sends at most a whole file, whose size is limited as well.
const LONGEST: usize = 64 * 1024 * 1024;

/// A message from the editor.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A request, which needs a response.
    Request { id: RequestId, method: String, params: Value },
    /// A notification.
    Notification { method: String, params: Value },
    /// The response to a request of the server.
    Response,
    /// Not a message; contains the response to send.
    Broken(Value),
}

/// The error response to a request.
#[derive(Debug)]
pub(super) struct RequestError {
    pub(super) code: i32,
    pub(super) message: String,
}

impl RequestError {
    pub(super) fn params(message: impl std::fmt::Display) -> Self {
        Self { code: ErrorCode::InvalidParams as i32, message: message.to_string() }
    }

    pub(super) fn method(method: &str) -> Self {
        Self { code: ErrorCode::MethodNotFound as i32, message: format!("no such request: {method}") }
    }

    pub(super) fn early() -> Self {
        Self { code: ErrorCode::ServerNotInitialized as i32, message: "the first request is `initialize`".to_owned() }
    }

    pub(super) fn late() -> Self {
        Self { code: ErrorCode::InvalidRequest as i32, message: "after `shutdown` comes `exit`".to_owned() }
    }

    pub(super) fn again() -> Self {
        Self { code: ErrorCode::InvalidRequest as i32, message: "`initialize` comes once".to_owned() }
    }

    pub(super) fn failed(message: impl std::fmt::Display) -> Self {
        Self { code: ErrorCode::RequestFailed as i32, message: message.to_string() }
    }

    pub(super) fn bug(message: impl std::fmt::Display) -> Self {
        Self { code: ErrorCode::InternalError as i32, message: message.to_string() }
    }
}

/// Reads the next message. `None` at the end, or if the start of the next message cannot be found.
pub(super) fn read(input: &mut impl BufRead) -> Option<Incoming> {
    let body = frame(input)?;
    let Ok(value) = serde_json::from_slice::<Value>(&body) else {
        return Some(broken(&Value::Null, ErrorCode::ParseError, "not valid JSON"));
    };
    let id = value.get("id").cloned().unwrap_or(Value::Null);
    Some(match serde_json::from_value::<Message>(value) {
        Ok(Message::Request(request)) => Incoming::Request { id: request.id, method: request.method, params: request.params },
        Ok(Message::Notification(Notification { method, params })) => Incoming::Notification { method, params },
        Ok(Message::Response(_)) => Incoming::Response,
        Err(_) => broken(&id, ErrorCode::InvalidRequest, "not a valid request"),
    })
}

fn broken(id: &Value, code: ErrorCode, message: &str) -> Incoming {
    Incoming::Broken(json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code as i32, "message": message } }))
}

/// Reads the bytes of one message.
fn frame(input: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut length = None;
    loop {
        let mut line = Vec::new();
        // Headers are short.
        input.by_ref().take(4096).read_until(b'\n', &mut line).ok()?;
        if !line.ends_with(b"\n") {
            return None;
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_end();
        if line.is_empty() {
            match length {
                Some(_) => break,
                // Skips an empty line before the header.
                None => continue,
            }
        }
        let (name, value) = line.split_once(':')?;
        if name.trim().eq_ignore_ascii_case("content-length") {
            length = Some(value.trim().parse::<usize>().ok().filter(|length| *length <= LONGEST)?);
        }
    }
    let mut body = Vec::new();
    let length = length?;
    input.by_ref().take(length as u64).read_to_end(&mut body).ok()?;
    (body.len() == length).then_some(body)
}

/// Sends the response to a request.
pub(super) fn answer(output: &mut impl Write, id: RequestId, result: Result<Value, RequestError>) -> io::Result<()> {
    let response = match result {
        Ok(value) => Response { id, response_result: Ok(value) },
        Err(RequestError { code, message }) => Response::new_err(id, code, message),
    };
    Message::Response(response).write(output)
}

/// Sends a notification to the editor.
pub(super) fn notify(output: &mut impl Write, method: &str, params: Value) -> io::Result<()> {
    Message::Notification(Notification { method: method.to_owned(), params }).write(output)
}

/// Sends a request to the editor; its response is ignored.
pub(super) fn ask(output: &mut impl Write, id: &str, method: &str, params: Value) -> io::Result<()> {
    let id = RequestId::from(id.to_owned());
    Message::Request(lsp_server::Request { id, method: method.to_owned(), params }).write(output)
}

/// Sends a complete message.
pub(super) fn send(output: &mut impl Write, message: &Value) -> io::Result<()> {
    let text = message.to_string();
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}
