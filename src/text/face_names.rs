//! Gives faces family names that identify them, together with weight and slant.

use std::collections::{HashMap, HashSet};

use super::lazy_face::LazyFace;

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
    pub(super) fn add(&mut self, face: &mut LazyFace) {
        if !face.bundled && self.is_taken(face, &face.family) {
            face.family = self.numbered(face);
        }
        let family = self.families.entry(face.family.clone()).or_default();
        family.bundled |= face.bundled;
        family.faces.insert((face.weight, face.italic));
    }

    /// Whether a face has this family name.
    pub(super) fn has_family(&self, family: &str) -> bool {
        self.families.contains_key(family)
    }

    fn is_taken(&self, face: &LazyFace, family: &str) -> bool {
        self.families.get(family).is_some_and(|used| used.bundled || used.faces.contains(&(face.weight, face.italic)))
    }

    /// The family name of a face with the lowest number that is free.
    fn numbered(&mut self, face: &LazyFace) -> String {
        let key = (face.family.clone(), face.weight, face.italic);
        let mut number = self.next.get(&key).copied().unwrap_or(2);
        loop {
            let family = format!("{} {number}", face.family);
            number += 1;
            #[cfg(test)]
            {
                self.tried += 1;
            }
            if !self.is_taken(face, &family) {
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

    fn face(family: &str, weight: u16, bundled: bool) -> LazyFace {
        let bytes = Arc::new(Vec::new());
        if bundled {
            LazyFace::bundled(family, weight, false, bytes)
        } else {
            LazyFace::new(family.to_owned(), weight, false, FontBytes::Held(bytes), 0)
        }
    }

    #[test]
    fn names_identify_faces_and_each_number_is_tried_once() {
        let mut names = FaceNames::default();
        for weight in [400, 700] {
            names.add(&mut face("Inter", weight, true));
        }
        let mut seen = HashSet::new();
        // Names that look like numbered ones come first, between and last.
        let families = ["Inter", "A", "A 2", "A 7", "A 2 2", "B", "A 1000"];
        for n in 0..9_000 {
            let mut face = face(families[n * n % 11 % families.len()], if n % 5 == 0 { 700 } else { 400 }, false);
            names.add(&mut face);
            assert!(face.family != "Inter" && names.has_family(&face.family));
            assert!(seen.insert((face.family.clone(), face.weight)), "{}", face.family);
        }
        assert!(names.tried < 2 * 9_000, "{} numbers are tried for 9,000 faces", names.tried);
    }

    #[test]
    fn a_taken_name_gets_the_next_number() {
        let mut names = FaceNames::default();
        let faces = [("A", 400), ("A", 700), ("A", 400), ("A", 400), ("A 4", 400), ("A", 400), ("A 4", 400), ("A", 700)];
        let named = faces.map(|(family, weight)| {
            let mut face = face(family, weight, false);
            names.add(&mut face);
            face.family
        });
        assert_eq!(named, ["A", "A", "A 2", "A 3", "A 4", "A 5", "A 4 2", "A 2"]);
    }
}
