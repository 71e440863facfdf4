//! Values to words, and the fixed words of the document and of the page around it.

#![allow(clippy::unused_self, reason = "languages differ in how they print values")]

use super::Teller;
use crate::compose::words;
use crate::model::{Confidence, Date, Direction, EvidenceKind, Likelihood, MetricKind};
use crate::reading::Labels;
use crate::words::ENGLISH as LOCALE;

impl Teller<'_> {
    pub(super) fn date(&self, date: Date) -> String {
        words::date(LOCALE.words, date)
    }

    /// In quotation marks.
    pub(super) fn quoted(text: &str) -> String {
        words::quoted(LOCALE.words, text)
    }

    /// A score as it is printed.
    pub(super) fn score(&self, score: f64) -> String {
        words::score(LOCALE.words, self.journey, score)
    }

    /// `4 of 5`.
    pub(super) fn of(&self, level: f64, most: u8) -> String {
        let level = (level * 100.0).round() / 100.0;
        self.words.fill(self.words.of, &[&level.to_string(), &most.to_string()])
    }

    pub(super) fn confidence(&self, confidence: Option<Confidence>) -> Option<String> {
        let w = self.words;
        let word = match confidence? {
            Confidence::Assumption => w.assumption,
            Confidence::Partial => w.partial,
            Confidence::Evidence => w.proven,
        };
        Some(word.to_owned())
    }

    pub(super) fn likelihood(&self, likelihood: Likelihood) -> &'static str {
        words::likelihood(LOCALE.words, likelihood)
    }

    pub(super) fn evidence_kind(&self, kind: EvidenceKind) -> &'static str {
        words::evidence(LOCALE.words, kind)
    }

    pub(super) fn direction(&self, direction: Direction) -> &'static str {
        match direction {
            Direction::Up => self.words.up,
            Direction::Down => self.words.down,
        }
    }

    /// What a metric measures; nothing where its name has to say it.
    pub(super) fn metric_kind(&self, kind: MetricKind) -> Option<&'static str> {
        let w = self.words;
        match kind {
            MetricKind::Nps => Some(w.nps),
            MetricKind::Csat => Some(w.csat),
            MetricKind::Ces => Some(w.ces),
            MetricKind::Ratio => Some(w.ratio),
            MetricKind::Time => Some(w.time),
            MetricKind::Count => Some(w.count),
            MetricKind::Money => Some(w.money),
            MetricKind::Other => None,
        }
    }
}

