//! Keys of channels, metrics, evidence and links.

use super::common::{DESCRIPTION, ID, NAME, TEXT, entries};
use super::notation::{Address, Count, EntryName, Key, Series, level, notations};
use super::table::Shape::{Either, Named, Several};
use super::table::{AnyKey, NamedEntries, Shape, Table};
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
    NAME: EntryName = "name", ["title", "label", "metric", "text"], "Name shown in the drawing.";
    KIND: MetricKind = "kind", ["type"], "{words}.";
    UNIT: Text = "unit", ["units"], "Unit of the values: `%`, `days`, `EUR`.";
    DIRECTION: Direction = "direction", ["better", "trend"], "Direction of improvement: {words}.";
    BASELINE: Quantity = "baseline", ["before", "start"], "Value at the start.";
    VALUE: Quantity = "value", ["current", "actual", "now"], "Current value: `61 %`, `8-12 days`, `+15 %`.";
    TARGET: Quantity = "target", ["goal", "objective"], "Target value.";
    AS_OF: Date = "as_of", ["date", "measured", "measured_on"], "Date of the measurement.";
    N: Count = "n", ["sample", "sample_size"], "Sample size.";
    SERIES: Series = "series", ["history", "values"], "Values over time, oldest first.";
    SOURCE: Text = "source", ["sources", "from"], "Source of the values.";
    DESCRIPTION;
}

level! {
    /// An entry of `evidence` at the top of the file.
    EVIDENCE in evidence = "evidence", "an entry of `evidence` at the top of the file",
        needs &[&["title", "id", "quote"]], defines Some(ThingKind::Evidence);
    ID;
    KIND: EvidenceKind =
        "kind", ["type", "method"], "{words}.";
    TITLE: EntryName = "title", ["name", "label", "text", "source"], "Name shown in the drawing.";
    DATE: Date = "date", ["when", "as_of"], "Date of the research: `2026-10-12`, `2026-10` or `2026`.";
    N: Count = "n", ["sample", "sample_size", "participants"], "Number of people, cases or answers.";
    QUOTE: Text = "quote", ["verbatim"], "Verbatim quote.";
    LINK: Link = "link", ["url", "links"], "Link to the source.";
    DESCRIPTION;
}

level! {
    /// An entry of `channels` at the top of the file.
    CHANNEL in channel = "a channel", "an entry of `channels` at the top of the file",
        needs &[&["name", "id"]], defines Some(ThingKind::Channel);
    ID;
    NAME;
    ICON: Text = "icon", ["type", "kind"], "Name of the icon: `web`, `phone`, ...";
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
    Key::new("evidence", &["sources", "source", "proof"], "Evidence that supports it: ids from `evidence`.");

/// Names of common channels, as examples; a complete list would fill an editor's hover.
pub const COMMON_CHANNELS: [&str; 10] =
    ["web", "app", "email", "phone", "chat", "SMS", "store", "letter", "social media", "in person"];

static CHANNELS: NamedEntries = entries(&CHANNEL);
static EVIDENCES: NamedEntries = entries(&EVIDENCE);
static METRICS: NamedEntries = NamedEntries { named: Shape::Quantity, ..entries(&METRIC) };
static TOUCHPOINT_METRICS: NamedEntries = NamedEntries { nested: true, named: Shape::Quantity, ..entries(&METRIC) };
static LINKS: NamedEntries = NamedEntries { short: Shape::Address, named: Shape::Address, nested: true, ..entries(&LINK) };
