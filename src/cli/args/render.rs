//! Arguments of `cjm render`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::common::{Common, ConfigOptions, InputArgs, reports};
use crate::config::keys;
use crate::config::placeholders::{self, PLACEHOLDERS, Placeholder};
use crate::findings::{self, ReportFormat};
use crate::limits;
use crate::render::{FORMATS, TextMode};
use crate::theme::Theme;

const RENDER_EXAMPLES: &str = "\
Input files:
  A directory stands for all files below it with the extension .journey.yaml or .journey.yml, and for
  .yaml and .yml files with the keys `title:` and `stages:`; hidden files and those that .gitignore, .ignore or
  .git/info/exclude of the project list are skipped.
  `-` is standard input.

Names of pictures:
  checkout.journey.yaml becomes checkout.journey.svg, any-name.yaml becomes any-name.svg, beside
  the file. Other sheets add their name: checkout.service-blueprint.svg. Themes other than {default theme} do,
  too: checkout.journey.dark.svg. A sheet about one persona adds the persona's id:
  checkout.persona-sheet.maya.svg. A page holds every sheet, light and dark: checkout.journey.html.
  In a name of your own, placeholders are replaced:
{placeholders}

Examples:
  cjm render checkout.journey.yaml                    checkout.journey.svg, beside the file
  cjm render checkout.journey.yaml -f html            one page to open, read, search and print
  cjm render maps -f png --scale 2 -o 'out/{stem}.{sheet}.{ext}'   every map in a folder, for slides";

const FORMAT: &str = "Kind of file, one or several [default: the extension of --output, else {default}]";
const THEME: &str = "Themes, one or several: `light`, `dark` (for screens and slides at night), `print` (white, with little ink, \
    readable in greyscale), or a theme file of your own, `brand/theme.yaml` [default: {default}]";
const LOCALE: &str = "Language of built-in text, such as lane names: en, de, fr, ... [default: the file's `locale:`, else {default} or the language that its script proves]";
const SCALE: &str = "{doc}: 2 for sharp slides, 3 for print [default: {default}]";
const TEXT: &str = "{doc} [default: {default}]";

/// Arguments of `cjm render`.
#[derive(Debug, Clone, clap::Args)]
#[command(after_help = after_help())]
pub(crate) struct RenderArgs {
    #[command(flatten)]
    pub(crate) inputs: InputArgs,

    #[arg(short, long, value_name = "WHERE", help = output_help())]
    pub(crate) output: Option<PathBuf>,

    #[arg(short, long, value_name = "FORMAT", value_delimiter = ',', value_parser = formats(), ignore_case = true, help = keys::FORMATS.row.help(FORMAT))]
    pub(crate) format: Vec<String>,

    /// Sheets to draw, or `all` for which the file has content [default: journey-map, and service-blueprint for files with
    /// work behind the scenes, unless --lanes is given; on a page, all].
    #[arg(long, value_name = "SHEET", value_delimiter = ',')]
    pub(crate) sheet: Vec<String>,

    /// Lanes to draw, from top to bottom, instead of the sheet's own: stages,touchpoints,emotions.
    #[arg(long, value_name = "LANE", value_delimiter = ',')]
    pub(crate) lanes: Vec<String>,

    #[arg(long, value_name = "THEME", value_delimiter = ',', help = keys::THEME.row.help(THEME))]
    pub(crate) theme: Vec<String>,

    #[arg(long, value_name = "TAG", help = keys::LOCALE.row.help(LOCALE))]
    pub(crate) locale: Option<String>,

    #[arg(long, value_name = "FACTOR", allow_hyphen_values = true, value_parser = scale, help = keys::SCALE.row.help(SCALE))]
    pub(crate) scale: Option<f32>,

    #[arg(long, value_parser = text_modes(), help = keys::TEXT.row.help(TEXT))]
    pub(crate) text: Option<TextMode>,

    /// Directory with additional fonts, for scripts that the built-in ones lack; may be repeated. The first font
    /// family with a character is used, those of the first directory first, then fonts of the system.
    #[arg(long, value_name = "DIR")]
    pub(crate) font_dir: Vec<PathBuf>,

    /// Write nothing; exit with 1 if a picture is not up to date. For builds that keep pictures beside their sources.
    #[arg(long)]
    pub(crate) check: bool,

    /// Format of the report; all but `human` and `short` go to standard output.
    #[arg(long, value_name = "FORMAT", value_parser = reports(), ignore_case = true, default_value = findings::DEFAULT.name)]
    pub(crate) diagnostics: &'static ReportFormat,

    #[command(flatten)]
    pub(crate) config: ConfigOptions,

    #[command(flatten)]
    pub(crate) common: Common,
}

fn after_help() -> String {
    let line = |known: &&Placeholder| format!("    {:<10} {}", known.in_braces(), known.summary);
    let placeholders = PLACEHOLDERS.iter().map(line).collect::<Vec<_>>().join("\n");
    RENDER_EXAMPLES.replace("{placeholders}", &placeholders).replace("{default theme}", Theme::DEFAULT.name())
}

fn output_help() -> String {
    let names = placeholders::listed(|_| true);
    format!("Where to write: a file (with an extension), a directory, `-` for standard output, or a name made of {names}")
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(FORMATS.iter().map(|row| PossibleValue::new(row.name).help(row.summary)))
}

fn text_modes() -> impl TypedValueParser<Value = TextMode> {
    let words = TextMode::ALL.map(|mode| PossibleValue::new(mode.word()).help(mode.summary()));
    PossibleValuesParser::new(words).try_map(|word| TextMode::named(&word).ok_or("unknown value"))
}

fn scale(typed: &str) -> Result<f32, String> {
    let factor = typed.trim_end_matches('x').parse::<f32>().map_err(|_| match typed.replacen(',', ".", 1) {
        pointed if pointed != typed && pointed.trim_end_matches('x').parse::<f32>().is_ok() => {
            format!("write the number with a point, `{pointed}`")
        }
        _ => "not a number such as `2` or `0.5`".to_owned(),
    })?;
    if factor.is_finite() && factor > 0.0 && factor <= limits::SCALE.most as f32 {
        Ok(factor)
    } else {
        Err(format!("must be above 0 and at most {}", limits::SCALE.named()))
    }
}
