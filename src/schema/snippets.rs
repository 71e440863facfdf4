//! Creates the snippets that an editor inserts for a new entry: its main keys, each with a placeholder.

use serde_json::{Value, json};

use crate::model::Severity;
use crate::model::keys::{EVIDENCE, FLOW, METRIC, OPPORTUNITY, PAIN_POINT, PERSONA, STAGE, TOUCHPOINT};
use crate::model::keys::{Table, words_of};

/// The snippet of a level, for the most common levels.
pub(super) fn of(table: &Table) -> Option<Value> {
    let rows = [
        (&PERSONA, json!({ "id": "${1:maya}", "name": "${2:Maya}", "goals": ["$3"] })),
        (
            &STAGE,
            json!({ "name": "${1:Notice}", "touchpoints": [{ "name": "${2:Gets the reminder}", "channel": "${3:email}" }] }),
        ),
        (&TOUCHPOINT, json!({ "name": "${1:Gets the reminder}", "channel": "${2:email}", "emotion": "${3:neutral}" })),
        (
            &PAIN_POINT,
            json!({ "text": "${1:Queue of 14 minutes}", "severity": format!("${{2|{}|}}", words_of::<Severity>().collect::<Vec<_>>().join(",")) }),
        ),
        (&OPPORTUNITY, json!({ "text": "${1:Offer a call-back}", "addresses": ["$2"], "owner": "$3" })),
        (&METRIC, json!({ "name": "${1:Completion rate}", "value": "${2:61 %}", "target": "${3:75 %}" })),
        (&EVIDENCE, json!({ "id": "${1:interviews}", "kind": "${2:interview}", "title": "${3:12 interviews}" })),
        (&FLOW, json!({ "from": "$1", "to": "$2" })),
    ];
    let (_, body) = rows.into_iter().find(|(other, _)| table.is(other))?;
    Some(json!({ "label": table.what, "description": format!("{}.", table.place), "body": body }))
}
