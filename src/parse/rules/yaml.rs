//! Rules for YAML errors.

use crate::findings::{Rule, RuleGroup, RuleLevel, rules};

const ERROR: Rule = Rule { group: RuleGroup::Yaml, ..Rule::BASE };
const WARNING: Rule = Rule { level: RuleLevel::Warn, ..ERROR };

rules! {
    YAML:

    pub(crate) static BAD_INDENTATION: Rule = Rule {
        name: "bad-indentation",
        summary: "A line that is not nested under any key above it.",
        why: "In YAML, indentation defines the structure: keys and `-` of the same level begin in the same \
         column. Move the line to the column of its neighbours.",
        bad: &["title: I renew\nstages:\n  - name: Notice\n   owner: Service\n"],
        good: &["title: I renew\nstages:\n  - name: Notice\n    owner: Service\n"],
        ..ERROR
    };

    pub(crate) static CANNOT_FORMAT: Rule = Rule {
        name: "cannot-format",
        summary: "A file that `cjm fmt` does not format, because its values or comments would change.",
        why: "Before it writes, `cjm fmt` reads the formatted text again and compares every value and every comment. Where anything \
         differs, the file stays untouched. Write the part that it names in a simpler way, such as one key per line.",
        ..ERROR
    };

    pub(crate) static COMMENT_IN_TEXT: Rule = Rule {
        name: "comment-in-text",
        summary: "A `#` after a space and directly before a word: YAML reads the rest of the line as a comment.",
        why: "A hashtag or a number such as `#12` is read as a comment, and is silently missing from the map. Put the whole text \
         between quotes; or, if it is a comment, put a space after the `#`.",
        bad: &["title: I call about ticket #12\nstages: [Call]\n"],
        good: &["title: \"I call about ticket #12\"\nstages: [Call]\n"],
        ..WARNING
    };

    pub(crate) static CURLY_QUOTES: Rule = Rule {
        name: "curly-quotes",
        summary: "A list between brackets with a comma in a text between curly quotes.",
        why: "Word processors turn straight quotes into curly ones, which are ordinary characters in YAML: the comma ends the text. Type \
         straight quotes.",
        bad: &["title: I renew\nstages: [{name: Notice, pain_points: [“slow, confusing”]}]\n"],
        good: &["title: I renew\nstages: [{name: Notice, pain_points: [\"slow, confusing\"]}]\n"],
        ..WARNING
    };

    pub(crate) static EMPTY_FILE: Rule = Rule {
        name: "empty-file",
        summary: "A file with only white space and comments.",
        why: "A journey needs at least a title and stages; `cjm init` writes one to start from.",
        bad: &["# to be written\n"],
        good: &["title: I renew\nstages: [Notice, Renew]\n"],
        ..ERROR
    };

    pub(crate) static ENDLESS_REPETITION: Rule = Rule {
        name: "endless-repetition",
        summary: "A `*` that repeats an element that contains it.",
        why: "`&name` names a part of the file and `*name` repeats it. Inside that part the repetition would be endless. Write the content out.",
        bad: &["title: I renew\nstages: &all [*all]\n"],
        good: &["title: I renew\nstages: [Notice, Renew]\n"],
        ..ERROR
    };

    pub(crate) static INVISIBLE_CHARACTER: Rule = Rule {
        name: "invisible-character",
        summary: "An invisible character, such as a control character or a zero-width space.",
        why: "It usually comes from copied text, and makes words different that look the same. Where YAML allows it, it is removed \
         with a warning; elsewhere, delete it and type the word again.",
        bad: &["title: \"I renew\\u0007\"\nstages: [Notice]\n"],
        good: &["title: I renew\nstages: [Notice]\n"],
        ..WARNING
    };

    pub(crate) static KEY_NOT_A_TEXT: Rule = Rule {
        name: "key-not-a-text",
        summary: "A key that is a list or a group of keys.",
        why: "A key names the value after the colon. Write a word, or put it between quotes.",
        bad: &["title: I renew\nstages: [Notice]\n? [a, b]\n: c\n"],
        good: &["title: I renew\nstages: [Notice]\ndescription: c\n"],
        ..ERROR
    };

    pub(crate) static MISSING_SPACE: Rule = Rule {
        name: "missing-space",
        aliases: &["missing-blank"],
        summary: "A colon or a dash without the space that must follow it.",
        why: "`title:Renew` is one word to YAML, and so is `-name`. Put a space after the colon or the dash.",
        bad: &["title:I renew\nstages: [Notice]\n"],
        good: &["title: I renew\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static NOT_UTF_8: Rule = Rule {
        name: "not-utf-8",
        summary: "A file that is not text, or is text in another encoding than UTF-8.",
        why: "UTF-8 is the default encoding of editors, and supports every script. Save the file again and choose UTF-8 as the \
         encoding; export a document of an office program as text first.",
        ..ERROR
    };

    pub(crate) static SEVERAL_DOCUMENTS: Rule = Rule {
        name: "several-documents",
        summary: "A line `---` that begins a second document.",
        why: "One file contains one journey. Move the second one to another file.",
        bad: &["title: I renew\nstages: [Notice]\n---\ntitle: I leave\nstages: [Call]\n"],
        good: &["---\ntitle: I renew\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static TAB_INDENTATION: Rule = Rule {
        name: "tab-indentation",
        summary: "A tab where YAML allows spaces only.",
        why: "The width of a tab depends on the editor, so YAML does not allow tabs for indentation. Use two spaces per level, and set the editor to insert \
         spaces for the tab key.",
        bad: &["title: I renew\nstages:\n\t- name: Notice\n"],
        good: &["title: I renew\nstages:\n  - name: Notice\n"],
        ..ERROR
    };

    pub(crate) static TOO_DEEP: Rule = Rule {
        name: "too-deep",
        summary: "Lists, or files that use files, that are nested too deeply.",
        why: "Deep nesting is a mistake, and could exhaust the memory. Remove unneeded brackets.",
        bad: &["title: I renew\nstages: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Notice]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"],
        good: &["title: I renew\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static TOO_LARGE: Rule = Rule {
        name: "too-large",
        summary: "A file, a picture or a font that is too large.",
        why: "The limits are far above normal sizes, and protect the memory of the computer. Split a journey into several, save a \
         smaller copy of a picture, or use a font with fewer scripts.",
        ..ERROR
    };

    pub(crate) static TOO_MUCH_REPETITION: Rule = Rule {
        name: "too-much-repetition",
        summary: "Too many repetitions with `*`.",
        why: "Each `*` copies the content of its `&`, and copies of copies grow exponentially. Write the content out, or move it to a shared file \
         under `use:`.",
        bad: &["title: I renew\nx-a: &a [x, x, x, x, x, x, x, x, x, x]\nx-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n\
             x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nx-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n\
             x-e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nstages: [Notice]\n"],
        good: &["title: I renew\nx-a: &a [x, x, x]\nx-b: [*a, *a]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static TRAILING_COMMA: Rule = Rule {
        name: "trailing-comma",
        summary: "A comma at the end of a value.",
        why: "In JSON a comma separates the keys of a group. In YAML a new line does, and the comma belongs to the text. It is read without \
         the comma; if the comma belongs to it, put the text between quotes.",
        bad: &["title: I renew,\nstages: [Notice]\n"],
        good: &["title: I renew\nstages: [Notice]\n"],
        ..WARNING
    };

    pub(crate) static UNCLOSED_BRACKET: Rule = Rule {
        name: "unclosed-bracket",
        summary: "An unmatched bracket or brace.",
        why: "`[` is closed by `]` and `{` by `}`. Close it where the list ends; or put the text between quotes if the bracket belongs to it.",
        bad: &["title: I renew\ntags: [one, two\nstages: [Notice]\n"],
        good: &["title: I renew\ntags: [one, two]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static UNCLOSED_QUOTE: Rule = Rule {
        name: "unclosed-quote",
        summary: "A text with an opening quotation mark and no closing one.",
        why: "The text extends to the next quotation mark, across lines. Close it, or remove the first mark.",
        bad: &["title: \"I renew\nstages: [Notice]\n"],
        good: &["title: \"I renew\"\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static UNKNOWN_TAG: Rule = Rule {
        name: "unknown-tag",
        summary: "A YAML tag: a word that begins with `!`.",
        why: "Journeys do not support tags. Remove it, or put the whole text between quotes if the `!` belongs to it.",
        bad: &["title: !include title.txt\nstages: [Notice]\n"],
        good: &["title: \"!include title.txt\"\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static UNQUOTED_TEXT: Rule = Rule {
        name: "unquoted-text",
        summary: "A text that YAML reads as something else, because of a colon, an asterisk or another character in it.",
        why: "`: ` begins a value, `*` repeats, `%`, `@` and a backtick are reserved, `#` begins a comment. Put the whole text between quotes.",
        bad: &["title: Renewal: the long way\nstages: [Notice]\n"],
        good: &["title: \"Renewal: the long way\"\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static YAML_SYNTAX: Rule = Rule {
        name: "yaml-syntax",
        summary: "A line that is not YAML.",
        why: "The message names what was expected there. Usually a line has no `key: `, or a quotation mark is inside a text that is \
         quoted with the same mark.",
        bad: &["title: 'don't'\nstages: [Notice]\n"],
        good: &["title: \"don't\"\nstages: [Notice]\n"],
        ..ERROR
    };
}
