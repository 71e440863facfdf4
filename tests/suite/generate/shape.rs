//! A strategy for each shape of the key tables, which generates drafts of values.

use cjm::model::keys::{self, AnyKey, NamedEntries, RATINGS, Shape, Table, ThingKind};
use cjm::parse::index;
use cjm::words::LOCALES;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::draft::{Draft, Name};
use super::mood::Mood;
use super::texts::{name, text, words};

const FEELINGS: &[&str] = &[
    "annoyed",
    "curious",
    "lost",
    "relieved and a little proud",
    "überfordert",
    "無力",
    "حائر",
    "unsure",
    "exasperated beyond words",
];

const QUANTITIES: &[&str] =
    &["61", "8-12 days", "+15 %", "1,200", "4.5", "EUR 3.2M", "-12", "0", "99.99 %", "unknown", "< 3 s", "1e9", "2 h", "45 min"];

/// Channels that touchpoints name without defining them.
const CHANNELS: &[&str] = &[
    "web",
    "app",
    "email",
    "phone",
    "chat",
    "SMS",
    "store",
    "letter",
    "social media",
    "in person",
    "Web shop (desktop)",
    "a channel with a long name that wraps",
    "店舗",
    "#?!",
    "web ",
    "Mobile app",
    "call centre",
];

const SCALES: &[(i32, i32)] = &[(-2, 2), (1, 5), (0, 10), (-5, 5), (1, 7), (-100, 100), (-1, 9)];

/// Whole journeys.
pub(super) fn journey(mood: &Mood) -> BoxedStrategy<Draft> {
    entry(mood, &keys::JOURNEY, None)
}

/// The strategy for a key.
struct Of<'a> {
    mood: &'a Mood,
    key: &'static AnyKey,
    /// The kind of its reference.
    kinds: &'static [ThingKind],
    /// Where its shape has a text.
    text: BoxedStrategy<Draft>,
}

/// A value for a key; `None` where no file in memory can have one.
fn value(mood: &Mood, key: &'static AnyKey) -> Option<BoxedStrategy<Draft>> {
    let kinds = key.names;
    let text = match kinds {
        // The name of a lane gives its id, which begins with a letter.
        [] if key.name == "lanes" => name(mood).prop_map(|text| Draft::Name(format!("a {text}"))).boxed(),
        [] if matches!(key.name, "name" | "title") || matches!(key.shape, Shape::Named(_)) => {
            name(mood).prop_map(Draft::Name).boxed()
        }
        [] if key.name == "icon" => select(CHANNELS).prop_map(plain_text).boxed(),
        [] => written(mood),
        [ThingKind::Channel] => prop_oneof![refer(kinds), select(CHANNELS).prop_map(plain_text)].boxed(),
        [ThingKind::Lane] => prop_oneof![select(index::words(key)).prop_map(plain_text), refer(kinds)].boxed(),
        [ThingKind::Team] => prop_oneof![refer(kinds), written(mood)].boxed(),
        _ => refer(kinds),
    };
    Of { mood, key, kinds, text }.shape(&key.shape)
}

