//! Own lanes of the blueprint are completed as ends of flows, and renamed there.

use serde_json::{Value, json};

use super::super::client::{applied, cursor};
use super::changes::edits;
use super::{desk, labels};

const MAP: &str = "\
title: I see a doctor
lanes: [{id: doctor, title: Doctor, role: frontstage}, {id: memo, title: Memo}]
stages:
  - name: Visit
    touchpoints:
      - {id: arrives, name: Arrives, doctor: {id: exam, text: Examines}, memo: M}
      - {id: waits, name: Waits}
flows: [{from: waits, to: arrives.doctor}, {from: exam, to: waits}]
";

#[test]
fn lanes_of_the_blueprint_are_completed_after_the_dot() {
    let (_desk, mut client, uri) = desk();
    let text = MAP.replace("to: arrives.doctor}", "to: arrives.|}");
    let answer = client.at("textDocument/completion", &uri, &text, Value::Null).unwrap();
    let labels = labels(&answer);
    assert!(labels.contains(&"arrives.doctor") && labels.contains(&"arrives.backstage"), "{labels:?}");
    assert!(!labels.contains(&"arrives.memo"), "{labels:?}");
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_lane_and_what_is_in_it_are_renamed_in_flows() {
    let (_desk, mut client, uri) = desk();
    for (at, new, expected) in [
        ("{id: |doctor,", "nurse", &["{id: nurse,", " nurse: {id: exam", "to: arrives.nurse}"][..]),
        ("to: arrives.doc|tor}", "nurse", &["{id: nurse,", " nurse: {id: exam", "to: arrives.nurse}"]),
        ("to: arr|ives.doctor}", "enters", &["id: enters,", "to: enters.doctor}"]),
        ("{id: ex|am,", "check", &["{id: check,", "{from: check,"]),
    ] {
        let (text, place) = cursor(&MAP.replace(&at.replace('|', ""), at));
        client.open(&uri, &text);
        let edit = client.ask_at("textDocument/rename", &uri, &place, json!({ "newName": new })).unwrap();
        let changed = applied(MAP, &edits(&edit)[0].1);
        assert!(expected.iter().all(|part| changed.contains(part)), "{at}: {changed}");
        client.change(&uri, &changed);
        assert!(client.settled(&uri).into_iter().all(|found| found["severity"] != 1), "{changed}");
    }
    assert_eq!(client.leave(), 0);
}
