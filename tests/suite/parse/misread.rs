//! Texts, lines and characters that YAML reads as something else: each is one error at its line, with the text to write and a fix.

use cjm::check::Settings;
use cjm::findings::Level;
use cjm::fix::FixSelection;

use super::{found, journey};
use crate::fix::safe::fixed;

const MAP: &str = "title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: A\n        emotion: 1\n        thoughts: X\n      - name: B\n        pain_points:\n          - Y\n  - name: R\n";

/// The one error of a text, and its line.
fn error(text: &str) -> (&'static str, usize, String) {
    let errors: Vec<_> = found(text).into_iter().filter(|finding| finding.level == Level::Error).collect();
    assert_eq!(errors.len(), 1, "{text}\n{errors:#?}");
    let line = text[..errors[0].primary.span.start as usize].matches('\n').count() + 1;
    (errors[0].rule.name, line, errors[0].help.clone().unwrap_or_default())
}

fn all_fixed(text: &str) -> String {
    fixed(text, &Settings::default(), FixSelection::All)
}

#[test]
fn texts_that_begin_with_a_mark_of_yaml_need_quotes() {
    for text in [
        "[x] done",
        "[sigh] Are these old?",
        "{sigh} Are these old?",
        "{a} b, [c]",
        "? why",
        "> 5 minutes",
        ">5",
        "| pipes",
        "*important*",
        "**bold** text",
        "& more",
        "&amp; more",
        "!important",
        "!!! help",
        "! help me",
        "%50 off",
        "@shelter please answer",
        "`Pay now` button",
        "Hmm: are these old?",
        "Ends with a colon:",
        "\"Old\" again, why?",
        "\"Old\" again: why?",
        "'So' he said",
        "Why: \"x\"?",
    ] {
        for (place, line, means) in
            [("X", 7, &(|text: &str| text.to_owned()) as &dyn Fn(&str) -> String), ("- Y", 10, &|text| format!("- {text}"))]
        {
            // An entry with a colon is a group of keys.
            if line == 10 && (text.contains(": ") || text.ends_with(':')) {
                continue;
            }
            let with = MAP.replace(place, &means(text));
            let (rule, at, help) = error(&with);
            assert!(at == line && ["unquoted-text", "yaml-syntax", "unknown-tag"].contains(&rule), "{with}: {rule} {at}");
            let fixed = all_fixed(&with);
            let written = help.rsplit("write ").next().unwrap_or_default();
            assert!(fixed.contains(written), "{with}: {help}\n{fixed}");
            let touchpoints = &journey(&fixed).stages[0].touchpoints;
            let read =
                if line == 7 { &touchpoints[0].moment.thoughts[0].text } else { &touchpoints[1].moment.pain_points[0].text };
            assert_eq!(read.value, text, "{fixed}");
        }
    }
}

#[test]
fn comments_after_texts_that_need_quotes_stay_comments() {
    for text in ["Hmm: old?", "[x] done", "@you", "> 5", "\"a\" b", "*a*", "!a", "? why"] {
        let with = MAP.replace('X', &format!("{text}  # from interview 3"));
        error(&with);
        let fixed = all_fixed(&with);
        assert!(fixed.contains("  # from interview 3\n"), "{fixed}");
        assert_eq!(journey(&fixed).stages[0].touchpoints[0].moment.thoughts[0].text.value, text, "{fixed}");
    }
}

#[test]
fn texts_of_several_lines_are_quoted_as_a_whole() {
    for (text, means) in [
        ("Hmm: are these\n          photos old?", "Hmm: are these photos old?"),
        ("[sigh] are these\n          photos old?", "[sigh] are these photos old?"),
        ("@you are these\n\n          photos old?", "@you are these photos old?"),
    ] {
        let with = MAP.replace('X', text);
        error(&with);
        let thoughts = journey(&all_fixed(&with)).stages[0].touchpoints[0].moment.thoughts[0].text.value.clone();
        assert_eq!(thoughts.replace('\n', " "), means, "{with}");
    }
}

/// The mistake, the line and the help of the one error; its fix leads to the map before.
#[test]
fn lines_that_are_no_yaml_say_what_to_write() {
    for (right, wrong, line, help) in [
        ("        emotion: 1\n", "        emotion = 1\n", 6, "write `emotion: 1`"),
        ("        emotion: 1\n", "        emotion=1\n", 6, "write `emotion: 1`"),
        ("        emotion: 1\n", "        emotion 1\n", 6, "write `emotion: 1`"),
        ("        pain_points:\n", "        pain_points\n", 9, "write `pain_points:`"),
        ("        emotion: 1\n", "        emotion:1\n", 6, "write `emotion: 1`"),
        (
            "        emotion: 1\n",
            "\t\temotion: 1\n",
            6,
            "indent this line with 8 spaces, and let the editor insert spaces for the tab key",
        ),
        ("      - name: B\n", "      -name: B\n", 8, "write `- name: B`"),
        ("          - Y\n", "          -Y\n", 10, "write `- Y`"),
        (
            "          - Y\n",
            "          •Y\n",
            10,
            "write `-` and a space instead; put the text between quotes if this is not a list",
        ),
        (
            "          - Y\n",
            "          – Y\n",
            10,
            "write `-` and a space instead; put the text between quotes if this is not a list",
        ),
        ("title: T\n", "```yaml\ntitle: T\n", 1, "delete this line"),
        ("        emotion: 1\n", "        emotion：1\n", 6, "write `emotion: 1`"),
        ("      - name: B\n", "      - name：B\n", 8, "write `name: B`"),
        ("title: T\n", "title: T\n---\n", 2, "delete this line: the keys below it belong to the same journey"),
        ("        thoughts: X\n", "        thoughts: “X”: y\n", 7, "write \"“X”: y\""),
    ] {
        let with = MAP.replace(right, wrong);
        assert_ne!(with, MAP);
        let (_, at, said) = error(&with);
        assert_eq!((at, &*said), (line, help), "{with}");
        let fixed = all_fixed(&with);
        if !wrong.contains('“') {
            assert!(journey(&fixed).has_same_meaning(&journey(MAP)), "{with}\n{fixed}");
        }
    }
}

