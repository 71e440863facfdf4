//! Derives the ids in a drawing: of stages and touchpoints, and a prefix that is unique per drawing.

use super::composer::Composer;
use super::value_words;
use crate::facts::EffectiveMoment;
use crate::words::{ENGLISH, Locale};

/// The prefix of every id in the drawing: readable, and different for two maps that may be on one page.
pub(super) fn prefix(cx: &Composer<'_>, locale: &Locale) -> String {
    let Composer { journey, sheet, .. } = *cx;
    let slug: String = journey
        .title
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect::<String>()
        .split('-')
        .filter(|word| !word.is_empty())
        .take(5)
        .collect::<Vec<_>>()
        .join("-");
    let slug: String = slug.chars().take(40).collect();
    let version = journey.version.as_ref().map_or("", |v| v.as_str());
    let state = journey.state.map_or("", |s| value_words::state(ENGLISH.words, s.value));
    let stages = journey.stages.first().map_or("", |s| s.name.as_str());
    let mut marks = vec![journey.title.as_str(), state, version, stages];
    // The same sheet in two languages may be on one page. English adds nothing, so that ids stay as they were.
    marks.extend((locale.tag != ENGLISH.tag).then_some(locale.tag));
    // And so may the sheets of several personas.
    marks.extend(sheet.persona(journey).map(|persona| persona.name.as_str()));
    let mark = fingerprint(&marks);
    let slug = slug.trim_matches('-');
    let gap = if slug.is_empty() { "" } else { "-" };
    format!("cjm-{slug}{gap}{}-{:06x}-", sheet.name, mark & 0xff_ffff)
}

/// The id of a touchpoint: its own, else its position, counted from 1. The id of a stage is its position.
pub(super) fn id(at: &EffectiveMoment<'_>) -> String {
    let (stage, number) = (at.place.stage + 1, at.place.touchpoint.map(|touchpoint| touchpoint + 1));
    match (number, at.touchpoint.and_then(|touchpoint| touchpoint.id.as_ref())) {
        (None, _) => format!("stage-{stage}"),
        (Some(_), Some(id)) => format!("touchpoint-{}", id.value),
        (Some(number), None) => format!("touchpoint-{stage}-{number}"),
    }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): the same on every machine, and sufficient for ids.
fn fingerprint(texts: &[&str]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0xff]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
