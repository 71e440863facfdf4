//! The lanes: one row each, with the part of the journey it shows.

use crate::model::field::FIELDS;
use crate::model::{Emotion, FailPoint, Item, Link, Moment, MomentOfTruth, Opportunity, PainPoint, Part, Remark, Role, Text};
use crate::words::{Titled, Words};

/// A lane that sheets can show.
#[derive(Debug, Clone, Copy)]
pub struct Lane {
    /// What users type, and the key of the journey file where there is one of that name.
    pub key: &'static str,
    /// Its name in the rail, and what it holds.
    pub name: fn(&Words) -> Titled,
    /// Which side of the blueprint's lines it lies on.
    pub zone: Zone,
    /// How it shows the journey.
    pub show: Show,
}

/// Which side of the blueprint's lines a lane lies on. A line is drawn where two zones meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// What the customer sees and does.
    Customer,
    /// What the customer sees the service do.
    Frontstage,
    /// What happens out of sight.
    Backstage,
    /// Systems and partners.
    Support,
    /// Neither: no line.
    Outside,
}

/// How a lane shows the journey.
#[derive(Debug, Clone, Copy)]
pub enum Show {
    /// The stages as chevrons.
    Stages,
    /// What the customer wants in each stage.
    Goals,
    /// Names of alternative paths over their touchpoints.
    Paths,
    /// Touchpoints as cards: name and actions.
    Touchpoints,
    /// A track a channel.
    Channels,
    /// The emotion curve.
    Emotions,
    /// Cards or texts for what a touchpoint (or a stage as a whole) holds.
    Cells(fn(&Moment) -> Content<'_>),
}

impl Lane {
    /// The part of the blueprint that it shows, which flows touch.
    #[must_use]
    pub fn part(&self) -> Option<Part> {
        FIELDS.iter().find(|field| field.lanes.contains(&self.key)).and_then(|field| field.part)
    }
}

impl Show {
    /// Whether the lane belongs to stages or to several columns, above the lanes that belong to the columns.
    #[must_use]
    pub const fn is_head(self) -> bool {
        match self {
            Self::Stages | Self::Goals | Self::Paths => true,
            Self::Touchpoints | Self::Channels | Self::Emotions | Self::Cells(_) => false,
        }
    }

