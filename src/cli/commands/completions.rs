//! `cjm completions`: prints the script with which a shell completes arguments.

use clap::builder::PossibleValuesParser;
use clap::{Command, CommandFactory as _, ValueHint};

use crate::check::RULES;
use crate::cli::args::{Args, CompletionsArgs};
use crate::cli::commands::list::TOPICS;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::writing;
use crate::cli::templates::TEMPLATES;
use crate::sheet::{self, LANES};
use crate::theme::THEMES;
use crate::words::LOCALES;

/// Prints the completion script.
pub(crate) fn run(args: &CompletionsArgs) -> Result<Exit, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command(), "cjm", &mut script);
    writing::print(&script)?;
    Ok(Exit::Fine)
}

/// The possible values of arguments whose help does not list them, and whose errors have messages of their own.
fn words() -> [(&'static str, Vec<&'static str>); 9] {
    [
        ("sheet", sheet::requests().collect()),
        ("lanes", LANES.iter().map(|lane| lane.key).collect()),
        ("theme", THEMES.iter().map(crate::theme::Theme::name).collect()),
        ("locale", LOCALES.iter().map(|locale| locale.tag).collect()),
        ("template", TEMPLATES.iter().map(|template| template.name).collect()),
        ("what", TOPICS.iter().map(|topic| topic.name).collect()),
        ("rule", RULES.iter().map(|rule| rule.name).collect()),
        ("select", RULES.iter().map(|rule| rule.name).collect()),
        ("ignore", RULES.iter().map(|rule| rule.name).collect()),
    ]
}

/// The arguments with the words that complete them.
fn command() -> Command {
    let rows = words();
    Args::command().mut_subcommands(|mut command| {
        let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
        for (id, words) in &rows {
            if ids.iter().any(|known| known == id) {
                command = command.mut_arg(id, |arg| arg.value_parser(PossibleValuesParser::new(words.clone())));
            }
        }
        for id in ids.iter().filter(|id| matches!(id.as_str(), "dir" | "font_dir")) {
            command = command.mut_arg(id, |arg| arg.value_hint(ValueHint::DirPath));
        }
        command
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn completed_arguments_exist() {
        let command = Args::command();
        for (id, _) in words() {
            let mut arguments = command.get_subcommands().flat_map(Command::get_arguments);
            assert!(arguments.any(|argument| argument.get_id() == id), "{id}");
        }
    }
}
