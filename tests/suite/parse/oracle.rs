//! Another YAML reader finds the same texts in a file as the journey has.

use serde_yaml::Value;

use super::journey;

#[test]
fn another_reader_finds_the_same_texts() {
    let texts = [include_str!("../../parse/good-forms.yaml"), include_str!("../../parse/good-everything.yaml"), FLOW, BLOCK];
    for text in texts {
        let value: Value = serde_yaml::from_str(text).expect("the other reader takes it too");
        let dump = format!("{:?}", journey(text));
        let mut strings = Vec::new();
        gather(&value, &mut strings);
        assert!(strings.len() > 1, "{strings:?}");
        for string in strings {
            let quoted = format!("{:?}", string.trim());
            assert!(dump.contains(&quoted), "{quoted} is missing in {dump}");
        }
    }
}

/// The texts under keys that are read as they are, alone or in a list.
fn gather(value: &Value, strings: &mut Vec<String>) {
    const PLAIN: &[&str] =
        &["name", "text", "title", "goal", "quotes", "owner", "version", "description", "touchpoints", "actions"];
    match value {
        Value::Mapping(mapping) => {
            // Content under `x-` is only repeated elsewhere.
            for (key, value) in mapping.iter().filter(|(key, _)| key.as_str().is_none_or(|key| !key.starts_with("x-"))) {
                let items = value.as_sequence().map_or(std::slice::from_ref(value), Vec::as_slice);
                if key.as_str().is_some_and(|key| PLAIN.contains(&key)) {
                    strings.extend(items.iter().filter_map(Value::as_str).map(str::to_string));
                }
                gather(value, strings);
            }
        }
        Value::Sequence(items) => {
            for item in items {
                gather(item, strings);
            }
        }
        _ => {}
    }
}

const FLOW: &str = r#"{title: "Tab\there, é \U0001F600", stages: [{name: 'it''s', touchpoints: [{name: a - b, quotes: [yes, no, "on", ~x]}, "x: y"]}], owner: "multi
  line"}
"#;

const BLOCK: &str = "title: >-\n  folded\n  text\n\n  new paragraph\ndescription: |+\n  kept\n    deeper\n\nowner: plain\n  goes on # comment\nstages:\n- name: \"a\\\n    b\"\n  goal: 'x # y'\n  touchpoints:\n  - name: C:\\Users\n  - http://example.org/#a\n";
