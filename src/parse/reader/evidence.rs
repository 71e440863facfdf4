//! Reads evidence, metrics, channels and links, defined at the top of a file or where they are first used.

use super::fields::{Field, Fields, Named, Reader};
use super::register::Found;
use crate::findings::{Finding, quote};
use crate::model::{Channel, Confidence, Evidence, EvidenceKind, Link, Metric, MetricKind, ReferenceKind, Text};
use crate::parse::keys::{self, CONFIDENCES, DIRECTIONS, EVIDENCE_KINDS, METRIC_KINDS, Shape, is_id};
use crate::parse::rules::{UNSAFE_LINK, UNSAFE_PATH};
use crate::parse::syntax::tree::Value;
use crate::source::Spanned;

impl Reader<'_> {
    pub(super) fn confidence_of(&mut self, fields: &Fields) -> Option<Spanned<Confidence>> {
        self.word_of(fields, "confidence", CONFIDENCES)
    }

    /// Takes in the `evidence` of a file.
    pub(super) fn define_evidence(&mut self, fields: &Fields) {
        for entry in named(fields, "evidence", &keys::EVIDENCE) {
            self.add_evidence(&entry);
        }
    }

    fn add_evidence(&mut self, entry: &Named) -> Option<usize> {
        let field = entry.field;
        let evidence = match &field.node.value {
            Value::Map(entries) => {
                let f = self.fields(field.node, entries, &keys::EVIDENCE);
                let id = self.id_of(&f).or_else(|| entry.name.clone().filter(|name| is_id(&name.value)));
                let quote = self.text_of(&f, "quote");
                let title =
                    self.text_of(&f, "title").or_else(|| entry.name.clone()).or_else(|| id.clone()).or_else(|| quote.clone());
                let Some(title) = title else {
                    self.missing(&f, "title", "say what it is: `title: 12 interviews in March`");
                    return None;
                };
                Evidence {
                    id,
                    kind: self.word_or(&f, "kind", EVIDENCE_KINDS, Some(EvidenceKind::Other)),
                    title,
                    date: self.date_of(&f, "date"),
                    n: self.count_of(&f, "n"),
                    quote,
                    link: f.get("link").and_then(|link| self.link(link)),
                    description: self.text_of(&f, "description"),
                }
            }
            Value::Null => plain_evidence(entry.name.clone()?.value, entry),
            Value::Bool(..) | Value::Number(..) | Value::Text(_) | Value::List(_) => {
                plain_evidence(self.text(field)?.value, entry)
            }
        };
        let (index, again) = self.names.evidence.declare(evidence.id.as_ref(), Some(&evidence.title));
        self.push_all(again);
        if evidence.id.is_none() {
            self.without_id(ReferenceKind::Evidence, index, field.node, "title");
        }
        self.evidence.push(evidence);
        Some(index)
    }

    /// What `evidence:` names: ids, titles, or new pieces written on the spot. A text of one word has to be an id.
    pub(super) fn evidence_of(&mut self, fields: &Fields) -> Vec<usize> {
        fields.takes("evidence", |shape| matches!(shape, Shape::Several(Shape::Either(Shape::Text, _))));
        let Some(field) = fields.get("evidence") else { return Vec::new() };
        let mut indices = Vec::new();
        for item in field.items() {
            if let Value::Map(_) = item.node.value {
                indices.extend(self.add_evidence(&Named { name: None, field: item }));
                continue;
            }
            let Some(text) = self.text(item) else { continue };
            let free = matches!(self.names.evidence.find(&text.value), Found::None)
                && text.value.contains(' ')
                && self.names.evidence.nearest(&text.value).is_none();
            if free {
                indices.extend(self.add_evidence(&Named { name: None, field: item }));
            } else {
                indices.extend(self.refer(ReferenceKind::Evidence, &text));
            }
        }
        indices
    }

    /// The number a reference names; a broken one is reported, unless a shared file is missing.
    pub(super) fn settle(&mut self, resolved: Result<usize, Box<Finding>>) -> Option<usize> {
        match resolved {
            Ok(index) => Some(index),
            Err(finding) => {
                if !self.names.incomplete {
                    self.push(*finding);
                }
                None
            }
        }
    }

    /// Takes in the `metrics` of a file.
    pub(super) fn define_metrics(&mut self, fields: &Fields) {
        for entry in named(fields, "metrics", &keys::METRIC) {
            self.add_metric(&entry);
        }
    }

    fn add_metric(&mut self, entry: &Named) -> Option<usize> {
        let field = entry.field;
        let metric = match &field.node.value {
            Value::Map(entries) => {
                let f = self.fields(field.node, entries, &keys::METRIC);
                let (id, name) = (self.id_of(&f), self.text_of(&f, "name"));
                let id = id.or_else(|| entry.name.clone().filter(|key| name.is_some() && is_id(&key.value)));
                let Some(name) = name.or_else(|| entry.name.clone()).or_else(|| id.clone()) else {
                    self.missing(&f, "name", "say what is measured: `name: Completion rate`");
                    return None;
                };
                self.metric(&f, id, name)
            }
            Value::Null => Metric { name: entry.name.clone()?, ..blank_metric() },
            Value::Bool(..) | Value::Number(..) | Value::Text(_) | Value::List(_) => match &entry.name {
                // `Completion rate: 61 %`
                Some(name) => Metric { name: name.clone(), value: self.quantity(field), ..blank_metric() },
                None => Metric { name: self.text(field)?, ..blank_metric() },
            },
        };
        let (index, again) = self.names.metrics.declare(metric.id.as_ref(), Some(&metric.name));
        self.push_all(again);
        if metric.id.is_none() {
            self.without_id(ReferenceKind::Metric, index, field.node, "name");
        }
        self.metrics.push(metric);
        Some(index)
    }

    fn metric(&mut self, f: &Fields, id: Option<Text>, name: Text) -> Metric {
        let unit = self.text_of(f, "unit");
        let [baseline, value, target] = self.quantities_of(f, ["baseline", "value", "target"], unit.as_ref());
        let series = f.get("series").map(|field| field.items().filter_map(|item| self.number(item)).collect());
        Metric {
            id,
            name,
            kind: self.word_or(f, "kind", METRIC_KINDS, Some(MetricKind::Other)),
            direction: self.word_of(f, "direction", DIRECTIONS),
            baseline,
            value,
            target,
            as_of: self.date_of(f, "as_of"),
            n: self.count_of(f, "n"),
            series: series.unwrap_or_default(),
            source: self.text_of(f, "source"),
            description: self.text_of(f, "description"),
            unit,
        }
    }

    /// What `metrics:` of a touchpoint names: ids or names of metrics, or new ones written on the spot.
    pub(super) fn metrics_of(&mut self, fields: &Fields) -> Vec<usize> {
        fields.takes("metrics", |shape| matches!(shape, Shape::Named(group) if group.nested));
        let Some(field) = fields.get("metrics") else { return Vec::new() };
        let mut indices = Vec::new();
        for item in field.items() {
            for entry in item.named(&keys::METRIC) {
                if entry.name.is_some() || !matches!(entry.field.node.value, Value::Text(_) | Value::Number(..)) {
                    indices.extend(self.add_metric(&entry));
                    continue;
                }
                let Some(text) = self.text(entry.field) else { continue };
                if matches!(self.names.metrics.find(&text.value), Found::None)
                    && self.names.metrics.nearest(&text.value).is_none()
                {
                    indices.extend(self.add_metric(&entry));
                } else {
                    indices.extend(self.refer(ReferenceKind::Metric, &text));
                }
            }
        }
        indices
    }

    /// Takes in the `channels` of a file.
    pub(super) fn define_channels(&mut self, fields: &Fields) {
        for entry in named(fields, "channels", &keys::CHANNEL) {
            let field = entry.field;
            let channel = match &field.node.value {
                Value::Map(entries) => {
                    let f = self.fields(field.node, entries, &keys::CHANNEL);
                    let id = self.id_of(&f).or_else(|| entry.name.clone().filter(|name| is_id(&name.value)));
                    let Some(name) = self.text_of(&f, "name").or_else(|| entry.name.clone()).or_else(|| id.clone()) else {
                        self.missing(&f, "name", "name the channel: `name: Phone`");
                        continue;
                    };
                    Channel { id, name, icon: self.text_of(&f, "icon"), description: self.text_of(&f, "description") }
                }
                Value::Null => match entry.name {
                    Some(name) => Channel { id: None, name, icon: None, description: None },
                    None => continue,
                },
                Value::Bool(..) | Value::Number(..) | Value::Text(_) | Value::List(_) => {
                    let Some(name) = self.text(field) else { continue };
                    Channel { id: entry.name.filter(|key| is_id(&key.value)), name, icon: None, description: None }
                }
            };
            let (_, again) = self.names.channels.declare(channel.id.as_ref(), Some(&channel.name));
            self.push_all(again);
            self.channels.push(channel);
        }
    }

    /// The channels a touchpoint or persona names; one that nobody defined is added.
    pub(super) fn channels_of(&mut self, fields: &Fields, key: &'static str) -> Vec<usize> {
        fields.takes(key, |shape| matches!(shape, Shape::Several(Shape::Either(Shape::Text, _))));
        let Some(field) = fields.get(key) else { return Vec::new() };
        let mut indices = Vec::new();
        for item in field.items() {
            if let Some(index) = self.channel(item)
                && !indices.contains(&index)
            {
                indices.push(index);
            }
        }
        indices
    }

    /// A channel by its id or name, or `{name, icon, description}`.
    fn channel(&mut self, item: Field) -> Option<usize> {
        let channel = if let Value::Map(entries) = &item.node.value {
            let f = self.fields(item.node, entries, &keys::CHANNEL);
            let id = self.id_of(&f);
            let Some(name) = self.text_of(&f, "name").or_else(|| id.clone()) else {
                self.missing(&f, "name", "name the channel: `name: Phone`");
                return None;
            };
            Channel { id, name, icon: self.text_of(&f, "icon"), description: self.text_of(&f, "description") }
        } else {
            Channel { id: None, name: self.text(item)?, icon: None, description: None }
        };
        let word = channel.id.as_ref().unwrap_or(&channel.name).clone();
        let index = match self.names.channels.find(&word.value) {
            // Two channels of one name look the same on every sheet.
            Found::One(index) | Found::Several(index, _) => {
                let known = &mut self.channels[index];
                known.icon = known.icon.take().or(channel.icon);
                known.description = known.description.take().or(channel.description);
                index
            }
            Found::None => {
                let (index, again) = self.names.channels.declare(channel.id.as_ref(), Some(&channel.name));
                self.push_all(again);
                self.channels.push(channel);
                index
            }
        };
        self.referred(ReferenceKind::Channel, index, &word);
        Some(index)
    }

    /// Addresses, `{text, url}`, or `{Figma: https://...}`.
    pub(super) fn links_of(&mut self, fields: &Fields) -> Vec<Link> {
        fields.takes("links", |shape| matches!(shape, Shape::Named(group) if group.nested));
        let Some(field) = fields.get("links") else { return Vec::new() };
        let mut links = Vec::new();
        for item in field.items() {
            for entry in item.named(&keys::LINK) {
                let link = self.link(entry.field);
                links.extend(link.map(|link| Link { text: entry.name.unwrap_or(link.text), ..link }));
            }
        }
        links
    }

    /// An address or `{text, url}`. Anything but http, https, mailto and a relative path is refused.
    pub(super) fn link(&mut self, field: Field) -> Option<Link> {
        let (text, url) = if let Value::Map(entries) = &field.node.value {
            let f = self.fields(field.node, entries, &keys::LINK);
            let (text, url) = (self.text_of(&f, "text"), self.any_text_of(&f, "url"));
            self.text_of(&f, "description");
            if url.is_none() {
                self.missing(&f, "url", "give the address: `url: https://...`");
            }
            (text, url?)
        } else {
            (None, self.text(field)?)
        };
        if is_safe_address(&url.value) {
            return Some(Link { text: text.unwrap_or_else(|| url.clone()), url });
        }
        let unsafe_link = UNSAFE_LINK.at(url.span, format!("{} is not an address to link to", quote(&url.value)));
        self.push(unsafe_link.help("a link begins with `https://`, `http://` or `mailto:`, or is a path beside the file"));
        None
    }

    /// The path of a picture beside the file: no address, nothing absolute, nothing above the file.
    pub(super) fn picture_of(&mut self, fields: &Fields, key: &'static str) -> Option<Text> {
        fields.takes(key, |shape| matches!(shape, Shape::Picture));
        let path = self.any_text_of(fields, key)?;
        let strange = path.value.contains(['\\', ':', '%', '\0', '\n', '$']) || path.value.starts_with(['/', '~']);
        if !strange && !path.value.split('/').any(|part| part == "..") {
            return Some(path);
        }
        let title = format!("{} is not a path beside this file", quote(&path.value));
        self.push(UNSAFE_PATH.at(path.span, title).help("put the picture beside the file: `image: pictures/desk.png`"));
        None
    }
}

