//! Converts the URIs of editors to paths and back (RFC 8089).
//!
//! `fluent-uri`, in the version that `lsp-types` brings, takes URIs apart and decodes them, and keeps its encoder behind an
//! unstable feature.

use std::str::FromStr as _;

use lsp_types::Uri;
use serde_json::Value;

use crate::files::percent_encoded;

/// The name of a document: its path with `/` as separator, or its URI if it is not a file.
pub(super) fn name(uri: &Uri) -> String {
    path(uri).unwrap_or_else(|| uri.as_str().to_owned())
}

/// Escapes the URIs of a message. Some editors send `file:///home/jürgen/my maps`, which RFC 3986 does not allow.
pub(super) fn escape_all(message: &mut Value) {
    match message {
        Value::Object(fields) => {
            for (key, value) in fields {
                if is_uri_key(key)
                    && let Value::String(uri) = value
                {
                    escape(uri);
                } else {
                    escape_all(value);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(escape_all),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// `uri`, `rootUri`, `scopeUri`.
fn is_uri_key(key: &str) -> bool {
    key == "uri" || key.ends_with("Uri")
}

/// Escapes what a URI cannot contain; keeps a valid one.
fn escape(uri: &mut String) {
    if Uri::from_str(uri).is_ok() {
        return;
    }
    let is_escape = |rest: &[u8]| matches!(rest, [b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit());
    let is_plain = |char: char| char.is_ascii_alphanumeric() || "-._~/:?#@!$&'()*+,;=".contains(char);
    let mut escaped = String::new();
    for (at, char) in uri.char_indices() {
        if is_plain(char) || is_escape(&uri.as_bytes()[at..]) {
            escaped.push(char);
        } else {
            escaped.push_str(&percent_encoded(char.encode_utf8(&mut [0; 4])));
        }
    }
    *uri = escaped;
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

    #[test]
    fn a_uri_that_is_not_escaped_means_the_file_that_it_reads_as() {
        for name in ["/maps/jürgen/x", "/my maps/[a] {b}.yaml", "/日本/🙂 ^`|<>\"\\.yaml", "/100% é/a.yaml", "/a b/%zz%"] {
            let mut message = serde_json::json!({"params": {"rootUri": format!("file://{name}"), "text": name}});
            escape_all(&mut message);
            let uri = message["params"]["rootUri"].as_str().unwrap_or_default();
            assert_eq!(Uri::from_str(uri).map(|uri| super::name(&uri)).ok().as_deref(), Some(name), "{uri}");
            assert_eq!(message["params"]["text"], name, "texts stay as they are");
        }
        // Valid escapes are kept, in a valid URI and in one that is not.
        for (uri, escaped) in [("file:///a%20b%25", "file:///a%20b%25"), ("file:///a%20é", "file:///a%20%C3%A9"), ("", "")] {
            let mut message = serde_json::json!([{"uri": uri}]);
            escape_all(&mut message);
            assert_eq!(message[0]["uri"], escaped);
        }
    }
}
