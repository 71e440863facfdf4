//! `cjm man`: prints or writes the manual pages.

use clap::{Command, CommandFactory as _};
use clap_mangen::Man;

use crate::cli::args::{Args, ManArgs};
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::writing::{self, Origin};
use crate::cli::terminal::console::Console;
use crate::cli::terminal::paths::shown;

/// Prints the first page, or writes all pages into a directory.
pub(crate) fn run(args: &ManArgs, console: Console) -> Result<Exit, Error> {
    let pages = pages();
    let Some(directory) = &args.dir else {
        writing::print(&pages[0].1)?;
        return Ok(Exit::Fine);
    };
    let files: Vec<_> = pages.into_iter().map(|(name, page)| (directory.join(name), page)).collect();
    writing::write(&files, Origin::Program)?;
    for (name, _) in &files {
        console.ok(&shown(name));
    }
    Ok(Exit::Fine)
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
        // The lines of examples must not be filled.
        page.extend_from_slice(format!(".SH NOTES\n.nf\n{}.fi\n", roff(&text.to_string())).as_bytes());
    }
    page
}

/// Marks lines in roff so that they are not filled.
fn roff(text: &str) -> String {
    let line = |line: &str| {
        let escaped = line.replace('\\', "\\e").replace('-', "\\-");
        let guard = if escaped.starts_with(['.', '\'']) { "\\&" } else { "" };
        format!("{guard}{escaped}\n")
    };
    text.lines().map(line).collect()
}