fn named<'t, 's>(fields: &Fields<'t, 's>, key: &'static str, table: &'static keys::Table) -> Vec<Named<'t, 's>> {
    fields.takes(key, |shape| matches!(shape, Shape::Named(group) if !group.nested && group.table.place == table.place));
    fields.get(key).map(|field| field.named(table)).unwrap_or_default()
}

fn plain_evidence(title: String, entry: &Named) -> Evidence {
    Evidence {
        id: entry.name.clone().filter(|name| is_id(&name.value)),
        kind: None,
        title: Spanned::new(title, entry.field.span()),
        date: None,
        n: None,
        quote: None,
        link: None,
        description: None,
    }
}

fn blank_metric() -> Metric {
    Metric {
        id: None,
        name: Text::default(),
        kind: None,
        unit: None,
        direction: None,
        baseline: None,
        value: None,
        target: None,
        as_of: None,
        n: None,
        series: Vec::new(),
        source: None,
        description: None,
    }
}

/// http, https, mailto, or a path without a scheme and a host.
fn is_safe_address(url: &str) -> bool {
    if url.contains(|char: char| char.is_control() || char.is_whitespace() || char == '\\') || url.starts_with("//") {
        return false;
    }
    match url.find([':', '/', '?', '#']) {
        Some(end) if url[end..].starts_with(':') => {
            matches!(url[..end].to_ascii_lowercase().as_str(), "http" | "https" | "mailto")
        }
        _ => true,
    }
}
