//! Command-line arguments and their help. Types only: the commands resolve contradictions.

mod check;
mod common;
mod completions;
pub(super) mod date;
mod explain;
mod fmt;
mod init;
mod list;
mod lsp;
mod man;
mod render;
mod schema;

use clap::{Parser, Subcommand, ValueEnum};

pub(crate) use check::{Check, ConfigArgs, FailOn, FixOptions, RuleOptions};
pub(crate) use common::Where;
pub(crate) use completions::Completions;
pub(crate) use explain::Explain;
pub(crate) use fmt::Fmt;
pub(crate) use init::Init;
pub(crate) use list::List;
pub(crate) use lsp::Lsp;
pub(crate) use man::ManPages;
pub(crate) use render::{Render, TextChoice};
pub(crate) use schema::SchemaArgs;

const EXAMPLES: &str = "\
Examples:
  cjm init checkout                          write checkout.journey.yaml to start from
  cjm render checkout.journey.yaml           draw a map, as an SVG beside the file
  cjm check                                  check every map below this directory

Exit codes: 0 success; 1 a file has errors, or a picture is stale; 2 wrong usage, or a file cannot be read or written.";

/// Draws customer journey maps and service blueprints from YAML files.
#[derive(Debug, Parser)]
#[command(name = "cjm", version, arg_required_else_help = true, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Colour messages; `auto` means on a terminal, unless the variable `NO_COLOR` is set.
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = When::Auto, display_order = 90)]
    pub(crate) color: When,

    /// Print errors only.
    #[arg(short, long, global = true, display_order = 91)]
    pub(crate) quiet: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Draw maps as SVG, PNG or HTML.
    Render(Render),
    /// Check files without drawing them.
    Check(Check),
    /// Print the effective settings, and where each value comes from.
    Config(ConfigArgs),
    /// Explain a rule: why it matters, and how to fix what it finds.
    Explain(Explain),
    /// Format files, keeping every value and every comment.
    Fmt(Fmt),
    /// Create a journey from a template.
    Init(Init),
    /// List templates, sheets, lanes, rules, themes, languages, channels or keys.
    List(List),
    /// Start the language server for editors: findings, completion, explanations, renaming.
    Lsp(Lsp),
    /// Print the JSON Schema of journeys, with which editors complete, explain and check keys.
    Schema(SchemaArgs),
    /// Print the completion script of a shell.
    Completions(Completions),
    /// Print the manual page, or write one per command.
    Man(ManPages),
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}
