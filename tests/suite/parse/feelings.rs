//! Feelings as people write them: words, faces, stars, signs and arrows, with the scores that they have and the findings on those without.

use cjm::check::{Settings, check};
use cjm::facts::Facts;
use cjm::fix::FixSelection;
use cjm::model::Emotion;
use cjm::model::keys::{proposed_position, score_words};
use cjm::words::{ENGLISH, LOCALES};

use super::{found, journey, names};
use crate::fix::safe::{checked, every_rule, fixed};

/// A journey of one touchpoint per emotion.
fn felt(scale: &str, emotions: &[&str]) -> String {
    let touchpoints: Vec<String> =
        emotions.iter().enumerate().map(|(n, emotion)| format!("      - {{name: N{n}, emotion: {emotion}}}\n")).collect();
    format!("title: T\n{scale}stages:\n  - name: S\n    touchpoints:\n{}", touchpoints.concat())
}

/// Start, score and word.
fn brief(emotion: &Emotion) -> (Option<f64>, Option<f64>, Option<String>) {
    let number = |number: &Option<cjm::source::Spanned<f64>>| number.as_ref().map(|number| number.value);
    (number(&emotion.from), number(&emotion.score), emotion.feeling.as_ref().map(|word| word.value.clone()))
}

fn only(scale: &str, emotion: &str) -> (Option<f64>, Option<f64>, Option<String>) {
    brief(&journey(&felt(scale, &[emotion])).stages[0].touchpoints[0].moment.emotions[0])
}

#[test]
fn words_and_symbols_score() {
    let own = "scale: {words: {curious: 1, 期待: 1.5, Not sure: -0.5}}\n";
    let axis = "scale: {min: 1, max: 5, labels: [grim, so, bright]}\n";
    for (scale, emotion, from, score, word) in [
        // The words of the axis, in any language, and those of the starter file.
        ("", "delighted", None, Some(2.0), Some("delighted")),
        ("", "Frustrated", None, Some(-2.0), Some("Frustrated")),
        ("", "awful", None, Some(-2.0), None),
        ("", "great", None, Some(2.0), None),
        // The author's own labels and words.
        (axis, "bright", None, Some(5.0), Some("bright")),
        (axis, "grim", None, Some(1.0), Some("grim")),
        (axis, "delighted", None, None, Some("delighted")),
        (own, "curious", None, Some(1.0), Some("curious")),
        (own, "CURIOUS", None, Some(1.0), Some("CURIOUS")),
        (own, "not-sure", None, Some(-0.5), Some("not-sure")),
        (own, "期待", None, Some(1.5), Some("期待")),
        (own, "{feeling: curious}", None, Some(1.0), Some("curious")),
        (own, "{score: 2, feeling: curious}", None, Some(2.0), Some("curious")),
        // Symbols.
        ("", "++", None, Some(2.0), None),
        ("", "'-'", None, Some(-1.0), None),
        ("", "--", None, Some(-2.0), None),
        ("", "\u{1f620}", None, Some(-2.0), None),
        ("", "\u{1f641}", None, Some(-1.0), None),
        ("", "\u{1f610}", None, Some(0.0), None),
        ("", "\u{1f642}", None, Some(1.0), None),
        ("", "\u{1f603}", None, Some(2.0), None),
        ("", "★★★★☆", None, Some(1.0), None),
        (axis, "★★★★☆", None, Some(4.0), None),
        ("", "':)'", None, Some(1.0), None),
        // Turns.
        (own, "curious -> Not sure", Some(1.0), Some(-0.5), Some("curious → Not sure")),
        (own, "{from: curious, to: not sure}", Some(1.0), Some(-0.5), Some("curious → not sure")),
        ("", "-1 -> 2", Some(-1.0), Some(2.0), None),
        ("", "good → bad", Some(1.0), Some(-1.0), None),
        ("", "{from: very bad, score: \u{1f642}}", Some(-2.0), Some(1.0), None),
        ("", "curious -> -1", None, Some(-1.0), Some("curious")),
        // Words without a score are gaps.
        ("", "curious", None, None, Some("curious")),
        ("", "curious -> confused", None, None, Some("curious → confused")),
        ("", "{from: 1, to: confused}", None, None, Some("confused")),
    ] {
        assert_eq!(only(scale, emotion), (from, score, word.map(str::to_owned)), "{scale}{emotion}");
    }
}

