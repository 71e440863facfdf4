//! `cjm list`: prints the program's tables, one entry per line.

use crate::check::RULES;
use crate::cli::args::ListArgs;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::writing;
use crate::cli::suggest;
use crate::cli::templates::TEMPLATES;
use crate::cli::terminal::columns::TwoColumns;
use crate::cli::terminal::console;
use crate::edit_distance;
use crate::findings::{FORMATS as REPORTS, Rule, RuleGroup, quote};
use crate::icons;
use crate::model::keys::{AnyKey, LEVELS, Table, fold};
use crate::render::FORMATS;
use crate::sheet::{LANES, LaneKind, SHEETS};
use crate::theme::THEMES;
use crate::words::{ENGLISH, LOCALES};

/// A list that can be printed.
pub(crate) struct Topic {
    pub(crate) name: &'static str,
    summary: &'static str,
    /// Writes the list, or the part of it that a word names.
    list: fn(&mut TwoColumns, Option<&str>) -> Result<(), Error>,
}

pub(crate) static TOPICS: &[Topic] = &[
    Topic { name: "channels", summary: "the words that choose the icon of a channel", list: channels },
    Topic { name: "formats", summary: "the values of --format", list: formats },
    Topic {
        name: "keys",
        summary: "every key of a journey file; `cjm list keys touchpoint` lists those of one place",
        list: keys,
    },
    Topic { name: "lanes", summary: "the values of --lanes, and the sheets that show each lane", list: lanes },
    Topic { name: "locales", summary: "the values of --locale: the languages of lane names, legends and dates", list: locales },
    Topic { name: "reports", summary: "the values of `cjm check --format`", list: reports },
    Topic { name: "rules", summary: "the rules of `cjm check`; `cjm list rules evidence` lists those of one group", list: rules },
    Topic { name: "sheets", summary: "the values of --sheet", list: sheets },
    Topic { name: "templates", summary: "the journeys that `cjm init --template` starts from", list: all_templates },
    Topic { name: "themes", summary: "the values of --theme, besides a theme file of your own", list: themes },
];

/// Prints a list, or the names of all lists.
pub(crate) fn run(args: &ListArgs) -> Result<Exit, Error> {
    let Some(name) = &args.what else {
        return print(|columns| {
            for topic in TOPICS {
                columns.row(topic.name, topic.summary);
            }
            Ok(())
        });
    };
    // The old name.
    let name = if name.eq_ignore_ascii_case("lints") { "rules" } else { name.as_str() };
    match TOPICS.iter().find(|topic| topic.name.eq_ignore_ascii_case(name)) {
        Some(topic) => print(|columns| (topic.list)(columns, args.part.as_deref())),
        None if edit_distance::nearest(name, TOPICS.iter().map(|topic| topic.name)).is_none()
            && LEVELS.iter().any(|table| names(table, &fold(name))) =>
        {
            Err(Error::Usage(format!("unknown list {}; did you mean `cjm list keys {}`?", quote(name), fold(name))))
        }
        None => Err(suggest::unknown("list", name, TOPICS.iter().map(|topic| topic.name))),
    }
}

/// Prints the templates, for `cjm init --list`.
pub(crate) fn templates() -> Result<Exit, Error> {
    print(|columns| all_templates(columns, None))
}

fn print(fill: impl FnOnce(&mut TwoColumns) -> Result<(), Error>) -> Result<Exit, Error> {
    let mut columns = TwoColumns::default();
    fill(&mut columns)?;
    writing::print(columns.text(console::stdout_width()).as_bytes())?;
    Ok(Exit::Fine)
}

fn all_templates(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    rows(columns, "template", part, TEMPLATES.iter().map(|row| (row.name, row.summary.to_owned())))
}

fn formats(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    rows(columns, "format", part, FORMATS.iter().map(|row| (row.name, row.summary.to_owned())))
}

fn reports(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    rows(columns, "report", part, REPORTS.iter().map(|row| (row.name, row.summary.to_owned())))
}

/// All rules with their levels, those of a group, or one.
fn rules(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    let word = part.map(|part| part.trim().to_lowercase().replace('_', "-"));
    let level = |rule: &Rule| rule.level.to_string();
    let about = |rule: &Rule| format!("{:5}  {}", level(rule), rule.summary);
    for group in RuleGroup::configurable() {
        let (name, title) = (group.name(), group.title());
        let whole = word.as_ref().is_none_or(|word| word == name || *word == title.to_lowercase());
        let of = RULES.iter().filter(|rule| rule.group == group);
        let found: Vec<&&Rule> = of.filter(|rule| whole || word.as_deref().is_some_and(|word| rule.is_named(word))).collect();
        if whole && !found.is_empty() {
            columns.heading(&format!("{title} ({name})"));
        }
        for rule in found {
            columns.row(rule.name, &about(rule));
        }
    }
    match part {
        Some(part) if columns.is_empty() => {
            let names = RuleGroup::configurable().map(RuleGroup::name);
            // A name close to that of a rule gets the nearest rule, any other the groups.
            let known: Vec<&str> = match edit_distance::nearest(part, RULES.iter().map(|rule| rule.name)) {
                Some(rule) if edit_distance::nearest(part, names.clone()).is_none() => vec![rule],
                _ => names.collect(),
            };
            Err(suggest::unknown("group or rule", part, known))
        }
        Some(_) => Ok(()),
        None => {
            columns.close("`cjm explain NAME` explains a rule, with an example.");
            Ok(())
        }
    }
}

