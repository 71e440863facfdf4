//! Queues the messages of the editor: a later one can cancel a waiting request, and outdate an analysis.

use std::collections::{HashSet, VecDeque};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use lsp_types::TextDocumentIdentifier;
use serde::Deserialize;

use super::uri;
use super::wire::{Incoming, RequestId};

/// The messages that have arrived and are not processed yet.
pub(super) struct Inbox {
    receiver: Receiver<Incoming>,
    /// Each with the name of the document whose text it changes.
    waiting: VecDeque<(Incoming, Option<String>)>,
    /// The ids of waiting requests.
    requests: HashSet<RequestId>,
    /// Those of them that the editor has cancelled.
    cancelled: HashSet<RequestId>,
}

impl Inbox {
    pub(super) fn new(receiver: Receiver<Incoming>) -> Self {
        Self { receiver, waiting: VecDeque::new(), requests: HashSet::new(), cancelled: HashSet::new() }
    }

    /// The next message. Waits for it, at most for `pause` if there is one.
    pub(super) fn next(&mut self, pause: Option<Duration>) -> Result<Incoming, RecvTimeoutError> {
        self.collect();
        if self.waiting.is_empty() {
            let message = match pause {
                Some(pause) => self.receiver.recv_timeout(pause)?,
                None => self.receiver.recv().map_err(|_| RecvTimeoutError::Disconnected)?,
            };
            self.add(message);
            self.collect();
        }
        let Some((message, _)) = self.waiting.pop_front() else { return Err(RecvTimeoutError::Timeout) };
        Ok(match message {
            Incoming::Request { id, method, params } => {
                self.requests.remove(&id);
                if self.cancelled.remove(&id) { Incoming::Cancelled(id) } else { Incoming::Request { id, method, params } }
            }
            Incoming::Cancelled(_)
            | Incoming::Notification { .. }
            | Incoming::Response
            | Incoming::Broken(_)
            | Incoming::Lost(_) => message,
        })
    }

    /// Whether a newer text of one of these documents has arrived.
    pub(super) fn has_change(&mut self, is_one: impl Fn(&str) -> bool) -> bool {
        self.collect();
        self.waiting.iter().any(|(_, changed)| changed.as_deref().is_some_and(&is_one))
    }

    /// Queues everything that has arrived.
    fn collect(&mut self) {
        while let Ok(message) = self.receiver.try_recv() {
            self.add(message);
        }
    }

    fn add(&mut self, message: Incoming) {
        match &message {
            Incoming::Request { id, .. } => {
                self.requests.insert(id.clone());
            }
            Incoming::Notification { method, params } if method == "$/cancelRequest" => {
                let id = params.read().ok().map(|Cancellation { id }| id);
                self.cancelled.extend(id.filter(|id| self.requests.contains(id)));
                return;
            }
            Incoming::Cancelled(_)
            | Incoming::Notification { .. }
            | Incoming::Response
            | Incoming::Broken(_)
            | Incoming::Lost(_) => {}
        }
        let changed = changed_document(&message);
        self.waiting.push_back((message, changed));
    }
}

/// The parameters of a cancellation.
#[derive(Deserialize)]
struct Cancellation {
    id: RequestId,
}

/// The document of a change.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ChangedDocument {
    text_document: TextDocumentIdentifier,
}

/// The name of the document whose text a message changes.
fn changed_document(message: &Incoming) -> Option<String> {
    let Incoming::Notification { method, params } = message else { return None };
    if method != "textDocument/didChange" {
        return None;
    }
    let ChangedDocument { text_document } = params.read().ok()?;
    Some(uri::name(&text_document.uri))
}
