//! What can be typed after `cjm`, and the help about it. Types only; contradictions are settled by the commands.

mod check;
mod files;
mod lsp;
mod render;
mod tell;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Parser, Subcommand, ValueEnum};

use super::completions::{Completions, ManPages};
use crate::diagnostic;

pub(super) use check::{Asked, Check, Config, FailOn, Mending};
pub(super) use files::{Fmt, Init};
pub(super) use lsp::Lsp;
pub(super) use render::{Render, Text};
pub(super) use tell::{Explain, List, Schema};

const EXAMPLES: &str = "\
Examples:
  cjm init checkout                          write checkout.journey.yaml to start from
  cjm render checkout.journey.yaml           draw a map, as an SVG beside the file
  cjm check                                  look for mistakes in every map below this directory

Exit codes: 0 all is well; 1 a file has errors, or a picture is stale; 2 wrong usage, or something cannot be read or written.";

/// Draws customer journey maps and service blueprints from YAML files.
#[derive(Debug, Parser)]
#[command(name = "cjm", version, arg_required_else_help = true, max_term_width = 100, after_help = EXAMPLES)]
pub(super) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Command,

    /// Colour in messages; `auto` means on a terminal, unless the variable `NO_COLOR` is set.
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = When::Auto, display_order = 90)]
    pub(super) color: When,

    /// Print errors only.
    #[arg(short, long, global = true, display_order = 91)]
    pub(super) quiet: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Draw maps as SVG, PNG or HTML, beside their files or wherever you like.
    Render(Render),
    /// Say what is wrong in files, without drawing them.
    Check(Check),
    /// Print what cjm.toml and options ask for, and where each value comes from.
    Config(Config),
    /// Tell why a finding matters and what to do about it.
    Explain(Explain),
    /// Write files the way all journeys are written, with every value and every comment.
    Fmt(Fmt),
    /// Write a journey to start from.
    Init(Init),
    /// List templates, sheets, lanes, rules, themes, languages, channels or keys.
    List(List),
    /// Serve an editor: findings as you type, completion, explanations, renaming.
    Lsp(Lsp),
    /// Print a JSON Schema, with which editors complete, explain and check keys.
    Schema(Schema),
    /// Print a script with which a shell completes what you type.
    Completions(Completions),
    /// Print the manual page, or write one for each command.
    Man(ManPages),
}

/// Which configuration is meant.
#[derive(Debug, Clone, PartialEq, clap::Args)]
pub(super) struct Where {
    /// The configuration, instead of the nearest cjm.toml around each file.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", display_order = 80)]
    pub(super) config: Option<PathBuf>,

    /// Take no notice of any cjm.toml.
    #[arg(long, alias = "isolated", display_order = 81)]
    pub(super) no_config: bool,
}

/// What every command that reads journeys takes.
#[derive(Debug, Clone, PartialEq, clap::Args)]
pub(super) struct Common {
    /// How many threads to use [default: one for each core]; changes nothing but the time.
    #[arg(short, long, value_name = "N", value_parser = jobs)]
    pub(super) jobs: Option<NonZeroUsize>,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    Auto,
    Always,
    Never,
}

fn jobs(typed: &str) -> Result<NonZeroUsize, String> {
    let number = typed.parse::<usize>().map_err(|_| "not a whole number".to_owned())?;
    NonZeroUsize::new(number).ok_or_else(|| "must be at least 1".to_owned())
}

fn messages() -> PossibleValuesParser {
    named(diagnostic::Format::is_message)
}

fn reports() -> PossibleValuesParser {
    named(|_| true)
}

fn named(takes: fn(diagnostic::Format) -> bool) -> PossibleValuesParser {
    let rows = diagnostic::FORMATS.iter().filter(|row| takes(row.format));
    PossibleValuesParser::new(rows.map(|row| PossibleValue::new(row.name).help(row.summary)))
}
