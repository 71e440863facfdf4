//! Which keys define something, which refer to it, and which take words of a list: data only.

use crate::model::field;
use crate::parse::keys::{self, Key, Shape, Table};

/// What can be defined in a journey file and named elsewhere in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An entry of `channels`, or a channel that touchpoints name without defining it.
    Channel,
    /// An entry of `evidence` at the top of the file.
    Evidence,
    /// An entry of `fail_points`.
    FailPoint,
    /// A blueprint item.
    Item,
    /// A lane of the author's own.
    Lane,
    /// An entry of `metrics`.
    Metric,
    /// A need or a workaround, which opportunities can address as they do pain points.
    Need,
    /// An entry of `opportunities`.
    Opportunity,
    /// An entry of `pain_points`.
    PainPoint,
    /// An entry of `paths`.
    Path,
    /// An entry of `personas`.
    Persona,
    /// A thought, a quote, a gain or a policy.
    Remark,
    /// An entry of `stages`.
    Stage,
    /// An entry of `teams`, or a team that is only named as an owner.
    Team,
    /// An entry of `touchpoints`.
    Touchpoint,
}

impl Kind {
    /// As users call it: `pain point`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Evidence => "evidence",
            Self::FailPoint => "fail point",
            Self::Item => "blueprint item",
            Self::Lane => "lane",
            Self::Metric => "metric",
            Self::Need => "need",
            Self::Opportunity => "opportunity",
            Self::PainPoint => "pain point",
            Self::Path => "path",
            Self::Persona => "persona",
            Self::Remark => "text",
            Self::Stage => "stage",
            Self::Team => "team",
            Self::Touchpoint => "touchpoint",
        }
    }
}

/// What an entry of a level defines. `key`: the one it stands under.
pub(super) fn defines(level: &Table, key: &str) -> Option<Kind> {
    let rows = [
        (&keys::CHANNEL, Kind::Channel),
        (&keys::EVIDENCE, Kind::Evidence),
        (&keys::FAIL_POINT, Kind::FailPoint),
        (&keys::ITEM, Kind::Item),
        (&keys::LANE, Kind::Lane),
        (&keys::METRIC, Kind::Metric),
        (&keys::OPPORTUNITY, Kind::Opportunity),
        (&keys::PAIN_POINT, Kind::PainPoint),
        (&keys::PATH, Kind::Path),
        (&keys::PERSONA, Kind::Persona),
        (&keys::STAGE, Kind::Stage),
        (&keys::TEAM, Kind::Team),
        (&keys::TOUCHPOINT, Kind::Touchpoint),
    ];
    if same(level, &keys::REMARK) {
        return Some(if matches!(key, "needs" | "workarounds") { Kind::Need } else { Kind::Remark });
    }
    rows.iter().find(|(table, _)| same(level, table)).map(|(_, kind)| *kind)
}

/// Two levels are the same where their keys are written in the same place.
pub(super) fn same(level: &Table, other: &Table) -> bool {
    level.place == other.place
}

/// What the value of a key on a level names, the first kind first. Nothing where it is a text of its own.
#[must_use]
pub fn refers(level: &Table, key: &str) -> &'static [Kind] {
    let at = |table: &Table| same(level, table);
    let moment = at(&keys::STAGE) || at(&keys::TOUCHPOINT);
    match key {
        "for" | "persona" => &[Kind::Persona],
        "channel" if moment => &[Kind::Channel],
        "channels" if at(&keys::PERSONA) => &[Kind::Channel],
        "evidence" if !at(&keys::JOURNEY) && !at(&keys::SHARED) => &[Kind::Evidence],
        "metrics" if moment => &[Kind::Metric],
        "metric" if at(&keys::HYPOTHESIS) => &[Kind::Metric],
        "path" if moment => &[Kind::Path],
        "next" if moment => &[Kind::Touchpoint],
        "addresses" if at(&keys::OPPORTUNITY) => &[Kind::PainPoint, Kind::FailPoint, Kind::Need],
        "from" | "to" if at(&keys::FLOW) => &[Kind::Touchpoint, Kind::Item, Kind::Stage],
        "after" if at(&keys::LANE) => &[Kind::Lane],
        "owner" | "contributors" | "perceived_owner" => &[Kind::Team],
        _ => &[],
    }
}

/// True for a key whose entries may also stand in a group, each under its name.
pub(super) fn is_named(key: &Key) -> bool {
    matches!(key.shape, Shape::Named(_) | Shape::Listed(_))
}

/// True where an entry's key is its id only beside a written name.
pub(super) fn needs_name(kind: Kind) -> bool {
    matches!(kind, Kind::Persona | Kind::Stage | Kind::Touchpoint | Kind::Metric)
}

/// The words that a key on a level takes, as documented; empty where it takes others.
#[must_use]
pub fn words(level: &Table, key: &Key) -> Vec<String> {
    let is = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match key.shape {
        // As people write them.
        Shape::Score | Shape::Feeling | Shape::Emotions(_) | Shape::Either(Shape::Feeling, _) => {
            is(&["very negative", "negative", "neutral", "positive", "very positive"])
        }
        Shape::Truth => is(&["true", "false"]),
        _ if key.name == "moment_of_truth" => is(&["true", "false"]),
        _ if key.name == "after" && same(level, &keys::LANE) => field::lanes().into_iter().map(str::to_owned).collect(),
        Shape::Text
        | Shape::Quantity
        | Shape::Id
        | Shape::Date
        | Shape::Language
        | Shape::Address
        | Shape::Picture
        | Shape::File
        | Shape::Number
        | Shape::Within(..)
        | Shape::Rating
        | Shape::Count
        | Shape::Words(_)
        | Shape::OpenWords(_)
        | Shape::Entry(_)
        | Shape::Either(..)
        | Shape::Several(_)
        | Shape::Named(_)
        | Shape::Listed(_)
        | Shape::Scale(_)
        | Shape::Labels
        | Shape::Traits
        | Shape::Theme => key.shape.words().iter().map(|spellings| spellings[0].to_owned()).collect(),
    }
}

/// The parts of a touchpoint that a flow can lead to: what stands after the point in `checkout.backstage`.
#[must_use]
pub fn parts() -> Vec<&'static str> {
    keys::PARTS.iter().map(|(spellings, _)| spellings[0]).collect()
}
