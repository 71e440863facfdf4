//! Reads and writes framed messages of the protocol. Names lsp-server, whose own reader stops at the first message
//! that is not JSON, and allocates memory for any length that a header claims.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Read as _, Write};

pub(super) use lsp_server::RequestId;
use lsp_server::{ErrorCode, Message, Notification, Response};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::uri;
use crate::findings::quote;
use crate::limits::{HEADER_BYTES, MESSAGE_BYTES};

/// A message from the editor.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A request, which needs a response.
    Request { id: RequestId, method: String, params: Params },
    /// A notification.
    Notification { method: String, params: Params },
    /// The response to a request of the server.
    Response,
    /// A request that the editor has cancelled.
    Cancelled(RequestId),
    /// Not a message; contains the response to send.
    Broken(Value),
    /// The start of the next message cannot be found; contains the reason.
    Lost(String),
}

/// The parameters of a message, as JSON text: a tree of thousands of changes takes many times the memory.
#[derive(Debug)]
pub(super) struct Params(Option<Box<RawValue>>);

impl Params {
    /// Reads them. URIs that are not escaped are escaped.
    pub(super) fn read<P: DeserializeOwned>(&self) -> Result<P, RequestError> {
        let text = self.0.as_deref().map_or("null", RawValue::get);
        serde_json::from_str(text).or_else(|_| {
            let mut value: Value = serde_json::from_str(text).map_err(RequestError::params)?;
            uri::escape_all(&mut value);
            serde_json::from_value(value).map_err(RequestError::params)
        })
    }
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

    pub(super) fn cancelled() -> Self {
        Self { code: ErrorCode::RequestCanceled as i32, message: "cancelled".to_owned() }
    }

    pub(super) fn failed(message: impl std::fmt::Display) -> Self {
        Self { code: ErrorCode::RequestFailed as i32, message: message.to_string() }
    }

    pub(super) fn bug(message: impl std::fmt::Display) -> Self {
        Self { code: ErrorCode::InternalError as i32, message: message.to_string() }
    }
}

/// What a response has one of.
const OUTCOMES: [&str; 2] = ["result", "error"];

/// Reads the next message. `None` at the end.
pub(super) fn read(input: &mut impl BufRead) -> Option<Incoming> {
    let body = match frame(input) {
        Ok(body) => body?,
        Err(reason) => return Some(Incoming::Lost(reason)),
    };
    Some(message(&body).unwrap_or_else(|broken| broken))
}

/// The message of this JSON text.
///
/// # Errors
///
/// [`Incoming::Broken`].
fn message(body: &[u8]) -> Result<Incoming, Incoming> {
    let invalid = |id: &Value, message: &str| broken(id, ErrorCode::InvalidRequest, message);
    let Ok(mut fields) = serde_json::from_slice::<BTreeMap<String, Box<RawValue>>>(body) else {
        let is_json = serde_json::from_slice::<IgnoredAny>(body).is_ok();
        let not_json = || broken(&Value::Null, ErrorCode::ParseError, "not valid JSON");
        return Err(if is_json { invalid(&Value::Null, "not a valid request") } else { not_json() });
    };
    let id = fields.get("id").map(|id| serde_json::from_str::<RequestId>(id.get()));
    let id = match id {
        Some(Ok(id)) => Some(id),
        // Without its id, it would be read as a notification.
        Some(Err(_)) if fields.contains_key("method") => {
            return Err(invalid(&Value::Null, "the id of a request is a string or a 32-bit number"));
        }
        Some(Err(_)) | None => None,
    };
    let params = Params(fields.remove("params"));
    let Some(method) = fields.get("method") else {
        // A response is never answered, whatever its id.
        let is_response = OUTCOMES.iter().any(|key| fields.contains_key(*key));
        return if is_response { Ok(Incoming::Response) } else { Err(invalid(&json!(id), "not a valid request")) };
    };
    let Ok(method) = serde_json::from_str(method.get()) else { return Err(invalid(&json!(id), "not a valid request")) };
    Ok(match id {
        Some(id) => Incoming::Request { id, method, params },
        None => Incoming::Notification { method, params },
    })
}

fn broken(id: &Value, code: ErrorCode, message: &str) -> Incoming {
    Incoming::Broken(json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code as i32, "message": message } }))
}

/// Reads the bytes of one message; `None` at the end.
///
/// # Errors
///
/// Why the start of the next message cannot be found.
fn frame(input: &mut impl BufRead) -> Result<Option<Vec<u8>>, String> {
    let (mut length, mut has_header) = (None, false);
    loop {
        let mut line = Vec::new();
        input.by_ref().take(HEADER_BYTES.most).read_until(b'\n', &mut line).map_err(|error| error.to_string())?;
        if line.is_empty() && !has_header {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end();
        if !line.ends_with(b"\n") && line.len() as u64 == HEADER_BYTES.most {
            return Err(format!("a header is longer than {}", HEADER_BYTES.named()));
        }
        if !line.ends_with(b"\n") {
            return Err(format!("the header {} has no end", quote(text)));
        }
        if text.is_empty() {
            match (length, has_header) {
                (Some(_), _) => break,
                (None, true) => return Err("a message has no `Content-Length`".to_owned()),
                // Skips an empty line before the header.
                (None, false) => continue,
            }
        }
        has_header = true;
        let (name, value) = text.split_once(':').ok_or_else(|| format!("{} is not a header", quote(text)))?;
        if name.trim().eq_ignore_ascii_case("content-length") {
            let value = value.trim();
            length =
                Some(value.parse::<usize>().map_err(|_| format!("`Content-Length` is {}, not a number of bytes", quote(value)))?);
        }
    }
    let length = length.unwrap_or_default();
    if length > MESSAGE_BYTES.length() {
        return Err(format!("`Content-Length` is {length}, more than {}", MESSAGE_BYTES.named()));
    }
    let mut body = Vec::new();
    input.by_ref().take(length as u64).read_to_end(&mut body).map_err(|error| error.to_string())?;
    if body.len() < length {
        return Err(format!("the input ends after {} of {length} bytes of a message", body.len()));
    }
    Ok(Some(body))
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
