//! Rules for keys, values and references of a journey.

use crate::findings::{Rule, RuleGroup, RuleLevel, rules};

const ERROR: Rule = Rule { group: RuleGroup::Language, ..Rule::BASE };

rules! {
    LANGUAGE:

    pub(crate) static AMBIGUOUS_REFERENCE: Rule = Rule {
        name: "ambiguous-reference",
        summary: "A reference by a name that two things share.",
        why: "References use ids, or names of things without an id. Add an `id` to one of the two, and refer to it.",
        bad: &["title: I renew\npersonas: [Sam, SAM]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, for: sam}]}\n"],
        good: &["title: I renew\npersonas: [{id: sam, name: Sam}, {id: sam-lee, name: SAM}]\nstages:\n  \
             - {name: Call, touchpoints: [{name: Calls, for: sam}]}\n"],
        ..ERROR
    };

    pub(crate) static BAD_ID: Rule = Rule {
        name: "bad-id",
        summary: "An id with other characters than letters, digits, `-` and `_`, or the id of a lane that is already a key.",
        why: "Ids become parts of URLs and file names, and the id of a lane becomes a key. Write a word such as `checkout`.",
        bad: &["title: I renew\npersonas: [{id: my persona, name: Maya}]\nstages: [Notice]\n"],
        good: &["title: I renew\npersonas: [{id: my-persona, name: Maya}]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static BROKEN_REFERENCE: Rule = Rule {
        name: "broken-reference",
        summary: "A reference to something that does not exist: an unknown persona, channel, touchpoint, metric or piece of evidence.",
        why: "A misspelt reference would silently be missing from the map. Write the id or the name as in the definition, or \
         define it.",
        bad: &["title: I renew\nmetrics: [{id: nps, name: NPS}]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, metrics: npss}]}\n"],
        good: &["title: I renew\nmetrics: [{id: nps, name: NPS}]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, metrics: nps}]}\n"],
        ..ERROR
    };

    pub(crate) static CHANNELS_AS_TOUCHPOINTS: Rule = Rule {
        name: "channels-as-touchpoints",
        summary: "Names of channels under `touchpoints` of a stage with actions.",
        why: "Many templates call channels touchpoints. Here, touchpoints are what the customer does, and each has a column of its own; where it \
         happens is its `channel`.",
        bad: &["title: I renew\nstages:\n  - {name: Compare, actions: [Compares offers], touchpoints: [Website, Email]}\n"],
        good: &["title: I renew\nstages:\n  - {name: Compare, actions: [Compares offers], channel: [Website, Email]}\n"],
        level: RuleLevel::Warn,
        ..ERROR
    };

    pub(crate) static CYCLIC_LANES: Rule = Rule {
        name: "cyclic-lanes",
        summary: "Lanes of your own that are placed after each other, or one after itself.",
        why: "Each waits for the other, so that none of them has a place. Place one of them after a lane of the sheet.",
        bad: &["title: I renew\nlanes: [{id: legal, after: privacy}, {id: privacy, after: legal}]\nstages:\n  \
             - {name: Call, legal: Consent, privacy: Recording}\n"],
        good: &["title: I renew\nlanes: [{id: legal, after: pain_points}, {id: privacy, after: legal}]\nstages:\n  \
              - {name: Call, legal: Consent, privacy: Recording}\n"],
        ..ERROR
    };

    pub(crate) static DATE_FORMAT: Rule = Rule {
        name: "date-format",
        summary: "A date in another form than `2026-10-12`, such as `12/10/2026` or `3 April 2026`.",
        why: "12/10/2026 is a day in October to some readers and in December to others; the form of ISO 8601 means the same to all, and sorts. \
         The message says what to write.",
        bad: &["title: I renew\nreviewed: 3 April 2026\nstages: [Notice]\n"],
        good: &["title: I renew\nreviewed: 2026-04-03\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static DUPLICATE_EMOTION: Rule = Rule {
        name: "duplicate-emotion",
        summary: "Two emotions of one persona at one touchpoint.",
        why: "A curve has one point per touchpoint. If the emotion changes within it, write `{from: -1, score: 1}`; if personas \
         feel differently, write one emotion per persona.",
        bad: &["title: I renew\npersonas: [Maya]\nstages:\n  - name: Call\n    touchpoints:\n      - name: Calls\n        \
             emotion: [{persona: Maya, score: 1}, {persona: Maya, score: -1}]\n"],
        good: &["title: I renew\npersonas: [Maya]\nstages:\n  - name: Call\n    touchpoints:\n      - name: Calls\n        \
             emotion: {from: -1, score: 1}\n"],
        ..ERROR
    };

    pub(crate) static DUPLICATE_ID: Rule = Rule {
        name: "duplicate-id",
        summary: "Two things of one kind with the same id.",
        why: "References to the id would be ambiguous. Change one of the ids.",
        bad: &["title: I renew\npersonas: [{id: maya, name: Maya}, {id: maya, name: Mia}]\nstages: [Notice]\n"],
        good: &["title: I renew\npersonas: [{id: maya, name: Maya}, {id: mia, name: Mia}]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static DUPLICATE_KEY: Rule = Rule {
        name: "duplicate-key",
        summary: "A key that is duplicated in one place, perhaps in another spelling.",
        why: "Only one value can apply, and the map would not show which. Merge the two, or remove one.",
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

    pub(crate) static LIST_IN_TEXT: Rule = Rule {
        name: "list-in-text",
        summary: "Channels or personas in one text with commas, which are read as one channel or persona.",
        why: "`channel: website, phone` is one channel with a long name. A list is written between brackets: `[website, phone]`.",
        bad: &["title: I renew\nstages:\n  - name: Call\n    touchpoints:\n      - {name: Calls, emotion: -1, channel: 'phone, website'}\n"],
        good: &["title: I renew\nstages:\n  - name: Call\n    touchpoints:\n      - {name: Calls, emotion: -1, channel: [phone, website]}\n"],
        level: RuleLevel::Warn,
        ..ERROR
    };

    pub(crate) static MISSING_KEY: Rule = Rule {
        name: "missing-key",
        summary: "A missing required key: a journey without a title, a stage without a name.",
        why: "The message names the missing key and the text to type. All other keys are optional.",
        bad: &["title: I renew\n"],
        good: &["title: I renew\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static NOT_A_NUMBER: Rule = Rule {
        name: "not-a-number",
        summary: "A word, or a number with other characters around it, where a number is needed.",
        why: "Curves and charts need plain numbers. Write it with a decimal point and without spaces: `1250.5`. Units go to the value of \
         a metric, or to its `unit`.",
        bad: &["title: I renew\nmetrics: [{name: Calls, n: many}]\nstages: [Notice]\n"],
        good: &["title: I renew\nmetrics: [{name: Calls, n: 120}]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static NO_PERSONA_NAMED: Rule = Rule {
        name: "no-persona-named",
        summary: "`for: []`, which names no persona and is read as all of them.",
        why: "Without `for`, an entry applies to all personas; with names, to these only. An empty list says neither.",
        bad: &["title: I renew\npersonas: [Maya, Sam]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, emotion: 1, for: []}]}\n"],
        good: &["title: I renew\npersonas: [Maya, Sam]\nstages:\n  - {name: Call, touchpoints: [{name: Calls, emotion: 1, for: [Maya]}]}\n"],
        level: RuleLevel::Warn,
        ..ERROR
    };

    pub(crate) static OUTSIDE_SCALE: Rule = Rule {
        name: "outside-scale",
        summary: "A number outside the allowed range, such as an emotion of 4 where scores go from -2 to 2.",
        why: "A point outside the scale cannot be drawn. Write a number on the scale; if the map uses another scale, set it \
         at the top of the file: `scale: {min: 1, max: 5}`.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, emotion: 4}]}]\n"],
        good: &["title: I renew\nscale: {min: 1, max: 5}\nstages: [{name: Call, touchpoints: [{name: Calls, emotion: 4}]}]\n"],
        ..ERROR
    };

    pub(crate) static UNKNOWN_KEY: Rule = Rule {
        name: "unknown-key",
        summary: "An unknown key, or a key in the wrong place.",
        why: "Its content would silently be missing from the map. The message names the nearest key; `cjm list keys` lists all of \
         them. Keys that begin with `x-` are free for your own notes.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, chanel: phone}]}]\n"],
        good: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, channel: phone}]}]\n"],
        ..ERROR
    };

    pub(crate) static UNKNOWN_WORD: Rule = Rule {
        name: "unknown-word",
        summary: "An unknown word for a key that takes only certain words, such as an unknown severity.",
        why: "The message names the nearest allowed word, or lists all allowed words.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, pain_points: [{text: Queue, severity: sever}]}]}]\n"],
        good: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, pain_points: [{text: Queue, severity: severe}]}]}]\n"],
        ..ERROR
    };

    pub(crate) static UNSAFE_LINK: Rule = Rule {
        name: "unsafe-link",
        summary: "A link other than a web address, a mail address or a relative path, such as `javascript:`; one without a host, or with a password.",
        why: "Maps are shared and opened by other people, so only safe links are allowed. A link begins with `https://` or `http://` and a host, or with `mailto:`, or is a path beside the file; a user name, a password, and characters that change \
         the direction of text are not allowed in it.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, links: [\"javascript:alert(1)\"]}]}]\n"],
        good: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, links: [\"https://example.com/help\"]}]}]\n"],
        ..ERROR
    };

    pub(crate) static WRONG_SHAPE: Rule = Rule {
        name: "wrong-shape",
        summary: "A value of the wrong shape, such as a list instead of a text.",
        why: "The message names the shape that was found and shows the expected one. Every key has a short form and a long one; `docs/format.md` shows both.",
        bad: &["title: [I, renew]\nstages: [Notice]\n"],
        good: &["title: I renew\nstages: [Notice]\n"],
        ..ERROR
    };
}
