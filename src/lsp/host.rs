//! Defines what the editor server asks of the program around it.

use std::rc::Rc;

use crate::baseline::Baseline;
use crate::check::Settings;
use crate::world::World;

/// The program around the editor server. Names are absolute paths with `/` between their parts, or the address of a document that
/// is not a file.
pub trait Host {
    /// The files of the project that a document belongs to, as they were saved.
    fn world<'h>(&'h self, name: &str) -> Box<dyn World + 'h>;

    /// The settings that apply to a document.
    fn project(&self, name: &str) -> Rc<ProjectSettings>;

    /// Whether a file is a journey.
    fn is_journey(&self, name: &str, text: &str) -> bool;

    /// The journeys below some folders.
    fn journeys(&self, folders: &[String]) -> Vec<String>;

    /// The name of the file that a file names by a path beside itself, if it exists and belongs to the same project.
    fn beside(&self, name: &str, path: &str) -> Option<String>;

    /// Drops cached files and settings: some of them changed.
    fn forget(&self);

    /// Prints a line for the user who looks at the server's log.
    fn log(&self, line: &str);
}

/// The settings of a project.
#[derive(Debug, Default)]
pub struct ProjectSettings {
    /// Levels and thresholds of the rules.
    pub settings: Settings,
    /// The findings it has accepted.
    pub baseline: Option<Baseline>,
}