    /// Whether a hairline separates the lane from the one below it.
    #[must_use]
    pub const fn is_ruled(self) -> bool {
        match self {
            Self::Stages | Self::Paths => false,
            Self::Goals | Self::Touchpoints | Self::Channels | Self::Emotions | Self::Cells(_) => true,
        }
    }
}

/// What one touchpoint (or stage) holds for a lane.
#[derive(Debug, Clone)]
pub enum Content<'a> {
    /// Thoughts, then quotes.
    Words(&'a [Remark], &'a [Remark]),
    /// Notes of one look.
    Notes(&'a [Remark], Look),
    /// Work and things.
    Items(&'a [Item], Look),
    /// What gets in the way.
    Pains(&'a [PainPoint]),
    /// What could be better.
    Opportunities(&'a [Opportunity]),
    /// Where it can go wrong.
    FailPoints(&'a [FailPoint]),
    /// Indices into the journey's metrics.
    Metrics(&'a [usize]),
    /// Indices into the journey's evidence.
    Research(Vec<usize>),
    /// Why a moment matters and why it feels as it does.
    Reasons(Option<&'a MomentOfTruth>, &'a [Emotion]),
    /// How long it takes and how long the customer waits.
    Time(Option<&'a Text>, Option<&'a Text>),
    /// Who answers for it, who else works on it, whom the customer holds responsible.
    Owners(Option<&'a Text>, &'a [Text], Option<&'a Text>),
    /// How it feels.
    Feeling(Option<&'a Emotion>),
    /// A level of 1-5.
    Level(Option<f64>),
    /// Where to read more.
    Links(&'a [Link]),
    /// Path of a picture.
    Image(Option<&'a Text>),
}

/// How cards of a lane look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Plain text.
    Note,
    /// Like pain points.
    Pain,
    /// Like gains.
    Gain,
    /// A figure.
    Number,
    /// Like customer actions.
    Customer,
    /// What the customer sees and touches.
    Proof,
    /// Frontstage work.
    Frontstage,
    /// Backstage work.
    Backstage,
    /// Support processes.
    Support,
}

/// Every lane, sorted by key. Lanes of the author's own are not here: they come with the journey.
pub static LANES: &[Lane] = &[
    row("backstage", |w| w.lane_backstage, Zone::Backstage, |m| Content::Items(&m.backstage, Look::Backstage)),
    Lane { show: Show::Channels, ..row("channels", |w| w.lane_channels, Zone::Outside, nothing) },
    Lane { show: Show::Touchpoints, ..row("customer_actions", |w| w.lane_customer_actions, Zone::Customer, nothing) },
    Lane { show: Show::Emotions, ..row("emotions", |w| w.lane_emotions, Zone::Outside, nothing) },
    row("engagement", |w| w.lane_engagement, Zone::Outside, |m| Content::Level(m.engagement.map(|level| level.value))),
    row("fail_points", |w| w.lane_fail_points, Zone::Outside, |m| Content::FailPoints(&m.fail_points)),
    row("frontstage", |w| w.lane_frontstage, Zone::Frontstage, |m| Content::Items(&m.frontstage, Look::Frontstage)),
    row("gains", |w| w.lane_gains, Zone::Outside, |m| Content::Notes(&m.gains, Look::Gain)),
    Lane { show: Show::Goals, ..row("goals", |w| w.lane_goals, Zone::Outside, nothing) },
    row("images", |w| w.lane_images, Zone::Outside, |m| Content::Image(m.image.as_ref())),
    row(
        "importance",
        |w| w.lane_importance,
        Zone::Outside,
        |m| Content::Level(m.importance.as_ref().map(crate::model::Weight::value)),
    ),
    row("links", |w| w.lane_links, Zone::Outside, |m| Content::Links(&m.links)),
    row("metrics", |w| w.lane_metrics, Zone::Outside, |m| Content::Metrics(&m.metrics)),
    row("needs", |w| w.lane_needs, Zone::Outside, |m| Content::Notes(&m.needs, Look::Note)),
    row("opportunities", |w| w.lane_opportunities, Zone::Outside, |m| Content::Opportunities(&m.opportunities)),
    row(
        "owners",
        |w| w.lane_owners,
        Zone::Outside,
        |m| Content::Owners(m.owner.as_ref(), &m.contributors, m.perceived_owner.as_ref()),
    ),
    row("pain_points", |w| w.lane_pain_points, Zone::Outside, |m| Content::Pains(&m.pain_points)),
    Lane { show: Show::Paths, ..row("paths", nameless, Zone::Outside, nothing) },
    row("physical_evidence", |w| w.lane_physical_evidence, Zone::Customer, |m| Content::Items(&m.physical_evidence, Look::Proof)),
    row("policies", |w| w.lane_policies, Zone::Outside, |m| Content::Notes(&m.policies, Look::Note)),
    row("reasons", |w| w.lane_reasons, Zone::Outside, |m| Content::Reasons(m.moment_of_truth.as_ref(), &m.emotions)),
    row("research", |w| w.lane_research, Zone::Outside, |m| Content::Research(m.cited_evidence())),
    row("staff_emotion", |w| w.lane_staff_emotion, Zone::Outside, |m| Content::Feeling(m.staff_emotion.as_ref())),
    Lane { show: Show::Stages, ..row("stages", nameless, Zone::Outside, nothing) },
    row("support", |w| w.lane_support, Zone::Support, |m| Content::Items(&m.support, Look::Support)),
    row("thoughts", |w| w.lane_thoughts, Zone::Outside, |m| Content::Words(&m.thoughts, &m.quotes)),
    row("time", |w| w.lane_time, Zone::Outside, |m| Content::Time(m.duration.as_ref(), m.wait.as_ref())),
    Lane { show: Show::Touchpoints, ..row("touchpoints", |w| w.lane_touchpoints, Zone::Customer, nothing) },
    row("workarounds", |w| w.lane_workarounds, Zone::Outside, |m| Content::Notes(&m.workarounds, Look::Note)),
];

/// The lane of this key.
#[must_use]
pub fn lane(key: &str) -> Option<&'static Lane> {
    LANES.binary_search_by_key(&key, |lane| lane.key).ok().map(|n| &LANES[n])
}

const fn row(key: &'static str, name: fn(&Words) -> Titled, zone: Zone, cells: fn(&Moment) -> Content<'_>) -> Lane {
    Lane { key, name, zone, show: Show::Cells(cells) }
}

/// For lanes that say themselves what they are.
fn nameless(_: &Words) -> Titled {
    Titled { title: "", note: "" }
}

/// For lanes whose row says how they show the journey in another way.
fn nothing(_: &Moment) -> Content<'_> {
    Content::Level(None)
}

impl From<Role> for Look {
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

impl From<Role> for Zone {
    fn from(role: Role) -> Self {
        match role {
            Role::Customer => Self::Customer,
            Role::Frontstage => Self::Frontstage,
            Role::Backstage => Self::Backstage,
            Role::Support => Self::Support,
            Role::Note | Role::Pain | Role::Gain | Role::Number => Self::Outside,
        }
    }
}
