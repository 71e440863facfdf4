//! Judges the address of a link: which ones are safe in a map that other people open. Recognizes addresses instead of paths.

use crate::findings::{Finding, quote, visible};
use crate::model::Text;
use crate::model::keys::LINK_SCHEMES;
use crate::parse::rules::UNSAFE_PATH;

/// What is wrong with an address, and how to fix it. `None` for http and https with a host and without a user name, for mailto, and
/// for a path without a scheme and a host.
pub(super) fn address_fault(url: &str) -> Option<(&'static str, &'static str)> {
    let other =
        ("is not an address to link to", "a link begins with `https://`, `http://` or `mailto:`, or is a path beside the file");
    if url.contains(|char: char| char.is_control() || char.is_whitespace() || char == '\\') || url.starts_with("//") {
        return Some(other);
    }
    if url.contains(|char: char| visible(char) != char) {
        return Some((
            "contains an invisible character, which can make it look like another address",
            "type the address instead of pasting it",
        ));
    }
    let (scheme, rest) = match url.find([':', '/', '?', '#']) {
        Some(end) if url[end..].starts_with(':') => (&url[..end], &url[end + 1..]),
        _ => return None,
    };
    if !LINK_SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return Some(other);
    }
    if scheme.eq_ignore_ascii_case("mailto") {
        return None;
    }
    let authority = rest.strip_prefix("//").map_or("", |rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    if authority.contains('@') {
        return Some(("contains a user name or a password", "remove what is before the `@`, and the `@`"));
    }
    if authority.is_empty() || authority.starts_with(':') {
        return Some(("names no host", "write the host after `//`: `https://example.com/help`"));
    }
    None
}

/// The error about an address where the path of a file belongs. `what`: the file, with `example` as the key and a path.
pub(super) fn address_for_path(path: &Text, what: &str, example: &str) -> Option<Finding> {
    is_address(path).then(|| {
        UNSAFE_PATH
            .at(path.span, format!("{} is an address, not the path of a file", quote(path)))
            .label("addresses are not fetched")
            .help(format!("save {what} beside this file, and write its path: `{example}`"))
    })
}

/// Whether a text is an address: with a scheme of more letters than a drive has, with a host, or as browsers show it.
fn is_address(path: &str) -> bool {
    let scheme = path.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| scheme.len() > 1);
    let is_scheme = |scheme: &str| scheme.chars().all(|char| char.is_ascii_alphanumeric() || "+-.".contains(char));
    let www = path.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    scheme.is_some_and(is_scheme) || path.starts_with("//") || www
}
