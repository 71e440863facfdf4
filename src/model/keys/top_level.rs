//! Keys at the top of a journey file, and those of paths, lanes, the offer, flows and the scale.

use super::common::{DESCRIPTION, ID, NAME, TEXT, Texts, entries};
use super::notation::{FilePaths, FlowEndName, Key, Labels, LaneName, LanguageTag, ScaleEnd, TeamName, level, notations};
use super::people::{PersonaEntries, TeamEntries};
use super::research::{ChannelEntries, EvidenceEntries, MetricEntries};
use super::stages::StageEntries;
use super::table::Shape::{self, Either, Entry, Named, Several};
use super::table::{AnyKey, Group, Table};
use super::things::ThingKind;
use crate::model::{Date, Flow, FlowKind, Offer, OfferItem, OwnLane, Path, PathKind, Role, Scale, State, Text};

level! {
    /// A whole file.
    JOURNEY in journey = "the journey", "the top of the file", needs &[&["title"], &["stages"]], defines None;
    TITLE: Text = "title", ["name", "journey", "journey_title"], "The journey in the customer's words: `I renew my contract`.";
    DESCRIPTION: Text = "description", ["desc", "summary", "subtitle"], "Longer text.";
    SCENARIO: Text = "scenario", ["situation", "context"], "The situation the journey is told in.";
    EXPECTATIONS: Texts = "expectations", ["expectation", "expects"], "What the customer expects at the start.";
    GOAL: Text =
        "goal", ["objective", "job_to_be_done", "jtbd", "customer_goal", "user_goal"], "What the customer wants to reach.";
    STATE: State = "state", ["variant", "map_state"], "`current` (as-is) or `target` (to-be).";
    BASED_ON: Text = "based_on", ["derived_from"], "The journey a target state was derived from.";
    STARTS_WHEN: Text = "starts_when", ["starts", "start", "begins_when"], "The event that starts the journey.";
    ENDS_WHEN: Text = "ends_when", ["ends", "end"], "The event that ends it.";
    OWNER: TeamName = "owner", ["responsible", "responsible_team", "journey_owner"], "Who answers for the map.";
    STATUS: Text = "status", ["review_status"], "Free word: draft, in review, approved.";
    SEAL: Text = "seal", [], "What the file was when it was approved, in 12 digits that `cjm check` prints: `4c1f09a2be77`.";
    VERSION: Text = "version", [], "Free text.";
    REVIEWED: Date =
        "reviewed", ["last_reviewed", "updated", "last_updated", "updated_at"], "When the map was last reviewed: `2026-10-12`.";
    REVIEW_BY: Date = "review_by", ["next_review"], "When it has to be reviewed again: `2027-04-01`.";
    REVIEW_EVERY: Text = "review_every", ["review_cycle"], "How often it is reviewed: `6 months`.";
    INDUSTRY: Text = "industry", ["sector"], "Free text.";
    SEGMENT: Text = "segment", ["target_group", "audience"], "The customers the journey is about.";
    TAGS: Texts = "tags", ["tag", "themes", "keywords"], "Free words for finding the map again.";
    LOCALE: LanguageTag =
        "locale", ["language", "lang"], "Language of the texts, and of lane names, legends and dates: `en`, `pt-BR`.";
    SCALE: Scale = "scale", ["emotion_scale"], "What emotion scores mean: `{min: 1, max: 5, labels: [awful, great]}`.";
    PATHS: PathEntries =
        "paths", ["path", "branches", "alternatives"], "Other ways through the journey, which touchpoints name under `path`.";
    LANES: LaneEntries = "lanes", ["own_lanes", "rows"], "Lanes of your own: `{id, title, role, after}`.";
    STAGES: StageEntries =
        "stages", ["phases", "stage", "phase", "episodes", "milestones", "columns"], "The phases of the journey, in order.";
    OFFER: Offer = "offer",
        ["value_proposition", "value_propositions", "value_props"],
        "What the service offers (value proposition canvas).";
    FLOWS: Flows = "flows",
        ["flow", "connections", "arrows", "handoffs", "handovers"],
        "Connections between touchpoints and blueprint items.";
    .. shared::KEYS
}

