//! The rules: every row is complete, and every example triggers its rule or passes.

use std::collections::BTreeSet;

use cjm::check::{RULES, Settings};
use cjm::findings::{Finding, Rule, RuleLevel};
use cjm::model::Date;

use crate::compiled::{TODAY, compiled, compiled_on, only};
use crate::harness::examples;

/// The findings of a rule in a valid journey.
fn found(text: &str, row: &'static Rule) -> Vec<Finding> {
    let mut settings = only(row.name);
    if row.name == "unused-suppression" {
        // It needs a rule that could have found something.
        settings = Settings::default();
    }
    if row.name == "missing-lane" {
        // Nothing is required unless it is configured.
        settings.required_lanes = vec!["emotion".to_owned()];
    }
    let mut found = compiled(text, &settings).findings;
    found.retain(|finding| finding.rule.name == row.name);
    for finding in &found {
        let span = finding.primary.span;
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{}: {span:?}", row.name);
    }
    found
}

/// A rule whose row does not say that it depends on the date finds the same at any time.
#[test]
fn rules_depend_on_the_date_as_their_rows_say() {
    for rule in RULES.iter().copied() {
        let count = |text: &str, year: u16| {
            let today = Date { year, month: Some(1), day: Some(1) };
            let found = compiled_on(today, text, &only(rule.name)).findings;
            found.iter().filter(|finding| finding.rule == rule).count()
        };
        let differs = rule.bad.iter().chain(rule.good).any(|text| count(text, 2000) != count(text, 2100));
        assert_eq!(differs, rule.depends_on_date, "{}", rule.name);
    }
}

#[test]
fn the_table_is_sorted_and_complete() {
    assert!(RULES.is_sorted_by_key(|row| row.name));
    let mut summaries = BTreeSet::new();
    for row in RULES {
        let name = row.name;
        assert!(name.chars().all(|char| char.is_ascii_lowercase() || char == '-'), "{name}");
        assert!(row.summary.ends_with('.') && summaries.insert(row.summary), "{name}");
        assert!(row.why.len() > 80 && row.why.ends_with('.') && !row.why.contains("  "), "{name}: {:?}", row.why);
        assert!(row.source.len() > 10 && row.source.ends_with('.'), "{name}: {:?}", row.source);
        assert!(!row.bad.is_empty() && row.bad.len() == row.good.len(), "{name}");
        assert!(row.group.is_configurable(), "{name}");
        for threshold in row.thresholds {
            let (least, most) = threshold.range;
            assert!(least <= threshold.default && threshold.default <= most, "{name}: {}", threshold.name);
        }
    }
}

#[test]
fn every_rule_has_a_file_of_its_name() {
    for row in RULES {
        let file = format!("{}/src/check/rules/{}.rs", env!("CARGO_MANIFEST_DIR"), row.name.replace('-', "_"));
        assert!(std::path::Path::new(&file).is_file(), "{file}");
    }
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/check/rules")).unwrap().count();
    assert_eq!(files, RULES.len() + 1, "a rule's file has no row in RULES");
}

#[test]
fn every_rule_finds_something_in_its_bad_examples_and_nothing_in_its_good_ones() {
    for row in RULES.iter().copied() {
        for text in row.bad {
            assert!(!found(text, row).is_empty(), "{} finds nothing in\n{text}", row.name);
        }
        for text in row.good {
            let found = found(text, row);
            assert!(found.is_empty(), "{} finds {found:#?} in\n{text}", row.name);
        }
    }
}

#[test]
fn titles_and_help_are_short_lines_without_a_full_stop() {
    for row in RULES.iter().copied() {
        for finding in row.bad.iter().flat_map(|text| found(text, row)) {
            for text in [Some(&finding.title), Some(&finding.primary.text), finding.help.as_ref()].into_iter().flatten() {
                assert!(!text.ends_with('.') && !text.contains('\n') && text.chars().count() < 140, "{}: {text:?}", row.name);
            }
            assert!(!finding.title.starts_with(char::is_uppercase), "{}: {:?}", row.name, finding.title);
        }
    }
}

