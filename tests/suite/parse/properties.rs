//! Whatever the bytes: no panic, every place inside the text, every message safe to print.

use cjm::findings::{human, short};
use cjm::parse;
use cjm::source::{Source, Sources};
use proptest::prelude::*;

const SEED: &str = include_str!("../../parse/references.yaml");
const OTHER_SEED: &str = include_str!("../../parse/good-forms.yaml");

/// Checks the invariants of the parser for any bytes.
fn check_invariants(bytes: &[u8]) {
    let (sources, journey, found) = match parse::decode("map.yaml", bytes) {
        Ok(source) => {
            let sources = Sources::new(source);
            let (journey, found) = parse::parse(&sources);
            (sources, journey, found)
        }
        Err(refused) => (Sources::new(refused.source), None, vec![refused.finding]),
    };
    let text = &sources.main().text;
    let failed = found.iter().any(|found| found.level == cjm::findings::Level::Error);
    assert_eq!(journey.is_some(), !failed);
    for found in &found {
        let spans = std::iter::once(found.primary.span)
            .chain(found.others.iter().map(|label| label.span))
            .chain(found.edits.iter().map(|edit| edit.span));
        for span in spans {
            let (start, end) = (span.start as usize, span.end as usize);
            assert!(text.get(start..end).is_some(), "{}: {start}..{end} of {}", found.rule.name, text.len());
        }
        assert!(!found.title.is_empty() && found.title.chars().count() < 300, "{}", found.title);
    }
    let printed = human::print(&found, &sources, false) + &short::print(&found, &sources);
    assert!(
        !printed
            .chars()
            .any(|char| (char.is_control() && char != '\n') || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    );
}

/// The text inserted by a change.
const PIECES: &[&[u8]] = &[
    b"\t",
    b": ",
    b"- ",
    b"\"",
    b"'",
    b"[",
    b"{",
    b"}",
    b"\n",
    b"&a ",
    b"*a ",
    b"<<: ",
    b"!x ",
    b"#",
    b"|\n",
    b"? ",
    b"\xff",
    b"\xe2\x80\xae",
    b"\x00",
    b"---\n",
    b"%",
    b",",
    b"",
];

/// A valid file with a few bytes changed, cut out or repeated.
fn mutant() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::sample::select(PIECES);
    let changes = prop::collection::vec((any::<prop::sample::Index>(), 0..6usize, pieces), 1..5);
    (any::<bool>(), changes).prop_map(|(first, changes)| {
        let mut bytes = if first { SEED } else { OTHER_SEED }.as_bytes().to_vec();
        for (place, cut, piece) in changes {
            let at = place.index(bytes.len());
            let end = (at + cut).min(bytes.len());
            bytes.splice(at..end, piece.iter().copied());
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check_invariants(&bytes);
    }

    #[test]
    fn any_text(text in "[ -~\n\t:\\-\\[\\]{}\"'é\u{202e}]{0,200}") {
        check_invariants(text.as_bytes());
    }

    #[test]
    fn a_text_that_is_written_reads_as_itself(text in "[!-~é価]([ -~é価]{0,24}[!-~é価])?") {
        let written = cjm::yaml::scalar(&text);
        let file = format!("title: {written}\nstages: [{{goal: {written}, name: {written}}}]\n");
        let sources = Sources::new(Source { name: String::from("map.yaml"), text: file.clone() });
        let (journey, found) = parse::parse(&sources);
        prop_assert!(found.is_empty(), "{}", short::print(&found, &sources));
        let journey = journey.expect("no error");
        let stage = &journey.stages[0];
        prop_assert_eq!([&journey.title.value, &stage.name.value, &stage.goal.as_ref().expect(&file).value], [&text; 3]);
    }

    #[test]
    fn mutants(bytes in mutant()) {
        check_invariants(&bytes);
    }

    #[test]
    fn every_prefix(end in 0..SEED.len()) {
        check_invariants(&SEED.as_bytes()[..end]);
    }
}

#[test]
fn every_seed_passes() {
    for seed in [SEED, OTHER_SEED] {
        check_invariants(seed.as_bytes());
        let crlf = Sources::new(Source { name: String::from("map.yaml"), text: seed.replace('\n', "\r\n") });
        let lf = Sources::new(Source { name: String::from("map.yaml"), text: seed.to_string() });
        // The same file with other line ends has the same findings on the same lines and columns.
        assert_eq!(short::print(&parse::parse(&crlf).1, &crlf), short::print(&parse::parse(&lf).1, &lf));
    }
}

#[test]
fn no_key_is_left_out_without_a_finding() {
    let keys = "-2 -2.5 \u{2212}2 \u{2013}2 \u{2014}2 \u{ff0d}2 \u{2022}2 +2 -.5 -.inf .5 0x1 1e3 -x -- \u{2212} \u{2013}x \u{2022}x ~ -~ -true ?2 *2 #2 -\u{662}";
    let read = |text: &str| parse::parse(&Sources::new(Source { name: "map.yaml".to_owned(), text: text.to_owned() }));
    let journey = |at: &str, key: &str| {
        let line = |place: &str, indent: usize| if place == at { format!("{:indent$}{key}: tt\n", "") } else { String::new() };
        let (top, persona, stage, touchpoint) = (line("top", 0), line("persona", 4), line("stage", 4), line("touchpoint", 8));
        format!(
            "title: A\n{top}personas:\n  - name: P\n{persona}stages:\n  - name: S\n{stage}    touchpoints:\n      - name: T\n{touchpoint}"
        )
    };
    for key in keys.split(' ') {
        for place in ["top", "persona", "stage", "touchpoint"] {
            let text = journey(place, key);
            let (_, found) = read(&text);
            assert!(!found.is_empty() || key.starts_with('#'), "{text}");
        }
        let (journey, found) = read(&format!("{key}: tt\n"));
        assert!(journey.is_none() && !found.is_empty(), "{key}");
    }
}
