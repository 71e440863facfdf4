//! Declares the table of fixed words that every language fills, so that a missing word does not compile.

use super::phrase::{LaneHeading, Personal, Phrase, Plural, Titled};
use super::plural::PluralRule;

/// Declares the table and the mapping over it.
macro_rules! words {
    ($($(#[doc = $doc:literal])* $name:ident: $kind:ty,)*) => {
        /// The fixed words of one language. Patterns contain `{0}`, `{1}`, ... as placeholders.
        #[derive(Debug, Clone, Copy)]
        pub struct Words {
            /// Which form a word takes beside a number.
            pub plurals: PluralRule,
            /// Whether filled-in texts are isolated from the writing direction of the pattern.
            pub isolates: bool,
            $($(#[doc = $doc])* pub $name: $kind,)*
            /// The names of the lanes, sorted by lane.
            pub lanes: &'static [LaneHeading],
        }

        impl Words {
            /// Maps every text with `change`, which gets the name of its field and the text. What it makes of lanes is never freed.
            #[must_use]
            pub fn map(&self, change: &mut dyn FnMut(&'static str, &'static str) -> &'static str) -> Self {
                Self {
                    plurals: self.plurals,
                    isolates: self.isolates,
                    $($name: Phrase::map(self.$name, &mut |text| change(stringify!($name), text)),)*
                    lanes: self.lanes.iter().map(|name| name.map(change)).collect::<Vec<_>>().leak(),
                }
            }
        }
    };
}

words! {
    /// A name and a value: `Owner: Payments`.
    labelled: &'static str,
    /// A text with a note: `Interviews (14, Sep 2026)`.
    with_note: &'static str,
    /// A sentence, from a text without a full stop.
    sentence: &'static str,
    /// A quote, from a text without quotation marks.
    quoted: &'static str,
    /// Between independent facts.
    dot: &'static str,
    /// Between the parts of a list.
    comma: &'static str,
    /// Between the parts of a list whose parts may contain commas.
    semicolon: &'static str,
    /// Before the decimals of a number.
    decimal: &'static str,
    /// Before a number greater than zero, where its sign matters.
    plus: &'static str,
    /// Before a number less than zero.
    minus: &'static str,
    /// Day, name of the month, year.
    day_month_year: &'static str,
    /// Name of the month, year.
    month_year: &'static str,
    /// A year alone.
    year: &'static str,
    /// Short names of the months, as written beside a year.
    months: [&'static str; 12],

    /// The sheet of this name.
    journey_map: Personal,
    /// The sheet of this name.
    service_blueprint: &'static str,
    /// The sheet of this name.
    persona_sheet: &'static str,
    /// The sheet of this name.
    opportunity_matrix: &'static str,
    /// The person whose journey it is, unless it has a `protagonist`.
    customer: &'static str,

    /// The persona of the journey.
    persona: &'static str,
    /// What the customer wants.
    goal: &'static str,
    /// What the customer expects.
    expects: &'static str,
    /// The event before the journey.
    starts: &'static str,
    /// The event after the journey.
    ends: &'static str,
    /// The customer segment.
    segment: &'static str,
    /// The owner.
    owner: &'static str,
    /// The stage.
    stage: &'static str,
    /// The version.
    version: &'static str,
    /// The journey from which a target state was derived.
    based_on: &'static str,
    /// `{0}` is the date of the last review.
    reviewed: &'static str,
    /// `{0}` is the date of the next review.
    review_by: &'static str,
    /// The current state.
    state_current: &'static str,
    /// The target state.
    state_target: &'static str,
    /// `{0}` further personas that are not drawn.
    more_personas: Plural,

    /// Under the mean of all scores.
    mean_emotion: &'static str,
    /// The scale, from `{0}` to `{1}`.
    scale: &'static str,
    /// Under their number.
    pain_points: Plural,
    /// Under their number.
    opportunities: Plural,
    /// `{0}` severe pain points.
    severe_ones: Plural,
    /// `{0}` quick wins.
    quick_wins: Plural,

    /// Some customers skip the touchpoint.
    optional: &'static str,
    /// A status of a touchpoint.
    works: &'static str,
    /// A status of a touchpoint.
    weak: &'static str,
    /// A status of a touchpoint.
    missing: &'static str,
    /// A status of a touchpoint.
    planned: &'static str,
    /// `{0}` lists the personas something applies to.
    only_for: &'static str,
    /// `{0}` is the score of another outcome.
    or_score: &'static str,
    /// `{0}` is the system or tool used.
    system: &'static str,
    /// `{0}` is a duration.
    takes: &'static str,
    /// `{0}` is a waiting time.
    waits: &'static str,
    /// A severity of a pain point.
    minor: &'static str,
    /// A severity of a pain point.
    major: &'static str,
    /// A severity of a pain point.
    severe: &'static str,
    /// `{0}` is the number or share of customers affected.
    reaches: &'static str,
    /// `{0}` is a root cause.
    cause: &'static str,
    /// `{0}` is the priority that a team set.
    priority: &'static str,
    /// `{0}` is what may be lost through a pain point.
    risk: &'static str,
    /// `{0}` is the answer to a pain point.
    mitigation: &'static str,
    /// `{0}` is a due date.
    due: &'static str,
    /// An opportunity with high impact and low effort.
    quick_win: &'static str,
    /// An impact of 1-5 and an effort of 1-5.
    score: &'static str,
    /// `{0}` is an impact of 1-5.
    impact: &'static str,
    /// `{0}` is an effort of 1-5.
    effort: &'static str,
    /// A likelihood of failure.
    seldom: &'static str,
    /// A likelihood of failure.
    at_times: &'static str,
    /// A likelihood of failure.
    often: &'static str,
    /// `{0}` is the recovery after a failure.
    recovery: &'static str,
    /// `{0}` is a target value.
    target: &'static str,
    /// A verdict on a metric.
    target_reached: &'static str,
    /// A verdict on a metric.
    target_missed: &'static str,
    /// `{0}` is a baseline value.
    baseline: &'static str,
    /// `{0}` is a sample size.
    sample: &'static str,
    /// `{0}` lists the other teams involved.
    contributors: &'static str,
    /// `{0}` is the team that customers hold responsible.
    seen_as: Personal,
    /// A path that the customer may choose.
    path_alternative: &'static str,
    /// A path after a failure.
    path_exception: &'static str,

    /// The lowest point of the curve.
    lowest_point: &'static str,
    /// The highest point of the curve.
    peak: &'static str,
    /// The last point of the curve.
    end: &'static str,
    /// The upper end of the scale.
    delighted: &'static str,
    /// The middle of the scale.
    neutral: &'static str,
    /// The lower end of the scale.
    frustrated: &'static str,

    /// The journey of a persona or of opportunities.
    journey: &'static str,
    /// Heading of a persona's sliders.
    traits: &'static str,
    /// Heading of the jobs to be done.
    jobs: &'static str,
    /// Heading of a persona's curve.
    journey_feels: &'static str,
    /// Heading of the research behind a persona.
    rests_on: &'static str,

    /// `{0}` of `{1}` opportunities are quick wins.
    quick_wins_of: &'static str,
    /// An explanation of the opportunity matrix.
    how_to_read: &'static str,
    /// A region of the opportunity matrix.
    region_quick_wins: Titled,
    /// A region of the opportunity matrix.
    region_big_bets: Titled,
    /// A region of the opportunity matrix.
    region_fill_ins: Titled,
    /// A region of the opportunity matrix.
    region_think_twice: Titled,
    /// Opportunities without a place in the matrix.
    not_estimated: Titled,
    /// The beginning of an axis.
    less_impact: &'static str,
    /// The end of an axis.
    more_impact: &'static str,
    /// The beginning of an axis.
    less_effort: &'static str,
    /// The end of an axis.
    more_effort: &'static str,
    /// Heading of the scores of opportunities.
    impact_to_effort: &'static str,
    /// An opportunity that addresses no pain point.
    answers_nothing: &'static str,

    /// The line between customer and frontstage.
    line_of_interaction: &'static str,
    /// The line between frontstage and backstage.
    line_of_visibility: &'static str,
    /// The line between backstage and support.
    line_of_internal_interaction: &'static str,

    /// Heading of the metrics of the whole journey.
    numbers: &'static str,
    /// Heading of the list of handoffs.
    handoffs: &'static str,
    /// `{0}` is the information that a connector carries.
    carries: &'static str,
    /// A connector that carries nothing.
    carries_nothing: &'static str,
    /// Label before the research.
    sources: &'static str,
    /// Text in place of missing research.
    no_sources: &'static str,

    /// A research method.
    interview: &'static str,
    /// A research method.
    survey: &'static str,
    /// A research method.
    analytics: &'static str,
    /// A research method.
    observation: &'static str,
    /// A research method.
    support_data: &'static str,
    /// A research method.
    workshop: &'static str,
    /// A research method.
    usability_test: &'static str,
    /// A research method.
    diary: &'static str,
    /// A research method.
    document: &'static str,
    /// A research method.
    expert: &'static str,
    /// A research method.
    review: &'static str,
    /// A research method.
    other: &'static str,
    /// `{0}` of them.
    interviews: Plural,
    /// `{0}` of their answers.
    surveys: Plural,
    /// `{0}` of them.
    observations: Plural,
    /// `{0}` of them.
    support_cases: Plural,
    /// `{0}` of them.
    reviews: Plural,

    /// Legend of the star.
    key_star: &'static str,
    /// Legend of the face with a ring.
    key_lowest: &'static str,
    /// Legend of the three dots.
    key_severity: &'static str,
    /// Legend of a hollow point.
    key_assumed: &'static str,
    /// Legend of an emotion that depends on the outcome.
    key_range: &'static str,
    /// Legend of a word in a dashed box.
    key_unscored: &'static str,
    /// Legend of the warning triangle.
    key_loss: Personal,
    /// Legend of an opportunity's score.
    key_score: &'static str,
    /// Legend of the tag. `{0}` is the minimum impact, `{1}` the maximum effort.
    key_quick_win: &'static str,
    /// Legend of the mark F.
    key_fail: &'static str,
    /// Legend of the mark W.
    key_wait: &'static str,
    /// Legend of the card of an event.
    key_event: &'static str,
    /// Legend of the card of internal work.
    key_internal: Personal,
    /// Legend of an arrow with two heads.
    key_exchange: &'static str,
    /// Legend of an arrow.
    key_triggers: &'static str,
    /// Legend of a dashed arrow.
    key_needs: &'static str,
    /// Legend of a light arrow.
    key_implied: &'static str,
    /// Legend of a red number on an arrow.
    key_lost_flow: &'static str,
    /// Legend of an arrow between touchpoints.
    key_next: Personal,
    /// Legend of a metric's bar.
    key_bar: &'static str,
    /// Legend of a metric's curve.
    key_series: &'static str,
    /// Legend of the background behind a path.
    key_branch: &'static str,
    /// Legend of a dashed card.
    key_optional: Personal,
    /// Legend of the sizes of points.
    key_answers: &'static str,

    /// A summary of a sheet: its name `{0}`, its stages `{1}`, its touchpoints `{2}`.
    overview: &'static str,
    /// `{0}` of them.
    stages: Plural,
    /// `{0}` of them.
    touchpoints: Plural,
    /// `{0}` of them.
    pain_points_of: Plural,
    /// The number of pain points `{0}`, and of the severe ones among them `{1}`.
    of_them_severe: &'static str,
    /// `{0}` of them.
    opportunities_of: Plural,
}
