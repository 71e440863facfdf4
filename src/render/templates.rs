//! Renders the built-in templates. Knows no scenes. Only this file uses `minijinja`.

use std::fmt::{self, Write};
use std::sync::{Arc, LazyLock};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Object, Serde, Value};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior};
use serde::Serialize;

use crate::text::{OrderedNumber, ordered_numbers};

/// A built-in template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template {
    /// An SVG document.
    Scene,
    /// An HTML document.
    Page,
    /// The style sheet of the HTML document, with the same text as in it.
    Style,
}

/// A template's name and text.
macro_rules! texts {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_str!(concat!("../../templates/", $name)))),+] };
}

static SCENE: &[(&str, &str)] = texts!["scene.svg.j2", "defs.svg.j2"];

static PAGE: &[(&str, &str)] =
    texts!["defs.svg.j2", "page/facts.j2", "page/line.j2", "page/page.html.j2", "page/reading.j2", "page/style.css.j2",];

static STYLES: &[(&str, &str)] =
    texts!["page/base.css", "page/bar.css", "page/drawing.css", "page/reading.css", "page/panel.css", "page/print.css",];

/// Concatenates the parts of the script, which share one scope.
macro_rules! script {
    ($($name:literal),+ $(,)?) => {
        concat!(
            "(() => {\n\"use strict\";\n",
            $(include_str!(concat!("../../templates/page/script/", $name)), "\n",)+
            "})();"
        )
    };
}

static SCRIPT: LazyLock<String> = LazyLock::new(|| {
    compact(
        script!["dom.js", "theme.js", "canvas.js", "detail.js", "views.js", "filters.js", "search.js", "keys.js", "start.js",],
    )
});

/// Removes indentation, empty lines and comments from a script or a style sheet.
fn compact(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let is_code = |line: &&str| !(line.is_empty() || line.starts_with("//") || (line.starts_with("/*") && line.ends_with("*/")));
    lines.filter(is_code).collect::<Vec<_>>().join("\n")
}

/// Renders a template with a model. The text is expected to have about `size` bytes.
pub(super) fn fill<T: Serialize>(template: Template, page: &T, size: usize) -> Vec<u8> {
    let (env, name) = match template {
        Template::Scene => (&*SCENES, "scene.svg.j2"),
        Template::Page => (&*PAGES, "page/page.html.j2"),
        Template::Style => (&*PAGES, "page/style.css.j2"),
    };
    let mut text = Vec::with_capacity(size);
    match env.get_template(name).and_then(|template| template.render_captured_to(Serde(page), &mut text)) {
        Ok(_) => text,
        Err(error) => panic!("the built-in template {name} prints every page: {error:#}"),
    }
}

/// The script of a page.
pub(super) fn script() -> &'static str {
    &SCRIPT
}

/// Parses the templates of drawings ahead of their first use.
pub(super) fn prepare() {
    LazyLock::force(&SCENES);
}

static SCENES: LazyLock<Environment<'static>> = LazyLock::new(|| environment(SCENE.iter().copied()));

static PAGES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut env = environment(PAGE.iter().copied());
    for (name, text) in STYLES.iter().map(|(name, text)| (*name, compact(text))).chain([("page/script.js", SCRIPT.clone())]) {
        if let Err(error) = env.add_template_owned(name, text) {
            panic!("the built-in template {name} is a template: {error:#}");
        }
    }
    env
});

fn environment(templates: impl Iterator<Item = (&'static str, &'static str)>) -> Environment<'static> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_formatter(print);
    env.add_filter("ordered", ordered);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    env.set_syntax(syntax.expect("the usual delimiters are a syntax"));
    for (name, text) in templates {
        if let Err(error) = env.add_template(name, text) {
            panic!("the built-in template {name} is a template: {error:#}");
        }
    }
    env
}

/// Prints one value, escaped unless it is markup, regardless of the template's name.
fn print(out: &mut Output, _: &mut State, value: &Value) -> Result<(), Error> {
    if let Some(LongText(text)) = value.downcast_object_ref() {
        return out.write_str(text).map_err(Error::from);
    }
    match value.as_str() {
        Some(markup) if value.is_safe() => out.write_str(markup),
        Some(text) => escape(text, out),
        None => escape(&value.to_string(), out),
    }
    .map_err(Error::from)
}

/// The markup of a text whose numbers keep their order in right-to-left text.
fn ordered(text: &str) -> Value {
    let mut markup = String::with_capacity(text.len());
    let mut written = 0;
    // Writing to a string cannot fail.
    for OrderedNumber { range, joins_latin, joins_rtl } in ordered_numbers(text) {
        let (before, after) = if joins_latin { ("&lrm;", "&lrm;") } else { ("<bdi dir=\"ltr\">", "</bdi>") };
        let _ = escape(&text[written..range.start], &mut markup);
        markup.push_str(before);
        let _ = escape(&text[range.clone()], &mut markup);
        markup.push_str(after);
        markup.push_str(if joins_rtl { "&rlm;" } else { "" });
        written = range.end;
    }
    let _ = escape(&text[written..], &mut markup);
    Value::from_safe_string(markup)
}

/// A text that templates print as it is: markup, a font in base64.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Verbatim(Value);

impl Verbatim {
    pub(super) fn new(text: String) -> Self {
        Self(Value::from_object(LongText(text)))
    }

    /// Its length in bytes.
    pub(super) fn len(&self) -> usize {
        self.0.downcast_object_ref().map_or(0, |LongText(text)| text.len())
    }
}

/// The text of a value, not copied.
#[derive(Debug)]
struct LongText(String);

impl Object for LongText {
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Escapes `text` for XML and HTML, between tags and inside quotes, and drops the characters that XML forbids.
pub(super) fn escape(text: &str, out: &mut dyn Write) -> std::fmt::Result {
    let bytes = text.as_bytes();
    // Most texts, in particular fonts, have nothing to escape. Without an early exit this loop is vectorized.
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
    fn numbers_in_right_to_left_text_keep_their_order() {
        for (text, expected) in [
            ("-2 & +3", "-2 &amp; +3"),
            ("שלום -2 & 5", "שלום <bdi dir=\"ltr\">-2</bdi> &amp; 5"),
            ("Owner: שלום -2", "Owner: שלום <bdi dir=\"ltr\">-2</bdi>&rlm;"),
            ("שלום 45-60 min <b>", "שלום &lrm;45-60&lrm; min &lt;b&gt;"),
        ] {
            assert_eq!(ordered(text).to_string(), expected, "{text}");
        }
    }

    #[test]
    fn the_script_is_on_the_page_as_it_is_hashed() {
        let printed = PAGES.get_template("page/script.js").and_then(|template| template.render(()));
        assert_eq!(printed.expect("a script is a template"), script());
    }

    #[test]
    fn what_xml_forbids_is_dropped() {
        assert_eq!(escaped("a\0b\u{1b}c\u{fffe}d\u{ffff}e\rf\u{fffd}g\u{feff}"), "abcdef\u{fffd}g\u{feff}");
    }
}
