//! What can be typed after `cjm`, and the help about it. Types only; contradictions are settled by the commands.

mod lsp;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand, ValueEnum, ValueHint};

use super::completions::{Completions, ManPages};
use super::today;
use crate::config::LARGEST_SCALE;
use crate::diagnostic;
use crate::model::Date;
use crate::render::FORMATS;

pub(super) use lsp::Lsp;

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

const RENDER_EXAMPLES: &str = "\
Which files:
  A directory stands for the files in it, and in the directories below, that end in .journey.yaml or
  .journey.yml, or end in .yaml or .yml and have `title:` and `stages:` in them; what .gitignore
  names is left out. `-` is standard input.

How pictures are called:
  checkout.journey.yaml becomes checkout.journey.svg, any-name.yaml becomes any-name.svg, beside
  the file. Other sheets add their name: checkout.service-blueprint.svg; and so do themes other than
  light: checkout.journey.dark.svg. A page holds every sheet, light and dark: checkout.journey.html.

Examples:
  cjm render checkout.journey.yaml                    checkout.journey.svg, beside the file
  cjm render checkout.journey.yaml -f html            one page to open, read, search and print
  cjm render maps -f png --scale 2 -o 'out/{stem}.{sheet}.{ext}'   every map in a folder, for slides";

/// Arguments of `cjm render`.
#[derive(Debug, Clone, PartialEq, clap::Args)]
#[command(after_help = RENDER_EXAMPLES)]
pub(super) struct Render {
    /// Files, directories or patterns such as 'maps/*.yaml'; without any, the current directory.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// Where to: a file (told by its ending), a directory, `-` for standard output, or a name made of
    /// {stem}, {sheet}, {theme} and {ext}.
    #[arg(short, long, value_name = "WHERE")]
    pub(super) output: Option<PathBuf>,

    /// Kind of file, one or several [default: the ending of --output, else svg].
    #[arg(short, long, value_name = "FORMAT", value_delimiter = ',', value_parser = formats(), ignore_case = true)]
    pub(super) format: Vec<String>,

    /// Which sheets, or `all` [default: journey-map, and service-blueprint for files with work behind the scenes,
    /// unless --lanes are named].
    #[arg(long, value_name = "SHEET", value_delimiter = ',')]
    pub(super) sheet: Vec<String>,

    /// Which lanes, from top to bottom, instead of the sheet's own: stages,touchpoints,emotions.
    #[arg(long, value_name = "LANE", value_delimiter = ',')]
    pub(super) lanes: Vec<String>,

    /// Which colours, one or several: `light`, `dark` (for screens and slides at night), `print` (white, with little ink, and
    /// readable after a grey copier), or a theme file of your own, `brand/theme.yaml` [default: light].
    #[arg(long, value_name = "THEME", value_delimiter = ',')]
    pub(super) theme: Vec<String>,

    /// Language of the words that are the program's own, such as lane names: en, de, fr, ... [default: the file's `locale:`,
    /// else en].
    #[arg(long, value_name = "TAG")]
    pub(super) locale: Option<String>,

    /// Pixels of a PNG for each pixel of the map: 2 for sharp slides, 3 for print [default: 1].
    #[arg(long, value_name = "FACTOR", value_parser = scale)]
    pub(super) scale: Option<f32>,

    /// What becomes of text in an SVG [default: embed].
    #[arg(long, value_enum)]
    pub(super) text: Option<Text>,

    /// A directory with fonts to use besides the built-in ones, for scripts those lack; may be repeated.
    #[arg(long, value_name = "DIR")]
    pub(super) font_dir: Vec<PathBuf>,

    /// Write nothing; exit with 1 if a picture is not what would be written. For builds that keep pictures beside their sources.
    #[arg(long)]
    pub(super) check: bool,

    /// How to tell what was found; all but `human` and `short` go to standard output.
    #[arg(long, value_name = "FORMAT", value_parser = reports(), ignore_case = true, default_value = "human")]
    pub(super) diagnostics: String,

    #[command(flatten)]
    pub(super) project: Where,

    #[command(flatten)]
    pub(super) common: Common,
}

const CHECK_EXAMPLES: &str = "\
Examples:
  cjm check                                  every journey below the current directory
  cjm check --fail-on warning checkout.journey.yaml   be strict, say in a build
  cjm check --format sarif -o cjm.sarif maps          for code scanning";

