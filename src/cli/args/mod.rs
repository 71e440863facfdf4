//! Command-line arguments and their help. Types only: the commands resolve contradictions.

mod check;
mod common;
mod completions;
pub(super) mod date;
mod explain;
mod fmt;
mod init;
mod limits;
mod list;
mod lsp;
mod man;
mod render;
mod schema;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

pub(crate) use check::{CheckArgs, ConfigArgs, FixOptions, RuleOptions};
pub(crate) use common::{ConfigOptions, InputArgs};
pub(crate) use completions::CompletionsArgs;
pub(crate) use explain::ExplainArgs;
pub(crate) use fmt::FmtArgs;
pub(crate) use init::InitArgs;
pub(crate) use limits::{LimitsArgs, LimitsFormat};
pub(crate) use list::ListArgs;
pub(crate) use lsp::LspArgs;
pub(crate) use man::ManArgs;
pub(crate) use render::RenderArgs;
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

    /// Colour messages; `auto` means on a terminal, unless the variable `NO_COLOR` is set, and wherever `FORCE_COLOR` is.
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = ColorWhen::Auto, display_order = 90)]
    pub(crate) color: ColorWhen,

    /// Print errors only.
    #[arg(short, long, global = true, display_order = 91)]
    pub(crate) quiet: bool,

    /// Also print which configuration applies, and which files are left out.
    #[arg(short, long, global = true, conflicts_with = "quiet", display_order = 92)]
    pub(crate) verbose: bool,

    /// Change to this directory first.
    #[arg(short = 'C', long, global = true, value_name = "DIR", display_order = 93)]
    pub(crate) directory: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Draw maps as SVG, PNG or HTML.
    #[command(aliases = ["build", "compile", "draw", "generate"])]
    Render(RenderArgs),
    /// Check files without drawing them.
    #[command(aliases = ["lint", "validate", "verify"])]
    Check(CheckArgs),
    /// Print the effective settings, and where each value comes from.
    Config(ConfigArgs),
    /// Explain a rule: why it matters, and how to fix what it finds.
    #[command(aliases = ["rule"])]
    Explain(ExplainArgs),
    /// Format files, keeping every value and every comment.
    #[command(aliases = ["format"])]
    Fmt(FmtArgs),
    /// Create a journey from a template.
    #[command(aliases = ["create", "new"])]
    Init(InitArgs),
    /// Print how much files, maps, pictures and drawings can hold.
    Limits(LimitsArgs),
    /// List templates, sheets, lanes, rules, themes, languages, channels or keys.
    List(ListArgs),
    /// Start the language server for editors: findings, completion, explanations, renaming.
    #[command(aliases = ["language-server", "server"])]
    Lsp(LspArgs),
    /// Print the JSON Schema of journeys, with which editors complete, explain and check keys.
    Schema(SchemaArgs),
    /// Print the completion script of a shell.
    #[command(aliases = ["completion"])]
    Completions(CompletionsArgs),
    /// Print the manual page, or write one per command.
    Man(ManArgs),
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    Auto,
    Always,
    Never,
}
