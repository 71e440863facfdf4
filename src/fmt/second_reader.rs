//! Compares the parts of a text with what a second parser, of YAML 1.1, reads in it.

use std::fmt::{self, Formatter};

use serde::de::{
    Deserialize as _, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess as _, Visitor,
};

use super::refusal::FormatRefusal;
use crate::parse::syntax::{YamlPart, YamlPartKind, ends_lines};
use crate::yaml;

/// Verifies that a second parser reads the parts of a text in it: for `&a: x`, one of YAML 1.1 reads the anchor `a` of an absent key,
/// one of YAML 1.2 the anchor `a:` of a text.
///
/// # Errors
///
/// The first part that it reads differently, or refuses.
pub(super) fn verify(text: &str, parts: &[YamlPart]) -> Result<(), Disagreement> {
    let mut cursor = PartCursor { parts, at: 0, anchors: Vec::new(), differs: false };
    let mut documents = yaml::documents(text);
    while cursor.peek().is_some() {
        let read = documents.next().map(|document| cursor.deserialize(document));
        match read {
            Some(Ok(())) => {}
            None => return Err(Disagreement { index: cursor.at, is_read: true }),
            Some(Err(error)) => {
                let stopped = error.location().map_or(0, |location| location.index());
                let before = parts.iter().rposition(|part| part.start <= stopped).unwrap_or_default();
                let index = before.max(cursor.at.min(parts.len().saturating_sub(1)));
                return Err(Disagreement { index, is_read: cursor.differs });
            }
        }
    }
    if parts.is_empty() || documents.next().is_none() { Ok(()) } else { Err(Disagreement { index: parts.len(), is_read: true }) }
}

/// Like [`verify`], but accepts a text that the second parser refuses: formatting may make it one that both read.
///
/// # Errors
///
/// The first part that it reads differently.
pub(super) fn verify_if_read(text: &str, parts: &[YamlPart]) -> Result<(), Disagreement> {
    verify(text, parts).or_else(|part| if part.is_read { Err(part) } else { Ok(()) })
}

/// A part about which two parsers disagree.
pub(super) struct Disagreement {
    /// The index of the part.
    pub(super) index: usize,
    /// Whether the second parser reads something else; otherwise it refuses the text.
    is_read: bool,
}

/// The refusal because of a part of a text, or of an anchor that explains why.
pub(super) fn refusal(text: &str, parts: &[YamlPart], index: usize) -> FormatRefusal {
    let is_portable = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let anchor = parts.iter().find_map(|part| part.anchor.as_deref().filter(|name| !is_portable(name)).map(|name| (part, name)));
    let Some((part, name)) = anchor else {
        let at = parts.get(index).map_or(text.len(), |part| part.start);
        // The comment after the mark of a block is listed behind the text.
        let end = parts.iter().map(|part| part.start).filter(|start| *start > at).min().unwrap_or(text.len());
        let line_end = text[at..end].char_indices().find(|(_, char)| ends_lines(*char));
        return match line_end {
            Some((offset, char)) => FormatRefusal::LineEnd { char, at: at + offset },
            None => FormatRefusal::Ambiguous { what: "this part".to_owned(), at },
        };
    };
    let written = format!("&{name}");
    // An anchor is before the part that has it.
    let at = text[..part.start].rfind(&written).unwrap_or(part.start);
    FormatRefusal::Ambiguous { what: format!("the anchor `{written}`"), at }
}

/// Reads values that are expected to have the next parts.
struct PartCursor<'p> {
    parts: &'p [YamlPart],
    at: usize,
    /// The indices of the parts with anchors.
    anchors: Vec<usize>,
    /// Whether a value was read that is not the next part.
    differs: bool,
}

impl<'p> PartCursor<'p> {
    /// The next part that is a value or the end of one.
    fn peek(&mut self) -> Option<&'p YamlPart> {
        let rest = self.parts.get(self.at..)?;
        let is_read = |part: &YamlPart| !matches!(part.kind, YamlPartKind::Comment { .. } | YamlPartKind::Document);
        self.at += rest.iter().position(is_read)?;
        self.parts.get(self.at)
    }

    fn differs<E: Error>(&mut self) -> E {
        self.differs = true;
        E::custom("another part")
    }

    fn take<E: Error>(&mut self, is_expected: impl FnOnce(&YamlPart) -> bool) -> Result<(), E> {
        let Some(part) = self.peek().filter(|part| is_expected(part)) else { return Err(self.differs()) };
        if part.anchor.is_some() && self.anchors.last().is_none_or(|last| *last < self.at) {
            self.anchors.push(self.at);
        }
        self.at += 1;
        Ok(())
    }

    fn scalar<E: Error>(&mut self, text: Option<&str>) -> Result<(), E> {
        self.take(|part| match (&part.kind, text) {
            (YamlPartKind::Word { text: word, .. }, Some(text)) => **word == *text,
            // Numbers and truth values are without quotes or have a tag.
            (YamlPartKind::Word { plain, .. }, None) => *plain || part.tag.is_some(),
            (
                YamlPartKind::Repeat(_)
                | YamlPartKind::List { .. }
                | YamlPartKind::Map { .. }
                | YamlPartKind::End
                | YamlPartKind::Comment { .. }
                | YamlPartKind::Document,
                _,
            ) => false,
        })
    }
}

impl<'de> DeserializeSeed<'de> for &mut PartCursor<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        let Some(&YamlPart { kind: YamlPartKind::Repeat(number), .. }) = self.peek() else {
            return value.deserialize_any(self);
        };
        // The second parser repeats the value.
        let after = self.at + 1;
        let Some(&anchor) = number.checked_sub(1).and_then(|index| self.anchors.get(index)) else { return Err(self.differs()) };
        self.at = anchor;
        value.deserialize_any(&mut *self)?;
        self.at = after;
        Ok(())
    }
}

/// Reads values that are not texts, each by a method of its own.
macro_rules! typed {
    ($($visit:ident $value:ty),+) => {
        $(fn $visit<E: Error>(self, _: $value) -> Result<(), E> {
            self.scalar(None)
        })+
    };
}

impl<'de> Visitor<'de> for &mut PartCursor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("the same value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(None)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.scalar(None)
    }

    typed! { visit_bool bool, visit_u64 u64, visit_i64 i64, visit_u128 u128, visit_i128 i128, visit_f64 f64 }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.scalar(Some(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.take(|part| matches!(part.kind, YamlPartKind::List { .. }))?;
        while list.next_element_seed(&mut *self)?.is_some() {}
        self.take(|part| part.kind == YamlPartKind::End)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.take(|part| matches!(part.kind, YamlPartKind::Map { .. }))?;
        while map.next_key_seed(&mut *self)?.is_some() {
            map.next_value_seed(&mut *self)?;
        }
        self.take(|part| part.kind == YamlPartKind::End)
    }

    /// A value with a tag of its own.
    fn visit_enum<A: EnumAccess<'de>>(self, value: A) -> Result<(), A::Error> {
        let written = self.peek().and_then(|part| part.tag.as_deref()).map(|tag| tag.strip_prefix('!').unwrap_or(tag));
        let (tag, value) = value.variant_seed(Tag)?;
        if written.is_none_or(|written| written != tag && !tag.is_empty()) {
            return Err(self.differs());
        }
        value.newtype_variant_seed(self)
    }
}

/// Reads a tag.
struct Tag;

impl<'de> DeserializeSeed<'de> for Tag {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, tag: D) -> Result<String, D::Error> {
        String::deserialize(tag)
    }
}
