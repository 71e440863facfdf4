//! Reports wrong arguments in the style of all other messages.

use std::ffi::OsString;
use std::path::Path;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::args::Args;
use crate::cli::commands::list::TOPICS;
use crate::cli::error::Error;
use crate::cli::other_tools::{self, Equivalent};
use crate::cli::suggest;
use crate::cli::terminal::quoting;
use crate::edit_distance::nearest;
use crate::files::is_yaml;
use crate::findings::quote_typed;

/// The arguments that were meant, if the command that was typed stands for others: `rules` for `list rules`.
pub(crate) fn expanded(error: &clap::Error) -> Option<Vec<OsString>> {
    let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand) else { return None };
    let is_list = || TOPICS.iter().any(|topic| topic.name == word);
    let meant: Vec<&str> = match other_tools::command(word) {
        Some(meant) => meant.to_vec(),
        None if is_list() => vec!["list", word],
        None => return None,
    };
    let mut typed = std::env::args_os();
    let mut arguments: Vec<OsString> = typed.by_ref().take_while(|argument| argument != word.as_str()).collect();
    arguments.extend(meant.into_iter().map(OsString::from));
    arguments.extend(typed);
    Some(arguments)
}

/// The error to report. `None` for what is not an error, such as `--help`, and for errors that clap reports well itself.
#[expect(clippy::wildcard_enum_match_arm, reason = "clap has more kinds of errors, and will have others")]
pub(crate) fn explain(error: &clap::Error) -> Option<Error> {
    let typed = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        Some(ContextValue::Strings(texts)) => texts.first().map(String::as_str),
        _ => None,
    };
    // The context is `--format <FORMAT>` or `<PATH>`.
    let option = || typed(ContextKind::InvalidArg).map(|arg| arg.split(" <").next().unwrap_or(arg));
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => command(typed(ContextKind::InvalidSubcommand)?),
        ErrorKind::UnknownArgument => unknown(typed(ContextKind::InvalidArg)?),
        ErrorKind::InvalidValue => {
            let Some(ContextValue::Strings(known)) = error.get(ContextKind::ValidValue) else { return None };
            match typed(ContextKind::InvalidValue)? {
                "" if known.is_empty() => format!("{} needs a value after it", option()?),
                "" => format!("{} needs a value; expected one of {}", option()?, known.join(", ")),
                word => return Some(value(option()?, word, known)),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let (help, missing) = (help(), typed(ContextKind::InvalidArg)?);
            format!("{missing} is missing; see `{help}`")
        }
        ErrorKind::MissingSubcommand => {
            "a command is missing; `cjm help` lists them, `cjm --version` prints the version".to_owned()
        }
        ErrorKind::ValueValidation => {
            let cause = std::error::Error::source(error)?;
            format!("{} cannot be {}: {cause}", option()?, quote_typed(typed(ContextKind::InvalidValue)?))
        }
        _ => return None,
    };
    Some(Error::Usage(message))
}

/// The error about an unknown command, with what to type instead.
fn command(word: &str) -> String {
    if is_yaml(Path::new(word)) || Path::new(word).exists() {
        return format!(
            "unknown command {}; to draw this file, type `cjm render {}`",
            quote_typed(word),
            quoting::path(word.as_ref())
        );
    }
    if let Some(instruction) = other_tools::explained_command(word) {
        return format!("unknown command {}; {instruction}", quote_typed(word));
    }
    let args = Args::command();
    let commands: Vec<&str> = args.get_subcommands().map(clap::Command::get_name).chain(["help"]).collect();
    suggest::unknown("command", word, commands.iter().copied()).to_string()
}

/// The error about an unknown word after an option.
fn value(option: &str, word: &str, known: &[String]) -> Error {
    // Other options, such as `--color`, take words of their own.
    let takes = |name: &str| known.iter().any(|known| known == name);
    let instruction = other_tools::picture(word).filter(|_| takes("svg"));
    let report = other_tools::report(word).filter(|meant| takes(meant));
    match (instruction, report) {
        (Some(instruction), _) => suggest::unknown_format(word, instruction),
        (None, Some(meant)) => Error::Usage(format!("unknown value of {option}: {}; did you mean `{meant}`?", quote_typed(word))),
        (None, None) => suggest::unknown(&format!("value of {option}:"), word, known.iter().map(String::as_str)),
    }
}

/// The error about an unknown option or an unexpected argument, with what to type instead.
fn unknown(word: &str) -> String {
    let help = help();
    if !word.starts_with('-') {
        return format!("unexpected argument {}; see `{help}`", quote_typed(word));
    }
    let name = word.split('=').next().unwrap_or(word);
    let command = typed_command();
    let takes = |meant: &&str| {
        let name = meant.split(' ').next().unwrap_or(meant);
        command.as_ref().is_some_and(|command| options(command).iter().any(|option| option == name))
    };
    let equivalent = other_tools::options(name, command.as_ref().map(clap::Command::get_name)).find_map(|found| match found {
        Equivalent::Option(meant) => Some(format!("did you mean `{meant}`?")).filter(|_| takes(&meant)),
        Equivalent::Instruction(instruction) => Some(instruction.to_owned()),
    });
    let near = || {
        let known = command.as_ref().map_or_else(Vec::new, options);
        nearest(name, known.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?"))
    };
    let help = equivalent.or_else(near).unwrap_or_else(|| format!("see `{help}`"));
    format!("unknown option {}; {help}", quote_typed(word))
}

/// The command that was typed.
fn typed_command() -> Option<clap::Command> {
    let mut args = Args::command();
    // This adds global options to every command.
    args.build();
    // Arguments may not be UTF-8.
    let words = std::env::args_os().skip(1).filter_map(|word| word.into_string().ok());
    words.into_iter().find_map(|word| args.find_subcommand(word).cloned())
}

/// The command that prints the help.
fn help() -> String {
    typed_command().map_or_else(|| "cjm --help".to_owned(), |command| format!("cjm {} --help", command.get_name()))
}

/// The options that a command takes, with their dashes.
fn options(command: &clap::Command) -> Vec<String> {
    let spellings = |argument: &clap::Arg| {
        let long = argument.get_long().map(|long| format!("--{long}"));
        let short = argument.get_short().map(|short| format!("-{short}"));
        long.into_iter().chain(short)
    };
    command.get_arguments().filter(|argument| !argument.is_hide_set()).flat_map(spellings).collect()
}
