//! Reads evidence, metrics, channels and links, defined at the top of a file or where they are first used.

use super::address::{address_fault, address_for_path};
use super::fields::{FieldNode, Fields, NamedField, Reader};
use super::quantity::MetricValues;
use super::read::{Read, read, unique_by};
use crate::findings::{Finding, quote};
use crate::model::keys::{self, Channels, Citations, Key, Links, Metrics, PicturePath, is_id};
use crate::model::{Channel, Evidence, Found, Link, Metric, ReferenceKind, Text};
use crate::parse::rules::{UNSAFE_LINK, UNSAFE_PATH};
use crate::parse::syntax::tree::YamlValue;
use crate::source::Spanned;

impl Reader<'_> {
    /// Defines the `evidence` of a file.
    pub(super) fn define_evidence(&mut self, fields: &Fields) {
        for entry in named(fields, &keys::shared::EVIDENCE, &keys::EVIDENCE) {
            self.add_evidence(&entry);
        }
    }

    fn add_evidence(&mut self, entry: &NamedField) -> Option<usize> {
        let field = entry.field;
        let evidence = match &field.node.value {
            YamlValue::Map(entries) => {
                let f = self.fields(field.node, entries, &keys::EVIDENCE);
                let id = self.read(&f, &keys::ID).or_else(|| entry.name.clone().filter(|name| is_id(&name.value)));
                let quote = self.read(&f, &keys::evidence::QUOTE);
                let title = self
                    .read(&f, &keys::evidence::TITLE)
                    .or_else(|| entry.name.clone())
                    .or_else(|| id.clone())
                    .or_else(|| quote.clone());
                let Some(title) = title else {
                    self.missing(&f, &keys::evidence::TITLE, "add a title: `title: 12 interviews in March`");
                    return None;
                };
                Evidence {
                    id,
                    kind: self.read(&f, &keys::evidence::KIND),
                    title,
                    date: self.read(&f, &keys::evidence::DATE),
                    n: self.read(&f, &keys::evidence::N),
                    quote,
                    link: self.read(&f, &keys::evidence::LINK),
                    description: self.read(&f, &keys::DESCRIPTION),
                }
            }
            YamlValue::Null => plain_evidence(entry.name.clone()?.value, entry),
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                plain_evidence(self.text(field)?.value, entry)
            }
        };
        let (index, again) = self.names.evidence.declare(evidence.id.as_ref(), Some(&evidence.title));
        self.push_all(again);
        if evidence.id.is_none() {
            self.without_id(ReferenceKind::Evidence, index, field.node, keys::evidence::TITLE.name);
        }
        self.evidence.push(evidence);
        Some(index)
    }

    /// Reads citations: ids, titles, or evidence defined in place. A text of one word has to be an id.
    fn citations(&mut self, field: FieldNode) -> Vec<usize> {
        let mut indices = Vec::new();
        for item in field.items() {
            if let YamlValue::Map(_) = item.node.value {
                indices.extend(self.add_evidence(&NamedField { name: None, field: item }));
                continue;
            }
            let Some(text) = self.text(item) else { continue };
            let free = matches!(self.names.evidence.find(&text.value), Found::None)
                && text.value.contains(' ')
                && self.names.evidence.nearest(&text.value).is_none();
            if free {
                indices.extend(self.add_evidence(&NamedField { name: None, field: item }));
            } else {
                indices.extend(self.refer(ReferenceKind::Evidence, &text));
            }
        }
        unique_by(&mut indices, |index| *index);
        indices
    }

    /// The index of a resolved reference; reports a broken one, unless a shared file is missing.
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

    /// Defines the `metrics` of a file.
    pub(super) fn define_metrics(&mut self, fields: &Fields) {
        for entry in named(fields, &keys::shared::METRICS, &keys::METRIC) {
            self.add_metric(&entry);
        }
    }

    fn add_metric(&mut self, entry: &NamedField) -> Option<usize> {
        let field = entry.field;
        let metric = match &field.node.value {
            YamlValue::Map(entries) => {
                let f = self.fields(field.node, entries, &keys::METRIC);
                let (id, name) = (self.read(&f, &keys::ID), self.read(&f, &keys::metric::NAME));
                let id = id.or_else(|| entry.name.clone().filter(|key| name.is_some() && is_id(&key.value)));
                let Some(name) = name.or_else(|| entry.name.clone()).or_else(|| id.clone()) else {
                    self.missing(&f, &keys::metric::NAME, "add a name: `name: Completion rate`");
                    return None;
                };
                self.metric(&f, id, name)
            }
            YamlValue::Null => Metric { name: entry.name.clone()?, ..blank_metric() },
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => match &entry.name {
                // `Completion rate: 61 %`
                Some(name) => Metric { name: name.clone(), value: self.quantity(field), ..blank_metric() },
                None => Metric { name: self.text(field)?, ..blank_metric() },
            },
        };
        let (index, again) = self.names.metrics.declare(metric.id.as_ref(), Some(&metric.name));
        self.push_all(again);
        if metric.id.is_none() {
            self.without_id(ReferenceKind::Metric, index, field.node, keys::metric::NAME.name);
        }
        self.metrics.push(metric);
        Some(index)
    }

    fn metric(&mut self, f: &Fields, id: Option<Text>, name: Text) -> Metric {
        let unit = self.read(f, &keys::metric::UNIT);
        let kind = self.read(f, &keys::metric::KIND);
        let MetricValues { baseline, value, target, series } = self.values(f, unit.as_ref(), kind.map(|kind| kind.value));
        Metric {
            id,
            name,
            kind,
            direction: self.read(f, &keys::metric::DIRECTION),
            baseline,
            value,
            target,
            as_of: self.read(f, &keys::metric::AS_OF),
            n: self.read(f, &keys::metric::N),
            series,
            source: self.read(f, &keys::metric::SOURCE),
            description: self.read(f, &keys::DESCRIPTION),
            unit,
        }
    }

    /// Reads the `metrics` of a touchpoint: ids or names, or metrics defined in place.
    fn metrics(&mut self, field: FieldNode) -> Vec<usize> {
        let mut indices = Vec::new();
        for item in field.items() {
            for entry in item.named(&keys::METRIC) {
                if entry.name.is_some() || !matches!(entry.field.node.value, YamlValue::Text(_) | YamlValue::Number(..)) {
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
        unique_by(&mut indices, |index| *index);
        indices
    }

    /// Defines the `channels` of a file.
    pub(super) fn define_channels(&mut self, fields: &Fields) {
        for entry in named(fields, &keys::shared::CHANNELS, &keys::CHANNEL) {
            let field = entry.field;
            let channel = match &field.node.value {
                YamlValue::Map(entries) => {
                    let f = self.fields(field.node, entries, &keys::CHANNEL);
                    let id = self.read(&f, &keys::ID).or_else(|| entry.name.clone().filter(|name| is_id(&name.value)));
                    let Some(name) = self.read(&f, &keys::NAME).or_else(|| entry.name.clone()).or_else(|| id.clone()) else {
                        self.missing(&f, &keys::NAME, "add a name: `name: Phone`");
                        continue;
                    };
                    Channel {
                        id,
                        name,
                        icon: self.read(&f, &keys::channel::ICON),
                        description: self.read(&f, &keys::DESCRIPTION),
                    }
                }
                YamlValue::Null => match entry.name {
                    Some(name) => Channel { id: None, name, icon: None, description: None },
                    None => continue,
                },
                YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                    let Some(name) = self.text(field) else { continue };
                    Channel { id: entry.name.filter(|key| is_id(&key.value)), name, icon: None, description: None }
                }
            };
            let (_, again) = self.names.channels.declare(channel.id.as_ref(), Some(&channel.name));
            self.push_all(again);
            self.channels.push(channel);
        }
    }

    /// Reads the channels of a touchpoint or persona; adds undefined ones.
    fn channels(&mut self, field: FieldNode) -> Vec<usize> {
        self.report_commas(field);
        let mut indices: Vec<usize> = field.read_items(|item| self.channel(item));
        unique_by(&mut indices, |index| *index);
        indices
    }

    /// Reads a channel: its id or name, or `{name, icon, description}`.
    fn channel(&mut self, item: FieldNode) -> Option<usize> {
        let channel = if let YamlValue::Map(entries) = &item.node.value {
            let f = self.fields(item.node, entries, &keys::CHANNEL);
            let id = self.read(&f, &keys::ID);
            let Some(name) = self.read(&f, &keys::NAME).or_else(|| id.clone()) else {
                self.missing(&f, &keys::NAME, "add a name: `name: Phone`");
                return None;
            };
            Channel { id, name, icon: self.read(&f, &keys::channel::ICON), description: self.read(&f, &keys::DESCRIPTION) }
        } else {
            Channel { id: None, name: self.text(item)?, icon: None, description: None }
        };
        let word = channel.id.as_ref().unwrap_or(&channel.name).clone();
        let index = match self.names.channels.find(&word.value) {
            Found::Several(..) => {
                self.refuse_ambiguous(&word, |names| &names.channels);
                return None;
            }
            Found::One(index) => {
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

    /// Reads links: addresses, `{text, url}`, or `{Figma: https://...}`.
    fn links(&mut self, field: FieldNode) -> Vec<Link> {
        let mut links = Vec::new();
        for item in field.items() {
            for entry in item.named(&keys::LINK) {
                links.extend(self.link(entry.name, entry.field));
            }
        }
        links
    }

    /// Reads an address or `{text, url}`, perhaps under a name. Only http, https, mailto and relative paths are accepted.
    fn link(&mut self, name: Option<Text>, field: FieldNode) -> Option<Link> {
        let (text, url, description) = if let YamlValue::Map(entries) = &field.node.value {
            let f = self.fields(field.node, entries, &keys::LINK);
            let (text, url) = (self.read(&f, &keys::TEXT), self.read(&f, &keys::link::URL));
            let description = self.read(&f, &keys::DESCRIPTION);
            if url.is_none() {
                self.missing(&f, &keys::link::URL, "add the address: `url: https://...`");
            }
            (text, url?, description)
        } else {
            (None, self.text(field)?, None)
        };
        if let Some((fault, help)) = address_fault(&url.value) {
            self.push(UNSAFE_LINK.at(url.span, format!("{} {fault}", quote(&url.value))).help(help));
            return None;
        }
        Some(Link { text: text.or(name).unwrap_or_else(|| url.clone()), url, description })
    }

    /// Reads the path of a picture: relative, without a host, and not above the directory of the file.
    fn picture_path(&mut self, field: FieldNode) -> Option<Text> {
        let path = self.text(field)?;
        let example = format!("{}: pictures/desk.png", field.key);
        if let Some(finding) = address_for_path(&path, "the picture", &example) {
            self.push(finding);
            return None;
        }
        let strange = path.value.contains(['\\', ':', '%', '\0', '\n', '$']) || path.value.starts_with(['/', '~']);
        if !strange && !path.value.split('/').any(|part| part == "..") {
            return Some(path);
        }
        let title = format!("{} is not a path beside this file", quote(&path.value));
        self.push(UNSAFE_PATH.at(path.span, title).help("put the picture beside the file: `image: pictures/desk.png`"));
        None
    }
}

read! {
    Citations => |reader, field| reader.citations(field);
    Metrics => |reader, field| reader.metrics(field);
    Channels => |reader, field| reader.channels(field);
    Links => |reader, field| reader.links(field);
    Link => |reader, field| reader.link(None, field);
    PicturePath => |reader, field| reader.picture_path(field);
}

fn named<'t, 's, N>(fields: &Fields<'t, 's>, key: &Key<N>, table: &'static keys::Table) -> Vec<NamedField<'t, 's>> {
    fields.get(key).map(|field| field.named(table)).unwrap_or_default()
}

fn plain_evidence(title: String, entry: &NamedField) -> Evidence {
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
