//! `cjm completions` and `cjm man`: the arguments to what shells complete and `man` shows.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Command, CommandFactory as _, ValueHint};
use clap_mangen::Man;

use super::args::Args;
use super::console::Console;
use super::error::shown;
use super::list::TOPICS;
use super::templates::TEMPLATES;
use super::{Error, Exit, output};
use crate::check::LINTS;
use crate::sheet::{LANES, SHEETS};
use crate::theme::THEMES;
use crate::words::LOCALES;

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  cjm completions bash > ~/.local/share/bash-completion/completions/cjm
  cjm completions zsh > ~/.zfunc/_cjm   if `fpath` in ~/.zshrc names ~/.zfunc
  cjm completions fish > ~/.config/fish/completions/cjm.fish";

/// Arguments of `cjm completions`.
#[derive(Debug, clap::Args)]
#[command(after_help = COMPLETIONS_EXAMPLES)]
pub(super) struct Completions {
    /// For which shell.
    #[arg(value_name = "SHELL", value_enum)]
    pub(super) shell: clap_complete::Shell,
}

const MAN_EXAMPLES: &str = "\
Examples:
  cjm man | man -l -                    read the page of cjm
  cjm man --dir ~/.local/share/man/man1   install the pages of all commands";

/// Arguments of `cjm man`.
#[derive(Debug, clap::Args)]
#[command(after_help = MAN_EXAMPLES)]
pub(super) struct ManPages {
    /// Write cjm.1, cjm-render.1 and so on into this directory.
    #[arg(long, value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
}

/// Prints the script that makes a shell complete.
pub(super) fn run(args: &Completions) -> Result<Exit, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command(), "cjm", &mut script);
    output::print(&script)?;
    Ok(Exit::Fine)
}

/// Prints the manual's first page, or writes all of them into a directory.
pub(super) fn man(args: &ManPages, console: Console) -> Result<Exit, Error> {
    let pages = pages();
    let Some(directory) = &args.dir else {
        output::print(&pages[0].1)?;
        return Ok(Exit::Fine);
    };
    let files: Vec<_> = pages.into_iter().map(|(name, page)| (directory.join(name), page)).collect();
    output::write(&files)?;
    for (name, _) in &files {
        console.ok(&shown(name));
    }
    Ok(Exit::Fine)
}

/// The arguments with the words that can stand there. Help does not list them, and what is mistyped is told in our words.
fn command() -> Command {
    let sheets = SHEETS.iter().map(|sheet| sheet.name.as_str()).chain(["all"]).collect();
    let rows: [(&str, Vec<&'static str>); 9] = [
        ("sheet", sheets),
        ("lanes", LANES.iter().map(|lane| lane.key).collect()),
        ("theme", THEMES.iter().map(crate::theme::Theme::name).collect()),
        ("locale", LOCALES.iter().map(|locale| locale.tag).collect()),
        ("template", TEMPLATES.iter().map(|template| template.name).collect()),
        ("what", TOPICS.iter().map(|topic| topic.name).collect()),
        ("rule", LINTS.iter().map(|lint| lint.name).collect()),
        ("select", LINTS.iter().map(|lint| lint.name).collect()),
        ("ignore", LINTS.iter().map(|lint| lint.name).collect()),
    ];
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

/// The pages of the manual with their file names, that of `cjm` itself first.
fn pages() -> Vec<(String, Vec<u8>)> {
    let mut command = Args::command();
    command.build();
    let whole = std::iter::once(&command);
    let each = command.get_subcommands().filter(|command| command.get_name() != "help");
    whole.chain(each).map(|command| (format!("{}.1", page_name(command)), page(command))).collect()
}

fn page_name(command: &Command) -> &str {
    command.get_display_name().unwrap_or(command.get_name())
}

fn page(command: &Command) -> Vec<u8> {
    let man = Man::new(command.clone().version(env!("CARGO_PKG_VERSION"))).manual("cjm");
    let mut page = Vec::new();
    let parts = [Man::render_title, Man::render_name_section, Man::render_synopsis_section, Man::render_description_section];
    let written = parts.iter().try_for_each(|part| part(&man, &mut page)).and_then(|()| man.render_options_section(&mut page));
    let written =
        if command.has_subcommands() { written.and_then(|()| man.render_subcommands_section(&mut page)) } else { written };
    written.expect("memory takes every byte");
    if let Some(text) = command.get_after_help() {
        // Examples are tables: their lines stay as they are.
        page.extend_from_slice(format!(".SH NOTES\n.nf\n{}.fi\n", roff(&text.to_string())).as_bytes());
    }
    page
}

/// Lines as they are, in the language of man pages.
fn roff(text: &str) -> String {
    let line = |line: &str| {
        let escaped = line.replace('\\', "\\e").replace('-', "\\-");
        let guard = if escaped.starts_with(['.', '\'']) { "\\&" } else { "" };
        format!("{guard}{escaped}\n")
    };
    text.lines().map(line).collect()
}
