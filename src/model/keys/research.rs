//! Keys of channels, metrics, evidence and links.

use super::common::{DESCRIPTION, ID, NAME, TEXT, entries};
use super::notation::{Address, Count, Key, Series, level, notations};
use super::table::Shape::{Either, Named, Several};
use super::table::{AnyKey, Group, Shape, Table};
use super::things::ThingKind;
use crate::model::{Channel, Date, Direction, Evidence, EvidenceKind, Link, Metric, MetricKind, Text};
use crate::quantity::Quantity;

level! {
    /// An entry of `links`.
    LINK in link = "a link", "an entry of `links`", needs &[&["url"]], defines None;
    TEXT;
    URL: Address = "url", ["href", "link", "address", "target"], "http, https, mailto or a relative path.";
    DESCRIPTION;
}

level! {
    /// An entry of `metrics`.
    METRIC in metric = "a metric", "an entry of `metrics`", needs &[&["name", "id"]], defines Some(ThingKind::Metric);
    ID;
    NAME: Text = "name", ["title", "label", "metric", "text"], "Its name, as it is drawn.";
    KIND: MetricKind = "kind", ["type"], "`nps`, `csat`, `ces`, `ratio`, `time`, `count` or `money`.";
    UNIT: Text = "unit", ["units"], "`%`, `days`, `EUR`.";
    DIRECTION: Direction = "direction", ["better", "trend"], "Which way is better: `up` or `down`.";
    BASELINE: Quantity = "baseline", ["before", "start"], "Where it started.";
    VALUE: Quantity = "value", ["current", "actual", "now"], "Where it is: `61 %`, `8-12 days`, `+15 %`.";
    TARGET: Quantity = "target", ["goal", "objective"], "Where it should be.";
    AS_OF: Date = "as_of", ["date", "measured", "measured_on"], "When it was measured.";
    N: Count = "n", ["sample", "sample_size"], "Sample size.";
    SERIES: Series = "series", ["history", "values"], "Values over time, oldest first.";
    SOURCE: Text = "source", ["sources", "from"], "Where it comes from.";
    DESCRIPTION;
}

level! {
    /// An entry of `evidence` at the top of the file.
    EVIDENCE in evidence = "evidence", "an entry of `evidence` at the top of the file",
        needs &[&["title", "id", "quote"]], defines Some(ThingKind::Evidence);
    ID;
    KIND: EvidenceKind =
        "kind", ["type", "method"], "`interview`, `survey`, `analytics`, `observation`, `support`, `workshop`, ...";
    TITLE: Text = "title", ["name", "label", "text", "source"], "Its name, as it is drawn.";
    DATE: Date = "date", ["when", "as_of"], "When: `2026-10-12`, `2026-10` or `2026`.";
    N: Count = "n", ["sample", "sample_size", "participants"], "How many people, cases or answers.";
    QUOTE: Text = "quote", ["verbatim"], "Word for word.";
    LINK: Link = "link", ["url", "links"], "Where to read it.";
    DESCRIPTION;
}

level! {
    /// An entry of `channels` at the top of the file.
    CHANNEL in channel = "a channel", "an entry of `channels` at the top of the file",
        needs &[&["name", "id"]], defines Some(ThingKind::Channel);
    ID;
    NAME;
    ICON: Text = "icon", ["type", "kind"], "Word that chooses the icon: `web`, `phone`, ...";
    DESCRIPTION;
}

notations! {
    impl Link -> Option<Link> = Either(&Shape::Address, &LINK);
    /// Links, also under their texts.
    struct Links -> Vec<Link> = Named(&LINKS);
    /// Channels of a touchpoint or persona, as indices.
    struct Channels -> Vec<usize> = Several(&Either(&Shape::Text, &CHANNEL)), names [ThingKind::Channel];
    /// Metrics of a touchpoint, as indices.
    struct Metrics -> Vec<usize> = Named(&TOUCHPOINT_METRICS), names [ThingKind::Metric];
    /// Cited evidence, as indices.
    struct Citations -> Vec<usize> = Several(&Either(&Shape::Text, &EVIDENCE)), names [ThingKind::Evidence];
    /// Definitions of channels.
    struct ChannelEntries -> Vec<Channel> = Named(&CHANNELS);
    /// Definitions of metrics.
    struct MetricEntries -> Vec<Metric> = Named(&METRICS);
    /// Definitions of evidence.
    struct EvidenceEntries -> Vec<Evidence> = Named(&EVIDENCES);
}

/// The evidence behind something.
pub const CITATIONS: Key<Citations> =
    Key::new("evidence", &["sources", "source", "proof"], "The research behind it: ids from `evidence`.");

static CHANNELS: Group = entries(&CHANNEL);
static EVIDENCES: Group = entries(&EVIDENCE);
static METRICS: Group = Group { named: Shape::Quantity, ..entries(&METRIC) };
static TOUCHPOINT_METRICS: Group = Group { nested: true, named: Shape::Quantity, ..entries(&METRIC) };
static LINKS: Group = Group { short: Shape::Address, named: Shape::Address, nested: true, ..entries(&LINK) };
