//! The rules: what each row says, and that each finds what its examples show.

use std::collections::BTreeSet;

use cjm::check::{RULES, Settings};
use cjm::findings::{Finding, Rule, RuleLevel};
use cjm::model::Date;

use crate::compiled::{TODAY, compiled, compiled_on};
use crate::harness::examples;

/// Settings by which one rule alone counts.
fn only(lint: &'static Rule) -> Settings {
    let mut settings = Settings::default();
    for other in RULES.iter().copied() {
        settings.set_level(other, if other.name == lint.name { RuleLevel::Warn } else { RuleLevel::Allow });
    }
    settings
}

/// What a rule finds in a journey, which has no error.
fn found(text: &str, lint: &'static Rule) -> Vec<Finding> {
    let mut settings = only(lint);
    if lint.name == "unused-suppression" {
        // It needs a rule that could have found something.
        settings = Settings::default();
    }
    if lint.name == "missing-lane" {
        // Nothing is required unless it is configured.
        settings.required_lanes = vec!["emotion".to_owned()];
    }
    let mut found = compiled(text, &settings).findings;
    found.retain(|finding| finding.rule.name == lint.name);
    for finding in &found {
        let span = finding.primary.span;
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{}: {span:?}", lint.name);
    }
    found
}

/// A rule whose row does not say that it depends on the date finds the same at any time.
#[test]
fn rules_depend_on_the_date_as_their_rows_say() {
    for rule in RULES.iter().copied() {
        let count = |text: &str, year: u16| {
            let today = Date { year, month: Some(1), day: Some(1) };
            let found = compiled_on(today, text, &only(rule)).findings;
            found.iter().filter(|finding| finding.rule == rule).count()
        };
        let differs = rule.bad.iter().chain(rule.good).any(|text| count(text, 2000) != count(text, 2100));
        assert_eq!(differs, rule.depends_on_date, "{}", rule.name);
    }
}

#[test]
fn the_table_is_sorted_and_complete() {
    assert!(RULES.is_sorted_by_key(|lint| lint.name));
    let mut summaries = BTreeSet::new();
    for lint in RULES {
        let name = lint.name;
        assert!(name.chars().all(|char| char.is_ascii_lowercase() || char == '-'), "{name}");
        assert!(lint.summary.ends_with('.') && summaries.insert(lint.summary), "{name}");
        assert!(lint.why.len() > 80 && lint.why.ends_with('.') && !lint.why.contains("  "), "{name}: {:?}", lint.why);
        assert!(lint.source.len() > 10 && lint.source.ends_with('.'), "{name}: {:?}", lint.source);
        assert!(!lint.bad.is_empty() && lint.bad.len() == lint.good.len(), "{name}");
        assert!(lint.group.is_configurable(), "{name}");
        for threshold in lint.thresholds {
            let (least, most) = threshold.range;
            assert!(least <= threshold.default && threshold.default <= most, "{name}: {}", threshold.name);
        }
    }
}

#[test]
fn every_rule_has_a_file_of_its_name() {
    for lint in RULES {
        let file = format!("{}/src/check/rules/{}.rs", env!("CARGO_MANIFEST_DIR"), lint.name.replace('-', "_"));
        assert!(std::path::Path::new(&file).is_file(), "{file}");
    }
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/check/rules")).unwrap().count();
    assert_eq!(files, RULES.len() + 1, "a rule's file has no row in RULES");
}

#[test]
fn every_rule_finds_something_in_its_bad_examples_and_nothing_in_its_good_ones() {
    for lint in RULES.iter().copied() {
        for text in lint.bad {
            assert!(!found(text, lint).is_empty(), "{} finds nothing in\n{text}", lint.name);
        }
        for text in lint.good {
            let found = found(text, lint);
            assert!(found.is_empty(), "{} finds {found:#?} in\n{text}", lint.name);
        }
    }
}

#[test]
fn titles_and_help_are_short_lines_without_a_full_stop() {
    for lint in RULES.iter().copied() {
        for finding in lint.bad.iter().flat_map(|text| found(text, lint)) {
            for text in [Some(&finding.title), Some(&finding.primary.text), finding.help.as_ref()].into_iter().flatten() {
                assert!(!text.ends_with('.') && !text.contains('\n') && text.chars().count() < 140, "{}: {text:?}", lint.name);
            }
            assert!(!finding.title.starts_with(char::is_uppercase), "{}: {:?}", lint.name, finding.title);
        }
    }
}

#[test]
fn a_comment_keeps_a_rule_quiet_on_its_line_below_it_and_in_the_whole_file() {
    let lint = cjm::check::find("invisible-name").unwrap();
    let findings = |text: &str| found(text, lint).len();
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

/// What is found in a journey by some settings: the names of the rules.
fn rules(text: &str, settings: &Settings) -> Vec<&'static str> {
    rules_on(TODAY, text, settings)
}

/// The same on another date.
fn rules_on(today: Date, text: &str, settings: &Settings) -> Vec<&'static str> {
    compiled_on(today, text, settings).findings.into_iter().map(|finding| finding.rule.name).collect()
}

/// What the smallest example lacks on purpose: all that a first sketch may do without.
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
    for lint in RULES.iter().copied() {
        let finds_on = |day| lint.bad.iter().any(|text| rules_on(day, text, &only(lint)).contains(&lint.name));
        if finds_on(TODAY) && !finds_on(Date { year: 1, month: Some(1), day: Some(1) }) {
            by_the_day.insert(lint.name);
        }
    }
    assert!(by_the_day.contains("review-overdue"));
    // The rules about comments are looked at last.
    let counting = RULES.iter().filter(|lint| lint.level != RuleLevel::Allow && !lint.name.ends_with("-suppression"));
    for lint in counting {
        let text = format!("# cjm: ignore-file[{}]\n{}", lint.name, lint.good[0]);
        let in_vain = rules(&text, &Settings::default()).contains(&"unused-suppression");
        assert_eq!(in_vain, !by_the_day.contains(lint.name), "{}", lint.name);
    }
}
