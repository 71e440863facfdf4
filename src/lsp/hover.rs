//! Documents the word at the cursor: a key, a value, a reference, a rule.

use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind, Position, Range};

use super::session::{CursorTarget, IndexedJourney, Session};
use super::uri;
use crate::findings::{Rule, SUPPRESSION, count};
use crate::model::Persona;
use crate::model::keys::{self, AnyKey, Table, ThingKind};
use crate::parse::index::{Thing, words};
use crate::rules;

/// The maximum number of facts shown for one element, and of characters per fact.
const MOST_FACTS: usize = 12;
const LONGEST_FACT: usize = 240;

pub(super) fn hover(state: &mut Session, params: &HoverParams) -> Option<Hover> {
    let at = &params.text_document_position_params;
    let target = state.target(&at.text_document.uri, at.position)?;
    let markup = Markup { markdown: state.client.markdown_hover };
    let (mut parts, mut range) = (Vec::new(), None);
    if let Some((text, place)) = word(state, &target, markup) {
        parts.push(text);
        range = place;
    }
    parts.extend(rules_at(state, &uri::name(&at.text_document.uri), at.position, markup));
    let rule = rule_in_comment(&target).map(|rule| explain(rule, markup));
    parts.extend(rule.filter(|rule| !parts.contains(rule)));
    let kind = if markup.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    let between = if markup.markdown { "\n\n---\n\n" } else { "\n\n" };
    let contents = HoverContents::Markup(MarkupContent { kind, value: parts.join(between) });
    (!parts.is_empty()).then_some(Hover { contents, range })
}

/// Documents the word itself.
fn word(state: &Session, target: &CursorTarget, markup: Markup) -> Option<(String, Option<Range>)> {
    let CursorTarget { unit, file, byte } = target;
    let index = &unit.index;
    if let Some((number, span, _)) = index.thing_at(*file, *byte) {
        return Some((thing(unit, number, markup), Some(state.range(unit, span))));
    }
    if let Some((group, entry)) = index.key_at(*file, *byte) {
        return Some((key(group.table, entry.key?, markup), Some(state.range(unit, entry.word.span))));
    }
    let leaf = index.leaf_at(*file, *byte)?;
    let known = words(leaf.key);
    if known.is_empty() {
        return None;
    }
    let text = format!("{}\n\n{}", key(leaf.table, leaf.key, markup), one_of(&known, &leaf.text.value, markup));
    Some((text, Some(state.range(unit, leaf.text.span))))
}

/// Documents a key.
pub(super) fn key(table: &Table, key: &AnyKey, markup: Markup) -> String {
    let mut text = format!("{} (key of {})\n\n{}", markup.strong(key.name), table.what, key.doc());
    if !key.synonyms.is_empty() {
        let synonyms: Vec<String> = key.synonyms.iter().map(|word| Markup::code(word)).collect();
        text = format!("{text}\n\nSynonyms: {}.", synonyms.join(", "));
    }
    text
}

fn one_of(known: &[&str], word: &str, markup: Markup) -> String {
    let each = known.iter().map(|known| if *known == word { markup.strong(known) } else { Markup::code(known) });
    format!("One of {}.", each.collect::<Vec<_>>().join(", "))
}

/// Documents a definition.
fn thing(unit: &IndexedJourney, number: usize, markup: Markup) -> String {
    let it = &unit.index.things[number];
    let (id, name) = (it.id.as_ref(), it.name.as_ref());
    let title = name.or(id).map_or("", |word| word.value.as_str());
    let kind = it.kind.name();
    let head = match id.filter(|id| id.value != title) {
        Some(id) => format!("{} ({kind} {})", markup.strong(title), Markup::code(&id.value)),
        None => format!("{} ({kind})", markup.strong(title)),
    };
    let mut lines = vec![head];
    lines.extend(facts(unit, it).into_iter().map(|(key, value)| {
        let value = markup.plain(&value);
        if markup.markdown && (key.is_same(&Persona::QUOTE.key) || key.is(&keys::evidence::QUOTE)) {
            format!("> {value}")
        } else if key.is_same(&Persona::ROLE.key) || key.is_same(&Persona::BIO.key) || key.is(&keys::DESCRIPTION) {
            value
        } else {
            format!("{}: {value}", key.name)
        }
    }));
    if it.kind == ThingKind::Lane {
        lines.push("Your own lane; it shows the entries of this key.".to_owned());
    }
    let named = unit.index.references.iter().filter(|reference| reference.thing == Some(number)).count();
    if it.implied {
        lines.push(format!("Not defined; used in {}.", count(named, "place")));
    } else {
        lines.push(format!("Used in {}.", count(named, "place")));
    }
    lines.join("\n\n")
}