#[test]
fn a_comment_suppresses_a_rule_on_its_line_below_it_and_in_the_whole_file() {
    let row = cjm::check::find("invisible-name").unwrap();
    let findings = |text: &str| found(text, row).len();
    let blank = "\"\\u200b\"";
    assert_eq!(findings(&format!("title: T\nstages: [{blank}]\n")), 1);
    assert_eq!(findings(&format!("title: T\nstages: [{blank}]  # cjm: ignore[invisible-name]\n")), 0);
    assert_eq!(findings(&format!("title: T\nstages: [{blank}]  # cjm: ignore[look-alike-id]\n")), 1);
    assert_eq!(findings(&format!("title: T\nstages: [{blank}]  # cjm: ignore[a, invisible-name]: known\n")), 0);
    assert_eq!(findings(&format!("title: T\n# cjm: ignore[invisible-name]\nstages:\n  - A\n  - {blank}\n")), 0);
    assert_eq!(findings(&format!("title: T\nstages:\n  # cjm: ignore[invisible-name]\n  - A\n  - {blank}\n")), 1);
    assert_eq!(findings(&format!("title: T\nstages:\n  - A\n  # cjm: ignore[invisible-name]\n  - name: {blank}\n")), 0);
    assert_eq!(findings(&format!("# cjm: ignore-file[invisible-name]\ntitle: T\nstages: [A, {blank}]\n")), 0);
    // Inside a text it is no comment.
    assert_eq!(findings(&format!("title: \"T # cjm: ignore-file[invisible-name]\"\nstages: [{blank}]\n")), 1);
    assert_eq!(findings(&format!("title: |\n  T\n  # cjm: ignore-file[invisible-name]\nstages: [{blank}]\n")), 1);
}

/// The names of the rules with findings in a journey, for given settings.
fn rules(text: &str, settings: &Settings) -> Vec<&'static str> {
    rules_on(TODAY, text, settings)
}

/// The same on another date.
fn rules_on(today: Date, text: &str, settings: &Settings) -> Vec<&'static str> {
    compiled_on(today, text, settings).findings.into_iter().map(|finding| finding.rule.name).collect()
}

/// Findings of the minimal example, which is incomplete on purpose.
const LACKING: &[&str] = &["map-without-owner", "no-evidence", "no-goal", "no-start-or-end", "review-undated"];

#[test]
fn the_examples_are_good_maps_and_stay_so() {
    let mut strict = Settings::default();
    strict.strict = true;
    let later = Date { year: 2030, month: Some(1), day: Some(1) };
    for (name, text) in examples() {
        let expected = if name.starts_with("minimal") { LACKING } else { &[] };
        assert_eq!(rules(&text, &strict), expected, "{name}");
        for day in [TODAY, later] {
            assert_eq!(rules_on(day, &text, &Settings::default()), [""; 0], "{name} on {day}");
        }
    }
}

#[test]
fn a_comment_about_old_dates_may_stand_there_before_they_are_old() {
    let mut by_the_day = BTreeSet::new();
    for row in RULES.iter().copied() {
        let finds_on = |day| row.bad.iter().any(|text| rules_on(day, text, &only(row.name)).contains(&row.name));
        if finds_on(TODAY) && !finds_on(Date { year: 1, month: Some(1), day: Some(1) }) {
            by_the_day.insert(row.name);
        }
    }
    assert!(by_the_day.contains("review-overdue"));
    // The rules about comments are looked at last.
    let counting = RULES.iter().filter(|row| row.level != RuleLevel::Allow && !row.name.ends_with("-suppression"));
    for row in counting {
        let text = format!("# cjm: ignore-file[{}]\n{}", row.name, row.good[0]);
        let in_vain = rules(&text, &Settings::default()).contains(&"unused-suppression");
        assert_eq!(in_vain, !by_the_day.contains(row.name), "{}", row.name);
    }
}
