//! Addresses as editors write them to paths, and back.

use std::fmt::Write as _;
use std::str::FromStr as _;

use lsp_types::Uri;

/// What a document is called here: its path with `/` between its parts; for one that is no file, its address.
pub(super) fn name(uri: &Uri) -> String {
    path(uri.as_str()).unwrap_or_else(|| uri.as_str().to_owned())
}

fn path(uri: &str) -> Option<String> {
    let rest = uri.strip_prefix("file://")?;
    let (host, path) = rest.split_at(rest.find('/')?);
    if !(host.is_empty() || host.eq_ignore_ascii_case("localhost")) {
        return None;
    }
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [byte, after @ ..] = rest {
        let escaped = after.get(..2).filter(|_| *byte == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        if let Some(byte) = escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    let path = String::from_utf8(bytes).ok().filter(|path| !path.contains('\0'))?;
    // `/c:/maps` on Windows.
    let drive = path.as_bytes().get(2) == Some(&b':') && path.as_bytes()[1].is_ascii_alphabetic();
    Some(if drive { path[1..].to_owned() } else { path })
}

/// The address of a file.
pub(super) fn of(name: &str) -> Option<Uri> {
    if !name.starts_with('/') && name.as_bytes().get(1) != Some(&b':') {
        return Uri::from_str(name).ok();
    }
    let mut uri = String::from(if name.starts_with('/') { "file://" } else { "file:///" });
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => uri.push(char::from(byte)),
            byte => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    Uri::from_str(&uri).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_names_are_each_others_inverse() {
        for name in ["/maps/a.journey.yaml", "/my maps/ä#%?.yaml", "C:/maps/a.yaml", "/日本/🙂.yaml"] {
            assert_eq!(of(name).map(|uri| super::name(&uri)).as_deref(), Some(name));
        }
        for (uri, expected) in [
            ("file:///c%3A/maps/a.yaml", "c:/maps/a.yaml"),
            ("file://localhost/a%20b.yaml", "/a b.yaml"),
            ("untitled:Untitled-1", "untitled:Untitled-1"),
            ("file:///100%25.yaml", "/100%.yaml"),
        ] {
            assert_eq!(Uri::from_str(uri).map(|uri| name(&uri)).ok().as_deref(), Some(expected));
        }
    }
}