#[test]
fn what_stands_on_several_lines_is_one_error() {
    for (right, wrong, line) in [
        ("          - Y\n", "          -Y\n          -Z\n          -V\n", 10),
        ("          - Y\n", "          • Y\n          • Z\n          • V\n", 10),
        ("          - Y\n", "          –\u{a0}Y\n          –\u{a0}Z\n          –\u{a0}V\n", 10),
        ("          - Y\n", "          *  Y\n          *  Z\n          *  V\n", 10),
    ] {
        let with = MAP.replace(right, wrong);
        assert_eq!(error(&with).1, line, "{with}");
        let journey = journey(&all_fixed(&with));
        let pains: Vec<&str> = journey.stages[0].touchpoints[1].moment.pain_points.iter().map(|pain| &*pain.text.value).collect();
        assert_eq!(pains, ["Y", "Z", "V"], "{with}");
    }
    let fenced = format!("```yaml\n{MAP}```\n");
    assert_eq!(error(&fenced), ("yaml-syntax", 1, "delete this line and the one that closes the fence".to_owned()));
    assert!(journey(&all_fixed(&fenced)).has_same_meaning(&journey(MAP)));
    let table = "| Stage | Touchpoint |\n|---|---|\n| Search | Browses |\n";
    assert_eq!(error(table), ("yaml-syntax", 1, "write each row as an entry of a list: `- name: Stage`".to_owned()));
    assert_eq!(error(&format!("{MAP}{table}")).1, 12);
}

/// Characters that look like those of YAML outside of quotes are replaced by `--fix`.
#[test]
fn look_alikes_are_replaced_safely() {
    for (right, wrong) in [
        ("        emotion", "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}emotion"),
        ("        emotion", "\u{a0} \u{a0} \u{a0} \u{a0} emotion"),
        ("emotion: 1", "emotion:\u{a0}1"),
        ("emotion: 1", "emotion:\u{2007}1"),
        ("emotion: 1", "emotion:\u{202f}1"),
        ("emotion: 1", "emotion:\u{3000}1"),
        ("emotion: 1", "emotion：1"),
        ("- name: B", "-\u{a0}name: B"),
        ("- name: B", "- name：B"),
        ("title: T", "title：T"),
        ("- Y", "［Y］"),
        ("emotion: 1", "emotion: ｛score: 1｝"),
        ("emotion: 1", "emotion: ｛score：1，intensity：2｝"),
        ("- name: R", "- {name: R， goal: G}"),
        ("thoughts: X", "thoughts: “X: y”"),
    ] {
        let with = MAP.replace(right, wrong);
        error(&with);
        let fixed = fixed(&with, &Settings::default(), FixSelection::Safe);
        journey(&fixed);
    }
}

#[test]
fn commas_at_the_end_of_values_are_not_part_of_them() {
    let with = MAP.replace("emotion: 1", "emotion: 1,\n        channel: website,").replace("- Y", "- Y,");
    let commas = found(&with);
    assert_eq!(commas.iter().map(|finding| finding.rule.name).collect::<Vec<_>>(), ["trailing-comma"; 3], "{commas:?}");
    let helps: Vec<_> = commas.iter().filter_map(|finding| finding.help.as_deref()).collect();
    assert_eq!(helps, ["write `1`", "write `website`", "write `Y`"]);
    let fixed = fixed(&with, &Settings::default(), FixSelection::Safe);
    assert!(journey(&fixed).has_same_meaning(&journey(&with)) && found(&fixed).is_empty(), "{fixed}");
    for json in ["\"thoughts\": \"X\",", "thoughts: [X, Z],", "thoughts: 'X',"] {
        let with = MAP.replace("thoughts: X", json);
        assert_eq!(error(&with).0, "trailing-comma");
        assert!(journey(&all_fixed(&with)).stages[0].touchpoints[0].moment.thoughts[0].text.value == "X");
    }
    for fine in ["thoughts: \"X,\"", "thoughts: [X, ]", "thoughts: |\n          X,"] {
        assert!(found(&MAP.replace("thoughts: X", fine)).is_empty(), "{fine}");
    }
}

#[test]
fn comments_instead_of_values_are_reported() {
    for (right, wrong, level) in [
        ("thoughts: X", "thoughts: #1 question", Level::Warning),
        ("- Y", "- #1 reason", Level::Warning),
        ("name: B", "name: #1 Main Street", Level::Error),
        ("title: T", "title: #1 Main Street", Level::Error),
    ] {
        let found = found(&MAP.replace(right, wrong));
        let said: Vec<_> = found.iter().map(|finding| (finding.rule.name, finding.level)).collect();
        assert_eq!(said, [("comment-in-text", level)], "{wrong}");
    }
    for fine in ["thoughts: # 1 question", "thoughts: #", "thoughts: X # note"] {
        assert!(found(&MAP.replace("thoughts: X", fine)).is_empty(), "{fine}");
    }
}
