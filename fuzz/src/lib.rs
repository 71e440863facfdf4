//! What the fuzz targets share: a world of one file, the properties of findings, and of documents.

use std::sync::LazyLock;

use cjm::check::{RULES, Settings};
use cjm::compile::{Checked, compile};
use cjm::findings::{Finding, Level, RuleLevel};
use cjm::fix::{FixInput, FixSelection, fix_journey};
use cjm::model::{Date, Journey};
use cjm::sheet::{SHEETS, Sheet};
use cjm::source::{Source, Sources, Span};
use cjm::text::Fonts;
use cjm::world::Memory;

/// The name of the journey in the world.
pub const NAME: &str = "a.journey.yaml";
/// The date used for age checks.
pub const TODAY: Date = cjm::rules::EXAMPLE_DAY;

/// The bundled fonts, read once.
pub static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);

/// Settings by which every rule counts.
pub static EVERY_RULE: LazyLock<Settings> = LazyLock::new(|| {
    let mut settings = Settings::default();
    for rule in RULES.iter().copied() {
        settings.set_level(rule, RuleLevel::Warn);
    }
    settings
});

/// A world with one journey.
#[must_use]
pub fn world(bytes: &[u8]) -> Memory {
    Memory::new(TODAY).with(NAME, bytes)
}

/// Compiles a journey with every rule.
#[must_use]
pub fn checked(bytes: &[u8]) -> Checked {
    compile(&world(bytes), NAME, &EVERY_RULE, None).expect("a file in memory can be read")
}

/// The text as the only source.
#[must_use]
pub fn sources(text: &str) -> Sources {
    Sources::new(Source { name: NAME.to_owned(), text: text.to_owned() })
}

/// Parses a journey.
#[must_use]
pub fn parsed(text: &str) -> (Option<Journey>, Vec<Finding>) {
    cjm::parse::parse(&sources(text))
}

/// Applies fixes to a journey.
#[must_use]
pub fn fixed(text: &str, selection: FixSelection) -> String {
    let world = world(text.as_bytes());
    let input = FixInput { world: &world, name: NAME, settings: &EVERY_RULE, only: None };
    let changed = fix_journey(input, selection).expect("a file in memory can be read");
    changed.into_iter().next().map_or_else(|| text.to_owned(), |file| file.after)
}

/// Every drawing of a journey.
#[must_use]
pub fn drawings(journey: &Journey) -> Vec<Sheet> {
    let facts = cjm::facts::Facts::of(journey);
    SHEETS.iter().flat_map(|sheet| sheet.drawings(&facts)).collect()
}

/// Asserts that every place of a finding is a part of its text, and that its edits can be applied.
///
/// # Panics
///
/// If that is not so.
pub fn assert_within(found: &[Finding], sources: &Sources) {
    let is_part = |span: Span| {
        let text = &sources.get(span.file).text;
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?} of {} bytes", text.len());
    };
    for finding in found {
        assert!(!finding.title.is_empty() && !finding.title.contains('\n'), "{finding:#?}");
        is_part(finding.primary.span);
        finding.others.iter().for_each(|label| is_part(label.span));
        finding.edits.iter().for_each(|edit| is_part(edit.span));
        if !finding.edits.is_empty() {
            let made = cjm::fix::apply(sources, &[&finding.edits]).made;
            assert_eq!(made, [0], "edits that cannot be applied: {finding:#?}");
        }
    }
}

/// Whether one of the findings is an error.
#[must_use]
pub fn has_error(found: &[Finding]) -> bool {
    found.iter().any(|finding| finding.level == Level::Error)
}

/// Asserts that a document is well-formed and inert: no scripts, no handlers, no references to other files.
///
/// # Panics
///
/// If that is not so.
pub fn assert_inert(svg: &[u8]) {
    let text = std::str::from_utf8(svg).expect("a document is UTF-8");
    let document = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    for element in document.descendants().filter(roxmltree::Node::is_element) {
        let name = element.tag_name().name();
        assert!(!matches!(name, "script" | "foreignObject" | "iframe" | "animate" | "set"), "<{name}>\n{text}");
        for attribute in element.attributes() {
            let (key, value) = (attribute.name(), attribute.value().trim_start());
            assert!(!key.starts_with("on"), "{key}\n{text}");
            if key == "href" {
                let inert = ["#", "data:image/png;", "data:image/jpeg;", "http://", "https://", "mailto:", "tel:"];
                let is_link = name == "a";
                assert!(inert[..if is_link { 7 } else { 3 }].iter().any(|start| value.starts_with(start)), "{value}\n{text}");
            }
            let is_number = !matches!(key, "id" | "class" | "aria-label" | "aria-labelledby" | "style" | "font-family");
            assert!(!is_number || !value.contains("NaN") && value != "inf", "{key}={value}\n{text}");
        }
    }
}
