//! Finds placeholder texts.

use crate::check::map::Map;
use crate::facts::{TextKind, texts};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::words::{in_every_language, locale};

pub(in crate::check) static RULE: Rule = Rule {
    name: "placeholder-text",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "A placeholder instead of a text: `TBD`, `TODO`, lorem ipsum, `???`, `[insert quote]`.",
    why: "A placeholder looks like content on the sheet: the row seems filled, and the gap is overlooked. Write what is \
          known, even if it is a guess marked `confidence: assumption`, or leave the key out: an empty cell shows the gap.",
    bad: &[
        "\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, thoughts: TBD}
      - {name: Compares offers, emotion: 0, pain_points: 'Lorem ipsum dolor sit amet'}
",
        "\
title: I renew my contract
stages:
  - name: Renew
    owner: '???'
    touchpoints:
      - {name: Calls to ask, emotion: -1, quotes: '[insert quote from interview]'}
",
    ],
    good: &[
        "\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, thoughts: Already a year?}
      - {name: Compares offers, emotion: 0, pain_points: Prices without tax}
",
        "\
title: I renew my contract
stages:
  - name: Renew
    owner: Service centre
    touchpoints:
      - {name: Calls to ask, emotion: -1, quotes: I was number fourteen.}
",
    ],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018 (maps rest on truthful narratives); a convention of editors' style guides.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let locale = map.journey.locale.as_ref().and_then(|tag| locale(tag));
    let todo_is_a_word = locale.is_some_and(|locale| locale.vocabulary.todo_is_a_word);
    for said in texts(map.facts) {
        if is_placeholder(said.text, said.kind, todo_is_a_word) {
            found.push(
                RULE.at(said.span, format!("{} is a placeholder", quote(said.text)))
                    .label("placeholder")
                    .help("write what is known, or remove the key until then"),
            );
        }
    }
}

fn is_placeholder(text: &str, kind: TextKind, todo_is_a_word: bool) -> bool {
    let lower = text.to_lowercase();
    let core = lower
        .trim_matches(|char: char| char.is_whitespace() || "()[]<>{}（）【】「」《》*_\"'“”„«».…:!?？！。-–—".contains(char));
    if core.is_empty() {
        return is_only_signs(text.trim(), kind);
    }
    let whole = is_whole(core) && !(todo_is_a_word && core == "todo") || core.chars().all(|char| char == 'x') && core.len() > 2;
    whole || lower.contains("lorem ipsum") || lower.contains("dolor sit amet") || is_marked(text, kind) || is_to_fill_in(&lower)
}

/// Whether a text consists of dots, dashes and question marks: `?` can be a thought, `...` cannot.
fn is_only_signs(text: &str, kind: TextKind) -> bool {
    let dots =
        text.chars().all(|char| matches!(char, '.' | '…' | '-' | '–' | '—' | '_' | '*' | '[' | ']' | '<' | '>' | '(' | ')'));
    let asked = text.chars().all(|char| matches!(char, '?' | '？')) && kind != TextKind::Voice;
    dots || asked
}

/// Whether a text contains an editor's mark in capitals: `Price: TBD`, `TODO ask Anna`, `customer XXX`.
fn is_marked(text: &str, kind: TextKind) -> bool {
    let shouted = !text.chars().any(char::is_lowercase);
    let mut words = text.split(|char: char| !char.is_alphanumeric());
    // A customer quoted word for word may well be masked.
    let masked = |word: &str| kind != TextKind::Voice && word.len() > 2 && word.chars().all(|char| char == 'X');
    words.any(|word| matches!(word, "TBD" | "FIXME") || (word == "TODO" || masked(word)) && !shouted)
        || ["TODO:", "TBC:", "TBA:"].iter().any(|mark| text.starts_with(mark))
}

/// Whether a text contains an instruction to the author between brackets: `[insert quote]`, `<your text>`, `{{name}}`.
fn is_to_fill_in(lower: &str) -> bool {
    let between = |open: char, close: char| {
        lower.split(open).skip(1).any(|rest| {
            rest.split(close).next().is_some_and(|inside| {
                let inside = inside.trim();
                inside.len() < rest.len() && (is_whole(inside) || is_request(inside))
            })
        })
    };
    let is_template = || lower.split("{{").skip(1).any(|rest| rest.contains("}}"));
    lower.contains('{') && is_template()
        || [('[', ']'), ('<', '>'), ('［', '］'), ('【', '】')].iter().any(|(open, close)| between(*open, *close))
}

fn is_whole(text: &str) -> bool {
    MARKS.contains(&text) || in_every_language(|vocabulary| vocabulary.placeholders.whole).any(|whole| whole == text)
}

/// Whether a text is a request to the author, with the verb first (`insert …`) or last (`… einfügen`).
fn is_request(text: &str) -> bool {
    in_every_language(|vocabulary| vocabulary.placeholders.requests).any(|request| match request.strip_prefix('…') {
        Some(end) => text.ends_with(end),
        None => match request.strip_suffix(" …") {
            // A single word may be a key or a button: `[Insert]`.
            Some(start) => text.contains(' ') && begins_with_word(text, start),
            None => text.starts_with(request.trim_end_matches('…')),
        },
    })
}

fn begins_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Marks of editors and typists in any language.
const MARKS: &[&str] =
    &["tbd", "tbc", "tba", "todo", "fixme", "wip", "n/a", "n.a", "n. a", "asdf", "asdfgh", "qwerty", "blah blah", "bla bla"];
