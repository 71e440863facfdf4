//! Reads the document of a file, on after faults: as if each faulty line was fixed, or without it.

use super::outline::Outline;
use super::recovery::{Recovery, recover};
use super::tree::{YamlNode, YamlValue};
use super::yaml;
use crate::findings::CappedFindings;
use crate::limits::{self, FILE_BYTES};
use crate::parse::rules::{EMPTY_FILE, TOO_LARGE};
use crate::source::Span;

/// Reads the single document of a file. `None` if there is no value; then an error was reported.
pub(in crate::parse) fn read<'s>(file: u16, text: &'s str, findings: &mut CappedFindings) -> Option<YamlNode<'s>> {
    read_with(file, text, findings, None).0
}

/// Like [`read`]; also lists the parts of the text up to the first fault. After faults, returns how the text was repaired.
pub(in crate::parse) fn read_with<'s>(
    file: u16,
    text: &'s str,
    findings: &mut CappedFindings,
    parts: Option<&mut Outline>,
) -> (Option<YamlNode<'s>>, Option<Recovery>) {
    let whole = Span { file, start: 0, end: 0 };
    if text.len() > FILE_BYTES.length() {
        let title = format!("the file has {}", FILE_BYTES.exceeded());
        findings.push(TOO_LARGE.at(whole, title).label(FILE_BYTES.label()).help(limits::HELP));
        return (None, None);
    }
    let (builder, stop) = yaml::build(file, text, parts);
    let (root, recovery) = match stop {
        None => {
            findings.extend(builder.found.into_each());
            (builder.root, None)
        }
        Some(stop) => {
            let recovery = recover(file, text, stop);
            let (builder, stop) = yaml::build(file, &recovery.text, None);
            // The repaired text can still exceed a limit.
            let last = stop.as_ref().map(|stop| recovery.moved((*stop.finding).clone())).filter(|last| !recovery.is_fault(last));
            findings.extend(recovery.faults.iter().cloned().chain(last));
            let moved = builder.found.into_each().map(|finding| recovery.moved(finding));
            findings.extend(moved.filter(|finding| !recovery.hides(finding)));
            let root = builder.root.filter(|_| stop.is_none()).map(|root| recovery.shifts.node(root));
            if root.is_none() {
                return (None, None);
            }
            (root, Some(recovery))
        }
    };
    let root = root.filter(|node| !matches!(node.value, YamlValue::Null));
    if root.is_none() && recovery.is_none() {
        let empty = EMPTY_FILE.at(whole, "the file is empty");
        findings.push(empty.help("a journey begins with `title: ...` and `stages: ...`"));
    }
    (root, recovery)
}