/// Declares the words and their English.
macro_rules! words {
    ($($name:ident: $text:literal,)*) => {
        pub(super) struct Words { $(pub(super) $name: &'static str,)* }
        static ENGLISH: Words = Words { $($name: $text,)* };
    };
}

pub(super) fn english() -> &'static Words {
    &ENGLISH
}

impl Words {
    /// A pattern with `{0}`, `{1}` replaced.
    pub(super) fn fill(&self, pattern: &str, texts: &[&str]) -> String {
        (0..).zip(texts).fold(pattern.to_owned(), |out, (n, text)| out.replace(&format!("{{{n}}}"), text))
    }

    /// `Name: text`.
    pub(super) fn label(&self, name: &str, text: &str) -> String {
        format!("{name}: {text}")
    }

    pub(super) fn labels(&self) -> Labels {
        Labels {
            skip: self.page_skip,
            views: self.page_views,
            read: self.page_read,
            search: self.page_search,
            next: self.page_next,
            previous: self.page_previous,
            close: self.page_close,
            all: self.page_all,
            lanes: self.page_lanes,
            colours: self.page_colours,
            system: self.page_system,
            light: self.page_light,
            dark: self.page_dark,
            zoom: self.page_zoom,
            zoom_in: self.page_zoom_in,
            zoom_out: self.page_zoom_out,
            actual: self.page_actual,
            fit: self.page_fit,
            detail: self.page_detail,
            contents: self.page_contents,
            filters: self.page_filters,
            reset: self.page_reset,
            drawing: self.page_drawing,
            some: self.page_some,
            none: self.page_none,
            found: self.page_found,
            nothing_found: self.page_nothing_found,
            keys: self.page_keys,
            key_search: self.page_key_search,
            key_zoom: self.page_key_zoom,
            key_fit: self.page_key_fit,
            key_pan: self.page_key_pan,
            key_open: self.page_key_open,
            key_close: self.page_key_close,
            key_help: self.page_key_help,
            target: self.page_target,
        }
    }
}

words! {
    comma: ", ",
    range: "{0} to {1}",
    of: "{0} of {1}",
    state_current: "Current state",
    state_target: "Target state",
    goal: "Goal",
    expects: "Expects",
    starts: "Starts when",
    ends: "Ends when",
    segment: "Customers",
    industry: "Industry",
    state: "State",
    based_on: "Based on",
    owner: "Owner",
    status: "Status",
    version: "Version",
    reviewed: "Reviewed",
    review_by: "Review by",
    review_every: "Review every",
    tags: "Tags",
    scale: "Scale of emotions",
    mean_emotion: "Mean emotion",
    pain_points: "Pain points",
    opportunities: "Opportunities",
    quick_wins: "quick wins",
    minor: "minor",
    major: "major",
    severe: "severe",
    persona: "Persona",
    personas: "Personas",
    channel: "Channel",
    channels: "Channels",
    touchpoint: "Touchpoint",
    touchpoints: "Touchpoints",
    feels: "How it feels",
    overview: "At a glance",
    overview_caption: "Every touchpoint, its channel and how it feels",
    stage_of: "Stage {0} of {1}",
    touchpoint_of: "touchpoint {0} of {1}",
    path: "Path",
    path_alternative: "alternative path",
    path_exception: "exception",
    optional: "Optional",
    optional_means: "some customers skip it",
    goes_on: "Goes on with",
    moment_of_truth: "moment of truth",
    said: "said",
    thought: "thought",
    intensity: "Intensity",
    confidence: "Confidence",
    assumption: "assumed",
    partial: "partly proven",
    proven: "proven",
    only_for: "for {0}",
    lane_needs: "Needs",
    lane_pains: "Pain points",
    lane_workarounds: "Workarounds",
    lane_gains: "Gains",
    lane_opportunities: "Opportunities",
    lane_physical: "Physical evidence",
    lane_frontstage: "Frontstage",
    lane_backstage: "Backstage",
    lane_support: "Support processes",
    lane_policies: "Policies",
    lane_fail_points: "Fail points",
    lane_staff: "Staff emotion",
    numbers: "Numbers",
    numbers_whole: "Numbers for the whole journey",
    behind: "Behind the scenes",
    more: "More about it",
    duration: "Takes",
    wait: "Wait",
    contributors: "With",
    seen_as: "Customers hold responsible",
    importance: "Importance",
    engagement: "Engagement",
    to_customer: "to the customer",
    to_business: "to the business",
    links: "Links",
    link: "Link",
    sources: "Sources",
    source: "Source",
    reaches: "reaches {0}",
    cause: "Cause",
    due: "due {0}",
    impact: "Impact",
    effort: "Effort",
    addresses: "Answers",
    quick_win: "quick win",
    measured_by: "Measured by",
    change: "Change to test",
    expect: "Expected",
    result: "Result",
    test_status: "Status of the test",
    system: "with {0}",
    takes: "takes {0}",
    waits: "wait {0}",
    recovery: "Then",
    target: "target {0}",
    baseline: "from {0}",
    kind: "Kind",
    direction: "Direction",
    up: "higher is better",
    down: "lower is better",
    series: "Over time",
    as_of: "As of",
    sample: "Sample size",
    date: "Date",
    nps: "net promoter score",
    csat: "customer satisfaction",
    ces: "customer effort",
    ratio: "share",
    time: "time",
    count: "count",
    money: "money",
    goals: "Goals",
    frustrations: "Frustrations",
    motivations: "Motivations",
    behaviours: "Behaviours",
    jobs_functional: "Jobs to get done",
    jobs_emotional: "Wants to feel",
    jobs_social: "Wants to be seen",
    pains: "Pains",
    says: "Says",
    thinks: "Thinks",
    does: "Does",
    feels_so: "Feels",
    hears: "Hears",
    sees: "Sees",
    research: "Research",
    paths: "Other paths",
    flows: "Hand-overs",
    flows_caption: "What is handed over, from where and to where",
    from: "From",
    to: "To",
    hand_over: "Hand-over",
    triggers: "triggers",
    flow_needs: "needs",
    exchange: "exchange",
    carries: "carries {0}",
    carries_nothing: "carries nothing",
    offer: "Offer",
    products: "Products and services",
    relievers: "Pain relievers",
    creators: "Gain creators",
    definitions: "Channels, teams and lanes",
    teams: "Teams",
    own_lanes: "Lanes of their own",
    page_skip: "Skip to the content",
    page_views: "Views",
    page_read: "Read",
    page_search: "Search",
    page_next: "Next touchpoint",
    page_previous: "Previous touchpoint",
    page_close: "Close",
    page_all: "all",
    page_lanes: "Lanes",
    page_colours: "Colours",
    page_system: "As the system",
    page_light: "Light",
    page_dark: "Dark",
    page_zoom: "Zoom",
    page_zoom_in: "Zoom in",
    page_zoom_out: "Zoom out",
    page_actual: "Actual size",
    page_fit: "Fit",
    page_detail: "Touchpoint",
    page_contents: "Contents",
    page_filters: "Filters",
    page_reset: "Show all",
    page_drawing: "{0}, a drawing that scrolls",
    page_some: "{0} of {1} touchpoints",
    page_none: "No touchpoint matches",
    page_found: "{0} of {1} found",
    page_nothing_found: "Nothing found",
    page_keys: "Keys",
    page_key_search: "Search",
    page_key_zoom: "Zoom in, zoom out, actual size",
    page_key_fit: "Fit the drawing to the window",
    page_key_pan: "Move the drawing",
    page_key_open: "Next and previous touchpoint",
    page_key_close: "Close what is open, clear the search",
    page_key_help: "Show the keys",
    page_target: "Target",
}
