//! Finds names of invisible characters.

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
    text.value.chars().all(|char| {
        char.is_whitespace()
            || char.is_control()
            || matches!(
                char,
                '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
                    | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
                    | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}'
            )
    })
}
