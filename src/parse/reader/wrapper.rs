//! Finds a journey that is nested under one key, such as `journey:`.

use super::entry_place::entry_of;
use super::fields::Reader;
use crate::findings::{Finding, quote};
use crate::model::keys;
use crate::parse::rules::UNKNOWN_KEY;
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::{Span, line_start};

impl Reader<'_> {
    /// The content of the one key of a file, if its keys are those of a journey; reports the key.
    pub(super) fn unwrapped<'t, 's>(&mut self, root: &'t YamlNode<'s>) -> &'t YamlNode<'s> {
        let YamlValue::Map(entries) = &root.value else { return root };
        let mut others = entries.iter().filter(|entry| !entry.key.starts_with("x-"));
        let (Some(wrapper), None) = (others.next(), others.next()) else { return root };
        let YamlValue::Map(inner) = &wrapper.value.value else { return root };
        if entry_of(inner, &keys::JOURNEY, keys::journey::STAGES.name).is_none() {
            return root;
        }
        let key = quote(&format!("{}:", wrapper.key));
        let finding = UNKNOWN_KEY
            .at(wrapper.key_span, format!("unknown key {} around the journey", quote(&wrapper.key)))
            .label("a file contains one journey, without a key around it")
            .help(format!("delete the line {key} and move the lines below to the left"));
        let finding = self.moved_to_the_left(finding, wrapper, inner);
        self.push(finding);
        &wrapper.value
    }

    /// Adds the edits that delete the line of a key and the indentation of its content.
    fn moved_to_the_left(&self, finding: Finding, wrapper: &YamlEntry, inner: &[YamlEntry]) -> Finding {
        let (file, text) = (wrapper.key_span.file, self.text_of_file(wrapper.key_span.file));
        let (start, first) = (wrapper.key_span.start as usize, inner[0].key_span.start as usize);
        let (line, content) = (line_start(text, start), line_start(text, first));
        let indent = first - content;
        let is_block = line < content && start == line && text[content..first].bytes().all(|byte| byte == b' ');
        let end = wrapper.value.span.end as usize;
        let mut edits = vec![(line, content)];
        let mut at = content;
        for below in text[content..end.max(content)].split_inclusive('\n') {
            let spaces = below.len() - below.trim_start_matches(' ').len();
            if spaces < indent && !below.trim().is_empty() {
                return finding;
            }
            edits.push((at, at + spaces.min(indent)));
            at += below.len();
        }
        // Comments between the key and its content would be deleted.
        if !is_block || text[line..content].contains('#') {
            return finding;
        }
        let edits = edits.into_iter().filter(|(start, end)| start < end);
        edits.fold(finding, |finding, (start, end)| finding.edit(Span { file, start: start as u32, end: end as u32 }, ""))
    }
}
