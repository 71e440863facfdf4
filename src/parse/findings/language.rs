//! What means nothing in a journey.

use super::row;
use crate::diagnostic::Level::Error;
use crate::diagnostic::Rule;

pub(super) const GROUP: &str = "The language";

/// By name.
pub(super) static FINDINGS: &[Rule] = &[
    row(
        GROUP,
        ("ambiguous-reference", Error),
        "A name that two things have, so that nobody can tell which is meant.",
        "References go by id, and by name where there is none. Give one of the two an `id`, and write that.",
        (
            "title: I renew\npersonas: [Sam, SAM]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, for: sam}]}\n",
            "title: I renew\npersonas: [{id: sam, name: Sam}, {id: sam-lee, name: SAM}]\nstages:\n  \
             - {name: Call, touchpoints: [{name: Calls, for: sam}]}\n",
        ),
    ),
    row(
        GROUP,
        ("bad-id", Error),
        "An id with other signs than letters, digits, `-` and `_`, or one that is a key already.",
        "Ids become parts of addresses and names of files, and the id of a lane becomes a key. Write a word such as `checkout`.",
        (
            "title: I renew\npersonas: [{id: my persona, name: Maya}]\nstages: [Notice]\n",
            "title: I renew\npersonas: [{id: my-persona, name: Maya}]\nstages: [Notice]\n",
        ),
    ),
    row(
        GROUP,
        ("broken-reference", Error),
        "A word that names nothing: no persona, channel, touchpoint, metric or piece of evidence is called so.",
        "What is misspelt would silently be missing from the map. Write the id or the name as it stands where the thing is described, or \
         describe it.",
        (
            "title: I renew\nmetrics: [{id: nps, name: NPS}]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, metrics: npss}]}\n",
            "title: I renew\nmetrics: [{id: nps, name: NPS}]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, metrics: nps}]}\n",
        ),
    ),
    row(
        GROUP,
        ("duplicate-emotion", Error),
        "Two emotions of one persona at one touchpoint.",
        "A curve goes through one point at a touchpoint. Where a feeling turns inside it, write `{from: -1, score: 1}`; where two people \
         feel differently, say who feels what.",
        (
            "title: I renew\npersonas: [Maya]\nstages:\n  - name: Call\n    touchpoints:\n      - name: Calls\n        \
             emotion: [{persona: Maya, score: 1}, {persona: Maya, score: -1}]\n",
            "title: I renew\npersonas: [Maya]\nstages:\n  - name: Call\n    touchpoints:\n      - name: Calls\n        \
             emotion: {from: -1, score: 1}\n",
        ),
    ),
    row(
        GROUP,
        ("duplicate-id", Error),
        "Two things of one kind with the same id.",
        "Whatever refers to the id would mean both. Give one of them another id.",
        (
            "title: I renew\npersonas: [{id: maya, name: Maya}, {id: maya, name: Mia}]\nstages: [Notice]\n",
            "title: I renew\npersonas: [{id: maya, name: Maya}, {id: mia, name: Mia}]\nstages: [Notice]\n",
        ),
    ),
    row(
        GROUP,
        ("duplicate-key", Error),
        "A key that stands twice in one place, perhaps once under another spelling.",
        "Only one of them could count, and nobody would see which. Join the two, or take one away.",
        (
            "title: I renew\nowner: Service\nresponsible: Sales\nstages: [Notice]\n",
            "title: I renew\nowner: Service\nstages: [Notice]\n",
        ),
    ),
    row(
        GROUP,
        ("impossible-date", Error),
        "A date that is none, or a day that the calendar does not have.",
        "Dates are written `2026-10-12`, or `2026-10` and `2026` where the day is not known.",
        ("title: I renew\nreviewed: 2026-02-30\nstages: [Notice]\n", "title: I renew\nreviewed: 2026-02-28\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("missing-key", Error),
        "Something without a part that it needs: a journey without a title, a stage without a name.",
        "The message says which key is missing and what to type. Everything that is not needed may be left out, and is not drawn.",
        ("title: I renew\n", "title: I renew\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("not-a-number", Error),
        "A word, or a number with signs around it, where a number is needed.",
        "Numbers are what curves and charts are drawn from. Write it with a point and without blanks: `1250.5`. Units have a key of \
         their own.",
        (
            "title: I renew\nmetrics: [{name: Calls, n: many}]\nstages: [Notice]\n",
            "title: I renew\nmetrics: [{name: Calls, n: 120}]\nstages: [Notice]\n",
        ),
    ),
    row(
        GROUP,
        ("outside-scale", Error),
        "A number below or above what can stand there, such as an emotion of 4 where scores go from -2 to 2.",
        "A point outside the scale cannot be drawn truthfully. Write a number on the scale; if the map was scored on another one, say so \
         at the top of the file: `scale: {min: 1, max: 5}`.",
        (
            "title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, emotion: 4}]}]\n",
            "title: I renew\nscale: {min: 1, max: 5}\nstages: [{name: Call, touchpoints: [{name: Calls, emotion: 4}]}]\n",
        ),
    ),
    row(
        GROUP,
        ("unknown-key", Error),
        "A key that the language does not have at this place.",
        "What stands under it would silently be missing from the map. The message names the nearest key; `cjm list keys` tells all of \
         them. For notes of your own there are keys that begin with `x-`.",
        (
            "title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, chanel: phone}]}]\n",
            "title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, channel: phone}]}]\n",
        ),
    ),
    row(
        GROUP,
        ("unknown-word", Error),
        "A word where only some words mean something, such as a severity that is none.",
        "The message names the word that was probably meant, or all that can stand there.",
        (
            "title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, pain_points: [{text: Queue, severity: sever}]}]}]\n",
            "title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, pain_points: [{text: Queue, severity: severe}]}]}]\n",
        ),
    ),
    row(
        GROUP,
        ("unsafe-link", Error),
        "A link that is no address to go to, such as `javascript:` or a file of this machine.",
        "Maps are sent around and opened by others. A link begins with `https://`, `http://` or `mailto:`, or is a path beside the file.",
        (
            "title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, links: [\"javascript:alert(1)\"]}]}]\n",
            "title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, links: [\"https://example.com/help\"]}]}]\n",
        ),
    ),
    row(
        GROUP,
        ("wrong-shape", Error),
        "A list where one text is needed, a text where keys are needed, and the like.",
        "The message says what is there and shows what can be. Every key has a short form and a long one; `docs/format.md` shows both.",
        ("title: [I, renew]\nstages: [Notice]\n", "title: I renew\nstages: [Notice]\n"),
    ),
];