#[test]
fn levels_and_paths_of_feelings_are_no_feelings() {
    for (emotion, help) in [
        ("Low", "write `-1` where it feels bad, `1` where it feels good, or name the feeling"),
        ("very high", "write `-1` where it feels bad, `1` where it feels good, or name the feeling"),
        ("mittel", "write `-1` where it feels bad, `1` where it feels good, or name the feeling"),
        ("low -> high", "write `-1` where it feels bad, `1` where it feels good, or name the feeling"),
        ("a -> b -> c", "write the first and the last, `curious -> confused`, or split the touchpoint"),
        (
            "{score: 4, when: rain}",
            "write a number from -2 to 2, or set the scale at the top of the file: `scale: {min: 1, max: 5}`",
        ),
        ("{score: lost, feeling: sad}", "write a number, and the word under `feeling`"),
    ] {
        let found = found(&felt("", &[emotion]));
        let helps: Vec<Option<&str>> = found.iter().map(|finding| finding.help.as_deref()).collect();
        assert!(helps.contains(&Some(help)), "{emotion}: {helps:?}");
    }
    assert_eq!(names(&felt("scale: {words: {a: 9}}\n", &["1"])).len(), 1);
    assert_eq!(names(&felt("scale: {words: [a]}\n", &["1"])).len(), 1);
}

#[test]
fn an_emotion_that_depends_has_two_outcomes() {
    let journey = journey(&felt("", &["{score: 2, or: -1, when: the result is generic}", "{score: 1, or: lost}"]));
    let outcome = |n: usize| journey.stages[0].touchpoints[n].moment.emotions[0].or.clone().unwrap();
    assert_eq!(outcome(0).score.map(|score| score.value), Some(-1.0));
    assert_eq!(outcome(0).when.map(|when| when.value).as_deref(), Some("the result is generic"));
    assert_eq!(outcome(1).feeling.map(|feeling| feeling.value).as_deref(), Some("lost"));
    // The curve follows the first outcome.
    let facts = Facts::of(&journey);
    assert_eq!(facts.arcs[0].points.iter().map(|point| point.score).collect::<Vec<_>>(), [2.0, 1.0]);
}

/// One finding per file, whatever the number of words, with scores for the usual ones.
#[test]
fn feelings_without_a_score_are_reported_once() {
    for (scale, emotions, help) in [
        (
            "",
            &["curious", "1", "confused", "Curious"][..],
            "write what they score, such as `scale: {words: {curious: 1, confused: -1}}`",
        ),
        ("scale: {min: 1, max: 5}\n", &["curious"], "write what they score, such as `scale: {words: {curious: 4}}`"),
        ("", &["wobbly"], "write what each feeling scores, such as `scale: {words: {wobbly: 1}}`"),
        (
            "",
            &["wobbly", "{feeling: 安心}"],
            "write what they score, such as `scale: {words: {安心: 1}}`, and the scores of the others",
        ),
        ("", &["'happy, proud'"], "write what they score, such as `scale: {words: {\"happy, proud\": 1}}`"),
    ] {
        let journey = journey(&felt(scale, emotions));
        let found = check(&Facts::of(&journey), &Settings::default(), crate::compiled::TODAY, Vec::new());
        let found: Vec<_> = found.into_iter().filter(|finding| finding.rule.name == "unscored-feeling").collect();
        assert_eq!(found.iter().map(|it| it.help.as_deref()).collect::<Vec<_>>(), [Some(help)], "{emotions:?}");
    }
}

/// The proposal is written wherever the scale may be, and then every usual word is a point.
#[test]
fn proposed_scores_are_written_on_request() {
    let stages =
        "stages:\n  - name: S\n    touchpoints:\n      - {name: A, emotion: curious}\n      - {name: B, emotion: confused}\n";
    let flow = "{title: T, stages: [{name: S, touchpoints: [{name: A, emotion: curious}, {name: B, emotion: confused}]}]}\n";
    for text in [
        format!("title: T\n{stages}"),
        format!("title: T\nscale: {{min: -3, max: 3}}\n{stages}"),
        format!("title: T\nscale:\n  min: -3\n  max: 3\n{stages}"),
        format!("title: T\nscale: {{words: {{lost: -2}}}}\n{stages}"),
        format!("title: T\nscale:\n  words:\n    lost: -2\n{stages}"),
        flow.to_owned(),
    ] {
        let after = fixed(&text, &every_rule(), FixSelection::All);
        let journey = checked(&after, &every_rule()).journey.unwrap_or_else(|| panic!("{after}"));
        let facts = Facts::of(&journey);
        let signs: Vec<f64> = facts.arcs[0].points.iter().map(|point| point.score.signum()).collect();
        assert_eq!(signs, [1.0, -1.0], "{after}");
        assert!(journey.written.unscored_words.is_empty(), "{after}");
    }
}

/// A proposal agrees with the words for scores, in every language.
#[test]
fn words_for_scores_are_proposed_as_they_score() {
    for locale in LOCALES {
        for (word, position) in score_words(locale.vocabulary) {
            assert_eq!(proposed_position(word), Some(position), "{}: {word}", locale.tag);
        }
    }
    assert!(ENGLISH.vocabulary.moods.positive.contains(&"happy"));
}
