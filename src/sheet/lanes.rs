//! Lists the lanes of sheets: one row each, with the part of the journey it shows.

use crate::model::field::FIELDS;
use crate::model::{Emotion, FailPoint, Item, Link, Moment, MomentOfTruth, Opportunity, PainPoint, Part, Remark, Role, Text};
use crate::words::{LOCALES, Titled, Words};

/// A lane that sheets can show.
#[derive(Debug, Clone, Copy)]
pub struct Lane {
    /// The name that users type; also the key of the journey file, if there is one of that name.
    pub key: &'static str,
    /// Its content.
    pub kind: LaneKind,
}

/// A zone between the blueprint's lines. A line is drawn where two zones meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// Actions of the customer, and what they see.
    Customer,
    /// Work in sight of the customer.
    Frontstage,
    /// Work out of sight.
    Backstage,
    /// Systems and partners.
    Support,
    /// Not part of the blueprint; draws no line.
    Outside,
}

/// The kind of a lane, with its content.
#[derive(Debug, Clone, Copy)]
pub enum LaneKind {
    /// The stages as chevrons.
    Stages,
    /// The customer's goal in each stage.
    Goals,
    /// What the map says about each stage.
    Insights,
    /// Names of alternative paths above their touchpoints.
    Paths,
    /// Touchpoints as cards: name and actions.
    Touchpoints,
    /// Events, and steps without the customer.
    Steps,
    /// One track per channel.
    Channels,
    /// The emotion curve.
    Emotions,
    /// Owners, contributors and perceived owners.
    Owners,
    /// Cards or texts from a touchpoint, or from a stage as a whole.
    Cells(fn(&Moment) -> LaneContent<'_>),
}

impl Lane {
    /// Its name for a journey with this `protagonist`, and an explanation in small type.
    #[must_use]
    pub fn heading(&self, protagonist: Option<&str>, words: &Words) -> Titled<String> {
        words.lane_of(protagonist, self.key)
    }

    /// Its side of the blueprint's lines.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.part().map_or(Zone::Outside, Zone::from)
    }

    /// The part of the blueprint that it shows; flows connect parts.
    #[must_use]
    pub fn part(&self) -> Option<Part> {
        FIELDS.iter().find(|field| field.lanes.contains(&self.key)).and_then(|field| field.part)
    }
}

impl LaneKind {
    /// Whether the lane belongs to stages or to several columns, above the lanes that belong to the columns.
    #[must_use]
    pub const fn is_head(self) -> bool {
        match self {
            Self::Stages | Self::Goals | Self::Insights | Self::Paths => true,
            Self::Touchpoints | Self::Steps | Self::Channels | Self::Emotions | Self::Owners | Self::Cells(_) => false,
        }
    }

    /// Whether it has a name in the rail, and a hairline that separates it from the lane below it.
    #[must_use]
    pub const fn is_named(self) -> bool {
        match self {
            Self::Stages | Self::Paths => false,
            Self::Goals
            | Self::Insights
            | Self::Touchpoints
            | Self::Steps
            | Self::Channels
            | Self::Emotions
            | Self::Owners
            | Self::Cells(_) => true,
        }
    }
}

