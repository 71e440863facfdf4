//! Every text of the lanes that a sheet shows is drawn in its lane.

use std::collections::BTreeMap;

use cjm::facts::Facts;
use cjm::model::field::FIELDS;
use cjm::model::{FieldValue, Part, Text, TouchpointKind};
use cjm::sheet::{Design, Sheet, Zone, lane};

use super::{Boards, Check, Drawing};
use crate::geometry::texts::{capital, holds, visible};
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "text-lost", boards: Boards::Matrix, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    // Texts of every lane, card by card and as a whole.
    let mut cards: BTreeMap<&str, Vec<Vec<char>>> = BTreeMap::new();
    for (n, (group, around)) in d.parts.groups.iter().enumerate() {
        let outermost = !d.parts.around(*around).any(|n| d.parts.groups[n].0.bounds.is_some());
        if let Some(lane) = d.parts.lane(Some(n)).filter(|_| group.bounds.is_some() && outermost) {
            cards.entry(lane).or_default().push(visible(&d.parts.words(n)));
        }
    }
    for (line, around) in &d.parts.lines {
        let bounded = d.parts.around(*around).any(|n| d.parts.groups[n].0.bounds.is_some());
        if let Some(lane) = d.parts.lane(*around).filter(|_| !bounded) {
            let loose = cards.entry(lane).or_default();
            // All that stands free in a lane is read as one, after the cards.
            match loose.first_mut().filter(|_| lane == "channels") {
                Some(words) => words.extend(visible(&text(line))),
                None => loose.push(visible(&text(line))),
            }
        }
    }
    let mut expect = |lane: &str, what: &str, text: &str| {
        if !cards.get(lane).is_some_and(|cards| cards.iter().any(|words| holds(words, text, d.scene.rtl))) {
            out.push(format!("{what} `{}` is nowhere in lane {lane}", clip(text)));
        }
    };
    let (facts, lanes) = (Facts::of(d.journey), d.sheet.lanes());
    for stage in d.journey.stages.iter().filter(|_| lanes.contains(&"stages")) {
        expect("stages", "stage", &stage.name);
    }
    for goal in d.journey.stages.iter().filter(|_| lanes.contains(&"goals")).filter_map(|stage| stage.goal.as_ref()) {
        expect("goals", "goal", goal);
    }
    for (field, lane) in FIELDS.iter().flat_map(|field| field.lanes.iter().map(move |lane| (field, *lane))) {
        if !lanes.contains(&lane) {
            continue;
        }
        for (index, stage) in d.journey.stages.iter().enumerate() {
            let touchpoints = stage.touchpoints.iter().map(|touchpoint| &touchpoint.moment);
            // Where every touchpoint has its own owner, nothing inherits that of the stage.
            let is_inherited = field.key.name != "owner" || !facts.inheriting(index, |moment| moment.owner.is_some()).is_empty();
            for moment in is_inherited.then_some(&stage.whole).into_iter().chain(touchpoints) {
                for text in shown((field.value)(moment), &facts) {
                    expect(lane, field.key.name, &text);
                }
            }
            if field.part == Some(Part::Actions) {
                for touchpoint in &stage.touchpoints {
                    let is_step = touchpoint.kind == TouchpointKind::Step;
                    if is_step || lanes.contains(&"steps") {
                        expect(if is_step { lane } else { "steps" }, "touchpoint", &touchpoint.name);
                    }
                }
            }
        }
    }
    for (n, own) in d.journey.lanes.iter().enumerate() {
        let is_chosen = d.sheet.lanes().contains(&own.id.as_str());
        if !(is_chosen || takes_own_lanes(d.sheet) && shows_zone(d.sheet, own.role.into())) {
            continue;
        }
        let moments =
            d.journey.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)));
        for item in moments.flat_map(|m| &m.own).filter(|(lane, _)| *lane == n).flat_map(|(_, items)| items) {
            expect(&format!("own-{}", own.id.value), "text of an own lane", &item.text);
        }
    }
    let page: Vec<Vec<char>> = ["emotions", ""]
        .iter()
        .map(|lane| {
            let lines = d.parts.lines.iter().filter(|(_, around)| lane.is_empty() || d.parts.lane(*around) == Some(lane));
            visible(&lines.map(|(line, _)| text(line)).collect::<Vec<_>>().join(" "))
        })
        .collect();
    if d.sheet.lanes().contains(&"emotions") {
        let moments =
            d.journey.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)));
        for feeling in moments.flat_map(|m| &m.emotions).filter_map(|e| e.feeling.as_ref()) {
            // The lines of a feeling stand together, but other words may follow in between.
            if !holds(&page[0], feeling, d.scene.rtl) {
                out.push(format!("feeling `{}` is nowhere on the curve", clip(feeling)));
            }
        }
    }
    let head = [Some(&d.journey.title), d.journey.scenario.as_ref(), d.journey.goal.as_ref()];
    let names = d.journey.personas.iter().map(|persona| &persona.name);
    for text in head.into_iter().flatten().chain(names) {
        if !holds(&page[1], text, d.scene.rtl) {
            out.push(format!("`{}` is nowhere on the page", clip(text)));
        }
    }
}

