//! SARIF as the standard says it.

use cjm::findings::Report;
use serde_json::Value;

use super::{full_of, hostile, print};

pub(super) fn sarif_validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(include_str!("../schemas/sarif-2.1.0.json")).unwrap();
    jsonschema::draft4::options().should_validate_formats(true).build(&schema).unwrap()
}

#[test]
fn sarif_conforms_to_the_standard() {
    let validator = sarif_validator();
    assert!(!validator.is_valid(&serde_json::json!({"version": "2.1.0"})), "the schema says something");
    let wrong = serde_json::json!({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "cjm", "rule": []}}}]});
    assert!(!validator.is_valid(&wrong), "the schema says something of what lies deep inside");
    let mut reports: Vec<Report> = hostile().iter().map(|text| full_of(text)).collect();
    reports.push(Report::default());
    for report in reports {
        let sarif: Value = serde_json::from_str(&print(&report, "sarif")).unwrap();
        let faults: Vec<String> = validator.iter_errors(&sarif).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        let run = &sarif["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        for result in run["results"].as_array().unwrap() {
            let index = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
            let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte);
            assert!(uri.bytes().all(plain) && !uri.starts_with("//"), "{uri}");
            let message = result["message"]["text"].as_str().unwrap();
            assert!(!message.contains("]("), "a viewer would see a link: {message}");
        }
    }
}
