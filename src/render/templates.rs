//! Values to text through the templates. Knows no scenes; alone names minijinja.

use std::fmt::Write;
use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior};
use serde::Serialize;

/// A template that is part of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template {
    /// A whole SVG document.
    Scene,
}

impl Template {
    const fn name(self) -> &'static str {
        match self {
            Self::Scene => "scene.svg.j2",
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Scene => include_str!("../../templates/scene.svg.j2"),
        }
    }
}

/// The text that `template` makes of `page`.
pub(super) fn fill<T: Serialize>(template: Template, page: &T) -> String {
    let printed = BUILT_IN.get_template(template.name()).and_then(|template| template.render(Serde(page)));
    match printed {
        Ok(text) => text,
        Err(error) => panic!("the built-in template {} prints every page: {error:#}", template.name()),
    }
}

/// Reads the templates, if nobody has yet.
pub(super) fn prepare() {
    LazyLock::force(&BUILT_IN);
}

static BUILT_IN: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_formatter(print);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    env.set_syntax(syntax.expect("the usual delimiters are a syntax"));
    for template in [Template::Scene] {
        if let Err(error) = env.add_template(template.name(), template.text()) {
            panic!("the built-in template {} is a template: {error:#}", template.name());
        }
    }
    env
});

/// Prints one value, always escaped, whatever the template is called.
fn print(out: &mut Output, _: &mut State, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) => escape(text, out),
        None => escape(&value.to_string(), out),
    }
    .map_err(Error::from)
}

/// Writes `text` so that it means itself in XML and HTML, between tags and inside quotes, without the characters XML forbids.
fn escape(text: &str, out: &mut dyn Write) -> std::fmt::Result {
    let bytes = text.as_bytes();
    // Almost every text, and above all the fonts, has nothing to escape: without an early end this runs many bytes at a time.
    let special = |byte: &u8| *byte < 0x20 || matches!(byte, b'<' | b'>' | b'&' | b'"' | b'\'' | 0xEF);
    if !bytes.iter().fold(false, |found, byte| found | special(byte)) {
        return out.write_str(text);
    }
    let mut written = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let (length, instead) = match byte {
            b'<' => (1, "&lt;"),
            b'>' => (1, "&gt;"),
            b'&' => (1, "&amp;"),
            b'"' => (1, "&quot;"),
            b'\'' => (1, "&#39;"),
            b'\t' | b'\n' => continue,
            0x00..0x20 => (1, ""),
            // U+FFFE and U+FFFF.
            0xEF if matches!(bytes.get(at + 1..at + 3), Some([0xBF, 0xBE | 0xBF])) => (3, ""),
            _ => continue,
        };
        out.write_str(&text[written..at])?;
        out.write_str(instead)?;
        written = at + length;
    }
    out.write_str(&text[written..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        escape(text, &mut out).expect("a string takes any text");
        out
    }

    #[test]
    fn markup_becomes_text() {
        assert_eq!(escaped(r#"<a b="c" d='e'>&"#), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
        assert_eq!(escaped("Tür 顧客 👍\n\t"), "Tür 顧客 👍\n\t");
    }

    #[test]
    fn what_xml_forbids_is_dropped() {
        assert_eq!(escaped("a\0b\u{1b}c\u{fffe}d\u{ffff}e\rf\u{fffd}g\u{feff}"), "abcdef\u{fffd}g\u{feff}");
    }
}