/// Arguments of `cjm check`.
#[derive(Debug, clap::Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(super) struct Check {
    /// Files, directories or patterns such as 'maps/*.yaml'; without any, the current directory.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(super) asked: Asked,

    /// How to tell what was found; all but `human` and `short` go to standard output.
    #[arg(short, long, visible_alias = "diagnostics", value_name = "FORMAT", value_parser = reports(), ignore_case = true, default_value = "human")]
    pub(super) format: String,

    /// A file for what was found, whole or not at all.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,

    /// Tell only how many findings there are of each rule.
    #[arg(long)]
    pub(super) statistics: bool,

    #[command(flatten)]
    pub(super) mending: Mending,

    #[command(flatten)]
    pub(super) project: Where,

    #[command(flatten)]
    pub(super) common: Common,
}

/// What `cjm check` does with findings that can be mended.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct Mending {
    /// Mend what can be mended without changing what a file means, and say what is left.
    #[arg(long)]
    pub(super) fix: bool,

    /// Mend what probably is a slip as well, such as a misspelt key; look at what it did.
    #[arg(long)]
    pub(super) unsafe_fixes: bool,

    /// Write nothing; print what --fix would change, and exit with 1 if anything would.
    #[arg(long)]
    pub(super) diff: bool,
}

const CONFIG_EXAMPLES: &str = "\
Examples:
  cjm config                                 what holds in this directory; paste it into cjm.toml to begin with
  cjm config drafts/checkout.journey.yaml    what holds for one file";

/// Arguments of `cjm config`.
#[derive(Debug, clap::Args)]
#[command(after_help = CONFIG_EXAMPLES)]
pub(super) struct Config {
    /// A journey or a directory [default: the current directory].
    #[arg(value_name = "PATH")]
    pub(super) path: Option<PathBuf>,

    #[command(flatten)]
    pub(super) asked: Asked,

    #[command(flatten)]
    pub(super) project: Where,
}

const FMT_EXAMPLES: &str = "\
What changes: blanks, blank lines and line breaks, quotes, and keys that were written as another
word (`phases` becomes `stages`). What does not: values, their order, comments. A file with errors
stays as it is.

Examples:
  cjm fmt                               every journey below the current directory
  cjm fmt --check maps/                 write nothing, and fail if a file is not formatted
  cjm fmt - < checkout.journey.yaml     from standard input to standard output";

/// Arguments of `cjm fmt`.
#[derive(Debug, clap::Args)]
#[command(after_help = FMT_EXAMPLES)]
pub(super) struct Fmt {
    /// Files, directories or patterns such as 'maps/*.yaml'; without any, the current directory.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// Write nothing; exit with 1 and name the files that are not formatted.
    #[arg(long)]
    pub(super) check: bool,

    /// Write nothing; print what would change, and exit with 1 if anything would.
    #[arg(long)]
    pub(super) diff: bool,

    /// How to tell why a file stays as it is.
    #[arg(long, value_name = "FORMAT", value_parser = messages(), ignore_case = true, default_value = "human")]
    pub(super) diagnostics: String,

    #[command(flatten)]
    pub(super) common: Common,
}

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  cjm explain                           the names of all findings, by group
  cjm explain pain-without-opportunity  why it matters, an example, how to keep it quiet";

/// Arguments of `cjm explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXPLAIN_EXAMPLES)]
pub(super) struct Explain {
    /// The name of a finding, as it stands between brackets in messages; without it, all names.
    #[arg(value_name = "NAME")]
    pub(super) rule: Option<String>,
}

const INIT_EXAMPLES: &str = "\
Examples:
  cjm init checkout                     checkout.journey.yaml, short and with comments
  cjm init --template retail maps/      maps/retail.journey.yaml, a whole journey";

/// Arguments of `cjm init`.
#[derive(Debug, clap::Args)]
#[command(after_help = INIT_EXAMPLES)]
pub(super) struct Init {
    /// The file to write, which must not be there yet, a directory to write it in, or `-` for standard output; `.journey.yaml`
    /// is added to a name without an ending [default: my.journey.yaml, or the template's name].
    #[arg(value_name = "PATH")]
    pub(super) path: Option<PathBuf>,

    /// Which journey to start from; --list names them [default: starter].
    #[arg(short, long, value_name = "NAME")]
    pub(super) template: Option<String>,

    /// List the templates and write nothing.
    #[arg(long, conflicts_with_all = ["path", "template"])]
    pub(super) list: bool,
}

