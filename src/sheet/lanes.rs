//! Lists the lanes of sheets: one row each, with the part of the journey it shows.

use crate::model::field::FIELDS;
use crate::model::{Emotion, FailPoint, Item, Link, Moment, MomentOfTruth, Opportunity, PainPoint, Part, Remark, Role, Text};
use crate::words::{Titled, Words};

/// A lane that sheets can show.
#[derive(Debug, Clone, Copy)]
pub struct Lane {
    /// The name that users type; also the key of the journey file, if there is one of that name.
    pub key: &'static str,
    /// Its name, and an explanation in small type.
    pub heading: fn(&Words) -> Titled,
    /// Its side of the blueprint's lines.
    pub zone: Zone,
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
    /// Names of alternative paths above their touchpoints.
    Paths,
    /// Touchpoints as cards: name and actions.
    Touchpoints,
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
            Self::Stages | Self::Goals | Self::Paths => true,
            Self::Touchpoints | Self::Channels | Self::Emotions | Self::Owners | Self::Cells(_) => false,
        }
    }

    /// Whether a hairline separates the lane from the one below it.
    #[must_use]
    pub const fn is_ruled(self) -> bool {
        match self {
            Self::Stages | Self::Paths => false,
            Self::Goals | Self::Touchpoints | Self::Channels | Self::Emotions | Self::Owners | Self::Cells(_) => true,
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
    row("backstage", |w| w.lane_backstage, Zone::Backstage, |m| LaneContent::Items(&m.backstage, CardStyle::Backstage)),
    Lane { kind: LaneKind::Channels, ..row("channels", |w| w.lane_channels, Zone::Outside, nothing) },
    Lane { kind: LaneKind::Touchpoints, ..row("customer_actions", |w| w.lane_customer_actions, Zone::Customer, nothing) },
    Lane { kind: LaneKind::Emotions, ..row("emotions", |w| w.lane_emotions, Zone::Outside, nothing) },
    row("engagement", |w| w.lane_engagement, Zone::Outside, |m| LaneContent::Level(m.engagement.map(|level| level.value))),
    row("fail_points", |w| w.lane_fail_points, Zone::Outside, |m| LaneContent::FailPoints(&m.fail_points)),
    row("frontstage", |w| w.lane_frontstage, Zone::Frontstage, |m| LaneContent::Items(&m.frontstage, CardStyle::Frontstage)),
    row("gains", |w| w.lane_gains, Zone::Outside, |m| LaneContent::Notes(&m.gains, CardStyle::Gain)),
    Lane { kind: LaneKind::Goals, ..row("goals", |w| w.lane_goals, Zone::Outside, nothing) },
    row("images", |w| w.lane_images, Zone::Outside, |m| LaneContent::Image(m.image.as_ref())),
    row(
        "importance",
        |w| w.lane_importance,
        Zone::Outside,
        |m| LaneContent::Level(m.importance.as_ref().map(crate::model::Weight::value)),
    ),
    row("links", |w| w.lane_links, Zone::Outside, |m| LaneContent::Links(&m.links)),
    row("metrics", |w| w.lane_metrics, Zone::Outside, |m| LaneContent::Metrics(&m.metrics)),
    row("needs", |w| w.lane_needs, Zone::Outside, |m| LaneContent::Notes(&m.needs, CardStyle::Note)),
    row("opportunities", |w| w.lane_opportunities, Zone::Outside, |m| LaneContent::Opportunities(&m.opportunities)),
    Lane { kind: LaneKind::Owners, ..row("owners", |w| w.lane_owners, Zone::Outside, nothing) },
    row("pain_points", |w| w.lane_pain_points, Zone::Outside, |m| LaneContent::Pains(&m.pain_points)),
    Lane { kind: LaneKind::Paths, ..row("paths", no_heading, Zone::Outside, nothing) },
    row(
        "physical_evidence",
        |w| w.lane_physical_evidence,
        Zone::Customer,
        |m| LaneContent::Items(&m.physical_evidence, CardStyle::Proof),
    ),
    row("policies", |w| w.lane_policies, Zone::Outside, |m| LaneContent::Notes(&m.policies, CardStyle::Note)),
    row("reasons", |w| w.lane_reasons, Zone::Outside, |m| LaneContent::Reasons(m.moment_of_truth.as_ref(), &m.emotions)),
    row("research", |w| w.lane_research, Zone::Outside, |m| LaneContent::Research(m.cited_evidence())),
    row("staff_emotion", |w| w.lane_staff_emotion, Zone::Outside, |m| LaneContent::Feeling(m.staff_emotion.as_ref())),
    Lane { kind: LaneKind::Stages, ..row("stages", no_heading, Zone::Outside, nothing) },
    row("support", |w| w.lane_support, Zone::Support, |m| LaneContent::Items(&m.support, CardStyle::Support)),
    row("thoughts", |w| w.lane_thoughts, Zone::Outside, |m| LaneContent::Words(&m.thoughts, &m.quotes)),
    row("time", |w| w.lane_time, Zone::Outside, |m| LaneContent::Time(m.duration.as_ref(), m.wait.as_ref())),
    Lane { kind: LaneKind::Touchpoints, ..row("touchpoints", |w| w.lane_touchpoints, Zone::Customer, nothing) },
    row("workarounds", |w| w.lane_workarounds, Zone::Outside, |m| LaneContent::Notes(&m.workarounds, CardStyle::Note)),
];

/// The lane of this key.
#[must_use]
pub fn lane(key: &str) -> Option<&'static Lane> {
    LANES.binary_search_by_key(&key, |lane| lane.key).ok().map(|n| &LANES[n])
}

const fn row(key: &'static str, heading: fn(&Words) -> Titled, zone: Zone, cells: fn(&Moment) -> LaneContent<'_>) -> Lane {
    Lane { key, heading, zone, kind: LaneKind::Cells(cells) }
}

/// The heading of lanes that need none.
fn no_heading(_: &Words) -> Titled {
    Titled { title: "", note: "" }
}

/// A placeholder for lanes of another kind than cells.
fn nothing(_: &Moment) -> LaneContent<'_> {
    LaneContent::Level(None)
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
