//! Offers the code action that applies the safe fixes of a file, as `cjm check --fix` does.

use std::rc::Rc;

use lsp_types::{CodeAction, CodeActionKind};

use super::editor::Editor;
use super::edits::{Changes, replacements, workspace_edit};
use super::host::ProjectSettings;
use super::session::Session;
use crate::fix::{FixInput, FixSelection, FixSession};

/// Applies every safe fix.
pub(super) const FIX_ALL: &str = "source.fixAll.cjm";

/// Creates the action that applies all safe fixes of a file.
pub(super) fn fix_all_action(state: &mut Session, name: &str) -> Option<CodeAction> {
    let fixed = if let Some(known) = state.fixed.get(name) {
        known.clone()
    } else {
        let users = if state.is_journey(name) { vec![name.to_owned()] } else { state.users(name) };
        let fixed = fixed(state, name, &users);
        state.fixed.insert(name.to_owned(), fixed.clone());
        fixed
    }?;
    let edits = replacements(&state.documents.get(name)?.text, &fixed, state.columns);
    Some(CodeAction {
        title: "Apply all safe fixes".to_owned(),
        kind: Some(CodeActionKind::new(FIX_ALL)),
        edit: workspace_edit(state, Changes::from([(name.to_owned(), edits)])),
        ..CodeAction::default()
    })
}

/// The text of a file with its safe fixes, each proved in all journeys that use the file. `None` if there are none.
fn fixed(state: &Session, name: &str, users: &[String]) -> Option<String> {
    let projects: Vec<Rc<ProjectSettings>> = users.iter().map(|user| state.host.project(user)).collect();
    // A baseline hides findings, which are fixed nevertheless.
    let is_hidden = projects.iter().any(|project| project.baseline.is_some());
    let mut published = state.findings.values().flat_map(|findings| &findings.found);
    let is_possible = is_hidden || published.any(|found| found.finding.safe && found.edits.iter().any(|(file, _)| file == name));
    if !is_possible {
        return None;
    }
    let worlds: Vec<Editor> = users.iter().map(|user| state.world(user)).collect();
    let inputs = worlds.iter().zip(&projects).map(|(world, project)| FixInput {
        world,
        name: world.name,
        settings: &project.settings,
        only: Some(name),
    });
    let mut session = FixSession::new(inputs.collect());
    for user in 0..users.len() {
        if let Ok(opened) = session.open(user) {
            let files = session.files(user, &opened);
            session.remember(user, files);
        }
    }
    for user in 0..users.len() {
        session.apply_fixes(user, FixSelection::Safe).ok()?;
    }
    session.into_changed().into_iter().find(|changed| changed.name == name).map(|changed| changed.after)
}
