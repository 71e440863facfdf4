//! The keys of channels, metrics, evidence and links.

use super::{DESCRIPTION, ID, NAME, TEXT, key};
use crate::parse::keys::Table;

/// An entry of `links`.
pub static LINK: Table = Table {
    what: "a link",
    place: "an entry of `links`",
    parts: &[&[TEXT, key("url", &["href", "link", "address", "target"], "http, https, mailto or a relative path."), DESCRIPTION]],
};

/// An entry of `metrics`.
pub static METRIC: Table = Table {
    what: "a metric",
    place: "an entry of `metrics`",
    parts: &[&[
        ID,
        key("name", &["title", "label", "metric", "text"], "Its name, as it is drawn."),
        key("kind", &["type"], "`nps`, `csat`, `ces`, `ratio`, `time`, `count` or `money`."),
        key("unit", &["units"], "`%`, `days`, `EUR`."),
        key("direction", &["better", "trend"], "Which way is better: `up` or `down`."),
        key("baseline", &["before", "start"], "Where it started."),
        key("value", &["current", "actual", "now"], "Where it is: `61 %`, `8-12 days`, `+15 %`."),
        key("target", &["goal", "objective"], "Where it should be."),
        key("as_of", &["date", "measured", "measured_on"], "When it was measured."),
        key("n", &["sample", "sample_size"], "Sample size."),
        key("series", &["history", "values"], "Values over time, oldest first."),
        key("source", &["sources", "from"], "Where it comes from."),
        DESCRIPTION,
    ]],
};

/// An entry of `evidence` at the top of the file.
pub static EVIDENCE: Table = Table {
    what: "evidence",
    place: "an entry of `evidence` at the top of the file",
    parts: &[&[
        ID,
        key("kind", &["type", "method"], "`interview`, `survey`, `analytics`, `observation`, `support`, `workshop`, ..."),
        key("title", &["name", "label", "text", "source"], "Its name, as it is drawn."),
        key("date", &["when", "as_of"], "When: `2026-10-12`, `2026-10` or `2026`."),
        key("n", &["sample", "sample_size", "participants"], "How many people, cases or answers."),
        key("quote", &["verbatim"], "Word for word."),
        key("link", &["url", "links"], "Where to read it."),
        DESCRIPTION,
    ]],
};

/// An entry of `channels` at the top of the file.
pub static CHANNEL: Table = Table {
    what: "a channel",
    place: "an entry of `channels` at the top of the file",
    parts: &[&[ID, NAME, key("icon", &["type", "kind"], "Word that chooses the icon: `web`, `phone`, ..."), DESCRIPTION]],
};
