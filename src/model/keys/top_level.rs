//! Keys at the top of a journey file, and those of paths, lanes, the offer, flows and the scale.

use super::common::{DESCRIPTION, ID, NAME, PlainTextList, TEXT, TextList, entries};
use super::details::INSIGHTS;
use super::notation::{
    EntryName, FeelingScores, FilePaths, FlowEndName, Key, Labels, LaneName, LanguageTag, ScaleEnd, TeamName, level, notations,
};
use super::people::{PersonaEntries, TeamEntries};
use super::research::{ChannelEntries, EvidenceEntries, MetricEntries};
use super::stages::StageEntries;
use super::table::Shape::{self, Either, Entry, Named, Several};
use super::table::{AnyKey, NamedEntries, Table};
use super::things::ThingKind;
use crate::model::{Date, Flow, FlowKind, Offer, OfferItem, OwnLane, Path, PathKind, Role, Scale, State, Text};

level! {
    /// A whole file.
    JOURNEY in journey = "the journey", "the top of the file", needs &[&["title"], &["stages"]], defines None;
    TITLE: Text = "title", ["name", "journey", "journey_title", "journey_name", "map_title"], "The journey in the customer's words: `I renew my contract`.";
    DESCRIPTION: Text = "description", ["desc", "summary", "subtitle"], "Longer description.";
    SCENARIO: Text = "scenario", ["situation", "context"], "Situation in which the journey takes place.";
    EXPECTATIONS: PlainTextList = "expectations", ["expectation", "expects"], "What the customer expects at the start.";
    GOAL: Text =
        "goal", ["objective", "job_to_be_done", "jtbd", "customer_goal", "user_goal", "journey_goal", "journey_objective"], "What the customer wants to achieve.";
    INSIGHTS;
    STATE: State = "state", ["variant", "map_state"], "State of the journey, as-is or to-be: {words}.";
    BASED_ON: Text = "based_on", ["derived_from"], "Journey from which this target state was derived.";
    STARTS_WHEN: Text = "starts_when", ["starts", "start", "begins_when"], "Event that starts the journey.";
    ENDS_WHEN: Text = "ends_when", ["ends", "end"], "Event that ends the journey.";
    OWNER: TeamName = "owner", ["responsible", "responsible_team", "journey_owner"], "Team or person responsible for the map.";
    STATUS: Text = "status", ["review_status"], "Review status, free text such as draft, in review, approved.";
    SEAL: Text = "seal", [], "Digest of the approved file, 12 digits that `cjm check` prints: `4c1f09a2be77`.";
    VERSION: Text = "version", [], "Version of the map, free text.";
    REVIEWED: Date =
        "reviewed", ["last_reviewed", "updated", "last_updated", "updated_at"], "Date of the last review: `2026-10-12`.";
    REVIEW_BY: Date = "review_by", ["next_review"], "Date by which the next review is due: `2027-04-01`.";
    REVIEW_EVERY: Text = "review_every", ["review_cycle"], "Interval between reviews: `6 months`.";
    INDUSTRY: Text = "industry", ["sector"], "Industry, free text.";
    PROTAGONIST: Text = "protagonist", ["main_actor", "customer_type", "user_type"],
        "Whose journey it is, a noun in the singular that names lanes, sheet and legend: `patient`. The customer by default.";
    SEGMENT: Text = "segment", ["target_group", "audience"], "Customer segment of the journey.";
    TAGS: TextList = "tags", ["tag", "themes", "keywords"], "Keywords, free text.";
    LOCALE: LanguageTag =
        "locale", ["language", "lang"], "Language of the texts, and of lane names, legends and dates: `en`, `pt-BR`.";
    SCALE: Scale = "scale", ["emotion_scale"], "Range of emotion scores, labels of the axis, and scores of your own words: `{min: 1, max: 5, labels: [awful, great], words: {curious: 4}}`.";
    PATHS: PathEntries =
        "paths", ["path", "branches", "alternatives"], "Alternative paths, to which touchpoints refer in `path`.";
    LANES: LaneEntries = "lanes", ["own_lanes", "rows"], "Lanes of your own: `{id, title, role, after}`.";
    STAGES: StageEntries =
        "stages", ["phases", "stage", "phase", "episodes", "milestones", "columns"], "Phases of the journey, in order.";
    OFFER: Offer = "offer",
        ["value_proposition", "value_propositions", "value_props"],
        "What the service offers (value proposition canvas).";
    FLOWS: FlowEntries = "flows",
        ["flow", "connections", "arrows", "handoffs", "handovers"],
        "Connections between touchpoints and blueprint items.";
    .. shared::KEYS
}

