//! Finds names of invisible characters.

use crate::characters::is_default_ignorable;
use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::Text;

pub(in crate::check) static RULE: Rule = Rule {
    name: "invisible-name",
    group: RuleGroup::Writing,
    level: RuleLevel::Warn,
    summary: "A name of invisible characters only, such as zero-width spaces.",
    why: "The name cannot be seen on the sheet, and two such names look the same. Invisible characters usually come from \
          text copied from another program. Type a visible name.",
    bad: &["title: \"\\u200b\"\nstages: [Notice]\n"],
    good: &["title: \"a\\u200bb\"\nstages: [Notice]\n"],
    source: "Unicode Technical Report 36, Unicode Security Considerations.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    let stages = journey
        .stages
        .iter()
        .flat_map(|stage| std::iter::once(&stage.name).chain(stage.touchpoints.iter().map(|touchpoint| &touchpoint.name)));
    let names = std::iter::once(&journey.title)
        .chain(map.shown_personas().map(|persona| &persona.name))
        .chain(map.shown_channels().map(|channel| &channel.name))
        .chain(stages);
    for name in names.filter(|name| is_invisible(name)) {
        let codes: Vec<String> = name.value.chars().take(4).map(|char| format!("U+{:04X}", u32::from(char))).collect();
        found.push(RULE.at(name.span, "this name is invisible").label(codes.join(" ")).help("type a visible name"));
    }
}

/// True if every character is a space, a joiner, a filler or a mark without a base.
fn is_invisible(text: &Text) -> bool {
    // U+2800 is the pattern of braille without a dot.
    text.value.chars().all(|char| char.is_whitespace() || char.is_control() || is_default_ignorable(char) || char == '\u{2800}')
}