/// The single values of an entry, except its id and name.
pub(super) fn facts(unit: &IndexedJourney, thing: &Thing) -> Vec<(&'static AnyKey, String)> {
    let Some(group) = thing.group.map(|group| &unit.index.groups[group]) else { return Vec::new() };
    let taken = [&thing.id, &thing.name].map(|word| word.as_ref().map(|word| word.span.start));
    let entries = group.entries.iter().filter_map(|entry| Some((entry.key?, entry.text.as_ref()?, entry.value.start)));
    let values = entries.filter(|(_, text, start)| {
        let is = |word: &Option<u32>| word.is_some_and(|word| word == *start || word == start + 1);
        !text.is_empty() && !taken.iter().any(is)
    });
    values
        .take(MOST_FACTS)
        .map(|(key, text, _)| {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let cut: String = line.chars().take(LONGEST_FACT).collect();
            (key, if cut.len() < line.len() { format!("{cut}...") } else { cut })
        })
        .collect()
}

/// The rules of the findings at a position.
fn rules_at(state: &Session, name: &str, position: Position, markup: Markup) -> Vec<String> {
    let found = state.findings_in(name, Range::new(position, position));
    if found.is_empty() {
        return Vec::new();
    }
    let rules: std::collections::BTreeMap<&str, &Rule> =
        found.iter().map(|published| published.finding.rule).map(|rule| (rule.name, rule)).collect();
    rules.into_values().map(|rule| explain(rule, markup)).collect()
}

/// Documents a rule.
pub(super) fn explain(rule: &Rule, markup: Markup) -> String {
    let head = format!("{} ({}, {})", markup.strong(rule.name), rule.group.title(), rule.level.word());
    let source = (!rule.source.is_empty()).then(|| format!("Source: {}", rule.source));
    [Some(head), Some(rule.summary.to_owned()), Some(rule.why.to_owned()), source]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The rule at the cursor in a suppression comment.
fn rule_in_comment(target: &CursorTarget) -> Option<&'static Rule> {
    let text = &target.unit.texts[usize::from(target.file)];
    let line = text.line(text.line_of(target.byte as usize));
    let (read, at) = (&text.read()[line.clone()], target.byte as usize - line.start);
    let comment = read.find(SUPPRESSION).filter(|comment| *comment < at)?;
    let part = |c: char| !(c.is_ascii_lowercase() || c == '-');
    let start = read[comment..at].rfind(part).map_or(comment, |start| comment + start + 1);
    let end = read[at..].find(part).map_or(read.len(), |end| at + end);
    let word = read.get(start..end)?;
    rules::find(word)
}

/// The markup that the editor supports.
#[derive(Debug, Clone, Copy)]
pub(super) struct Markup {
    pub(super) markdown: bool,
}

impl Markup {
    pub(super) fn strong(self, text: &str) -> String {
        if self.markdown { format!("**{}**", self.plain(text)) } else { text.to_owned() }
    }

    /// Puts a text between backticks, also in plain text.
    pub(super) fn code(text: &str) -> String {
        format!("`{}`", text.replace('`', "'"))
    }

    /// Escapes text of a file for Markdown.
    pub(super) fn plain(self, text: &str) -> String {
        if !self.markdown {
            return text.to_owned();
        }
        let mut plain = String::with_capacity(text.len());
        for c in text.chars() {
            if c.is_ascii_punctuation() && !matches!(c, ',' | '.' | ':' | ';' | '?' | '\'' | '"' | '%' | '/' | '(' | ')') {
                plain.push('\\');
            }
            plain.push(if c == '\n' { ' ' } else { c });
        }
        plain
    }
}
