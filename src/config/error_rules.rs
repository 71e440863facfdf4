//! Rules for a project's configuration.

use crate::findings::{Rule, RuleGroup, rules};

const ERROR: Rule = Rule { group: RuleGroup::Configuration, ..Rule::BASE };

rules! {
    CONFIGURATION:

    pub(crate) static BAD_PATTERN: Rule = Rule {
        name: "bad-pattern",
        summary: "A path or pattern in `cjm.toml` that can match no file.",
        why: "Paths are relative to the folder of `cjm.toml`, with `/` between their parts: `drafts/**` means everything below a folder, \
         `*.draft.yaml` files by their extension.",
        bad: &["[[files]]\npaths = [\"drafts/[\"]\ncheck.fail-on = \"never\"\n"],
        good: &["[[files]]\npaths = [\"drafts/**\"]\ncheck.fail-on = \"never\"\n"],
        ..ERROR
    };

    pub(crate) static OUT_OF_RANGE: Rule = Rule {
        name: "out-of-range",
        summary: "A number in `cjm.toml` outside the allowed range.",
        why: "`cjm explain NAME` lists the numbers that can be set for a rule, with their ranges.",
        bad: &["[rules]\ntoo-many-stages = { most = 1000 }\n"],
        good: &["[rules]\ntoo-many-stages = { most = 10 }\n"],
        ..ERROR
    };

    pub(crate) static TOML_SYNTAX: Rule = Rule {
        name: "toml-syntax",
        summary: "A line of `cjm.toml` that is not TOML.",
        why: "The file consists of headings in brackets and lines `key = value` under them. Texts are written between straight quotes.",
        bad: &["[rules]\nno-emotion = deny\n"],
        good: &["[rules]\nno-emotion = \"deny\"\n"],
        ..ERROR
    };

    pub(crate) static UNKNOWN_RULE: Rule = Rule {
        name: "unknown-rule",
        summary: "A name under `[rules]` that is neither a rule nor a group of rules.",
        why: "A misspelt name would silently set nothing. `cjm list rules` lists the rules.",
        bad: &["[rules]\nno-emotions = \"deny\"\n"],
        good: &["[rules]\nno-emotion = \"deny\"\n"],
        ..ERROR
    };

    pub(crate) static UNKNOWN_VALUE: Rule = Rule {
        name: "unknown-value",
        summary: "An unknown word in `cjm.toml`, such as an unknown level.",
        why: "The message names the nearest allowed word, or lists all allowed words.",
        bad: &["[rules]\nno-emotion = \"error\"\n"],
        good: &["[rules]\nno-emotion = \"deny\"\n"],
        ..ERROR
    };

    pub(crate) static WRONG_TYPE: Rule = Rule {
        name: "wrong-type",
        summary: "A value in `cjm.toml` of another kind than its key takes, such as `true` where a word is needed.",
        why: "The message says what the key takes. `cjm config` prints all effective values in a valid form.",
        bad: &["[rules]\nno-emotion = true\n"],
        good: &["[rules]\nno-emotion = \"warn\"\n"],
        ..ERROR
    };
}
