//! Characters that look like the spaces and the dashes of YAML: each is one error at its place, with its code, and what to type.

use cjm::check::Settings;
use cjm::findings::{Level, short};
use cjm::fix::FixSelection;
use cjm::parse;
use cjm::source::Sources;

use super::{found, sources};
use crate::fix::safe::fixed;

const MAP: &str = "title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: Reads\n        emotion: 1\n        actions:\n          - Opens it\n          - Reads it\n";

const SPACES: &str = "\u{a0}\u{202f}\u{2002}\u{2003}\u{2009}\u{3000}\u{200b}\u{feff}";
const MARKS: &str = "–—•−·▪*+";

/// The first error of a file, with its place; there is no other one in this line.
fn error(text: &str) -> (String, String) {
    let errors: Vec<_> = found(text).into_iter().filter(|finding| finding.level == Level::Error).collect();
    let line = |n: usize| text[..errors[n].primary.span.start as usize].matches('\n').count();
    assert!(!errors.is_empty(), "{text:?} passes");
    assert!((1..errors.len()).all(|n| line(n) != line(0)), "{text:?}: {errors:?}");
    (short::print(&errors[..1], &sources(text)), errors[0].help.clone().unwrap_or_default())
}

#[test]
fn spaces_that_yaml_does_not_know_are_errors_at_their_place() {
    for char in SPACES.chars() {
        let code = format!("(U+{:04X})", u32::from(char));
        for (with, place) in [
            (MAP.replace("  - name: S", &format!("{char}{char}- name: S")), "3:1"),
            (MAP.replace("        emotion", &format!("{char}{char}{char}{char}emotion")), "6:1"),
            (MAP.replace("        emotion", &format!("{char}\n        emotion")), "6:1"),
            (MAP.replace("    touchpoints", &format!("  {char} touchpoints")), "4:3"),
            (MAP.replace("- name: S", &format!("-{char}name: S")), "3:4"),
            (format!("title: T\nstages:\n  -{char}name: S\n"), "3:4"),
            (format!("title: T\nstages:\n  -{char}S\n"), "3:4"),
            (MAP.replace("emotion: 1", &format!("emotion:{char}1")), "6:17"),
            (MAP.replace("title: T", &format!("title:{char}T")), "1:7"),
            (MAP.replace("- name: S", &format!("- name:{char}S")), "3:10"),
            (MAP.replace("stages:\n", &format!("stages:{char}\n")), "2:8"),
            (MAP.replace("- Opens it", &format!("-{char}Opens it")).replace("- Reads", &format!("-{char}Reads")), "8:12"),
            (MAP.replace("emotion: 1", &format!("emotion: {{score:{char}1}}")), "6:25"),
            (
                MAP.replace("emotion: 1", &format!("emotion: {{score: 1,{char}feeling:{char}glad}}")),
                if char == '\u{feff}' { "6:28" } else { "6:37" },
            ),
        ] {
            let (said, help) = error(&with);
            assert!(said.starts_with(&format!("map.yaml:{place}: ")) && said.contains(&code), "{with:?}: {said}");
            assert!(help.contains("delete it"), "{with:?}: {help}");
        }
    }
}

#[test]
fn marks_that_begin_no_list_in_yaml_are_errors_at_their_place() {
    for mark in MARKS.chars() {
        let code = format!("(U+{:04X})", u32::from(mark));
        for (with, place) in [
            (MAP.replace("- name: S", &format!("{mark} name: S")), "3:3"),
            (MAP.replace("- name: R", &format!("{mark} name: R")), "5:7"),
            (MAP.replace("- ", &format!("{mark} ")), "3:3"),
            (MAP.replace("- Opens", &format!("{mark} Opens")).replace("- Reads", &format!("{mark} Reads")), "8:11"),
            (format!("title: T\nstages:\n{mark} Notice\n{mark} Call\n"), "3:1"),
            (format!("title: T\nstages: # these\n  {mark} Notice\n"), "3:3"),
            (format!("title: T\nstages:\n  {mark} name: Notice\n"), "3:3"),
            (format!("title: T\nstages:\n  - Notice\n  {mark} Call\n"), "4:3"),
        ] {
            let (said, help) = error(&with);
            assert!(said.starts_with(&format!("map.yaml:{place}: ")) && said.contains(&code), "{with:?}: {said}");
            assert!(help.contains("write `-`"), "{with:?}: {help}");
        }
    }
}

