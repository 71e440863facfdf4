//! Reads a file's tree into a journey: first the journey-wide data, then its stages and touchpoints.

use super::fields::{FieldNode, Fields, NamedField, Reader, Wanted};
use super::lane_place::LanePlace;
use super::misspelt_scale::unknown_scale;
use super::own_scores::ScoreWords;
use super::read::{Read, read};
use crate::findings::quote;
use crate::model::keys::{self, LARGEST_SCORE, OfferItems, PathEntries, is_id};
use crate::model::{Journey, Offer, OfferItem, Path, PathKind, Scale, Stage, Text, Touchpoint, TouchpointKind};
use crate::parse::rules::{MISSING_KEY, OUTSIDE_SCALE, WRONG_SHAPE};
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::Spanned;

const AT_LEAST_ONE: &str = "name at least one phase: `stages: [Notice, Renew]`";

impl Reader<'_> {
    /// Reads the journey file and the shared files, main file first. `None` if the title or the stages are missing.
    pub(in crate::parse) fn journey(&mut self, root: &YamlNode, shared: &[YamlNode]) -> Option<Journey> {
        let files = self.files(root, shared)?;
        let main = &files[0];
        let mut journey = Journey { scale: self.read(main, &keys::journey::SCALE), ..Journey::default() };
        self.scale = journey.scale.clone();
        self.score_words = ScoreWords::of(&self.scale);
        self.find_place_for_words(root, main);
        journey.locale = self.read(main, &keys::journey::LOCALE);
        self.language = journey.locale.as_ref().map(|tag| tag.value.clone());
        journey.paths = self.read(main, &keys::journey::PATHS);
        journey.lanes = self.read(main, &keys::journey::LANES);
        self.definitions(&files, &mut journey);
        let title = self.read(main, &keys::journey::TITLE);
        if title.is_none() {
            self.missing(main, &keys::journey::TITLE, "name the journey in the customer's words: `title: I renew my contract`");
        }
        self.about(main, &mut journey);
        journey.offer = self.read(main, &keys::journey::OFFER);
        journey.stages = self.stages(main);
        let outside = self.scores.findings(&journey.scale);
        self.push_all(outside);
        self.refuse_jumps();
        let places = self.settle_references(&mut journey.stages, &mut journey.offer);
        let of_stages = journey.stages.iter_mut().flat_map(|stage| &mut stage.insights);
        self.settle_insights(&places, journey.insights.iter_mut().chain(of_stages));
        journey.flows = self.flows(main, &journey.stages, &places);
        journey.channels = std::mem::take(&mut self.channels);
        journey.metrics = std::mem::take(&mut self.metrics);
        journey.evidence = std::mem::take(&mut self.evidence);
        *journey.written = std::mem::take(&mut self.written);
        if journey.stages.is_empty() {
            return None;
        }
        self.refuse_amounts(&journey);
        Some(Journey { title: title?, ..journey })
    }

    /// The keys of the journey file and the shared files. `None` if the journey file has none.
    fn files<'t, 's>(&mut self, root: &'t YamlNode<'s>, shared: &'t [YamlNode<'s>]) -> Option<Vec<Fields<'t, 's>>> {
        let root = self.unwrapped(root);
        let YamlValue::Map(entries) = &root.value else {
            let not_keys = WRONG_SHAPE.at(root.span, "a journey file begins with keys such as `title:`");
            self.push(not_keys.label(format!("this is {}", root.value.kind())).help("write `title: ...` and `stages: ...`"));
            return None;
        };
        self.lane_place = LanePlace::of(self.text_of_file(root.span.file), root, entries);
        let mut files = vec![self.fields(root, entries, &keys::JOURNEY)];
        for node in shared {
            let YamlValue::Map(entries) = &node.value else {
                let not_keys = WRONG_SHAPE.at(node.span, "a shared file begins with keys such as `personas:`");
                let not_keys = not_keys.label(format!("this is {}", node.value.kind()));
                self.push(not_keys.help("write `personas: ...`, `channels: ...` or another shared key"));
                continue;
            };
            // Another journey shares its personas, channels and so on; the rest is ignored.
            let is_stages = |entry: &YamlEntry| keys::JOURNEY.find(&entry.key).is_some_and(|key| key.is(&keys::journey::STAGES));
            let table = if entries.iter().any(is_stages) { &keys::JOURNEY } else { &keys::SHARED };
            files.push(self.fields(node, entries, table));
        }
        for f in &files {
            // The files were loaded before; only values that cannot be a path are reported here.
            for field in f.get(&keys::shared::USE).into_iter().flat_map(FieldNode::items) {
                self.text(field);
            }
        }
        Some(files)
    }

    /// Reads what touchpoints refer to, from all files.
    fn definitions(&mut self, files: &[Fields], journey: &mut Journey) {
        for f in files {
            journey.teams.extend(self.read(f, &keys::shared::TEAMS));
            self.define_evidence(f);
            self.define_channels(f);
            self.define_metrics(f);
            if journey.journey_metrics == 0 && f.span == files[0].span {
                journey.journey_metrics = self.metrics.len();
            }
        }
        for f in files {
            journey.personas.extend(self.read(f, &keys::shared::PERSONAS));
        }
    }

    /// Reads the texts and dates of the whole journey.
    fn about(&mut self, f: &Fields, journey: &mut Journey) {
        journey.description = self.read(f, &keys::journey::DESCRIPTION);
        journey.scenario = self.read(f, &keys::journey::SCENARIO);
        journey.expectations = self.read(f, &keys::journey::EXPECTATIONS);
        journey.goal = self.read(f, &keys::journey::GOAL);
        journey.state = self.read(f, &keys::journey::STATE);
        journey.based_on = self.read(f, &keys::journey::BASED_ON);
        journey.insights = self.read(f, &keys::INSIGHTS);
        journey.starts_when = self.read(f, &keys::journey::STARTS_WHEN);
        journey.ends_when = self.read(f, &keys::journey::ENDS_WHEN);
        journey.owner = self.read(f, &keys::journey::OWNER);
        journey.status = self.read(f, &keys::journey::STATUS);
        journey.seal = self.read(f, &keys::journey::SEAL);
        journey.version = self.read(f, &keys::journey::VERSION);
        journey.reviewed = self.read(f, &keys::journey::REVIEWED);
        journey.review_by = self.read(f, &keys::journey::REVIEW_BY);
        journey.review_every = self.read(f, &keys::journey::REVIEW_EVERY);
        journey.industry = self.read(f, &keys::journey::INDUSTRY);
        journey.protagonist = self.read(f, &keys::journey::PROTAGONIST);
        journey.segment = self.read(f, &keys::journey::SEGMENT);
        journey.tags = self.read(f, &keys::journey::TAGS);
    }

    /// Reads `{min, max, labels}` or `[min, max]`.
    fn scale(&mut self, field: FieldNode) -> Scale {
        let default = Scale::default();
        let ends = |reader: &mut Self, field: Option<FieldNode>, other: f64| {
            field.map_or(Some(other), |field| Some(reader.number_within(field, (-LARGEST_SCORE, LARGEST_SCORE))?.value))
        };
        let (min, max, labels, words) = match &field.node.value {
            YamlValue::Map(entries) => {
                let f = self.fields(field.node, entries, &keys::SCALE);
                (
                    ends(self, f.get(&keys::scale::MIN), default.min),
                    ends(self, f.get(&keys::scale::MAX), default.max),
                    f.get(&keys::scale::LABELS),
                    f.get(&keys::scale::WORDS),
                )
            }
            YamlValue::List(nodes) if nodes.len() == 2 => {
                let mut end = |node| ends(self, Some(FieldNode { node, ..field }), 0.0);
                (end(&nodes[0]), end(&nodes[1]), None, None)
            }
            YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                return self.misspelt_scale(field);
            }
        };
        let (Some(min), Some(max)) = (min, max) else { return unknown_scale() };
        if min >= max {
            return self.reversed_scale(field, min, max);
        }
        Scale {
            min,
            max,
            labels: labels.map(|field| self.scale_labels(field, min, max)).unwrap_or_default(),
            words: words.map(|field| self.scale_words(field, (min, max))).unwrap_or_default(),
        }
    }

    /// Reads feelings with their scores.
    fn scale_words(&mut self, field: FieldNode, ends: (f64, f64)) -> Vec<(Text, f64)> {
        let YamlValue::Map(entries) = &field.node.value else {
            self.wrong_shape(field, Wanted::Like("feelings and their scores,", "{curious: 1, lost: -2}"));
            return Vec::new();
        };
        let mut words = Vec::new();
        for entry in entries {
            let word = Text::new(entry.key.trim().to_owned(), entry.key_span);
            let score = self.number_within(FieldNode { node: &entry.value, ..field }, ends);
            words.extend(score.map(|score| (word, score.value)));
        }
        words
    }

    /// Reads a list, spread evenly from the lowest score to the highest, or labels under their scores.
    fn scale_labels(&mut self, field: FieldNode, min: f64, max: f64) -> Vec<(f64, Text)> {
        let mut labels = Vec::new();
        if let YamlValue::Map(entries) = &field.node.value {
            for entry in entries {
                let score = crate::parse::syntax::scalar::number(entry.key.trim()).filter(|score| (min..=max).contains(score));
                let text = self.text(FieldNode { node: &entry.value, ..field });
                if let Some(score) = score {
                    labels.extend(text.map(|text| (score, text)));
                } else {
                    let title = format!("{} is not a score of the scale", quote(&entry.key));
                    self.push(OUTSIDE_SCALE.at(entry.key_span, title).label(format!("scores go from {min} to {max}")));
                }
            }
            labels.sort_by(|a, b| a.0.total_cmp(&b.0));
            return labels;
        }
        let texts: Vec<Text> = field.read_items(|item| self.text(item));
        let steps = texts.len().saturating_sub(1).max(1) as f64;
        texts.into_iter().enumerate().map(|(index, text)| (min + (max - min) * index as f64 / steps, text)).collect()
    }

    fn paths(&mut self, field: FieldNode) -> Vec<Path> {
        field.named(&keys::PATH).iter().filter_map(|entry| self.path(entry)).collect()
    }

    fn path(&mut self, entry: &NamedField) -> Option<Path> {
        let (field, empty) = (entry.field, Vec::new());
        let (entries, short) = match &field.node.value {
            YamlValue::Map(entries) => (entries, None),
            YamlValue::Null => (&empty, None),
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                (&empty, Some(self.text(field)?))
            }
        };
        let f = self.fields(field.node, entries, &keys::PATH);
        let name = self.read(&f, &keys::NAME).or(short);
        let id = self.id_or(&f, entry.name.as_ref());
        let Some(name) = name.or_else(|| entry.name.clone()).or_else(|| id.clone()) else {
            self.missing(&f, &keys::NAME, "add a name that says when it is taken: `name: If the card is declined`");
            return None;
        };
        let (_, again) = self.names.paths.declare(id.as_ref(), Some(&name));
        self.push_all(again);
        let kind = self.read(&f, &keys::path::KIND).map_or(PathKind::Alternative, |kind| kind.value);
        Some(Path { id: id.unwrap_or_else(|| name.clone()), name, kind, description: self.read(&f, &keys::DESCRIPTION) })
    }

    fn offer(&mut self, field: FieldNode) -> Option<Offer> {
        let YamlValue::Map(entries) = &field.node.value else {
            self.wrong_shape(field, Wanted::Keys(&keys::OFFER));
            return None;
        };
        let f = self.fields(field.node, entries, &keys::OFFER);
        Some(Offer {
            products: self.read(&f, &keys::offer::PRODUCTS),
            pain_relievers: self.read(&f, &keys::offer::PAIN_RELIEVERS),
            gain_creators: self.read(&f, &keys::offer::GAIN_CREATORS),
        })
    }

    fn offer_items(&mut self, field: FieldNode) -> Vec<OfferItem> {
        let mut items = Vec::new();
        for item in field.items() {
            let YamlValue::Map(entries) = &item.node.value else {
                items.extend(self.text(item).map(|text| OfferItem { text, description: None, addresses: Vec::new() }));
                continue;
            };
            let f = self.fields(item.node, entries, &keys::OFFER_ITEM);
            let text = self.read(&f, &keys::TEXT);
            if text.is_none() {
                self.missing(&f, &keys::TEXT, "add a text: `text: ...`");
            }
            let addresses = self.read(&f, &keys::offer_item::ADDRESSES);
            let description = self.read(&f, &keys::DESCRIPTION);
            items.extend(text.map(|text| OfferItem { text, description, addresses }));
        }
        items
    }

    fn stages(&mut self, fields: &Fields) -> Vec<Stage> {
        let Some(field) = fields.get(&keys::journey::STAGES) else {
            self.absent(fields, &keys::journey::STAGES, AT_LEAST_ONE);
            return Vec::new();
        };
        if matches!(field.node.value, YamlValue::Number(..) | YamlValue::Bool(..)) {
            self.wrong_shape(field, Wanted::Stages);
            return Vec::new();
        }
        let before = self.found.count();
        let entries = field.named(&keys::STAGE);
        let stages: Vec<Stage> = entries.iter().enumerate().filter_map(|(index, entry)| self.stage(entry, index)).collect();
        if stages.is_empty() && self.found.count() == before {
            self.absent(fields, &keys::journey::STAGES, AT_LEAST_ONE);
        }
        stages
    }

    fn stage(&mut self, entry: &NamedField, index: usize) -> Option<Stage> {
        let (field, empty) = (entry.field, Vec::new());
        let (entries, short) = match &field.node.value {
            YamlValue::Map(entries) => (entries, None),
            YamlValue::Null => (&empty, None),
            YamlValue::List(_) if entry.name.is_some() => (&empty, None),
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                (&empty, Some(self.text(field)?))
            }
        };
        let f = self.fields_with_lanes(field.node, entries, &keys::STAGE);
        let written = self.read(&f, &keys::stage::NAME).or(short);
        let id = self.read(&f, &keys::ID).or_else(|| entry.name.clone().filter(|key| written.is_some() && is_id(&key.value)));
        let whole = self.moment(&f);
        self.report_channels(&f, &whole);
        let goal = self.read(&f, &keys::stage::GOAL);
        let insights = self.read(&f, &keys::INSIGHTS);
        let all = OfAll { path: self.read(&f, &keys::stage::PATH), optional: self.read(&f, &keys::stage::OPTIONAL) };
        let next = self.read(&f, &keys::stage::NEXT);
        let before = self.found.count();
        let touchpoints = match &field.node.value {
            // `Notice: [Gets the reminder, Compares offers]`
            YamlValue::List(_) => self.touchpoints(Some(FieldNode { key: keys::stage::TOUCHPOINTS.name, ..field }), index, &all),
            YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::Map(_) => {
                self.touchpoints(f.get(&keys::stage::TOUCHPOINTS), index, &all)
            }
        };
        if let Some(last) = touchpoints.len().checked_sub(1) {
            let place = (index, last);
            if !next.is_empty() && self.jumps.iter().all(|(from, _)| *from != place) {
                self.jumps.push((place, next));
            }
        } else if self.found.count() == before {
            let of_touchpoints = [f.get(&keys::stage::PATH), f.get(&keys::stage::OPTIONAL), f.get(&keys::stage::NEXT)];
            for field in of_touchpoints.into_iter().flatten() {
                let title = format!("`{}` applies to the touchpoints of a stage, and this stage has none", field.key);
                self.push(
                    MISSING_KEY
                        .at(field.span(), title)
                        .help("add touchpoints to the stage: `touchpoints: [Gets the reminder, Compares offers]`"),
                );
            }
        }
        let name = written.or_else(|| entry.name.clone()).unwrap_or_else(|| {
            self.missing(&f, &keys::stage::NAME, "name the stage: `name: Notice`");
            nameless(&f)
        });
        Some(Stage { id, name, goal, insights, whole, touchpoints })
    }

    fn touchpoints(&mut self, field: Option<FieldNode>, stage: usize, all: &OfAll) -> Vec<Touchpoint> {
        let Some(field) = field else { return Vec::new() };
        if matches!(field.node.value, YamlValue::Number(..) | YamlValue::Bool(..)) {
            self.wrong_shape(field, Wanted::Touchpoints);
            return Vec::new();
        }
        let entries = field.named(&keys::TOUCHPOINT);
        entries.iter().enumerate().filter_map(|(index, entry)| self.touchpoint(entry, (stage, index), all)).collect()
    }

    fn touchpoint(&mut self, entry: &NamedField, place: (usize, usize), all: &OfAll) -> Option<Touchpoint> {
        let (field, empty) = (entry.field, Vec::new());
        let (entries, short) = match &field.node.value {
            YamlValue::Map(entries) => (entries, None),
            YamlValue::Null => (&empty, None),
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                (&empty, Some(self.text(field)?))
            }
        };
        let f = self.fields_with_lanes(field.node, entries, &keys::TOUCHPOINT);
        let written = self.read(&f, &keys::touchpoint::NAME).or(short);
        let id = self.read(&f, &keys::ID).or_else(|| entry.name.clone().filter(|key| written.is_some() && is_id(&key.value)));
        let moment = self.moment(&f);
        let kind = self.read(&f, &keys::touchpoint::KIND).map_or(TouchpointKind::default(), |kind| kind.value);
        let status = self.read(&f, &keys::touchpoint::STATUS_TODAY);
        let path = if f.get(&keys::touchpoint::PATH).is_some() { self.read(&f, &keys::touchpoint::PATH) } else { all.path };
        let next = self.read(&f, &keys::touchpoint::NEXT);
        if !next.is_empty() {
            self.jumps.push((place, next));
        }
        let optional =
            if f.get(&keys::touchpoint::OPTIONAL).is_some() { self.read(&f, &keys::touchpoint::OPTIONAL) } else { all.optional };
        let name = written
            .or_else(|| entry.name.clone())
            .or_else(|| moment.actions.first().map(|action| action.text.clone()))
            .unwrap_or_else(|| {
                self.missing(&f, &keys::touchpoint::NAME, "name the touchpoint: `name: Gets the reminder`");
                nameless(&f)
            });
        Some(Touchpoint { id, name, kind, status, path, optional, next: Vec::new(), moment })
    }
}

read! {
    Scale => |reader, field| reader.scale(field);
    PathEntries => |reader, field| reader.paths(field);
    Offer => |reader, field| reader.offer(field);
    OfferItems => |reader, field| reader.offer_items(field);
}

/// Values of a stage that are defaults for its touchpoints.
struct OfAll {
    path: Option<usize>,
    optional: bool,
}

/// A placeholder for a missing name that was reported, so that references to the entry are not reported too.
fn nameless(fields: &Fields) -> Text {
    Spanned::new(String::new(), fields.span)
}
