//! Keys of channels, metrics, evidence and links.

use super::common::{DESCRIPTION, ID, NAME, TEXT, entries, key};
use super::table::Shape::{Address, Count, Date, Either, Number, OpenWords, Quantity, Several, Text, Words};
use super::table::{Group, Key, Shape, Table};
use super::words::{DIRECTIONS, EVIDENCE_KINDS, METRIC_KINDS, spellings};

/// An entry of `links`.
pub static LINK: Table = Table {
    what: "a link",
    place: "an entry of `links`",
    needs: &[&["url"]],
    parts: &[&[
        TEXT,
        key("url", &["href", "link", "address", "target"], Address, "http, https, mailto or a relative path."),
        DESCRIPTION,
    ]],
};

/// An entry of `metrics`.
pub static METRIC: Table = Table {
    what: "a metric",
    place: "an entry of `metrics`",
    needs: &[&["name", "id"]],
    parts: &[&[
        ID,
        key("name", &["title", "label", "metric", "text"], Text, "Its name, as it is drawn."),
        key(
            "kind",
            &["type"],
            OpenWords(|| spellings(METRIC_KINDS)),
            "`nps`, `csat`, `ces`, `ratio`, `time`, `count` or `money`.",
        ),
        key("unit", &["units"], Text, "`%`, `days`, `EUR`."),
        key("direction", &["better", "trend"], Words(|| spellings(DIRECTIONS)), "Which way is better: `up` or `down`."),
        key("baseline", &["before", "start"], Quantity, "Where it started."),
        key("value", &["current", "actual", "now"], Quantity, "Where it is: `61 %`, `8-12 days`, `+15 %`."),
        key("target", &["goal", "objective"], Quantity, "Where it should be."),
        key("as_of", &["date", "measured", "measured_on"], Date, "When it was measured."),
        key("n", &["sample", "sample_size"], Count, "Sample size."),
        key("series", &["history", "values"], Several(&Number), "Values over time, oldest first."),
        key("source", &["sources", "from"], Text, "Where it comes from."),
        DESCRIPTION,
    ]],
};

/// An entry of `evidence` at the top of the file.
pub static EVIDENCE: Table = Table {
    what: "evidence",
    place: "an entry of `evidence` at the top of the file",
    needs: &[&["title", "id", "quote"]],
    parts: &[&[
        ID,
        key(
            "kind",
            &["type", "method"],
            OpenWords(|| spellings(EVIDENCE_KINDS)),
            "`interview`, `survey`, `analytics`, `observation`, `support`, `workshop`, ...",
        ),
        key("title", &["name", "label", "text", "source"], Text, "Its name, as it is drawn."),
        key("date", &["when", "as_of"], Date, "When: `2026-10-12`, `2026-10` or `2026`."),
        key("n", &["sample", "sample_size", "participants"], Count, "How many people, cases or answers."),
        key("quote", &["verbatim"], Text, "Word for word."),
        key("link", &["url", "links"], LINK_OF_ONE, "Where to read it."),
        DESCRIPTION,
    ]],
};

/// An entry of `channels` at the top of the file.
pub static CHANNEL: Table = Table {
    what: "a channel",
    place: "an entry of `channels` at the top of the file",
    needs: &[&["name", "id"]],
    parts: &[&[ID, NAME, key("icon", &["type", "kind"], Text, "Word that chooses the icon: `web`, `phone`, ..."), DESCRIPTION]],
};

pub(super) const CHANNEL_NAMES: Shape = Several(&Either(&Text, &CHANNEL));
pub(super) const RESEARCH: Shape = Several(&Either(&Text, &EVIDENCE));
pub(super) const LINK_OF_ONE: Shape = Either(&Shape::Address, &LINK);
pub(super) static CHANNELS: Group = entries(&CHANNEL);
pub(super) static EVIDENCES: Group = entries(&EVIDENCE);
pub(super) static METRICS: Group = Group { named: Shape::Quantity, ..entries(&METRIC) };
pub(super) static TOUCHPOINT_METRICS: Group = Group { nested: true, named: Shape::Quantity, ..entries(&METRIC) };
pub(super) static LINKS: Group = Group { short: Shape::Address, named: Shape::Address, nested: true, ..entries(&LINK) };
pub(super) const EVIDENCE_REFS: Key =
    key("evidence", &["sources", "source", "proof"], RESEARCH, "The research behind it: ids from `evidence`.");