impl Of<'_> {
    fn shape(&self, shape: &'static Shape) -> Option<BoxedStrategy<Draft>> {
        Some(match shape {
            Shape::Text => self.text.clone(),
            Shape::Quantity => select(QUANTITIES).prop_map(plain_text).boxed(),
            Shape::Id => Just(Draft::Id).boxed(),
            Shape::Date => plain(&["2026", "2026-09", "2026-09-01", "2024-02-29"]),
            Shape::Language => select(LOCALES).prop_map(|locale| Draft::Plain(locale.tag.to_owned())).boxed(),
            Shape::Address => plain(&["https://example.org/?a=1&b=2", "mailto:a@example.org", "docs/notes.md"]),
            Shape::Picture => plain(&["pictures/desk.png"]),
            Shape::File | Shape::Theme => return None,
            Shape::Truth => plain(&["true", "false", "yes", "no"]),
            Shape::Number => (-400..400_i32).prop_map(|n| number(f64::from(n) / 4.0)).boxed(),
            Shape::Within(low, high) => whole(low.max(-100.0) as i32..=high.min(100.0) as i32),
            Shape::Rating => prop_oneof![whole(1..=5), select(&RATINGS[..]).prop_map(spelt)].boxed(),
            Shape::Count => whole(0..=100_000),
            // Beside a feeling, a word is no score.
            Shape::Feeling if self.key.name == "score" => scores(),
            Shape::Feeling => prop_oneof![5 => scores(), 1 => select(FEELINGS).prop_map(plain_text)].boxed(),
            Shape::Words(words) | Shape::OpenWords(words) => {
                select(words().into_iter().flatten().copied().collect::<Vec<_>>()).prop_map(spelt).boxed()
            }
            Shape::Entry(table) => self.entry(table)?,
            // Keys of the level, so that one of several cannot have keys of its own.
            Shape::Either(Shape::Several(one), table) => {
                let listed = vec(self.shape(one)?, self.mood.size(None)).prop_map(Draft::List);
                prop_oneof![listed, self.entry(table)?].boxed()
            }
            Shape::Either(short, table) => match self.entry(table) {
                Some(entry) => prop_oneof![self.shape(short)?, entry].boxed(),
                None => self.shape(short)?,
            },
            Shape::Several(one) => {
                let (one, size) = (self.shape(one)?, self.mood.size(shape.level()));
                let short = u32::from(size.contains(&1)) + 1;
                prop_oneof![short => one.clone(), 2 => vec(one, size).prop_map(Draft::List)].boxed()
            }
            // Where an id is needed, the name of an entry would be its id.
            Shape::Named(group) if group.table.needs.iter().any(|any| any[0] == "id") => self.listed(group)?,
            Shape::Named(group) => {
                let one = prop_oneof![self.shape(&group.named)?, self.entry(group.table)?];
                let named = (words(3).prop_map(Name::Words), one);
                let named = vec(named, self.mood.size(Some(group.table))).prop_map(Draft::Named);
                prop_oneof![4 => self.listed(group)?, 1 => named].boxed()
            }
            Shape::Listed(group) => self.listed(group)?,
            Shape::Emotions(_) => {
                let one = prop_oneof![1 => self.shape(&Shape::Feeling)?, 3 => self.entry(&keys::EMOTION)?].boxed();
                let persona = any::<Index>().prop_map(|at| Name::Refer(&[ThingKind::Persona], at));
                let per_persona = vec((persona, one.clone()), 1..=5).prop_map(Draft::Named);
                prop_oneof![3 => one, self.mood.per_persona => per_persona].boxed()
            }
            Shape::Scale(table) => scale(self.mood, table),
            Shape::Labels => {
                let label = ((0..=20_u8).prop_map(|part| Name::Score(f64::from(part) / 20.0)), self.text.clone());
                let listed = vec(self.text.clone(), 2..=7).prop_map(Draft::List);
                prop_oneof![listed, vec(label, 1..=4).prop_map(Draft::Named)].boxed()
            }
            Shape::OwnFacts => vec((words(2).prop_map(Name::Words), self.text.clone()), 1..=3).prop_map(Draft::Named).boxed(),
            Shape::FeelingScores => {
                let word = select(FEELINGS).prop_map(|word| Name::Words(word.to_owned()));
                vec((word, score()), 1..=3).prop_map(Draft::Named).boxed()
            }
            Shape::Traits => {
                vec((words(3).prop_map(Name::Words), self.shape(&Shape::Rating)?), 1..=3).prop_map(Draft::Named).boxed()
            }
        })
    }

    /// An entry of a level; `None` where only a text can refer to something.
    fn entry(&self, table: &'static Table) -> Option<BoxedStrategy<Draft>> {
        let kind = table.defines;
        match self.kinds {
            [] => Some(entry(self.mood, table, kind)),
            // An element defined in place cannot be referred to.
            kinds => kind.filter(|kind| kinds.contains(kind)).map(|_| entry(self.mood, table, None)),
        }
    }

    fn listed(&self, group: &'static NamedEntries) -> Option<BoxedStrategy<Draft>> {
        let one = prop_oneof![1 => self.shape(&group.short)?, 5 => self.entry(group.table)?];
        Some(vec(one, self.mood.size(Some(group.table))).prop_map(Draft::List).boxed())
    }
}