/// Whether a sheet shows every own lane of a journey.
fn takes_own_lanes(sheet: &Sheet) -> bool {
    match &sheet.design {
        Design::Matrix(matrix) => matrix.lanes.takes_own(),
        Design::Areas(_) | Design::Plot(_) => false,
    }
}

/// Whether a sheet shows own lanes of a zone: work behind the scenes is shown with that of the built-in lanes.
fn shows_zone(sheet: &Sheet, zone: Zone) -> bool {
    zone == Zone::Outside || sheet.lanes().iter().filter_map(|key| lane(key)).any(|lane| lane.zone() == zone)
}

/// The texts that a lane shows of what a moment holds in a field.
fn shown(value: FieldValue<'_>, facts: &Facts<'_>) -> Vec<String> {
    let journey = facts.journey;
    let texts: Vec<&Text> = match value {
        FieldValue::Text(text)
        | FieldValue::StartTime(text)
        | FieldValue::StartEvent(text)
        | FieldValue::Duration(text)
        | FieldValue::Wait(text) => text.iter().collect(),
        FieldValue::Actions(texts) => texts.iter().map(|action| &action.text).collect(),
        FieldValue::Channels(indices) => return indices.iter().map(|n| capital(&journey.channels[*n].name)).collect(),
        FieldValue::Metrics(indices) => indices.iter().map(|n| &journey.metrics[*n].name).collect(),
        FieldValue::Citations(indices) => indices.iter().map(|n| &journey.evidence[*n].title).collect(),
        FieldValue::Thoughts(remarks)
        | FieldValue::Quotes(remarks)
        | FieldValue::Needs(remarks)
        | FieldValue::Gains(remarks)
        | FieldValue::Policies(remarks) => remarks.iter().map(|remark| &remark.text).collect(),
        FieldValue::MomentOfTruth(moment_of_truth) => moment_of_truth.iter().filter_map(|it| it.reason.as_ref()).collect(),
        FieldValue::PainPoints(pains) => pains.iter().flat_map(|it| [Some(&it.text), it.root_cause.as_ref()]).flatten().collect(),
        FieldValue::Opportunities(ideas) => ideas.iter().flat_map(|it| [Some(&it.text), it.status.as_ref()]).flatten().collect(),
        FieldValue::Items(items) => {
            items.iter().flat_map(|it| [Some(&it.text), it.actor.as_ref(), it.system.as_ref()]).flatten().collect()
        }
        FieldValue::FailPoints(points) => points.iter().flat_map(|it| [Some(&it.text), it.recovery.as_ref()]).flatten().collect(),
        FieldValue::StaffEmotion(emotion) => {
            emotion.iter().flat_map(|it| [it.feeling.as_ref(), it.note.as_ref()]).flatten().collect()
        }
        FieldValue::Links(links) => links.iter().map(|link| &link.text).collect(),
        FieldValue::TeamName(team) => return team.iter().map(|team| facts.teams.name(team).to_owned()).collect(),
        FieldValue::TeamNames(teams) => return teams.iter().map(|team| facts.teams.name(team).to_owned()).collect(),
        // Labels of the curve, which lie apart; a team that may be named as the owner already; and what is no text.
        FieldValue::Emotions(_)
        | FieldValue::PerceivedOwner(_)
        | FieldValue::Rating(_)
        | FieldValue::Weight(_)
        | FieldValue::PicturePath(_)
        | FieldValue::Personas(_)
        | FieldValue::Confidence(_) => Vec::new(),
    };
    texts.into_iter().map(|text| text.value.clone()).collect()
}