level! {
    /// A file listed in `use`.
    SHARED in shared = "a shared file", "a file named under `use`", needs &[], defines None;
    PERSONAS: PersonaEntries = "personas", ["persona", "actors", "actor", "customers", "customer"], "Customers whose journey it is.";
    CHANNELS: ChannelEntries = "channels", ["media"], "Channels with an id, a name and an icon.";
    METRICS: MetricEntries = "metrics", ["metric", "kpis", "kpi", "success_metrics", "measures"], "Metrics with values and targets.";
    TEAMS: TeamEntries = "teams", ["team", "departments"], "Teams of the organisation.";
    EVIDENCE: EvidenceEntries = "evidence", ["research", "sources"], "Research behind the map.";
    USE: FilePaths = "use",
        ["uses", "include", "includes", "import", "imports"],
        "Paths of files that define shared personas, channels, metrics, teams and evidence.";
}

level! {
    /// An entry of `paths`.
    PATH in path = "a path", "an entry of `paths`", needs &[&["name", "id"]], defines Some(ThingKind::Path);
    ID;
    NAME;
    KIND: PathKind = "kind", ["type", "path_type"], "{words}.";
    DESCRIPTION;
}

level! {
    /// An entry of `lanes`.
    LANE in lane = "a lane", "an entry of `lanes`", needs &[&["id", "title"]], defines Some(ThingKind::Lane);
    ID;
    TITLE: EntryName = "title", ["name", "label"], "Name shown in the drawing.";
    ROLE: Role =
        "role", ["kind", "type"], "{words}.";
    AFTER: LaneName = "after", ["where", "below", "under"], "Lane below which it is placed; last by default.";
    DESCRIPTION;
}

level! {
    /// `offer`.
    OFFER in offer = "the offer", "`offer`", needs &[], defines None;
    PRODUCTS: OfferItems = "products", ["product", "services", "products_and_services"], "Products and services.";
    PAIN_RELIEVERS: OfferItems = "pain_relievers", ["pain_reliever", "relievers"], "How the offer relieves pains.";
    GAIN_CREATORS: OfferItems = "gain_creators", ["gain_creator", "creators"], "How the offer creates gains.";
}

level! {
    /// One part of the offer.
    OFFER_ITEM in offer_item = "a part of the offer", "an entry of `products`, `pain_relievers` or `gain_creators`",
        needs &[&["text"]], defines None;
    TEXT;
    DESCRIPTION;
    ADDRESSES: TextList = "addresses", ["answers", "relieves", "creates", "pains", "gains", "for"], "Pains and gains of the persona that it addresses.";
}

level! {
    /// An entry of `flows`.
    FLOW in flow = "a flow", "an entry of `flows`", needs &[&["from"], &["to"]], defines None;
    FROM: FlowEndName = "from", ["source", "start"], "Start of the flow, a touchpoint, `touchpoint.lane` or the id of a blueprint item.";
    TO: FlowEndName = "to", ["target", "end"], "End of the flow, written like `from`.";
    KIND: FlowKind = "kind", ["type"], "{words}.";
    LABEL: Text = "label", ["text", "name", "title"], "Text on the connector.";
    CARRIES: TextList = "carries", ["context", "hands_over", "passes"], "Information passed on in the handoff; `none` if everything is lost.";
    DESCRIPTION;
}

level! {
    /// `scale`.
    SCALE in scale = "the scale", "`scale`", needs &[], defines None;
    MIN: ScaleEnd = "min", ["lowest", "from", "minimum"], "Lowest score.";
    MAX: ScaleEnd = "max", ["highest", "to", "maximum"], "Highest score.";
    LABELS: Labels = "labels", ["names"], "Axis labels from lowest to highest score, or `{-2: awful, 2: great}`.";
    WORDS: FeelingScores = "words", ["feelings"], "Scores of your own words for feelings: `{curious: 1, lost: -2}`.";
}

notations! {
    impl Scale -> Scale = Shape::Scale(&SCALE);
    impl Offer -> Option<Offer> = Entry(&OFFER);
    /// One area of the offer.
    struct OfferItems -> Vec<OfferItem> = Several(&Either(&Shape::Text, &OFFER_ITEM));
    /// Connections of the blueprint.
    struct FlowEntries -> Vec<Flow> = Several(&Entry(&FLOW));
    /// Alternative paths.
    struct PathEntries -> Vec<Path> = Named(&PATHS);
    /// Lanes defined by the author.
    struct LaneEntries -> Vec<OwnLane> = Named(&LANES);
}

static PATHS: NamedEntries = entries(&PATH);
static LANES: NamedEntries = entries(&LANE);
