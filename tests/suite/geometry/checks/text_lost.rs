//! Every text of the lanes that a sheet shows is drawn in its lane.

use std::collections::BTreeMap;

use cjm::model::Moment;
use cjm::sheet::{Design, Sheet};

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
    for lane in d.sheet.lanes() {
        for stage in &d.journey.stages {
            match lane {
                "stages" => expect(lane, "stage", &stage.name),
                "goals" => stage.goal.iter().for_each(|goal| expect(lane, "goal", goal)),
                "touchpoints" | "customer_actions" => {
                    for touchpoint in &stage.touchpoints {
                        expect(lane, "touchpoint", &touchpoint.name);
                        touchpoint.moment.actions.iter().for_each(|action| expect(lane, "action", action));
                    }
                    stage.whole.actions.iter().for_each(|action| expect(lane, "action", action));
                }
                _ => {}
            }
            let moments = std::iter::once(&stage.whole).chain(stage.touchpoints.iter().map(|t| &t.moment));
            for moment in moments {
                for text in held(moment, lane) {
                    expect(lane, "text", text);
                }
                match lane {
                    "channels" => {
                        moment.channels.iter().for_each(|n| expect(lane, "channel", &capital(&d.journey.channels[*n].name)));
                    }
                    "metrics" => moment.metrics.iter().for_each(|n| expect(lane, "metric", &d.journey.metrics[*n].name)),
                    "research" => moment.evidence.iter().for_each(|n| expect(lane, "evidence", &d.journey.evidence[*n].title)),
                    _ => {}
                }
            }
        }
    }
    for (n, own) in d.journey.lanes.iter().enumerate() {
        if !takes_own_lanes(d.sheet) && !d.sheet.lanes().contains(&own.id.as_str()) {
            continue;
        }
        let moments =
            d.journey.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)));
        for remark in moments.flat_map(|m| &m.own).filter(|(lane, _)| *lane == n).flat_map(|(_, remarks)| remarks) {
            expect(&format!("own-{}", own.id.value), "text of an own lane", &remark.text);
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

/// The texts a lane shows of a moment.
fn held<'a>(moment: &'a Moment, lane: &str) -> Vec<&'a str> {
    let remarks = |remarks: &'a [cjm::model::Remark]| remarks.iter().map(|r| r.text.as_str()).collect();
    let items = |items: &'a [cjm::model::Item]| {
        items.iter().flat_map(|i| [Some(&i.text), i.actor.as_ref(), i.system.as_ref()]).flatten().map(|t| t.as_str()).collect()
    };
    match lane {
        "pain_points" => {
            moment.pain_points.iter().flat_map(|p| [Some(&p.text), p.root_cause.as_ref()]).flatten().map(|t| t.as_str()).collect()
        }
        "opportunities" => {
            moment.opportunities.iter().flat_map(|o| [Some(&o.text), o.status.as_ref()]).flatten().map(|t| t.as_str()).collect()
        }
        "thoughts" => moment.thoughts.iter().chain(&moment.quotes).map(|r| r.text.as_str()).collect(),
        "gains" => remarks(&moment.gains),
        "needs" => remarks(&moment.needs),
        "workarounds" => remarks(&moment.workarounds),
        "policies" => remarks(&moment.policies),
        "physical_evidence" => items(&moment.physical_evidence),
        "frontstage" => items(&moment.frontstage),
        "backstage" => items(&moment.backstage),
        "support" => items(&moment.support),
        "fail_points" => {
            moment.fail_points.iter().flat_map(|f| [Some(&f.text), f.recovery.as_ref()]).flatten().map(|t| t.as_str()).collect()
        }
        "time" => moment.duration.iter().chain(&moment.wait).map(|t| t.as_str()).collect(),
        "links" => moment.links.iter().map(|l| l.text.as_str()).collect(),
        _ => Vec::new(),
    }
}
