//! Reports wrong arguments in the style of all other messages.

use std::path::Path;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::args::Args;
use crate::cli::error::Error;
use crate::cli::suggest;
use crate::cli::terminal::quoting;
use crate::files::is_yaml;
use crate::findings::quote_typed;

/// Options of other programs, each with its equivalent.
const MEANT: &[(&str, &str)] = &[
    ("--allow", "--ignore"),
    ("--dark", "--theme dark"),
    ("--dir", "--output"),
    ("--disable", "--ignore"),
    ("--dry-run", "--diff"),
    ("--exit-zero", "--fail-on never"),
    ("--fonts", "--font-dir"),
    ("--html", "-f html"),
    ("--lang", "--locale"),
    ("--language", "--locale"),
    ("--max-warnings", "--fail-on warning"),
    ("--no-color", "--color never"),
    ("--only", "--select"),
    ("--out", "--output"),
    ("--out-dir", "--output"),
    ("--output-format", "--format"),
    ("--png", "-f png"),
    ("--print", "--theme print"),
    ("--reporter", "--format"),
    ("--rule", "--select"),
    ("--rules", "--select"),
    ("--svg", "-f svg"),
    ("--threads", "--jobs"),
    ("--type", "--format"),
];

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
        ErrorKind::UnknownArgument => unknown(typed(ContextKind::InvalidArg)?, typed(ContextKind::SuggestedArg)),
        ErrorKind::InvalidValue => {
            let Some(ContextValue::Strings(known)) = error.get(ContextKind::ValidValue) else { return None };
            match typed(ContextKind::InvalidValue)? {
                "" if known.is_empty() => format!("{} needs a value after it", option()?),
                "" => format!("{} needs a value; expected one of {}", option()?, known.join(", ")),
                word => {
                    return Some(suggest::unknown(&format!("value of {}:", option()?), word, known.iter().map(String::as_str)));
                }
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let (help, missing) = (help(), typed(ContextKind::InvalidArg)?);
            format!("{missing} is missing; see `{help}`")
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
    let commands = commands();
    suggest::unknown("command", word, commands.iter().map(String::as_str)).to_string()
}

/// The names of all commands.
fn commands() -> Vec<String> {
    Args::command().get_subcommands().map(|command| command.get_name().to_owned()).chain(["help".to_owned()]).collect()
}

/// The error about an unknown option or an unexpected argument, with what to type instead.
fn unknown(word: &str, near: Option<&str>) -> String {
    let help = help();
    if !word.starts_with('-') {
        return format!("unexpected argument {}; see `{help}`", quote_typed(word));
    }
    let name = word.split('=').next().unwrap_or(word);
    let known = MEANT.iter().find(|(typed, _)| *typed == name).map(|(_, meant)| *meant).filter(|meant| is_taken(meant));
    match known.or(near) {
        Some(meant) => format!("unknown option {}; did you mean `{meant}`?", quote_typed(word)),
        None => format!("unknown option {}; see `{help}`", quote_typed(word)),
    }
}

/// The name of the command that was typed.
fn typed_command() -> Option<String> {
    let commands = commands();
    // Arguments may not be UTF-8.
    std::env::args_os().skip(1).filter_map(|word| word.into_string().ok()).find(|word| commands.contains(word))
}

/// The command that prints the help.
fn help() -> String {
    typed_command().map_or_else(|| "cjm --help".to_owned(), |command| format!("cjm {command} --help"))
}

/// Whether the command that was typed takes an option.
fn is_taken(option: &str) -> bool {
    let name = option.split(' ').next().unwrap_or(option);
    let mut args = Args::command();
    // This adds global options to every command.
    args.build();
    let Some(command) = typed_command().and_then(|name| args.find_subcommand(name).cloned()) else { return false };
    command.get_arguments().any(|arg| match name.strip_prefix("--") {
        Some(long) => arg.get_long() == Some(long),
        None => arg.get_short() == name.chars().nth(1),
    })
}