fn themes(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    rows(columns, "theme", part, THEMES.iter().map(|theme| (theme.name(), theme.summary().to_owned())))
}

fn locales(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    let about = |rtl: bool| if rtl { " (the whole sheet is mirrored)" } else { "" };
    rows(
        columns,
        "language",
        part,
        LOCALES.iter().map(|row| (row.tag, format!("{}: {}{}", row.english, row.name, about(row.rtl)))),
    )
}

fn sheets(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    rows(
        columns,
        "sheet",
        part,
        SHEETS.iter().map(|sheet| (sheet.name, format!("{}: {}", sheet.title(None, ENGLISH.words), sheet.parts().join(", ")))),
    )
}

fn lanes(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    let about = |lane: &crate::sheet::Lane| {
        let name = lane.heading(None, ENGLISH.words);
        let what = match lane.kind {
            LaneKind::Stages => "the stages, as a row of arrows".to_owned(),
            LaneKind::Paths => "the names of other ways through the journey".to_owned(),
            _ if name.note.is_empty() => name.title,
            LaneKind::Goals
            | LaneKind::Insights
            | LaneKind::Touchpoints
            | LaneKind::Steps
            | LaneKind::Channels
            | LaneKind::Emotions
            | LaneKind::Owners
            | LaneKind::Cells(_) => {
                format!("{}: {}", name.title, name.note)
            }
        };
        let shown: Vec<&str> = SHEETS.iter().filter(|sheet| sheet.lanes().contains(&lane.key)).map(|sheet| sheet.name).collect();
        if shown.is_empty() { format!("{what} (with --lanes only)") } else { format!("{what} ({})", shown.join(", ")) }
    };
    rows(columns, "lane", part, LANES.iter().map(|lane| (lane.key, about(lane))))
}

fn channels(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    let found: Vec<(&str, Vec<&str>)> = icons::words().collect();
    rows(columns, "icon", part, found.iter().map(|(icon, words)| (*icon, words.join(", "))))
}

/// All rows, or the one of a name.
fn rows<'a>(
    columns: &mut TwoColumns,
    what: &str,
    part: Option<&str>,
    rows: impl Iterator<Item = (&'a str, String)> + Clone,
) -> Result<(), Error> {
    let mut any = false;
    for (name, about) in rows.clone().filter(|(name, _)| part.is_none_or(|part| fold(part) == fold(name))) {
        columns.row(name, &about);
        any = true;
    }
    match part {
        Some(part) if !any => Err(suggest::unknown(what, part, rows.map(|(name, _)| name).collect::<Vec<_>>())),
        _ => Ok(()),
    }
}

fn keys(columns: &mut TwoColumns, part: Option<&str>) -> Result<(), Error> {
    let Some(part) = part else {
        for table in LEVELS {
            level(columns, table, false);
        }
        columns.close("Synonyms are accepted, too: `cjm list keys touchpoint` lists them.");
        return Ok(());
    };
    let word = fold(part);
    let levels: Vec<&Table> = LEVELS.iter().copied().filter(|table| names(table, &word)).collect();
    for table in &levels {
        level(columns, table, true);
    }
    // A word that is not a place may be a key of several places.
    if levels.is_empty() {
        let places = LEVELS.iter().filter_map(|table| {
            let key = table.find(&word)?;
            // A stage takes the keys of a touchpoint, which documents them.
            table.own().0.iter().any(|own| own.name == key.name).then_some((table, key))
        });
        for (table, key) in places.clone() {
            columns.heading(&heading(table));
            row(columns, key, true);
        }
        if places.count() == 0 {
            let mut known: Vec<String> = LEVELS.iter().map(|table| table.name()).collect();
            known.dedup();
            let places = || known.iter().map(String::as_str);
            let near = LEVELS.iter().filter_map(|table| table.nearest(&word)).min_by_key(|(_, distance)| *distance);
            return Err(match near {
                // A place is more likely than a synonym.
                Some((key, _)) if edit_distance::nearest(&word, places()).is_none() => {
                    Error::Usage(format!("unknown key {}; did you mean `{}`?", quote(part), key.name))
                }
                _ => suggest::unknown("key or place", part, known.iter().map(String::as_str)),
            });
        }
    }
    Ok(())
}

/// Whether a word names a level: `pain_point`, `pain_points`.
fn names(table: &Table, word: &str) -> bool {
    let name = table.name();
    let singular = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
    name == word || word.strip_suffix('s') == Some(&name) || singular == Some(name)
}

fn heading(table: &Table) -> String {
    format!("{} ({})", table.name().replace('_', " "), table.place)
}

fn level(columns: &mut TwoColumns, table: &'static Table, long: bool) {
    let (own, other) = table.own();
    columns.heading(&heading(table));
    for key in own {
        row(columns, key, long);
    }
    if let Some(other) = other {
        let what = other.name();
        let shared = table.keys().filter(|key| other.own().0.iter().any(|same| same.name == key.name));
        let names: Vec<&str> =
            shared.map(|key| key.name).filter(|name| !table.own().0.iter().any(|own| own.name == *name)).collect();
        columns.row("...", &format!("As in `cjm list keys {what}`: {}.", names.join(", ")));
    }
}

fn row(columns: &mut TwoColumns, key: &AnyKey, long: bool) {
    if long && !key.synonyms.is_empty() {
        columns.row(key.name, &format!("{} Also: {}.", key.doc(), key.synonyms.join(", ")));
    } else {
        columns.row(key.name, &key.doc());
    }
}
