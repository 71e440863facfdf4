//! Converts the URIs of editors to paths and back (RFC 8089).
//!
//! `fluent-uri`, in the version that `lsp-types` brings, takes URIs apart and decodes them, and keeps its encoder behind an
//! unstable feature.

use std::str::FromStr as _;

use lsp_types::Uri;

use crate::files::percent_encoded;

/// The name of a document: its path with `/` as separator, or its URI if it is not a file.
pub(super) fn name(uri: &Uri) -> String {
    path(uri).unwrap_or_else(|| uri.as_str().to_owned())
}

fn path(uri: &Uri) -> Option<String> {
    if !uri.scheme()?.eq_lowercase("file") {
        return None;
    }
    let path = uri.path().as_estr().decode().into_string().ok().filter(|path| !path.contains('\0'))?;
    match uri.authority().map_or("", |authority| authority.host().as_str()) {
        "" => {}
        host if host.eq_ignore_ascii_case("localhost") => {}
        // A Windows network share; elsewhere `//host` is a local folder.
        host => return cfg!(windows).then(|| format!("//{host}{path}")),
    }
    // `/c:/maps` on Windows.
    let drive = path.as_bytes().get(2) == Some(&b':') && path.as_bytes()[1].is_ascii_alphabetic();
    Some(if drive { path[1..].to_owned() } else { path.into_owned() })
}

/// The URI of a file.
pub(super) fn of(name: &str) -> Option<Uri> {
    if !name.starts_with('/') && name.as_bytes().get(1) != Some(&b':') {
        return Uri::from_str(name).ok();
    }
    let share = cfg!(windows) && name.starts_with("//");
    let mut uri = String::from(if share { "file:" } else { "file://" });
    if !name.starts_with('/') {
        uri.push('/');
    }
    uri.push_str(&percent_encoded(name));
    Uri::from_str(&uri).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris_and_names_are_inverse() {
        for name in ["/maps/a.journey.yaml", "/my maps/ä#%?.yaml", "C:/maps/a.yaml", "/日本/🙂.yaml"] {
            assert_eq!(of(name).map(|uri| super::name(&uri)).as_deref(), Some(name));
        }
        for (uri, expected) in [
            ("file:///c%3A/maps/a.yaml", "c:/maps/a.yaml"),
            ("file://localhost/a%20b.yaml", "/a b.yaml"),
            ("untitled:Untitled-1", "untitled:Untitled-1"),
            ("file:///100%25.yaml", "/100%.yaml"),
            ("FILE:/a.yaml", "/a.yaml"),
            ("file://server/share/a.yaml", if cfg!(windows) { "//server/share/a.yaml" } else { "file://server/share/a.yaml" }),
        ] {
            assert_eq!(Uri::from_str(uri).map(|uri| name(&uri)).ok().as_deref(), Some(expected));
        }
    }
}
