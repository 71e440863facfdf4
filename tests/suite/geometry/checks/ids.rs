//! The prefix is a valid start of an XML id, and every id is unique and has no white space.

use std::collections::HashSet;

use super::{Boards, Check, Drawing};

pub(super) const CHECK: Check = Check { name: "ids", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let prefix = &d.scene.prefix;
    let plain = prefix.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if !plain || !prefix.starts_with(|c: char| c.is_ascii_alphabetic()) || !prefix.ends_with('-') {
        out.push(format!("prefix {prefix:?}"));
    }
    let mut seen = HashSet::new();
    for id in d.parts.groups.iter().filter_map(|(group, _)| group.id.as_deref()) {
        if !seen.insert(id) {
            out.push(format!("id {id} twice"));
        }
        if id.contains(char::is_whitespace) {
            out.push(format!("id {id:?} has white space"));
        }
    }
}
