//! Registers things that can be referred to, and resolves references by id or by a unique name.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use crate::edit_distance::distance_within;
use crate::findings::{Finding, quote};
use crate::model::keys::{self, AnyKey, Table, ThingKind, fold};
use crate::model::{Found, NameIndex, Role, Text, slug};
use crate::parse::rules::{AMBIGUOUS_REFERENCE, BROKEN_REFERENCE, DUPLICATE_ID};
use crate::series::series;
use crate::yaml::scalar;

/// Limits the cost of similarity searches: comparing thousands of unknown words with thousands of known ones would take minutes.
const MOST_COMPARED: usize = 1_000_000;

/// Everything that can be referred to, kind by kind.
pub(in crate::parse) struct Names {
    pub(in crate::parse) personas: Register,
    pub(in crate::parse) channels: Register,
    pub(in crate::parse) metrics: Register,
    pub(in crate::parse) evidence: Register,
    pub(in crate::parse) paths: Register,
    pub(in crate::parse) lanes: Register,
    pub(in crate::parse) teams: Register,
    /// Whether a shared file could not be read: then missing names are not reported.
    pub(in crate::parse) incomplete: bool,
    /// The keys of own lanes, and the first lane that has each.
    pub(in crate::parse) own_lanes: HashMap<String, usize>,
    /// The roles of own lanes, in their order.
    pub(in crate::parse) roles: Vec<Role>,
    /// The keys of own lanes whose ids were refused.
    pub(in crate::parse) refused_lanes: HashSet<String>,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            personas: Register::of(&[ThingKind::Persona]),
            channels: Register::of(&[ThingKind::Channel]),
            metrics: Register::of(&[ThingKind::Metric]),
            evidence: Register::of(&[ThingKind::Evidence]),
            paths: Register::of(&[ThingKind::Path]),
            lanes: Register::of(&[ThingKind::Lane]),
            teams: Register::of(&[ThingKind::Team]),
            incomplete: false,
            own_lanes: HashMap::new(),
            roles: Vec::new(),
            refused_lanes: HashSet::new(),
        }
    }
}

impl Names {
    /// Adds an own lane, whose id becomes a key.
    pub(in crate::parse) fn declare_lane(&mut self, id: &Text, title: &Text, role: Role) -> Option<Finding> {
        let (lane, again) = self.lanes.declare(Some(id), Some(title));
        self.roles.push(role);
        self.own_lanes.entry(fold(&id.value)).or_insert(lane);
        again
    }

    /// Records an own lane whose id is a documented key or lane, so that its content is not read as that key.
    pub(in crate::parse) fn refuse_lane(&mut self, id: &Text, key: Option<&AnyKey>) {
        if key.is_none_or(|key| !(key.is_label || key.is(&keys::ID) || key.is(&keys::stage::TOUCHPOINTS))) {
            self.refused_lanes.insert(fold(&id.value));
        }
    }

    /// The index of the own lane with a key.
    pub(in crate::parse) fn own_lane(&self, key: &str) -> Option<usize> {
        self.own_lanes.get(&fold(key)).copied()
    }
}

/// The things of some kinds that share their ids, in the order they were declared.
pub(in crate::parse) struct Register {
    kinds: Vec<ThingKind>,
    entries: Vec<(Option<Text>, Option<Text>)>,
    index: NameIndex,
    /// What is left for similarity searches.
    left: Cell<usize>,
}

impl Register {
    pub(in crate::parse) fn of(kinds: &[ThingKind]) -> Self {
        Self { kinds: kinds.to_vec(), entries: Vec::new(), index: NameIndex::default(), left: Cell::new(MOST_COMPARED) }
    }

    /// Adds a thing and returns its index. A duplicate id is reported.
    pub(in crate::parse) fn declare(&mut self, id: Option<&Text>, name: Option<&Text>) -> (usize, Option<Finding>) {
        let index = self.entries.len();
        self.entries.push((id.cloned(), name.cloned()));
        let first = self.index.add(index, id, name);
        if let (Some(name), [ThingKind::Persona]) = (name, self.kinds.as_slice()) {
            self.index.add_first_name(index, name);
        }
        let (Some(id), Some(first)) = (id, first) else { return (index, None) };
        let mut again = DUPLICATE_ID
            .at(id.span, format!("two {} have the id {}", self.plural(), quote(&id.value)))
            .label("the second occurrence")
            .help("give one of them another id");
        if let (Some(first), _) = &self.entries[first] {
            again = again.other(first.span, "the first occurrence");
        }
        (index, Some(again))
    }

    /// Finds the thing that a word refers to.
    pub(in crate::parse) fn find(&self, word: &str) -> Found {
        self.index.find(word)
    }

