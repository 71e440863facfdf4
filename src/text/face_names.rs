//! Gives faces family names that identify them, together with weight and slant.

use std::collections::{HashMap, HashSet};

use super::slot::Slot;

/// The names of some faces.
#[derive(Debug, Default)]
pub(super) struct FaceNames {
    families: HashMap<String, FamilyName>,
    /// The number that is tried next for a family name, weight and slant: lower ones are taken.
    next: HashMap<(String, u16, bool), u32>,
    /// How many numbers were tried.
    #[cfg(test)]
    tried: usize,
}

/// A family name that is used.
#[derive(Debug, Default)]
struct FamilyName {
    /// A bundled family has only bundled faces.
    bundled: bool,
    /// Weights and slants.
    faces: HashSet<(u16, bool)>,
}

impl FaceNames {
    /// Adds a face, with a number after its family name if that is taken.
    pub(super) fn add(&mut self, slot: &mut Slot) {
        if !slot.bundled && self.is_taken(slot, &slot.family) {
            slot.family = self.numbered(slot);
        }
        let family = self.families.entry(slot.family.clone()).or_default();
        family.bundled |= slot.bundled;
        family.faces.insert((slot.weight, slot.italic));
    }

    /// Whether a face has this family name.
    pub(super) fn has_family(&self, family: &str) -> bool {
        self.families.contains_key(family)
    }

    fn is_taken(&self, slot: &Slot, family: &str) -> bool {
        self.families.get(family).is_some_and(|used| used.bundled || used.faces.contains(&(slot.weight, slot.italic)))
    }

    /// The family name of a face with the lowest number that is free.
    fn numbered(&mut self, slot: &Slot) -> String {
        let key = (slot.family.clone(), slot.weight, slot.italic);
        let mut number = self.next.get(&key).copied().unwrap_or(2);
        loop {
            let family = format!("{} {number}", slot.family);
            number += 1;
            #[cfg(test)]
            {
                self.tried += 1;
            }
            if !self.is_taken(slot, &family) {
                self.next.insert(key, number);
                return family;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::text::font_bytes::FontBytes;

    fn slot(family: &str, weight: u16, bundled: bool) -> Slot {
        let bytes = Arc::new(Vec::new());
        if bundled {
            Slot::bundled(family, weight, false, bytes)
        } else {
            Slot::new(family.to_owned(), weight, false, FontBytes::Held(bytes), 0)
        }
    }

    #[test]
    fn names_identify_faces_and_each_number_is_tried_once() {
        let mut names = FaceNames::default();
        for weight in [400, 700] {
            names.add(&mut slot("Inter", weight, true));
        }
        let mut seen = HashSet::new();
        // Names that look like numbered ones come first, between and last.
        let families = ["Inter", "A", "A 2", "A 7", "A 2 2", "B", "A 1000"];
        for n in 0..9_000 {
            let mut slot = slot(families[n * n % 11 % families.len()], if n % 5 == 0 { 700 } else { 400 }, false);
            names.add(&mut slot);
            assert!(slot.family != "Inter" && names.has_family(&slot.family));
            assert!(seen.insert((slot.family.clone(), slot.weight)), "{}", slot.family);
        }
        assert!(names.tried < 2 * 9_000, "{} numbers are tried for 9,000 faces", names.tried);
    }

    #[test]
    fn a_taken_name_gets_the_next_number() {
        let mut names = FaceNames::default();
        let faces = [("A", 400), ("A", 700), ("A", 400), ("A", 400), ("A 4", 400), ("A", 400), ("A 4", 400), ("A", 700)];
        let named = faces.map(|(family, weight)| {
            let mut slot = slot(family, weight, false);
            names.add(&mut slot);
            slot.family
        });
        assert_eq!(named, ["A", "A", "A 2", "A 3", "A 4", "A 5", "A 4 2", "A 2"]);
    }
}