#[test]
fn marks_without_a_space_and_before_keys_are_errors_at_their_place() {
    for (with, place, says, help) in [
        ("title: T\nstages:\n  •Notice\n  •Call\n", "3:3", "a bullet `•` (U+2022)", "write `-`"),
        ("title: T\nstages:\n  ▪Notice\n", "3:3", "`▪` (U+25AA)", "write `-`"),
        ("– title: T\nstages: [S]\n", "1:1", "an en dash `–` (U+2013) before a key", "delete it"),
        ("title: T\n• stages: [S]\n", "2:1", "a bullet `•` (U+2022) before a key", "delete it"),
        ("title: T\nstages: [{na\u{200b}me: S}]\n", "2:13", "a zero-width space (U+200B) in a key", "delete it"),
        ("title: T\nstages: [{na\u{2061}me: S}]\n", "2:13", "an invisible character (U+2061) in a key", "delete it"),
        ("title: T\nstages: [{na\u{61c}me: S}]\n", "2:13", "an invisible character (U+061C) in a key", "delete it"),
        ("title: T\nstages:\n  - name: S\n    emotion:\u{a0}{score: 1}\n", "4:13", "(U+00A0) after `emotion:`", "plain space"),
        ("title: T\nstages: \u{a0}\n  - name: S\n", "2:9", "(U+00A0) after `stages:`", "plain space"),
    ] {
        let (said, helped) = error(with);
        assert!(said.starts_with(&format!("map.yaml:{place}: ")) && said.contains(says), "{with:?}: {said}");
        assert!(helped.contains(help), "{with:?}: {helped}");
    }
}

#[test]
fn a_wide_colon_is_an_error_at_its_place() {
    for (with, place, help) in [
        (MAP.replace("title: T", "title：T"), "1:6", "write `title: T`"),
        (MAP.replace("- name: S", "- name：S"), "3:9", "write `name: S`"),
        (MAP.replace("emotion: 1\n", "channel：　web\n"), "6:16", "write `channel: web`"),
    ] {
        let (said, helped) = error(&with);
        assert!(said.starts_with(&format!("map.yaml:{place}: ")) && said.contains("a wide colon"), "{with:?}: {said}");
        assert!(helped.contains(help), "{with:?}: {helped}");
    }
}

#[test]
fn fixes_lead_to_a_valid_file() {
    for with in [
        MAP.replace("  - name: S", "\u{a0} - name: S"),
        MAP.replace("- name: S", "-\u{a0}name: S"),
        MAP.replace("        emotion", "  \u{a0}\n        emotion"),
        MAP.replace("emotion: 1", "emotion:\u{202f}1"),
        MAP.replace("title: T", "title:\u{3000}T"),
        MAP.replace("title: T", "title：T"),
        MAP.replace("emotion: 1", "emotion: {score:\u{a0}1}"),
        MAP.replace("- name: S", "– name: S"),
        MAP.replace("- name: R", "• name: R"),
        "title: T\nstages:\n  •Notice\n".to_owned(),
        MAP.replace("emotion: 1", "emo\u{200b}tion: 1"),
    ] {
        let after = fixed(&with, &Settings::default(), FixSelection::All);
        assert!(found(&after).iter().all(|finding| finding.level != Level::Error), "{with:?}: {after}");
    }
}

#[test]
fn such_characters_in_texts_are_the_authors() {
    for text in [
        "description: |\n          – one\n          • two\n          \u{a0}three",
        "description: >-\n          – one\n          • two",
        "description: \"\n          – one\n          • two\"",
        "description: '• one\n          • two'",
        "description: \"Prix\u{a0}:\u{a0}12\u{a0}€\"",
        "description: – one",
        "description: 12\u{a0}000 – 14\u{a0}000",
        "thoughts: [– Hello, • Bye]",
        "thoughts:\n          - – Hello\n          - • Bye",
        "thoughts:\n          - \u{a0}Hello",
        "# •\u{a0}a comment\n        description: a",
    ] {
        let with = MAP.replace("emotion: 1", text);
        assert!(found(&with).iter().all(|finding| finding.level != Level::Error), "{with:?}: {:?}", found(&with));
        // Faults below do not blame them.
        let (said, _) = error(&format!("{with}owner: a: b\n"));
        assert!(said.contains("needs quotes"), "{with:?}: {said}");
    }
}