level! {
    /// A file named under `use:`.
    SHARED in shared = "a shared file", "a file named under `use`", needs &[], defines None;
    PERSONAS: PersonaEntries = "personas", ["persona", "actors", "actor", "customers", "customer"], "Whose journey it is.";
    CHANNELS: ChannelEntries = "channels", ["media"], "Channels with an id, a name and an icon.";
    METRICS: MetricEntries = "metrics", ["metric", "kpis", "kpi", "success_metrics", "measures"], "Numbers that are followed.";
    TEAMS: TeamEntries = "teams", ["team", "departments"], "Teams of the organisation.";
    EVIDENCE: EvidenceEntries = "evidence", ["research", "sources", "insights"], "The research behind the map.";
    USE: FilePaths = "use",
        ["uses", "include", "includes", "import", "imports"],
        "Shared files whose personas, channels, metrics, teams and evidence belong to it.";
}

level! {
    /// An entry of `paths`.
    PATH in path = "a path", "an entry of `paths`", needs &[&["name", "id"]], defines Some(ThingKind::Path);
    ID;
    NAME;
    KIND: PathKind = "kind", ["type", "path_type"], "`alternative` or `exception`.";
    DESCRIPTION;
}

level! {
    /// An entry of `lanes`.
    LANE in lane = "a lane", "an entry of `lanes`", needs &[&["id", "title"]], defines Some(ThingKind::Lane);
    ID;
    TITLE: Text = "title", ["name", "label"], "Its name, as it is drawn.";
    ROLE: Role =
        "role", ["kind", "type"], "`note`, `pain`, `gain`, `number`, `customer`, `frontstage`, `backstage` or `support`.";
    AFTER: LaneName = "after", ["where", "below", "under"], "The lane it stands after.";
    DESCRIPTION;
}

level! {
    /// `offer`.
    OFFER in offer = "the offer", "`offer`", needs &[], defines None;
    PRODUCTS: OfferItems = "products", ["product", "services", "products_and_services"], "Products and services.";
    PAIN_RELIEVERS: OfferItems = "pain_relievers", ["pain_reliever", "relievers"], "How pains are relieved.";
    GAIN_CREATORS: OfferItems = "gain_creators", ["gain_creator", "creators"], "How gains are created.";
}

level! {
    /// One part of the offer.
    OFFER_ITEM in offer_item = "a part of the offer", "an entry of `products`, `pain_relievers` or `gain_creators`",
        needs &[&["text"]], defines None;
    TEXT;
    DESCRIPTION;
    ADDRESSES: Texts = "addresses", ["answers", "relieves", "creates", "pains", "gains", "for"], "Pains and gains it answers.";
}

level! {
    /// An entry of `flows`.
    FLOW in flow = "a flow", "an entry of `flows`", needs &[&["from"], &["to"]], defines None;
    FROM: FlowEndName = "from", ["source", "start"], "A touchpoint, `touchpoint.lane`, or the id of a blueprint item.";
    TO: FlowEndName = "to", ["target", "end"], "As `from`.";
    KIND: FlowKind = "kind", ["type"], "`triggers`, `needs` or `exchange`.";
    LABEL: Text = "label", ["text", "name", "title"], "Drawn on the connection.";
    CARRIES: Texts = "carries", ["context", "hands_over", "passes"], "What is handed over; `none` if everything is lost.";
    DESCRIPTION;
}

level! {
    /// `scale`.
    SCALE in scale = "the scale", "`scale`", needs &[], defines None;
    MIN: ScaleEnd = "min", ["lowest", "from", "minimum"], "Lowest score.";
    MAX: ScaleEnd = "max", ["highest", "to", "maximum"], "Highest score.";
    LABELS: Labels = "labels", ["words", "names"], "Words at the axis, lowest first, or `{-2: awful, 2: great}`.";
}

notations! {
    impl Scale -> Scale = Shape::Scale(&SCALE);
    impl Offer -> Option<Offer> = Entry(&OFFER);
    /// One area of the offer.
    struct OfferItems -> Vec<OfferItem> = Several(&Either(&Shape::Text, &OFFER_ITEM));
    /// Connections of the blueprint.
    struct Flows -> Vec<Flow> = Several(&Entry(&FLOW));
    /// Paths beside the main one.
    struct PathEntries -> Vec<Path> = Named(&PATHS);
    /// Lanes of the author's own.
    struct LaneEntries -> Vec<OwnLane> = Named(&LANES);
}

static PATHS: Group = entries(&PATH);
static LANES: Group = entries(&LANE);
