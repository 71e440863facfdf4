//! What is wrong with a project's configuration.

use super::row;
use crate::diagnostic::Level::Error;
use crate::diagnostic::Rule;

pub(super) const GROUP: &str = "Configuration";

/// By name.
pub(super) static FINDINGS: &[Rule] = &[
    row(
        GROUP,
        ("bad-pattern", Error),
        "A path or pattern in `cjm.toml` that can match no file.",
        "Paths are meant from the folder of `cjm.toml`, with `/` between their parts: `drafts/**` stands for everything below a folder, \
         `*.draft.yaml` for files by their ending.",
        (
            "[[files]]\npaths = [\"drafts/[\"]\ncheck.fail-on = \"never\"\n",
            "[[files]]\npaths = [\"drafts/**\"]\ncheck.fail-on = \"never\"\n",
        ),
    ),
    row(
        GROUP,
        ("out-of-range", Error),
        "A number in `cjm.toml` below or above what can be set.",
        "`cjm explain NAME` tells for each rule which numbers can be set, from where to where.",
        ("[rules]\ntoo-many-stages = { most = 1000 }\n", "[rules]\ntoo-many-stages = { most = 10 }\n"),
    ),
    row(
        GROUP,
        ("toml-syntax", Error),
        "A line of `cjm.toml` that is not TOML.",
        "The file is made of headings in brackets and lines `key = value` under them. Texts stand between straight quotes.",
        ("[rules]\nno-emotion = deny\n", "[rules]\nno-emotion = \"deny\"\n"),
    ),
    row(
        GROUP,
        ("unknown-rule", Error),
        "A name under `[rules]` that is neither a rule nor a group of rules.",
        "What is misspelt would silently set nothing. `cjm list lints` tells which rules there are.",
        ("[rules]\nno-emotions = \"deny\"\n", "[rules]\nno-emotion = \"deny\"\n"),
    ),
    row(
        GROUP,
        ("unknown-value", Error),
        "A word in `cjm.toml` where only some words mean something, such as a level that is none.",
        "The message names the word that was probably meant, or all that can stand there.",
        ("[rules]\nno-emotion = \"error\"\n", "[rules]\nno-emotion = \"deny\"\n"),
    ),
    row(
        GROUP,
        ("wrong-type", Error),
        "A value in `cjm.toml` of another kind than its key takes, such as `true` where a word is needed.",
        "The message says what the key takes. `cjm config` prints every value that holds, in the form in which it can be written.",
        ("[rules]\nno-emotion = true\n", "[rules]\nno-emotion = \"warn\"\n"),
    ),
];