const LIST_EXAMPLES: &str = "\
Examples:
  cjm list keys touchpoint              what can stand in a touchpoint, with synonyms
  cjm list lanes                        what `cjm render --lanes` takes";

/// Arguments of `cjm list`.
#[derive(Debug, clap::Args)]
#[command(after_help = LIST_EXAMPLES)]
pub(super) struct List {
    /// What to list: channels, formats, keys, lanes, lints, locales, reports, sheets, templates or themes; without it, what each of
    /// these is for.
    #[arg(value_name = "WHAT")]
    pub(super) what: Option<String>,

    /// Only this one, or for keys only this place: persona, stage, touchpoint, metric.
    #[arg(value_name = "NAME")]
    pub(super) part: Option<String>,
}

const SCHEMA_EXAMPLES: &str = "\
Examples:
  cjm schema > cjm.schema.json          what journeys of `cjm init` name in their first line
  cjm schema > .vscode/cjm.schema.json  what the setting `yaml.schemas` of an editor can name
  cjm schema --check cjm.schema.json    in a build: whether the file fits this version";

/// Arguments of `cjm schema`.
#[derive(Debug, clap::Args)]
#[command(after_help = SCHEMA_EXAMPLES)]
pub(super) struct Schema {
    /// Print nothing; exit with 1 if this file is not what would be printed.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) check: Option<PathBuf>,
}

/// What is asked of the rules.
#[derive(Debug, clap::Args)]
pub(super) struct Asked {
    /// Only these rules, or groups of rules, at least as warnings; others find nothing.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(super) select: Vec<String>,

    /// Without these rules, or groups of rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(super) ignore: Vec<String>,

    /// Count rules that are off by default, too, and let any finding fail.
    #[arg(long)]
    pub(super) strict: bool,

    /// What makes the exit code 1 [default: `fail-on` in cjm.toml, else error].
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(super) fail_on: Option<FailOn>,

    /// The file of known findings, which are not told [default: `baseline` in cjm.toml].
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,

    /// Write down all findings as known, so that from now on only new ones are told.
    #[arg(long)]
    pub(super) write_baseline: bool,

    /// The day from which ages are reckoned [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = today::parse)]
    pub(super) today: Option<Date>,
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

/// What becomes of text in an SVG.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Text {
    /// text, with the letters it needs inside the file: looks the same everywhere
    Embed,
    /// shapes: for drawing programs that ignore embedded fonts
    Outline,
    /// text in whatever font is installed: smallest, and easiest to edit
    Live,
}

/// What counts as failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    Error,
    Warning,
    Never,
}

impl Text {
    /// As in the configuration and on the command line.
    pub(super) fn named(word: &str) -> Option<Self> {
        Self::from_str(word, false).ok()
    }
}

impl FailOn {
    /// As in the configuration and on the command line.
    pub(super) fn named(word: &str) -> Option<Self> {
        Self::from_str(word, false).ok()
    }

    /// Its word.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Never => "never",
        }
    }

    /// The least level that makes the exit code 1; `None` for none.
    pub(super) fn level(self) -> Option<diagnostic::Level> {
        match self {
            Self::Error => Some(diagnostic::Level::Error),
            Self::Warning => Some(diagnostic::Level::Warning),
            Self::Never => None,
        }
    }
}

fn jobs(typed: &str) -> Result<NonZeroUsize, String> {
    let number = typed.parse::<usize>().map_err(|_| "not a whole number".to_owned())?;
    NonZeroUsize::new(number).ok_or_else(|| "must be at least 1".to_owned())
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(FORMATS.iter().map(|row| clap::builder::PossibleValue::new(row.name).help(row.summary)))
}

fn messages() -> PossibleValuesParser {
    named(diagnostic::Format::is_message)
}

fn reports() -> PossibleValuesParser {
    named(|_| true)
}

fn named(takes: fn(diagnostic::Format) -> bool) -> PossibleValuesParser {
    let rows = diagnostic::FORMATS.iter().filter(|row| takes(row.format));
    PossibleValuesParser::new(rows.map(|row| clap::builder::PossibleValue::new(row.name).help(row.summary)))
}

fn scale(typed: &str) -> Result<f32, String> {
    let factor = typed.trim_end_matches('x').parse::<f32>().map_err(|_| "not a number".to_owned())?;
    if factor.is_finite() && factor > 0.0 && factor <= LARGEST_SCALE {
        Ok(factor)
    } else {
        Err(format!("must be above 0 and at most {LARGEST_SCALE}"))
    }
}