    /// What a word refers to, to find repeated references: the first thing, or for an unknown word the word.
    pub(super) fn target(&self, word: &str) -> Result<usize, String> {
        self.index.first(word).ok_or_else(|| word.to_lowercase())
    }

    /// Resolves a reference to a thing; an unknown or ambiguous one is reported.
    pub(in crate::parse) fn resolve(&self, word: &Text) -> Result<usize, Box<Finding>> {
        match self.find(&word.value) {
            Found::One(index) => Ok(index),
            Found::Several(one, other) => {
                let title = format!("{} matches two {}", quote(&word.value), self.plural());
                let both = [&self.entries[one], &self.entries[other]];
                let help = match both {
                    [(Some(one), _), (Some(other), _)] => format!("write {} or {}", quote(&one.value), quote(&other.value)),
                    [(None, _), _] | [_, (None, _)] => "add an `id` to one of them and refer to it".to_owned(),
                };
                let mut several = AMBIGUOUS_REFERENCE.at(word.span, title).help(help);
                for entry in both {
                    if let (_, Some(name)) = entry {
                        several = several.other(name.span, "this one");
                    }
                }
                Err(Box::new(several))
            }
            Found::None => Err(Box::new(self.broken(word))),
        }
    }

    fn broken(&self, word: &Text) -> Finding {
        let what = self.plural();
        let broken =
            BROKEN_REFERENCE.at(word.span, format!("unknown {} {}", self.one(), quote(&word.value))).label("no such id or name");
        if let Some(near) = self.nearest(&word.value) {
            return broken.help(format!("did you mean {}?", quote(&near.value))).edit(word.span, scalar(&near.value));
        }
        let known: Vec<String> = self.examples().collect();
        match known.as_slice() {
            [] => {
                let id = Some(slug(&word.value)).filter(|id| !id.is_empty());
                let id = id.unwrap_or_else(|| String::from("a"));
                broken.help(match self.definition() {
                    Some((key, label)) => {
                        format!("there are no {what} yet: add `{key}: [{{id: {id}, {label}: ...}}]` at the top of the file")
                    }
                    None => format!("there are no {what} yet"),
                })
            }
            known => broken.help(format!("the {what} are {}", known.join(", "))),
        }
    }

    /// Their name in messages: `persona`, `pain point, fail point, need or gain`.
    fn one(&self) -> String {
        series(&self.kinds.iter().map(|kind| kind.name().to_owned()).collect::<Vec<_>>(), "or")
    }

    /// Their plural in messages: `personas`, `pain points, fail points, needs and gains`.
    fn plural(&self) -> String {
        series(&self.kinds.iter().map(|kind| kind.plural()).collect::<Vec<_>>(), "and")
    }

    /// The key at the top of a file that defines them, and the key of the name of each.
    fn definition(&self) -> Option<(&'static str, &'static str)> {
        let defines = |level: &&Table| level.defines.is_some_and(|kind| self.kinds == [kind]);
        let level = |key: &AnyKey| key.shape.level().filter(defines)?.label();
        keys::JOURNEY.keys().find_map(|key| Some((key.name, level(key)?.name)))
    }

    /// The id or name nearest to a misspelt word.
    pub(in crate::parse) fn nearest(&self, word: &str) -> Option<&Text> {
        let word = word.to_lowercase();
        let mut left = self.left.get();
        let all = self.entries.iter().flat_map(|(id, name)| [id.as_ref(), name.as_ref()]).flatten();
        let mut near: Option<(usize, &Text)> = None;
        for text in all {
            let distance = distance_within(&word, &text.value.to_lowercase(), &mut left);
            if let Some(distance) = distance.filter(|distance| near.is_none_or(|(least, _)| *distance < least)) {
                near = Some((distance, text));
            }
            if left == 0 {
                break;
            }
        }
        self.left.set(left);
        near.map(|(_, text)| text)
    }

    /// The ids of all things, in the order they were declared.
    pub(super) fn ids(&self) -> impl Iterator<Item = Option<&Text>> {
        self.entries.iter().map(|(id, _)| id.as_ref())
    }

    /// The reference texts of the first things, quoted: the id of each, otherwise its name; then `...` if there are more.
    pub(super) fn examples(&self) -> impl Iterator<Item = String> {
        const MOST: usize = 6;
        let spellings = self.entries.iter().filter_map(|(id, name)| id.as_ref().or(name.as_ref()));
        let more = (self.entries.len() > MOST).then(|| "...".to_owned());
        spellings.take(MOST).map(|text| quote(&text.value)).chain(more)
    }
}
