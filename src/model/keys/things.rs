//! Kinds of things that a journey file defines in one place and refers to in another.

/// A kind of thing that can be defined and referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThingKind {
    /// An entry of `channels`, or a channel that touchpoints name without defining it.
    Channel,
    /// An entry of `evidence` at the top of the file.
    Evidence,
    /// An entry of `fail_points`.
    FailPoint,
    /// An entry of `gains`, which opportunities can address like pain points.
    Gain,
    /// A blueprint item.
    Item,
    /// A lane defined by the author.
    Lane,
    /// An entry of `metrics`.
    Metric,
    /// A need or a workaround, which opportunities can address like pain points.
    Need,
    /// An entry of `opportunities`.
    Opportunity,
    /// An entry of `pain_points`.
    PainPoint,
    /// An entry of `paths`.
    Path,
    /// An entry of `personas`.
    Persona,
    /// A thought, a quote or a policy.
    Remark,
    /// An entry of `stages`.
    Stage,
    /// An entry of `teams`, or a team that is only named as an owner.
    Team,
    /// An entry of `touchpoints`.
    Touchpoint,
}

impl ThingKind {
    /// Its plural in messages: `pain points`.
    #[must_use]
    pub fn plural(self) -> String {
        match self {
            Self::Evidence => "pieces of evidence".to_owned(),
            Self::Opportunity => "opportunities".to_owned(),
            Self::Channel
            | Self::FailPoint
            | Self::Gain
            | Self::Item
            | Self::Lane
            | Self::Metric
            | Self::Need
            | Self::PainPoint
            | Self::Path
            | Self::Persona
            | Self::Remark
            | Self::Stage
            | Self::Team
            | Self::Touchpoint => format!("{}s", self.name()),
        }
    }

    /// Its name in messages: `pain point`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Evidence => "evidence",
            Self::FailPoint => "fail point",
            Self::Gain => "gain",
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
