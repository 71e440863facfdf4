//! Reports names that are written in the wrong form: several in one text, none in a list, channels as touchpoints.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::fields::{FieldNode, Fields, Reader};
use crate::findings::quote;
use crate::icons;
use crate::model::channel_names::folded_channel;
use crate::model::keys::{self, ThingKind};
use crate::model::{Found, Moment, Text};
use crate::parse::rules::{CHANNELS_AS_TOUCHPOINTS, LIST_IN_TEXT, NO_PERSONA_NAMED};
use crate::parse::syntax::tree::YamlValue;
use crate::words::LIST_SIGNS;
use crate::yaml::scalar;

/// The words of a name in a list: `Customer care team` has three.
const LONGEST_NAME: usize = 3;

/// The words for channels in every language.
static CHANNEL_WORDS: LazyLock<HashSet<String>> =
    LazyLock::new(|| icons::words().flat_map(|(_, words)| words.into_iter().map(folded_channel)).collect());

impl Reader<'_> {
    /// Reports a text with commas that is meant as a list of names.
    pub(super) fn report_commas(&mut self, field: FieldNode) {
        let Some(names) = names_in_text(field) else { return };
        let is_channel = field.key != keys::shared::PERSONAS.name;
        let is_known = |name: &String| CHANNEL_WORDS.contains(&folded_channel(name));
        let is_name = |name: &String| name.starts_with(char::is_uppercase) && name.split(' ').count() < LONGEST_NAME;
        if if is_channel { names.iter().any(is_known) } else { names.iter().all(is_name) } {
            self.push_list(field, &names);
        }
    }

    fn push_list(&mut self, field: FieldNode, names: &[String]) {
        let list = format!("[{}]", names.iter().map(|name| scalar(name)).collect::<Vec<_>>().join(", "));
        let finding = LIST_IN_TEXT
            .at(field.span(), format!("{} is read as one name", quote(&names.join(", "))))
            .label("a text with commas, not a list");
        self.push(finding.help(format!("write `{}: {list}`", field.key)).edit(field.span(), list));
    }

    /// Reads names of personas. A text with commas between known ones is read as a list of them, and reported.
    pub(super) fn names_of_personas(&mut self, field: FieldNode) -> Vec<Text> {
        let texts = self.texts(field);
        let Some(names) = names_in_text(field) else { return texts };
        let is_persona = |name: &String| !matches!(self.names.personas.find(name), Found::None);
        let is_one = texts.iter().any(|text| is_persona(&text.value));
        if is_one || !names.iter().all(is_persona) {
            return texts;
        }
        self.push_list(field, &names);
        names.into_iter().map(|name| Text::new(name, field.span())).collect()
    }

    /// Reports `for: []`.
    pub(super) fn report_empty_list(&mut self, field: FieldNode) {
        if !matches!(&field.node.value, YamlValue::List(list) if list.is_empty()) {
            return;
        }
        let example = self.names.personas.examples().next().map_or_else(|| "maya".to_owned(), |name| name.replace('`', ""));
        let finding = NO_PERSONA_NAMED.at(field.span(), "this list names no persona").label("read as all personas");
        let key = field.key;
        self.push(finding.help(format!(
            "name personas, such as `{key}: [{}]`, or delete `{key}`, so that it applies to all of them",
            scalar(&example)
        )));
    }

    /// Reports touchpoints of a stage with actions and without channels that are names of channels.
    pub(super) fn report_channels(&mut self, stage: &Fields, whole: &Moment) {
        let (Some(touchpoints), Some(at)) = (stage.get(&keys::stage::TOUCHPOINTS), stage.key_span(&keys::stage::TOUCHPOINTS))
        else {
            return;
        };
        let YamlValue::List(list) = &touchpoints.node.value else { return };
        if whole.actions.is_empty() || !whole.channels.is_empty() {
            return;
        }
        let texts: Option<Vec<&str>> = list.iter().map(|node| node.value.text().map(str::trim)).collect();
        let Some(names) = texts.filter(|texts| !texts.is_empty()) else { return };
        let known = names.iter().filter(|name| CHANNEL_WORDS.contains(&folded_channel(name))).count();
        let are_short = names.iter().all(|name| name.split_whitespace().count() <= LONGEST_NAME);
        let key = keys::STAGE.keys().find(|key| key.names == [ThingKind::Channel]);
        let Some(key) = key.filter(|_| are_short && known * 2 >= names.len()) else { return };
        let listed = format!("[{}]", names.iter().map(|name| scalar(name)).collect::<Vec<_>>().join(", "));
        let finding = CHANNELS_AS_TOUCHPOINTS.at(at, "these touchpoints are channels").label("each is drawn as a column");
        self.push(finding.help(format!("write `{}: {listed}`", key.name)).edit(at, self.like_written(at, key.name)));
    }
}

/// The names in a text with commas; `None` for another value, and for a sentence.
fn names_in_text(field: FieldNode) -> Option<Vec<String>> {
    let YamlValue::Text(text) = &field.node.value else { return None };
    let names: Vec<String> = text.split(LIST_SIGNS).map(|name| name.trim().to_owned()).collect();
    let is_name = |name: &String| !name.is_empty() && name.split_whitespace().count() <= LONGEST_NAME;
    (names.len() > 1 && names.iter().all(is_name)).then_some(names)
}
