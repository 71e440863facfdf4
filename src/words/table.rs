//! The table of fixed words that every language fills, so that a missing word does not compile.

use super::phrase::{Phrase, Plural, Titled};

/// Declares the table and the one walk over it.
macro_rules! words {
    ($($(#[doc = $doc:literal])* $name:ident: $kind:ty,)*) => {
        /// The fixed words of one language. Patterns hold `{0}`, `{1}`, ... where something is filled in.
        #[derive(Debug, Clone, Copy)]
        pub struct Words {
            /// Whether none of something counts as one: `0 étape`.
            pub zero_is_one: bool,
            /// Whether what is filled into patterns is kept apart from the words around it, as the direction of writing asks for.
            pub isolates: bool,
            $($(#[doc = $doc])* pub $name: $kind,)*
        }

        impl Words {
            /// The same table with every text changed; `change` gets the name of its field and the text.
            #[must_use]
            pub fn map(&self, change: &mut dyn FnMut(&'static str, &'static str) -> &'static str) -> Self {
                Self {
                    zero_is_one: self.zero_is_one,
                    isolates: self.isolates,
                    $($name: Phrase::map(self.$name, &mut |text| change(stringify!($name), text)),)*
                }
            }
        }
    };
}

words! {
    /// A name and what it is: `Owner: Payments`.
    labelled: &'static str,
    /// A text and what is said about it: `Interviews (14, Sep 2026)`.
    with_note: &'static str,
    /// A sentence from a text without its full stop.
    sentence: &'static str,
    /// A quote from a text without its marks.
    quoted: &'static str,
    /// Between facts that have nothing to do with each other.
    dot: &'static str,
    /// Between the parts of a list.
    comma: &'static str,
    /// Between the parts of a list whose parts may hold commas.
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
    /// Short names of the months, as they stand beside a year.
    months: [&'static str; 12],

    /// The sheet of this name.
    journey_map: &'static str,
    /// The sheet of this name.
    service_blueprint: &'static str,
    /// The sheet of this name.
    persona_sheet: &'static str,
    /// The sheet of this name.
    opportunity_matrix: &'static str,

    /// Whose journey it is.
    persona: &'static str,
    /// What the customer wants.
    goal: &'static str,
    /// What the customer expects.
    expects: &'static str,
    /// The event before the journey.
    starts: &'static str,
    /// The event after the journey.
    ends: &'static str,
    /// Which customers it is about.
    segment: &'static str,
    /// Who answers for it.
    owner: &'static str,
    /// Which edition.
    version: &'static str,
    /// The journey a target state was derived from.
    based_on: &'static str,
    /// `{0}` is the date of the last review.
    reviewed: &'static str,
    /// `{0}` is the date of the next review.
    review_by: &'static str,
    /// As it is.
    state_current: &'static str,
    /// As it is to be.
    state_target: &'static str,
    /// `{0}` personas are not drawn.
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
    /// `{0}` are the personas something is for.
    only_for: &'static str,
    /// `{0}` is what work is done with.
    system: &'static str,
    /// `{0}` is how long work takes.
    takes: &'static str,
    /// `{0}` is how long somebody waits.
    waits: &'static str,
    /// How bad a pain point is.
    minor: &'static str,
    /// How bad a pain point is.
    major: &'static str,
    /// How bad a pain point is.
    severe: &'static str,
    /// `{0}` is how many customers a pain point reaches.
    reaches: &'static str,
    /// `{0}` is what is behind a pain point.
    cause: &'static str,
    /// `{0}` is when it is to be done.
    due: &'static str,
    /// An opportunity of great impact and little effort.
    quick_win: &'static str,
    /// An impact of 1-5 and an effort of 1-5.
    score: &'static str,
    /// `{0}` is an impact of 1-5.
    impact: &'static str,
    /// `{0}` is an effort of 1-5.
    effort: &'static str,
    /// How often something goes wrong.
    seldom: &'static str,
    /// How often something goes wrong.
    at_times: &'static str,
    /// How often something goes wrong.
    often: &'static str,
    /// `{0}` is what is done when something went wrong.
    recovery: &'static str,
    /// `{0}` is where a metric should be.
    target: &'static str,
    /// What is true of a metric that is as good as its target asks for, or better.
    target_reached: &'static str,
    /// What is true of a metric that falls short of its target.
    target_missed: &'static str,
    /// `{0}` is where a metric was.
    baseline: &'static str,
    /// `{0}` is the size of a sample.
    sample: &'static str,
    /// `{0}` are the others who work on it.
    contributors: &'static str,
    /// `{0}` is whom the customers hold responsible.
    seen_as: &'static str,
    /// A path the customer may choose.
    path_alternative: &'static str,
    /// A path because something went wrong.
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

    /// Whose persona or opportunities are shown.
    journey: &'static str,
    /// Over the sliders of a persona.
    traits: &'static str,
    /// Over the jobs to be done.
    jobs: &'static str,
    /// Over the curve of one persona.
    journey_feels: &'static str,
    /// Over the research behind a persona.
    rests_on: &'static str,

    /// How many of the opportunities, `{1}`, are quick wins, `{0}`.
    quick_wins_of: &'static str,
    /// How to read the opportunity matrix.
    how_to_read: &'static str,
    /// A region of the opportunity matrix.
    region_quick_wins: Titled,
    /// A region of the opportunity matrix.
    region_big_bets: Titled,
    /// A region of the opportunity matrix.
    region_fill_ins: Titled,
    /// A region of the opportunity matrix.
    region_think_twice: Titled,
    /// Opportunities that the matrix cannot place.
    not_estimated: Titled,
    /// The beginning of an axis.
    less_impact: &'static str,
    /// The end of an axis.
    more_impact: &'static str,
    /// The beginning of an axis.
    less_effort: &'static str,
    /// The end of an axis.
    more_effort: &'static str,
    /// Over the scores of opportunities.
    impact_to_effort: &'static str,
    /// An opportunity that answers no pain point.
    answers_nothing: &'static str,

    /// The line between customer and frontstage.
    line_of_interaction: &'static str,
    /// The line between frontstage and backstage.
    line_of_visibility: &'static str,
    /// The line between backstage and support.
    line_of_internal_interaction: &'static str,

    /// Over the figures of the journey as a whole.
    numbers: &'static str,
    /// Over what numbered connectors hand over.
    hand_overs: &'static str,
    /// `{0}` is what a connector hands over.
    carries: &'static str,
    /// A connector that hands nothing over.
    carries_nothing: &'static str,
    /// Before the research.
    sources: &'static str,
    /// Instead of the research.
    no_sources: &'static str,

    /// A kind of research.
    interview: &'static str,
    /// A kind of research.
    survey: &'static str,
    /// A kind of research.
    analytics: &'static str,
    /// A kind of research.
    observation: &'static str,
    /// A kind of research.
    support_data: &'static str,
    /// A kind of research.
    workshop: &'static str,
    /// A kind of research.
    usability_test: &'static str,
    /// A kind of research.
    diary: &'static str,
    /// A kind of research.
    document: &'static str,
    /// A kind of research.
    expert: &'static str,
    /// A kind of research.
    review: &'static str,
    /// A kind of research.
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
    /// Legend of a word in a dashed box.
    key_unscored: &'static str,
    /// Legend of the warning triangle.
    key_loss: &'static str,
    /// Legend of an opportunity's score.
    key_score: &'static str,
    /// Legend of the tag.
    key_quick_win: &'static str,
    /// Legend of the letter F.
    key_fail: &'static str,
    /// Legend of the letter W.
    key_wait: &'static str,
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
    key_next: &'static str,
    /// Legend of a metric's bar.
    key_bar: &'static str,
    /// Legend of the ground behind a path.
    key_branch: &'static str,
    /// Legend of a dashed card.
    key_optional: &'static str,
    /// Legend of the sizes of points.
    key_answers: &'static str,

    /// What a sheet is: its name `{0}`, its stages `{1}`, its touchpoints `{2}`.
    overview: &'static str,
    /// `{0}` of them.
    stages: Plural,
    /// `{0}` of them.
    touchpoints: Plural,
    /// `{0}` of them.
    pain_points_of: Plural,
    /// All pain points `{0}`, and the severe ones among them `{1}`.
    of_them_severe: &'static str,
    /// `{0}` of them.
    opportunities_of: Plural,

    /// A lane.
    lane_backstage: Titled,
    /// A lane.
    lane_channels: Titled,
    /// A lane.
    lane_customer_actions: Titled,
    /// A lane.
    lane_emotions: Titled,
    /// A lane.
    lane_engagement: Titled,
    /// A lane.
    lane_fail_points: Titled,
    /// A lane.
    lane_frontstage: Titled,
    /// A lane.
    lane_gains: Titled,
    /// A lane.
    lane_goals: Titled,
    /// A lane.
    lane_images: Titled,
    /// A lane.
    lane_importance: Titled,
    /// A lane.
    lane_links: Titled,
    /// A lane.
    lane_metrics: Titled,
    /// A lane.
    lane_needs: Titled,
    /// A lane.
    lane_opportunities: Titled,
    /// A lane.
    lane_owners: Titled,
    /// A lane.
    lane_pain_points: Titled,
    /// A lane.
    lane_physical_evidence: Titled,
    /// A lane.
    lane_policies: Titled,
    /// A lane.
    lane_reasons: Titled,
    /// A lane.
    lane_research: Titled,
    /// A lane.
    lane_staff_emotion: Titled,
    /// A lane.
    lane_support: Titled,
    /// A lane.
    lane_thoughts: Titled,
    /// A lane.
    lane_time: Titled,
    /// A lane.
    lane_touchpoints: Titled,
    /// A lane.
    lane_workarounds: Titled,
}
