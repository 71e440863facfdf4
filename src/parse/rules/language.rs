//! Rules for keys, values and references of a journey.

use crate::findings::{Rule, RuleGroup, rules};

const ERROR: Rule = Rule { group: RuleGroup::Language, ..Rule::BASE };

rules! {
    LANGUAGE:

    pub(crate) static AMBIGUOUS_REFERENCE: Rule = Rule {
        name: "ambiguous-reference",
        summary: "A name that two things share, so that it is not clear which one is meant.",
        why: "References go by id, or by name where there is no id. Give one of the two an `id`, and write that.",
        bad: &["title: I renew\npersonas: [Sam, SAM]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, for: sam}]}\n"],
        good: &["title: I renew\npersonas: [{id: sam, name: Sam}, {id: sam-lee, name: SAM}]\nstages:\n  \
             - {name: Call, touchpoints: [{name: Calls, for: sam}]}\n"],
        ..ERROR
    };

    pub(crate) static BAD_ID: Rule = Rule {
        name: "bad-id",
        summary: "An id with other characters than letters, digits, `-` and `_`, or one that is a key already.",
        why: "Ids become parts of addresses and names of files, and the id of a lane becomes a key. Write a word such as `checkout`.",
        bad: &["title: I renew\npersonas: [{id: my persona, name: Maya}]\nstages: [Notice]\n"],
        good: &["title: I renew\npersonas: [{id: my-persona, name: Maya}]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static BROKEN_REFERENCE: Rule = Rule {
        name: "broken-reference",
        summary: "A reference to something that does not exist: an unknown persona, channel, touchpoint, metric or piece of evidence.",
        why: "What is misspelt would silently be missing from the map. Write the id or the name as it is written where the thing is defined, or \
         define it.",
        bad: &["title: I renew\nmetrics: [{id: nps, name: NPS}]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, metrics: npss}]}\n"],
        good: &["title: I renew\nmetrics: [{id: nps, name: NPS}]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, metrics: nps}]}\n"],
        ..ERROR
    };

    pub(crate) static DUPLICATE_EMOTION: Rule = Rule {
        name: "duplicate-emotion",
        summary: "Two emotions of one persona at one touchpoint.",
        why: "A curve goes through one point at a touchpoint. Where a feeling turns inside it, write `{from: -1, score: 1}`; where two people \
         feel differently, say who feels what.",
        bad: &["title: I renew\npersonas: [Maya]\nstages:\n  - name: Call\n    touchpoints:\n      - name: Calls\n        \
             emotion: [{persona: Maya, score: 1}, {persona: Maya, score: -1}]\n"],
        good: &["title: I renew\npersonas: [Maya]\nstages:\n  - name: Call\n    touchpoints:\n      - name: Calls\n        \
             emotion: {from: -1, score: 1}\n"],
        ..ERROR
    };

    pub(crate) static DUPLICATE_ID: Rule = Rule {
        name: "duplicate-id",
        summary: "Two things of one kind with the same id.",
        why: "Whatever refers to the id would mean both. Give one of them another id.",
        bad: &["title: I renew\npersonas: [{id: maya, name: Maya}, {id: maya, name: Mia}]\nstages: [Notice]\n"],
        good: &["title: I renew\npersonas: [{id: maya, name: Maya}, {id: mia, name: Mia}]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static DUPLICATE_KEY: Rule = Rule {
        name: "duplicate-key",
        summary: "A key that is duplicated in one place, perhaps in another spelling.",
        why: "Only one of them could count, and the map would not show which. Join the two, or remove one.",
        bad: &["title: I renew\nowner: Service\nresponsible: Sales\nstages: [Notice]\n"],
        good: &["title: I renew\nowner: Service\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static IMPOSSIBLE_DATE: Rule = Rule {
        name: "impossible-date",
        summary: "Not a valid date, or a day that the calendar does not have.",
        why: "Dates are written `2026-10-12`, or `2026-10` and `2026` where the day is not known.",
        bad: &["title: I renew\nreviewed: 2026-02-30\nstages: [Notice]\n"],
        good: &["title: I renew\nreviewed: 2026-02-28\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static MISSING_KEY: Rule = Rule {
        name: "missing-key",
        summary: "Something without a part that it needs: a journey without a title, a stage without a name.",
        why: "The message says which key is missing and what to type. Everything that is not needed may be left out, and is not drawn.",
        bad: &["title: I renew\n"],
        good: &["title: I renew\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static NOT_A_NUMBER: Rule = Rule {
        name: "not-a-number",
        summary: "A word, or a number with other characters around it, where a number is needed.",
        why: "Numbers are what curves and charts are drawn from. Write it with a point and without spaces: `1250.5`. Units have a key of \
         their own.",
        bad: &["title: I renew\nmetrics: [{name: Calls, n: many}]\nstages: [Notice]\n"],
        good: &["title: I renew\nmetrics: [{name: Calls, n: 120}]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static OUTSIDE_SCALE: Rule = Rule {
        name: "outside-scale",
        summary: "A number below or above what is allowed, such as an emotion of 4 where scores go from -2 to 2.",
        why: "A point outside the scale cannot be drawn truthfully. Write a number on the scale; if the map was scored on another one, say so \
         at the top of the file: `scale: {min: 1, max: 5}`.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, emotion: 4}]}]\n"],
        good: &["title: I renew\nscale: {min: 1, max: 5}\nstages: [{name: Call, touchpoints: [{name: Calls, emotion: 4}]}]\n"],
        ..ERROR
    };

    pub(crate) static UNKNOWN_KEY: Rule = Rule {
        name: "unknown-key",
        summary: "A key that the language does not have in this place.",
        why: "Its content would silently be missing from the map. The message names the nearest key; `cjm list keys` lists all of \
         them. For notes of your own there are keys that begin with `x-`.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, chanel: phone}]}]\n"],
        good: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, channel: phone}]}]\n"],
        ..ERROR
    };

    pub(crate) static UNKNOWN_WORD: Rule = Rule {
        name: "unknown-word",
        summary: "A word where only some words are allowed, such as an unknown severity.",
        why: "The message names the word that was probably meant, or all that are allowed.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, pain_points: [{text: Queue, severity: sever}]}]}]\n"],
        good: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, pain_points: [{text: Queue, severity: severe}]}]}]\n"],
        ..ERROR
    };

    pub(crate) static UNSAFE_LINK: Rule = Rule {
        name: "unsafe-link",
        summary: "A link that is not an address to go to, such as `javascript:` or a file of this machine.",
        why: "Maps are sent around and opened by others. A link begins with `https://`, `http://` or `mailto:`, or is a path beside the file.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, links: [\"javascript:alert(1)\"]}]}]\n"],
        good: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, links: [\"https://example.com/help\"]}]}]\n"],
        ..ERROR
    };

    pub(crate) static WRONG_SHAPE: Rule = Rule {
        name: "wrong-shape",
        summary: "A list where one text is needed, a text where keys are needed, and the like.",
        why: "The message says what is there and shows what can be. Every key has a short form and a long one; `docs/format.md` shows both.",
        bad: &["title: [I, renew]\nstages: [Notice]\n"],
        good: &["title: I renew\nstages: [Notice]\n"],
        ..ERROR
    };
}