/// The keys of a level, those that it needs always.
fn entry(mood: &Mood, table: &'static Table, kind: Option<ThingKind>) -> BoxedStrategy<Draft> {
    let keys = table.keys().filter_map(|key| {
        let needed = table.needs.iter().any(|any| any[0] == key.name);
        let value = value(mood, key)?.prop_map(|value| (Name::Key(key.name), value));
        Some(maybe(if needed { 100 } else { mood.chance(key.name) }, value))
    });
    let own = if takes_lanes(table) { vec(own_lane(mood), 0..=2).boxed() } else { Just(Vec::new()).boxed() };
    (keys.collect::<Vec<_>>(), own)
        .prop_map(move |(keys, own)| Draft::Entry(table, kind, keys.into_iter().chain(own).flatten().collect()))
        .boxed()
}

fn takes_lanes(table: &Table) -> bool {
    [&keys::STAGE, &keys::TOUCHPOINT].iter().any(|other| other.place == table.place)
}

/// Content of an own lane: the same as a thought.
fn own_lane(mood: &Mood) -> BoxedStrategy<Option<(Name, Draft)>> {
    let thoughts = keys::TOUCHPOINT.find("thoughts").expect("a touchpoint has thoughts");
    let remarks = value(mood, thoughts).expect("thoughts are texts");
    let lane = any::<Index>().prop_map(|at| Name::Refer(&[ThingKind::Lane], at));
    maybe(mood.filled, (lane, remarks))
}

/// A value that is there in so many of 100 cases.
fn maybe<T: Clone + std::fmt::Debug + 'static>(
    percent: u32,
    value: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Option<T>> {
    if percent >= 100 { value.prop_map(Some).boxed() } else { prop::option::weighted(f64::from(percent) / 100.0, value).boxed() }
}

/// A score, also as a word.
fn scores() -> BoxedStrategy<Draft> {
    prop_oneof![6 => score(), 1 => plain(&["very negative", "neutral", "very good", "++", "\u{1f642}"])].boxed()
}

/// A scale whose ends are in order.
fn scale(mood: &Mood, table: &'static Table) -> BoxedStrategy<Draft> {
    let ends = |(low, high): (i32, i32)| [("min", low), ("max", high)].map(|(key, end)| (Name::Key(key), number(f64::from(end))));
    (select(SCALES).prop_map(ends), entry(mood, table, None))
        .prop_map(|(ends, other)| {
            let Draft::Entry(table, kind, entries) = other else { unreachable!("an entry has keys") };
            let others = entries.into_iter().filter(|(name, _)| !matches!(name, Name::Key("min" | "max")));
            Draft::Entry(table, kind, ends.into_iter().chain(others).collect())
        })
        .boxed()
}

/// A text, or a number or truth value that is taken as one.
fn written(mood: &Mood) -> BoxedStrategy<Draft> {
    prop_oneof![30 => text(mood).prop_map(Draft::Text), 1 => plain(&["12", "true", "0.5"])].boxed()
}

fn refer(kinds: &'static [ThingKind]) -> BoxedStrategy<Draft> {
    any::<Index>().prop_map(move |at| Draft::Refer(kinds, at)).boxed()
}

fn score() -> BoxedStrategy<Draft> {
    prop_oneof![1 => Just(0.0), 1 => Just(1.0), 6 => (0..=20_u8).prop_map(|part| f64::from(part) / 20.0)]
        .prop_map(Draft::Score)
        .boxed()
}

fn plain(words: &'static [&'static str]) -> BoxedStrategy<Draft> {
    select(words).prop_map(|word| Draft::Plain(word.to_owned())).boxed()
}

fn plain_text(text: &str) -> Draft {
    Draft::Text(text.to_owned())
}

fn whole(range: std::ops::RangeInclusive<i32>) -> BoxedStrategy<Draft> {
    range.prop_map(|n| number(f64::from(n))).boxed()
}

fn number(number: f64) -> Draft {
    Draft::Plain(number.to_string())
}

/// A word of the language as people write it.
fn spelt(word: &str) -> Draft {
    Draft::Plain(word.replace('_', " "))
}
