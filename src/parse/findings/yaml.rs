//! What is wrong with a text before it can be a journey.

use super::row;
use crate::diagnostic::Level::{Error, Warning};
use crate::diagnostic::Rule;

pub(super) const GROUP: &str = "YAML";

/// By name.
pub(super) static FINDINGS: &[Rule] = &[
    row(
        GROUP,
        ("bad-indentation", Error),
        "A line that does not stand under anything above it.",
        "In YAML, blanks at the beginning of a line say what belongs to what: keys and `-` that belong together begin in the same \
         column. Move the line to the column of its neighbours.",
        (
            "title: I renew\nstages:\n  - name: Notice\n   owner: Service\n",
            "title: I renew\nstages:\n  - name: Notice\n    owner: Service\n",
        ),
    ),
    row(
        GROUP,
        ("cannot-format", Error),
        "A file that `cjm fmt` leaves as it is, because its values or comments would not stay what they are.",
        "Before it writes, `cjm fmt` reads the formatted text again and compares every value and every comment. Where anything \
         differs, the file stays untouched. Write the part that it names in a simpler way, such as one key a line.",
        ("", ""),
    ),
    row(
        GROUP,
        ("comment-in-text", Warning),
        "A `#` after a blank, with a word right behind it: YAML leaves the rest of the line out of the text.",
        "What looks like a hashtag or a number is taken for a comment, and disappears from the map without a trace. Put the whole text \
         between quotes; or, if it is a comment, put a blank after the `#`.",
        ("title: I call about ticket #12\nstages: [Call]\n", "title: \"I call about ticket #12\"\nstages: [Call]\n"),
    ),
    row(
        GROUP,
        ("curly-quotes", Warning),
        "A list between brackets in which curly quotes do not hold a text together.",
        "Word processors turn straight quotes into curly ones, which mean nothing to YAML: the comma between them ends the text. Type \
         straight quotes.",
        (
            "title: I renew\nstages: [{name: Notice, pain_points: [“slow, confusing”]}]\n",
            "title: I renew\nstages: [{name: Notice, pain_points: [\"slow, confusing\"]}]\n",
        ),
    ),
    row(
        GROUP,
        ("empty-file", Error),
        "A file with nothing in it but blanks and comments.",
        "A journey needs at least a title and stages; `cjm init` writes one to start from.",
        ("# to be written\n", "title: I renew\nstages: [Notice, Renew]\n"),
    ),
    row(
        GROUP,
        ("endless-repetition", Error),
        "A `*` that repeats something which holds itself.",
        "`&name` names a part of the file and `*name` repeats it. Inside itself it would never end. Write out what is meant.",
        ("title: I renew\nstages: &all [*all]\n", "title: I renew\nstages: [Notice, Renew]\n"),
    ),
    row(
        GROUP,
        ("invisible-character", Warning),
        "A character that nobody can see, such as a control character or a zero-width blank.",
        "It came along when text was copied, and makes words unlike each other that look alike. Where YAML allows it, it is left out \
         with a warning; elsewhere, delete it and type the word again.",
        ("title: \"I renew\\u0007\"\nstages: [Notice]\n", "title: I renew\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("key-not-a-text", Error),
        "A key that is a list or another thing than a word.",
        "What stands before a colon names what follows it. Write a word there, or put it between quotes.",
        ("title: I renew\nstages: [Notice]\n? [a, b]\n: c\n", "title: I renew\nstages: [Notice]\ndescription: c\n"),
    ),
    row(
        GROUP,
        ("missing-blank", Error),
        "A colon or a dash without the blank that has to follow it.",
        "`title:Renew` is one word to YAML, and so is `-name`. Put a blank after the colon or the dash.",
        ("title:I renew\nstages: [Notice]\n", "title: I renew\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("not-utf-8", Error),
        "A file that is no text, or text in another encoding than UTF-8.",
        "UTF-8 is what editors write unless told otherwise, and holds every script. Save the file again and choose UTF-8 as the \
         encoding; export a document of an office program as text first.",
        ("", ""),
    ),
    row(
        GROUP,
        ("several-documents", Error),
        "A line `---` with which a second document begins.",
        "One file holds one journey. Move the second one to a file of its own.",
        ("title: I renew\nstages: [Notice]\n---\ntitle: I leave\nstages: [Call]\n", "---\ntitle: I renew\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("tab-indentation", Error),
        "A tab where YAML takes blanks only.",
        "A tab is as wide as each editor likes, so YAML does not count it. Use two blanks for each step, and set the editor to insert \
         blanks for the tab key.",
        ("title: I renew\nstages:\n\t- name: Notice\n", "title: I renew\nstages:\n  - name: Notice\n"),
    ),
    row(
        GROUP,
        ("too-deep", Error),
        "Lists inside lists, or files that use files, deeper than any journey needs.",
        "Deep nesting is a slip or an attack: it would take memory without end. Take the brackets away that say nothing.",
        (
            "title: I renew\nstages: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Notice]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
            "title: I renew\nstages: [Notice]\n",
        ),
    ),
    row(
        GROUP,
        ("too-large", Error),
        "A file, a picture or a font beyond the size that is read.",
        "The limits are far above what people write, and keep a slip from taking all memory. Split a journey into several, save a \
         smaller copy of a picture, and take a font with fewer scripts.",
        ("", ""),
    ),
    row(
        GROUP,
        ("too-much-repetition", Error),
        "So many `*` that the file would become a hundred times its size.",
        "Each `*` copies what its `&` names. Copies of copies grow without bound. Write out what is meant, or move it to a shared file \
         under `use:`.",
        (
            "title: I renew\nx-a: &a [x, x, x, x, x, x, x, x, x, x]\nx-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n\
             x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nx-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n\
             x-e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nstages: [Notice]\n",
            "title: I renew\nx-a: &a [x, x, x]\nx-b: [*a, *a]\nstages: [Notice]\n",
        ),
    ),
    row(
        GROUP,
        ("unclosed-bracket", Error),
        "A bracket or brace without its partner.",
        "`[` is closed by `]` and `{` by `}`. Close it where the list ends; or put the text between quotes if the bracket belongs to it.",
        ("title: I renew\ntags: [one, two\nstages: [Notice]\n", "title: I renew\ntags: [one, two]\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("unclosed-quote", Error),
        "A text that begins with a quotation mark and has none at its end.",
        "Everything after it, lines and all, belongs to the text until the next mark. Close it, or leave the first mark out.",
        ("title: \"I renew\nstages: [Notice]\n", "title: \"I renew\"\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("unknown-tag", Error),
        "A word that begins with `!`, which other programs take as an order.",
        "Nothing is run or included by a word in a journey. Leave it out, or put the whole text between quotes if the `!` belongs to it.",
        ("title: !include title.txt\nstages: [Notice]\n", "title: \"!include title.txt\"\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("unquoted-text", Error),
        "A text that YAML takes for something else, because of a colon, an asterisk or another sign in it.",
        "`: ` begins a value, `*` repeats, `%`, `@` and a backtick are reserved, `#` begins a comment. Put the whole text between quotes.",
        ("title: Renewal: the long way\nstages: [Notice]\n", "title: \"Renewal: the long way\"\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("yaml-syntax", Error),
        "A line that is not YAML.",
        "The message says what was expected there. Most often a line lacks its `key: `, or a quotation mark stands inside a text that is \
         quoted with the same mark.",
        ("title: 'don't'\nstages: [Notice]\n", "title: \"don't\"\nstages: [Notice]\n"),
    ),
];