#[test]
fn faults_after_a_text_with_such_characters_are_named_as_what_they_are() {
    for text in [
        "|\n      • one\n      – two",
        "|2\n      • one\n      \u{a0}two",
        ">-\n      name:\u{a0}two",
        "|\n      name：two",
        "\"\n      – one\n      • two\"",
        "'one\n\n      • two'",
        "one\n      – two",
        "one\n      • two",
        "[\n      – one,\n      • two]",
        "[one,\n      – two]",
    ] {
        let with = format!("title: T\nstages:\n  - name: S\n    thoughts: {text}\n   goal: x\n");
        let (said, _) = error(&with);
        let line = with.lines().count();
        assert!(said.starts_with(&format!("map.yaml:{line}:4: ")) && said.contains("not nested"), "{with:?}: {said}");
        assert_eq!(fixed(&with, &Settings::default(), FixSelection::All), with.replace("\n   goal", "\n    goal"));
    }
    for (text, says) in [
        ("[\n      – one,\n      two", "`[` is never closed"),
        ("\"\n      – one\n      • two", "`\"` is never closed"),
        ("'a\n      – one' b", "follows the closing quote"),
    ] {
        let (said, _) = error(&format!("title: T\nstages:\n  - name: S\n    thoughts: {text}\n    goal: x\n"));
        assert!(said.contains(says), "{text:?}: {said}");
    }
}

#[test]
fn dialogues_and_texts_that_are_no_lists_begin_with_dashes() {
    for (key, text, is_error) in [
        ("goal", "— Where is it? — she asked.", false),
        ("goal", "• Find it", false),
        ("goal", "− 2 °C or less", false),
        ("x-note", "– one\n          – two", false),
        ("thoughts", "— Where is it? — she asked.", false),
        ("thoughts", "— Where is it? —, she asked.", false),
        ("thoughts", "– one\n          – two", true),
        ("thoughts", "• one • two", false),
        ("thoughts", "• one", true),
        ("legal", "• one", true),
    ] {
        let with =
            format!("lanes: [{{id: legal, title: L}}]\n{}", MAP.replace("emotion: 1", &format!("{key}:\n          {text}")));
        let is_mark = |finding: &&cjm::findings::Finding| finding.title.contains("cannot begin an entry");
        assert_eq!(found(&with).iter().filter(is_mark).count(), usize::from(is_error), "{with}");
    }
}

#[test]
fn each_line_of_an_indentation_of_such_spaces_is_one_error_with_its_fix() {
    for space in ['\u{a0}', '\u{202f}'] {
        let indented = |level: usize| space.to_string().repeat(level);
        let with = format!(
            "title: T\nstages:\n{0}- name: S\n{1}touchpoints:\n{2}- name: A\n{2}- name: B\n{2}- name: C\n",
            indented(2),
            indented(4),
            indented(6)
        );
        let errors: Vec<_> = found(&with).into_iter().filter(|finding| finding.title.contains("in the indentation")).collect();
        assert!(!errors.is_empty() && errors.iter().all(|finding| !finding.edits.is_empty()), "{errors:?}");
        let after = fixed(&with, &Settings::default(), FixSelection::All);
        assert!(found(&after).iter().all(|finding| finding.level != Level::Error), "{after}");
    }
}

#[test]
fn a_nul_byte_is_not_utf_16() {
    for (bytes, place, says) in [
        (MAP.replace("title: T", "title: \0T"), "1:8", "a NUL byte (U+0000)"),
        (MAP.replace("title", "\0title"), "1:1", "a NUL byte (U+0000)"),
        (MAP.replace("Reads it", "Reads \0"), "9:19", "a NUL byte (U+0000)"),
    ] {
        let (said, _) = error(&bytes);
        assert!(parse::decode("map.yaml", bytes.as_bytes()).is_ok());
        assert!(said.starts_with(&format!("map.yaml:{place}: ")) && said.contains(says), "{said}");
    }
    let wide = |unit: fn(u16) -> [u8; 2]| MAP.replace('T', "料金の話").encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let widest = |unit: fn(u32) -> [u8; 4]| MAP.chars().flat_map(|char| unit(u32::from(char))).collect::<Vec<u8>>();
    for (bytes, says) in [
        (wide(u16::to_le_bytes), "UTF-16"),
        (wide(u16::to_be_bytes), "UTF-16"),
        (widest(u32::to_le_bytes), "UTF-32"),
        (widest(u32::to_be_bytes), "UTF-32"),
    ] {
        let refused = parse::decode("map.yaml", &bytes).unwrap_err();
        let said = short::print(&[refused.finding], &Sources::new(refused.source));
        assert!(said.contains(says), "{said}");
    }
}