/// The content of a lane at one touchpoint or stage.
#[derive(Debug, Clone)]
pub enum LaneContent<'a> {
    /// Thoughts, then quotes.
    Words(&'a [Remark], &'a [Remark]),
    /// Notes in one card style.
    Notes(&'a [Remark], CardStyle),
    /// Work and physical evidence.
    Items(&'a [Item], CardStyle),
    /// Pain points.
    Pains(&'a [PainPoint]),
    /// Opportunities.
    Opportunities(&'a [Opportunity]),
    /// Fail points.
    FailPoints(&'a [FailPoint]),
    /// Indices into the journey's metrics.
    Metrics(&'a [usize]),
    /// Indices into the journey's evidence.
    Research(Vec<usize>),
    /// The reason of a moment of truth, and notes on emotions.
    Reasons(Option<&'a MomentOfTruth>, &'a [Emotion]),
    /// Duration and waiting time.
    Time(Option<&'a Text>, Option<&'a Text>),
    /// An emotion.
    Feeling(Option<&'a Emotion>),
    /// A rating of 1-5.
    Level(Option<f64>),
    /// Links.
    Links(&'a [Link]),
    /// Path of a picture.
    Image(Option<&'a Text>),
}

/// The style of a lane's cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardStyle {
    /// Plain text.
    Note,
    /// Like pain points.
    Pain,
    /// Like gains.
    Gain,
    /// A number.
    Number,
    /// Like customer actions.
    Customer,
    /// Physical evidence.
    Proof,
    /// Frontstage work.
    Frontstage,
    /// Backstage work.
    Backstage,
    /// Support processes.
    Support,
}

/// Every built-in lane, sorted by key. The author's own lanes are part of the journey.
pub static LANES: &[Lane] = &[
    cells("backstage", |m| LaneContent::Items(&m.backstage, CardStyle::Backstage)),
    row("channels", LaneKind::Channels),
    row("customer_actions", LaneKind::Touchpoints),
    row("emotions", LaneKind::Emotions),
    cells("engagement", |m| LaneContent::Level(m.engagement.map(|level| level.value))),
    cells("fail_points", |m| LaneContent::FailPoints(&m.fail_points)),
    cells("frontstage", |m| LaneContent::Items(&m.frontstage, CardStyle::Frontstage)),
    cells("gains", |m| LaneContent::Notes(&m.gains, CardStyle::Gain)),
    row("goals", LaneKind::Goals),
    cells("images", |m| LaneContent::Image(m.image.as_ref())),
    cells("importance", |m| LaneContent::Level(m.importance.as_deref().map(crate::model::Weight::value))),
    row("insights", LaneKind::Insights),
    cells("links", |m| LaneContent::Links(&m.links)),
    cells("metrics", |m| LaneContent::Metrics(&m.metrics)),
    cells("needs", |m| LaneContent::Notes(&m.needs, CardStyle::Note)),
    cells("opportunities", |m| LaneContent::Opportunities(&m.opportunities)),
    row("owners", LaneKind::Owners),
    cells("pain_points", |m| LaneContent::Pains(&m.pain_points)),
    row("paths", LaneKind::Paths),
    cells("physical_evidence", |m| LaneContent::Items(&m.physical_evidence, CardStyle::Proof)),
    cells("policies", |m| LaneContent::Notes(&m.policies, CardStyle::Note)),
    cells("reasons", |m| LaneContent::Reasons(m.moment_of_truth.as_deref(), &m.emotions)),
    cells("research", |m| LaneContent::Research(m.cited_evidence())),
    cells("staff_emotion", |m| LaneContent::Feeling(m.staff_emotion.as_deref())),
    row("stages", LaneKind::Stages),
    row("steps", LaneKind::Steps),
    cells("support", |m| LaneContent::Items(&m.support, CardStyle::Support)),
    cells("thoughts", |m| LaneContent::Words(&m.thoughts, &m.quotes)),
    cells("time", |m| LaneContent::Time(m.duration.as_ref(), m.wait.as_ref())),
    row("touchpoints", LaneKind::Touchpoints),
    cells("workarounds", |m| LaneContent::Notes(&m.workarounds, CardStyle::Note)),
];

/// A language that lacks the name of a lane does not compile, nor does a name for no lane: the error ends in the key.
const _: () = {
    let mut language = 0;
    while language < LOCALES.len() {
        let names = LOCALES[language].words.lanes;
        let (mut lane, mut name) = (0, 0);
        while lane < LANES.len() {
            if LANES[lane].kind.is_named() {
                assert!(name < names.len() && is_equal(names[name].lane, LANES[lane].key), "{}", LANES[lane].key);
                name += 1;
            }
            lane += 1;
        }
        assert!(name == names.len(), "{}", names[name].lane);
        language += 1;
    }
};

/// Whether two texts are equal; `==` is not yet possible at compile time.
const fn is_equal(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// The lane of this key.
#[must_use]
pub fn lane(key: &str) -> Option<&'static Lane> {
    LANES.binary_search_by_key(&key, |lane| lane.key).ok().map(|n| &LANES[n])
}

const fn cells(key: &'static str, cells: fn(&Moment) -> LaneContent<'_>) -> Lane {
    row(key, LaneKind::Cells(cells))
}

const fn row(key: &'static str, kind: LaneKind) -> Lane {
    Lane { key, kind }
}

impl From<Role> for CardStyle {
    fn from(role: Role) -> Self {
        match role {
            Role::Note => Self::Note,
            Role::Pain => Self::Pain,
            Role::Gain => Self::Gain,
            Role::Number => Self::Number,
            Role::Customer => Self::Customer,
            Role::Frontstage => Self::Frontstage,
            Role::Backstage => Self::Backstage,
            Role::Support => Self::Support,
        }
    }
}

impl From<Part> for Zone {
    fn from(part: Part) -> Self {
        match part {
            Part::PhysicalEvidence | Part::Actions => Self::Customer,
            Part::Frontstage => Self::Frontstage,
            Part::Backstage => Self::Backstage,
            Part::Support => Self::Support,
        }
    }
}

impl From<Role> for Zone {
    fn from(role: Role) -> Self {
        role.part().map_or(Self::Outside, Self::from)
    }
}
