//! Serves journey files to editors: diagnostics, completion, documentation, navigation and renaming.
//!
//! Implements the Language Server Protocol 3.17. Does no I/O itself: [`serve`] gets the input and output streams, and
//! files come from a [`Host`].

mod actions;
mod column_unit;
mod completion;
mod diagnostics;
mod document_text;
mod draft;
mod editor;
mod edits;
mod findings;
mod fix_all;
mod format;
mod handshake;
mod host;
mod hover;
mod inbox;
mod navigation;
mod outline;
mod rename;
mod session;
mod snippets;
mod uri;
mod wire;

use std::collections::BTreeSet;
use std::io::{BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use serde_json::Value;
use serde_json::json;

use inbox::Inbox;
use session::Session;
use wire::{Incoming, Params, RequestError};

pub use host::{Host, ProjectSettings};

/// The pause in typing before a file is compiled again.
const PAUSE: Duration = Duration::from_millis(2);
/// The maximum number of messages that are processed before findings are published.
const MOST_AT_ONCE: usize = 100;

/// Serves one editor until it exits or disconnects. Returns true if it shut down properly.
pub fn serve(host: &dyn Host, input: impl BufRead + Send + 'static, output: &mut dyn Write) -> bool {
    let (sender, receiver) = channel();
    // Messages are read immediately: an editor may not read while it is blocked on writing.
    std::thread::spawn(move || {
        let mut input = input;
        while let Some(message) = wire::read(&mut input) {
            let is_last = matches!(message, Incoming::Lost(_));
            if sender.send(message).is_err() || is_last {
                break;
            }
        }
    });
    Server::new(host, Inbox::new(receiver), output).run().unwrap_or(false)
}

/// The phase of the protocol.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    New,
    Ready,
    ShutDown,
}

struct Server<'a> {
    state: Session<'a>,
    host: &'a dyn Host,
    inbox: Inbox,
    output: &'a mut dyn Write,
    phase: Phase,
}

impl<'a> Server<'a> {
    fn new(host: &'a dyn Host, inbox: Inbox, output: &'a mut dyn Write) -> Self {
        Self { state: Session::new(host), host, inbox, output, phase: Phase::New }
    }

    /// `None` if the editor disconnected.
    fn run(&mut self) -> Option<bool> {
        let mut processed = 0;
        loop {
            let message = if self.state.is_stale() && processed >= MOST_AT_ONCE {
                Err(RecvTimeoutError::Timeout)
            } else {
                self.inbox.next(self.state.is_stale().then_some(PAUSE))
            };
            match message {
                Ok(Incoming::Notification { method, .. }) if method == "exit" => return Some(self.phase == Phase::ShutDown),
                Ok(Incoming::Lost(reason)) => {
                    self.host.log(&reason);
                    return Some(false);
                }
                Ok(message) => {
                    self.take(message)?;
                    processed = if self.state.is_stale() { processed + 1 } else { 0 };
                }
                Err(RecvTimeoutError::Timeout) => {
                    processed = 0;
                    self.publish(true)?;
                }
                Err(RecvTimeoutError::Disconnected) => return Some(false),
            }
        }
    }

    fn take(&mut self, message: Incoming) -> Option<()> {
        match message {
            Incoming::Request { id, method, params } => {
                let result = self.request(&method, &params);
                wire::answer(&mut self.output, id, result).ok()?;
                if method == "shutdown" && self.phase == Phase::Ready {
                    self.phase = Phase::ShutDown;
                }
            }
            Incoming::Notification { method, params } => self.notification(&method, &params)?,
            Incoming::Cancelled(id) => wire::answer(&mut self.output, id, Err(RequestError::cancelled())).ok()?,
            // `run` ends at a lost message.
            Incoming::Response | Incoming::Lost(_) => {}
            Incoming::Broken(answer) => wire::send(&mut self.output, &answer).ok()?,
        }
        Some(())
    }

    fn request(&mut self, method: &str, params: &Params) -> Result<Value, RequestError> {
        match (self.phase, method) {
            (Phase::New, "initialize") => {
                let result = handshake::initialize(&mut self.state, params)?;
                self.phase = Phase::Ready;
                Ok(result)
            }
            (Phase::New, _) => Err(RequestError::early()),
            (Phase::ShutDown, _) => Err(RequestError::late()),
            (Phase::Ready, "initialize") => Err(RequestError::again()),
            (Phase::Ready, "shutdown") => Ok(Value::Null),
            (Phase::Ready, _) => {
                // Code actions have to match the published findings.
                if method == "textDocument/codeAction" {
                    let _ = self.publish(false);
                }
                let state = &mut self.state;
                let result = catch_panic(|| answer(state, method, params));
                result.unwrap_or_else(|bug| {
                    self.report_panic(method, &bug);
                    Err(RequestError::bug(bug))
                })
            }
        }
    }

