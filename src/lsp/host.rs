//! Defines the interface between the editor server and the program around it.

use std::rc::Rc;

use crate::baseline::Baseline;
use crate::check::Settings;
use crate::world::World;

/// The program around the editor server. Names are absolute paths with `/` as separator, or the URI of a document that
/// is not a file.
pub trait Host {
    /// The saved files of the project that a document belongs to.
    fn world<'h>(&'h self, name: &str) -> Box<dyn World + 'h>;

    /// The settings that apply to a document.
    fn project(&self, name: &str) -> Rc<ProjectSettings>;

    /// Whether a file is a journey.
    fn is_journey(&self, name: &str, text: &str) -> bool;

    /// Finds the journeys below folders.
    fn journeys(&self, folders: &[String]) -> Vec<String>;

    /// Resolves a path relative to a file, if the target exists and belongs to the same project.
    fn beside(&self, name: &str, path: &str) -> Option<String>;

    /// Drops cached files and settings after a change.
    fn forget(&self);

    /// Prints a line to the server's log.
    fn log(&self, line: &str);
}

/// The settings of a project.
#[derive(Debug, Default)]
pub struct ProjectSettings {
    /// Levels and thresholds of the rules.
    pub settings: Settings,
    /// The accepted findings.
    pub baseline: Option<Baseline>,
}
