//! Finds channels in two spellings.

use std::collections::HashMap;

use crate::check::map::Map;
use crate::check::replacement;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::channel_names::folded_channel;
use crate::model::{Channel, Reference, ReferenceKind, Text};
use crate::source::Span;

pub(in crate::check) static RULE: Rule = Rule {
    name: "channel-spelling",
    group: RuleGroup::Channels,
    level: RuleLevel::Warn,
    summary: "The same channel spelt in two ways, such as `email` and `E-Mail`.",
    why: "Two spellings become two rows of the channel lane, and the drawing shows a change of channel where there is none. \
          Spellings are compared without capitals, spaces, hyphens and a plural `s`. The spelling to keep is the one \
          defined under `channels`, otherwise the most frequent one.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, channel: email}
      - {name: Forwards it, channel: email}
      - {name: Gets an answer, channel: E-Mail}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, channel: email}
      - {name: Forwards it, channel: email}
      - {name: Gets an answer, channel: email}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018.",
    ..Rule::BASE
};

/// One channel with all its spellings.
#[derive(Default)]
struct SpeltChannel<'a> {
    /// Its definition at the top of the file.
    defined: Option<&'a Channel>,
    places: Vec<&'a Reference>,
}

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let (journey, references) = (map.journey, map.references());
    let of_channels = || journey.written.references.iter().filter(|reference| reference.kind == ReferenceKind::Channel);
    let mut groups: Vec<SpeltChannel> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut of_channel: Vec<usize> = Vec::new();
    for (index, channel) in journey.channels.iter().enumerate() {
        let defined = references.is_defined(ReferenceKind::Channel, index);
        let spellings: Vec<String> = channel.id.iter().chain([&channel.name]).map(|text| folded_channel(&text.value)).collect();
        let same = spellings.iter().find_map(|spelling| known.get(spelling).copied());
        // Two channels that were both defined are distinct on purpose.
        let group = same.filter(|_| !defined).unwrap_or_else(|| {
            groups.push(SpeltChannel { defined: Some(channel).filter(|_| defined), places: Vec::new() });
            groups.len() - 1
        });
        for spelling in spellings {
            known.entry(spelling).or_insert(group);
        }
        of_channel.push(group);
    }
    for reference in of_channels() {
        groups[of_channel[reference.target]].places.push(reference);
    }
    for group in &groups {
        let Some(kept) = kept(group) else { continue };
        let mut before: Option<Span> = None;
        for place in group.places.iter().filter(|place| place.text.span.is_in_main_file()) {
            let text = &place.text;
            // A YAML alias (`*`) repeats a value that has one location.
            let again = before.replace(text.span) == Some(text.span);
            // Defined channels are found regardless of case.
            let found_by = |name: &Text| name.to_lowercase() == text.to_lowercase();
            let fits = group.defined.is_some_and(|channel| channel.id.iter().chain([&channel.name]).any(found_by));
            if again || text.value == kept.value || fits {
                continue;
            }
            let label = if group.defined.is_some() { "defined here" } else { "spelt like this here" };
            let finding = RULE
                .at(text.span, format!("{} is {} in another spelling", quote(&text.value), quote(&kept.value)))
                .other(kept.span, label)
                .help(format!("write {}", quote(&kept.value)));
            found.push(match replacement::instead(text, &kept.value) {
                Some(replacement) => finding.edit(text.span, replacement),
                None => finding,
            });
        }
    }
}

/// The spelling to keep: the defined one, otherwise the most frequent one, and of several the first. One with control characters or
/// several spaces in a row is kept only if all have them.
fn kept<'a>(group: &SpeltChannel<'a>) -> Option<&'a Text> {
    if let Some(channel) = group.defined {
        return Some(channel.id.as_ref().unwrap_or(&channel.name));
    }
    let all = || group.places.iter().map(|place| &place.text);
    let any_tidy = all().any(|text| is_tidy(text));
    let texts = || all().filter(|text| !any_tidy || is_tidy(text));
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for text in texts() {
        *counts.entry(&text.value).or_default() += 1;
    }
    let most = counts.values().max()?;
    texts().find(|text| counts.get(text.as_str()) == Some(most))
}

/// Whether a spelling has single spaces and no control characters.
fn is_tidy(text: &str) -> bool {
    !text.contains(char::is_control) && text.split(' ').all(|word| !word.is_empty() && !word.contains(char::is_whitespace))
}