    fn notification(&mut self, method: &str, params: &Params) -> Option<()> {
        if self.phase != Phase::Ready {
            return Some(());
        }
        if method == "initialized" {
            if let Some(params) = handshake::watchers(&self.state) {
                wire::ask(&mut self.output, "cjm-watch", "client/registerCapability", params).ok()?;
            }
            return Some(());
        }
        let state = &mut self.state;
        match catch_panic(|| notified(state, method, params)) {
            Ok(Ok(())) => {}
            Ok(Err(refusal)) => self.host.log(&format!("{method}: {}", refusal.message)),
            Err(bug) => self.report_panic(method, &bug),
        }
        Some(())
    }

    /// Publishes the findings of the files that changed. `can_wait`: an analysis is abandoned when a newer text arrives.
    fn publish(&mut self, can_wait: bool) -> Option<()> {
        let Self { state, inbox, .. } = self;
        let mut is_outdated = |files: &BTreeSet<String>| can_wait && inbox.has_change(|name| files.contains(name));
        match catch_panic(|| diagnostics::refresh(state, &mut is_outdated)) {
            Ok(all) => {
                for params in all {
                    wire::notify(&mut self.output, "textDocument/publishDiagnostics", params).ok()?;
                }
            }
            Err(bug) => {
                self.state.mark_fresh();
                self.report_panic("reading", &bug);
            }
        }
        Some(())
    }

    /// Reports a panic to the user, and drops state that it may have left inconsistent.
    fn report_panic(&mut self, what: &str, bug: &str) {
        self.state.forget();
        let message = format!("cjm has a bug ({what}): {bug}. Please report it, with the file if you can share it.");
        self.host.log(&message);
        let _ = wire::notify(&mut self.output, "window/logMessage", json!({ "type": 1, "message": message }));
    }
}

/// Runs a function; returns the message of a panic.
fn catch_panic<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| {
        let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
        text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no message".to_owned())
    })
}

/// Answers a request.
fn answer(state: &mut Session, method: &str, params: &Params) -> Result<Value, RequestError> {
    match method {
        "textDocument/codeAction" => with(state, params, actions::actions),
        "textDocument/completion" => with(state, params, completion::complete),
        "textDocument/definition" => with(state, params, navigation::definition),
        "textDocument/documentHighlight" => with(state, params, navigation::highlight),
        "textDocument/documentLink" => with(state, params, outline::links),
        "textDocument/documentSymbol" => with(state, params, outline::symbols),
        "textDocument/foldingRange" => with(state, params, outline::folds),
        "textDocument/formatting" => {
            format::format(state, &params.read()?).and_then(|edits| serde_json::to_value(edits).map_err(RequestError::bug))
        }
        "textDocument/hover" => with(state, params, hover::hover),
        "textDocument/prepareRename" => with(state, params, rename::prepare),
        "textDocument/references" => with(state, params, navigation::references),
        "textDocument/rename" => {
            rename::rename(state, &params.read()?).and_then(|edit| serde_json::to_value(edit).map_err(RequestError::bug))
        }
        _ => Err(RequestError::method(method)),
    }
}

fn with<P, R>(
    state: &mut Session,
    params: &Params,
    feature: impl FnOnce(&mut Session, &P) -> Option<R>,
) -> Result<Value, RequestError>
where
    P: serde::de::DeserializeOwned,
    R: serde::Serialize,
{
    serde_json::to_value(feature(state, &params.read()?)).map_err(RequestError::bug)
}

/// Handles a notification of the editor.
fn notified(state: &mut Session, method: &str, params: &Params) -> Result<(), RequestError> {
    match method {
        "textDocument/didOpen" => state.opened(params.read()?),
        "textDocument/didChange" => state.changed(params.read()?)?,
        "textDocument/didClose" => state.closed(&params.read()?),
        "textDocument/didSave" | "workspace/didChangeWatchedFiles" | "workspace/didChangeConfiguration" => state.mark_stale(),
        "workspace/didChangeWorkspaceFolders" => state.moved(&params.read()?),
        // All other notifications are optional.
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests;
