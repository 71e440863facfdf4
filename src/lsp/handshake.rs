//! Negotiates the capabilities of the editor and the server.

use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CompletionOptions, DocumentLinkOptions,
    FoldingRangeProviderCapability, HoverProviderCapability, InitializeParams, InitializeResult, MarkupKind, OneOf,
    PositionEncodingKind, RenameOptions, SaveOptions, ServerCapabilities, ServerInfo, TextDocumentSyncCapability,
    TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions, WorkDoneProgressOptions,
    WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};
use serde_json::{Value, json};

use super::column_unit::ColumnUnit;
use super::fix_all::FIX_ALL;
use super::session::{Client, Session};
use super::uri;
use super::wire::{Params, RequestError};
use crate::config;
use crate::files;
use crate::picture::Encoding;

pub(super) fn initialize(state: &mut Session, params: &Params) -> Result<Value, RequestError> {
    let params: InitializeParams = params.read()?;
    let general = params.capabilities.general.as_ref();
    let encodings = general.and_then(|general| general.position_encodings.as_deref()).unwrap_or_default();
    // Prefers UTF-8, which needs no conversion.
    state.columns = if encodings.contains(&PositionEncodingKind::UTF8) { ColumnUnit::Utf8 } else { ColumnUnit::Utf16 };
    state.client = client(&params);
    state.folders = folders(&params);
    let result = InitializeResult {
        capabilities: capabilities(state.columns),
        server_info: Some(ServerInfo { name: "cjm".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) }),
    };
    serde_json::to_value(result).map_err(RequestError::bug)
}

fn client(params: &InitializeParams) -> Client {
    let all = &params.capabilities;
    let text = all.text_document.clone().unwrap_or_default();
    let item = text.completion.and_then(|completion| completion.completion_item).unwrap_or_default();
    let markdown = |kinds: Option<Vec<MarkupKind>>| kinds.is_some_and(|kinds| kinds.contains(&MarkupKind::Markdown));
    let workspace = all.workspace.clone().unwrap_or_default();
    Client {
        snippets: item.snippet_support.unwrap_or(false),
        markdown_hover: markdown(text.hover.and_then(|hover| hover.content_format)),
        markdown_items: markdown(item.documentation_format),
        related: text.publish_diagnostics.and_then(|publish| publish.related_information).unwrap_or(false),
        nested_symbols: text.document_symbol.and_then(|symbols| symbols.hierarchical_document_symbol_support).unwrap_or(false),
        watches: workspace.did_change_watched_files.and_then(|watch| watch.dynamic_registration).unwrap_or(false),
        versioned_edits: workspace.workspace_edit.and_then(|edit| edit.document_changes).unwrap_or(false),
        action_kinds: text.code_action.is_some_and(|action| action.code_action_literal_support.is_some()),
    }
}

#[allow(deprecated, reason = "older editors name their only folder so")]
fn folders(params: &InitializeParams) -> Vec<String> {
    match &params.workspace_folders {
        Some(folders) => folders.iter().map(|folder| uri::name(&folder.uri)).collect(),
        None => params.root_uri.iter().map(uri::name).collect(),
    }
}

fn capabilities(columns: ColumnUnit) -> ServerCapabilities {
    let progress = WorkDoneProgressOptions::default;
    let triggers = [":", " ", "[", "{", ",", "-", "."];
    ServerCapabilities {
        position_encoding: Some(match columns {
            ColumnUnit::Utf8 => PositionEncodingKind::UTF8,
            ColumnUnit::Utf16 => PositionEncodingKind::UTF16,
        }),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
            ..TextDocumentSyncOptions::default()
        })),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(triggers.map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        document_link_provider: Some(DocumentLinkOptions {
            resolve_provider: Some(false),
            work_done_progress_options: progress(),
        }),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, CodeActionKind::new(FIX_ALL)]),
            resolve_provider: Some(false),
            work_done_progress_options: progress(),
        })),
        document_formatting_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: progress(),
        })),
        workspace: Some(WorkspaceServerCapabilities {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(OneOf::Left(true)),
            }),
            file_operations: None,
        }),
        ..ServerCapabilities::default()
    }
}

/// The files to watch: settings, baselines, journeys, and the files they use.
pub(super) fn watchers(state: &Session) -> Option<Value> {
    let pictures = Encoding::ALL.map(|encoding| encoding.extensions().join(",")).join(",");
    let of_extensions = |extensions: &str| format!("**/*.{{{extensions}}}");
    let globs = [
        format!("**/{}", config::FILE),
        "**/*baseline*.json".to_owned(),
        of_extensions(&files::YAML.join(",")),
        of_extensions(&pictures),
    ]
    .map(|glob| json!({ "globPattern": glob }));
    let registration = json!({
        "id": "cjm-watch",
        "method": "workspace/didChangeWatchedFiles",
        "registerOptions": { "watchers": globs },
    });
    state.client.watches.then(|| json!({ "registrations": [registration] }))
}
