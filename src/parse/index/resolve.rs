//! Resolves the references of an index to things.

use std::collections::BTreeMap;

use super::things::{Index, IndexedReference, Thing};
use crate::model::Found;
use crate::model::keys::{Addressed, Notation as _, ThingKind, fold};
use crate::parse::reader::register::Register;
use crate::source::{Span, Spanned};

/// Resolves every reference, and adds things that are referred to without being defined.
pub(super) fn resolve(index: &mut Index) {
    let Index { things, references, .. } = index;
    let mut registers = Registers::default();
    for (number, thing) in things.iter().enumerate() {
        registers.declare(thing, number);
    }
    let mut lanes = Vec::new();
    for reference in &mut *references {
        reference.thing = registers.find(reference.kinds, &reference.word.value).or_else(|| {
            let (thing, lane) = registers.cut_lane(reference)?;
            lanes.extend(lane);
            Some(thing)
        });
        if reference.thing.is_none()
            && let Some(thing) = implied(reference)
        {
            registers.declare(&thing, things.len());
            reference.thing = Some(things.len());
            things.push(thing);
        }
        if let Some(thing) = reference.thing.map(|number| &things[number]) {
            let is_id = thing.id.as_ref().is_some_and(|id| id.value == reference.word.value);
            let is_lane = reference.is_key && thing.kind == ThingKind::Lane;
            reference.by_name = !is_id && !is_lane;
        }
    }
    references.extend(lanes);
    references.sort_by_key(|reference| reference.word.span);
    // A key without a lane is an unknown key, not a reference.
    references.retain(|reference| reference.thing.is_some() || !reference.is_key);
}

/// The things of each kind, with their numbers in the index.
#[derive(Default)]
struct Registers(BTreeMap<ThingKind, (Register, Vec<usize>)>);

impl Registers {
    fn declare(&mut self, thing: &Thing, number: usize) {
        let (register, numbers) = self.0.entry(shared(thing.kind)).or_insert_with(|| (Register::of(&[thing.kind]), Vec::new()));
        // An own lane is found by every spelling of its id.
        let folded = thing.id.as_ref().filter(|_| thing.kind == ThingKind::Lane).map(|id| id.clone().map(|id| fold(&id)));
        register.declare(folded.as_ref().or(thing.id.as_ref()), thing.name.as_ref());
        numbers.push(number);
    }

    /// Finds a thing of the first kind that has one of this id or name.
    fn find(&self, kinds: &[ThingKind], word: &str) -> Option<usize> {
        let find = |kind: &ThingKind| {
            let (register, numbers) = self.0.get(&shared(*kind))?;
            let found = if *kind == ThingKind::Lane { register.find(&fold(word)) } else { register.find(word) };
            match found {
                Found::One(number) => Some(numbers[number]),
                Found::Several(..) | Found::None => None,
            }
        };
        kinds.iter().find_map(find)
    }

    /// Finds the touchpoint of `checkout.backstage`, and shortens the reference to it. After the dot, it may refer to an own lane.
    fn cut_lane(&self, reference: &mut IndexedReference) -> Option<(usize, Option<IndexedReference>)> {
        let word = &mut reference.word;
        let (head, lane) = word.value.rsplit_once('.').filter(|_| reference.kinds.contains(&ThingKind::Touchpoint))?;
        let thing = self.find(reference.kinds, head.trim())?;
        let is_exact = (word.span.end - word.span.start) as usize == word.value.len();
        let named = self.find(&[ThingKind::Lane], lane).filter(|_| is_exact).map(|thing| {
            let start = word.span.end - lane.trim_start().len() as u32;
            let word = Spanned::new(lane.trim().to_owned(), Span { start, ..word.span });
            IndexedReference { kinds: &[ThingKind::Lane], word, thing: Some(thing), by_name: false, is_key: false }
        });
        if is_exact {
            word.span.end = word.span.start + head.trim_end().len() as u32;
        }
        word.value = head.trim().to_owned();
        Some((thing, named))
    }
}

/// The channel or team that a reference names without a definition.
fn implied(reference: &IndexedReference) -> Option<Thing> {
    let [kind @ (ThingKind::Channel | ThingKind::Team)] = *reference.kinds else { return None };
    let name = Some(reference.word.clone()).filter(|word| !word.value.is_empty())?;
    let extent = name.span;
    Some(Thing { kind, id: None, name: Some(name), extent, group: None, parent: None, section: None, implied: true })
}

/// The kind whose ids and names a kind shares: `addresses` finds an id before a text, of whatever kind.
fn shared(kind: ThingKind) -> ThingKind {
    if Addressed::NAMES.contains(&kind) { Addressed::NAMES[0] } else { kind }
}
