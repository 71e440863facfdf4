//! Resolves the references of an index to things.

use super::things::{Index, Thing};
use crate::model::Found;
use crate::model::keys::{self, ThingKind};
use crate::parse::reader::register::Register;

/// Resolves every reference, and adds things that are referred to without being defined.
pub(super) fn resolve(index: &mut Index) {
    let mut kinds: Vec<(ThingKind, Register, Vec<usize>)> = Vec::new();
    for (number, thing) in index.things.iter().enumerate() {
        let at = kinds.iter().position(|(kind, ..)| *kind == shared(thing.kind)).unwrap_or_else(|| {
            kinds.push((shared(thing.kind), Register::of(thing.kind.name()), Vec::new()));
            kinds.len() - 1
        });
        let (_, register, numbers) = &mut kinds[at];
        // An own lane is found by every spelling of its id.
        let folded = thing.id.as_ref().filter(|_| thing.kind == ThingKind::Lane).map(|id| id.clone().map(|id| keys::fold(&id)));
        register.declare(folded.as_ref().or(thing.id.as_ref()), thing.name.as_ref());
        numbers.push(number);
    }
    let find = |kinds: &[(ThingKind, Register, Vec<usize>)], wanted: &[ThingKind], word: &str| {
        wanted.iter().find_map(|kind| {
            let (_, register, numbers) = kinds.iter().find(|(known, ..)| *known == shared(*kind))?;
            match register.find(word) {
                Found::One(number) => Some(numbers[number]),
                Found::Several(..) | Found::None => None,
            }
        })
    };
    let mut references = std::mem::take(&mut index.references);
    references.retain_mut(|reference| {
        let word = reference.word.value.clone();
        let folded = if reference.kinds == [ThingKind::Lane] { keys::fold(&word) } else { word.clone() };
        reference.thing = find(&kinds, reference.kinds, &folded);
        if reference.thing.is_none() && reference.kinds.contains(&ThingKind::Touchpoint) {
            // `checkout.backstage`
            let head = word.rsplit_once('.').map(|(head, _)| head);
            if let Some((head, thing)) = head.and_then(|head| Some((head, find(&kinds, reference.kinds, head.trim())?))) {
                reference.thing = Some(thing);
                if (reference.word.span.end - reference.word.span.start) as usize == word.len() {
                    reference.word.span.end = reference.word.span.start + head.trim_end().len() as u32;
                }
                head.trim().clone_into(&mut reference.word.value);
            }
        }
        if let ([kind @ (ThingKind::Channel | ThingKind::Team)], None) = (reference.kinds, reference.thing)
            && !word.is_empty()
        {
            let thing = Thing {
                kind: *kind,
                id: None,
                name: Some(reference.word.clone()),
                extent: reference.word.span,
                group: None,
                parent: None,
                section: if *kind == ThingKind::Team { "teams" } else { "channels" },
                implied: true,
            };
            let at = kinds.iter().position(|(known, ..)| known == kind).unwrap_or_else(|| {
                kinds.push((*kind, Register::of(kind.name()), Vec::new()));
                kinds.len() - 1
            });
            kinds[at].1.declare(None, thing.name.as_ref());
            kinds[at].2.push(index.things.len());
            reference.thing = Some(index.things.len());
            index.things.push(thing);
        }
        // A key without a lane is an unknown key, not a reference.
        if let Some(thing) = reference.thing {
            let thing = &index.things[thing];
            let is_id = thing.id.as_ref().is_some_and(|id| id.value == reference.word.value);
            let is_lane = reference.is_key && thing.kind == ThingKind::Lane;
            reference.by_name = !is_id && !is_lane;
        }
        reference.thing.is_some() || !reference.is_key
    });
    index.references = references;
}

/// The kind whose ids and names a kind shares: `addresses` finds an id before a text, of whatever kind.
const fn shared(kind: ThingKind) -> ThingKind {
    match kind {
        ThingKind::FailPoint | ThingKind::Gain | ThingKind::Need | ThingKind::PainPoint => ThingKind::PainPoint,
        ThingKind::Channel
        | ThingKind::Evidence
        | ThingKind::Item
        | ThingKind::Lane
        | ThingKind::Metric
        | ThingKind::Opportunity
        | ThingKind::Path
        | ThingKind::Persona
        | ThingKind::Remark
        | ThingKind::Stage
        | ThingKind::Team
        | ThingKind::Touchpoint => kind,
    }
}
