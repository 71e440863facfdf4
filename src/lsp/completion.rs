//! Completes keys, their values, and references to definitions.

use std::collections::HashSet;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionList, CompletionParams, CompletionResponse, CompletionTextEdit, Documentation,
    InsertTextFormat, InsertTextMode, MarkupContent, MarkupKind, Range, TextEdit,
};

use super::hover::{Markup, explain, facts, key};
use super::session::{CursorTarget, IndexedJourney, Session};
use super::snippets::{self, snippet};
use crate::check::RULES;
use crate::findings::{Rule, SUPPRESSION};
use crate::icons;
use crate::model::keys::{self, AnyKey, COMMON_CHANNELS, Shape, Table, ThingKind, words_of};
use crate::model::{Part, Role};
use crate::parse::index::{Cursor, CursorContext, Index, Thing, around, words};
use crate::source::line_start;
use crate::words::LOCALES;
use crate::yaml::scalar;

pub(super) fn complete(state: &mut Session, params: &CompletionParams) -> Option<CompletionResponse> {
    let at = &params.text_document_position;
    let target = state.target(&at.text_document.uri, at.position)?;
    let items = match suppressible_rules(state, &target) {
        Some(items) => items,
        None => match around(&target.unit.sources, target.file, target.byte as usize) {
            Some(around) => CompletionContext::new(state, &target, around).items(),
            None => return None,
        },
    };
    let items = items.into_iter().enumerate().map(|(n, item)| CompletionItem { sort_text: Some(format!("{n:04}")), ..item });
    let list = CompletionList { is_incomplete: false, items: items.collect() };
    (!list.items.is_empty()).then_some(CompletionResponse::List(list))
}

/// Completes the names of rules inside `# cjm: ignore[`.
fn suppressible_rules(state: &Session, target: &CursorTarget) -> Option<Vec<CompletionItem>> {
    let text = &target.unit.texts[usize::from(target.file)];
    let line = text.line(text.line_of(target.byte as usize));
    let before = &text.read()[line.start..(target.byte as usize).max(line.start)];
    let call = before.find(SUPPRESSION).filter(|call| before[..*call].trim_end().ends_with('#'))?;
    let list = call + before[call..].find('[').filter(|open| !before[call + open..].contains(']'))?;
    let start = line.start + before[list..].rfind(['[', ',', ' ']).map_or(list, |last| list + last + 1);
    let range = Range::new(text.position(start, state.columns), text.position(target.byte as usize, state.columns));
    let markup = Markup { markdown: state.client.markdown_items };
    let item = |rule: &Rule| CompletionItem {
        label: rule.name.to_owned(),
        kind: Some(CompletionItemKind::CONSTANT),
        detail: Some(rule.group.title().to_owned()),
        documentation: Some(documentation(explain(rule, markup), markup)),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: rule.name.to_owned() })),
        ..CompletionItem::default()
    };
    Some(RULES.iter().copied().map(item).collect())
}

fn documentation(value: String, markup: Markup) -> Documentation {
    let kind = if markup.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    Documentation::MarkupContent(MarkupContent { kind, value })
}

/// The context of a completion request.
struct CompletionContext<'a> {
    state: &'a Session<'a>,
    target: &'a CursorTarget,
    around: Cursor,
    /// The range to replace.
    range: Range,
    markup: Markup,
}

impl<'a> CompletionContext<'a> {
    fn new(state: &'a Session<'a>, target: &'a CursorTarget, around: Cursor) -> Self {
        let range = state.range(&target.unit, around.word);
        Self { state, target, around, range, markup: Markup { markdown: state.client.markdown_items } }
    }

    fn unit(&self) -> &'a IndexedJourney {
        &self.target.unit
    }

    fn items(&self) -> Vec<CompletionItem> {
        match &self.around.place {
            CursorContext::Key { table, present, own } => self.keys(table, present, own),
            CursorContext::Value { key, others, .. } => self.values(key, others),
        }
    }

    fn item(&self, label: &str, kind: CompletionItemKind, text: &str) -> CompletionItem {
        let text = format!("{}{text}", self.around.before);
        CompletionItem {
            label: label.to_owned(),
            kind: Some(kind),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit { range: self.range, new_text: text })),
            ..CompletionItem::default()
        }
    }

    fn keys(&self, table: &'static Table, present: &[&str], own: &[String]) -> Vec<CompletionItem> {
        let (place, has_colon) = self.place();
        let own: HashSet<&String> = own.iter().collect();
        let mut items = Vec::new();
        for known in table.keys().filter(|key| !present.contains(&key.name)) {
            let text = if has_colon { known.name.to_owned() } else { snippet(known, place) };
            let words: Vec<&str> = known.spellings().collect();
            items.push(CompletionItem {
                detail: Some(format!("key of {}", table.what)),
                documentation: Some(documentation(key(table, known, self.markup), self.markup)),
                // Synonyms match as well.
                filter_text: Some(words.join(" ")),
                insert_text_format: place.snippets.then_some(InsertTextFormat::SNIPPET),
                insert_text_mode: Some(InsertTextMode::ADJUST_INDENTATION),
                ..self.item(known.name, CompletionItemKind::PROPERTY, &text)
            });
        }
        let of_emotion = table.is(&keys::EMOTION).then_some(ThingKind::Persona);
        let kind = if table.takes_own_lanes() { Some(ThingKind::Lane) } else { of_emotion };
        for thing in kind.iter().flat_map(|kind| self.unit().index.of(std::slice::from_ref(kind))) {
            let Some(id) = thing.id.as_ref().or(thing.name.as_ref()).filter(|id| !own.contains(&id.value)) else { continue };
            let text = if has_colon { scalar(&id.value) } else { format!("{}: ", scalar(&id.value)) };
            items.push(self.describe(thing, self.item(&id.value, CompletionItemKind::VARIABLE, &text)));
        }
        items
    }

    /// The context for snippets, and whether the colon exists already.
    fn place(&self) -> (snippets::SnippetContext, bool) {
        let (text, word) = (&self.unit().sources.get(self.around.word.file).text, self.around.word);
        let start = line_start(text, word.start as usize);
        let lead = &text[start..word.start as usize];
        let spaces = lead.len() - lead.trim_start_matches(' ').len();
        let column = lead.len() + self.around.before.len();
        let place = snippets::SnippetContext {
            flow: self.around.flow,
            indent: column - spaces + 2,
            snippets: self.state.client.snippets,
        };
        let behind = text[word.end as usize..].trim_start_matches([' ', '\t', '"', '\'']);
        (place, behind.starts_with(':'))
    }

    fn values(&self, key: &'static AnyKey, others: &[String]) -> Vec<CompletionItem> {
        let mut items = Vec::new();
        let kinds = key.names;
        let others: HashSet<&str> = others.iter().map(String::as_str).collect();
        for kind in kinds {
            for thing in self.unit().index.of(std::slice::from_ref(kind)) {
                let Some(word) = thing.id.as_ref().or(thing.name.as_ref()) else { continue };
                // The incomplete word at the cursor is not a definition.
                let itself =
                    thing.implied && word.span.start == self.around.word.start && word.span.file == self.around.word.file;
                if !others.contains(word.as_str()) && !itself && !word.value.contains('\n') {
                    items.push(self.describe(thing, self.item(&word.value, icon(*kind), &scalar(&word.value))));
                }
            }
        }
        if key.is(&keys::flow::FROM) || key.is(&keys::flow::TO) {
            items.extend(self.flow_ends());
        }
        for word in words(key) {
            items.push(self.item(word, CompletionItemKind::ENUM_MEMBER, word));
        }
        let listed: HashSet<&str> = items.iter().map(|item| item.label.as_str()).collect();
        let is_new = |word: &str| !others.contains(word) && !listed.contains(word);
        let examples = self.examples(key).into_iter().filter(|(word, _)| is_new(word));
        let examples: Vec<CompletionItem> = examples
            .map(|(word, detail)| CompletionItem {
                detail: Some(detail),
                ..self.item(word, CompletionItemKind::ENUM_MEMBER, &scalar(word))
            })
            .collect();
        items.extend(examples);
        items
    }

    /// Words that are often the value of a key that takes others as well, each with a detail.
    fn examples(&self, key: &AnyKey) -> Vec<(&'static str, String)> {
        if key.is(&keys::channel::ICON) {
            return icons::words().map(|(name, words)| (name, words.join(", "))).collect();
        }
        if let Shape::Language = key.shape {
            return LOCALES.iter().map(|locale| (locale.tag, locale.english.to_owned())).collect();
        }
        if key.names == [ThingKind::Channel] && self.unit().index.of(key.names).all(|channel| channel.implied) {
            return COMMON_CHANNELS.map(|word| (word, "a common channel".to_owned())).to_vec();
        }
        Vec::new()
    }

    /// Completes `checkout.backstage` after the dot.
    fn flow_ends(&self) -> Vec<CompletionItem> {
        let text = &self.unit().sources.get(self.around.word.file).text;
        let word = &text[self.around.word.start as usize..self.target.byte.max(self.around.word.start) as usize];
        let Some((head, _)) = word.rsplit_once('.') else { return Vec::new() };
        let index = &self.unit().index;
        let own = index.things.iter().filter(|thing| thing.kind == ThingKind::Lane && is_in_blueprint(index, thing));
        let own = own.filter_map(|lane| Some(lane.id.as_ref()?.value.clone()));
        let ends = words_of::<Part>().map(str::to_owned).chain(own).map(|lane| format!("{head}.{lane}"));
        ends.map(|end| self.item(&end, CompletionItemKind::ENUM_MEMBER, &end)).collect()
    }

    /// Adds the documentation of a thing to its completion item.
    fn describe(&self, thing: &Thing, item: CompletionItem) -> CompletionItem {
        let name = thing.name.as_ref().filter(|name| name.value != item.label).map(|name| name.value.as_str());
        let detail = name.map_or_else(|| thing.kind.name().to_owned(), |name| format!("{}: {name}", thing.kind.name()));
        let facts = facts(self.unit(), thing);
        let lines: Vec<String> = facts.iter().map(|(key, value)| format!("{}: {}", key.name, self.markup.plain(value))).collect();
        let documentation = (!lines.is_empty()).then(|| documentation(lines.join("\n\n"), self.markup));
        CompletionItem {
            detail: Some(detail.chars().take(120).collect()),
            documentation,
            filter_text: name.map(|name| format!("{} {name}", item.label)),
            ..item
        }
    }
}

/// Whether flows can lead to an own lane.
fn is_in_blueprint(index: &Index, lane: &Thing) -> bool {
    let keys = lane.group.map_or(&[][..], |group| &index.groups[group].entries);
    let role = keys.iter().find(|entry| entry.key.is_some_and(|key| key.is(&keys::lane::ROLE)));
    let role = role.and_then(|entry| keys::meaning::<Role>(entry.text.as_deref()?));
    role.is_some_and(|role| role.part().is_some())
}

fn icon(kind: ThingKind) -> CompletionItemKind {
    match kind {
        ThingKind::Stage | ThingKind::Touchpoint => CompletionItemKind::EVENT,
        ThingKind::Metric | ThingKind::Evidence => CompletionItemKind::VALUE,
        ThingKind::Channel
        | ThingKind::FailPoint
        | ThingKind::Gain
        | ThingKind::Item
        | ThingKind::Lane
        | ThingKind::Need
        | ThingKind::Opportunity
        | ThingKind::PainPoint
        | ThingKind::Path
        | ThingKind::Persona
        | ThingKind::Remark
        | ThingKind::Team => CompletionItemKind::REFERENCE,
    }
}
