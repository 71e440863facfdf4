//! Rules for files that a journey refers to: shared files, pictures.

use crate::findings::{Rule, RuleGroup, rules};

const ERROR: Rule = Rule { group: RuleGroup::Files, ..Rule::BASE };

rules! {
    FILES:

    pub(crate) static CYCLIC_USE: Rule = Rule {
        name: "cyclic-use",
        summary: "A file that uses itself, directly or through others.",
        why: "What is shared must be defined in one file first. Move what both files need into a third one that uses neither.",
        bad: &["title: I renew\nuse: [example.journey.yaml]\nstages: [Notice]\n"],
        good: &["title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static MISSING_FILE: Rule = Rule {
        name: "missing-file",
        summary: "A file that a journey or a theme names and that does not exist.",
        why: "Paths are relative to the folder of the file that names them, and capital letters count on some machines though not on others.",
        bad: &["title: I renew\nuse: [sharde.yaml]\nstages: [Notice]\n"],
        good: &["title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static TOO_MANY_PICTURES: Rule = Rule {
        name: "too-many-pictures",
        summary: "More pictures in one journey than are read.",
        why: "Each picture takes time and memory, and a map with a hundred of them is an album. Leave some of them out.",
        ..ERROR
    };

    pub(crate) static UNREADABLE_FILE: Rule = Rule {
        name: "unreadable-file",
        summary: "Something that a journey names, or that was to be checked, and that cannot be read as a file.",
        why: "It is a folder, or the rights to open it are missing. Name a file, and check that you may open it.",
        bad: &["title: I renew\nuse: [folder]\nstages: [Notice]\n"],
        good: &["title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static UNREADABLE_PICTURE: Rule = Rule {
        name: "unreadable-picture",
        summary: "A picture that is not PNG or JPEG, is damaged, or has the extension of another kind.",
        why: "Pictures are read as PNG or JPEG. Open it in a program for pictures and save it again as one of these.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, image: text.png}]}]\n"],
        good: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, image: picture.png}]}]\n"],
        ..ERROR
    };

    pub(crate) static UNSAFE_PATH: Rule = Rule {
        name: "unsafe-path",
        summary: "A path that leads out of the project: an absolute one, one with a drive, or too many `..`.",
        why: "A journey from elsewhere must not read files of this machine. Put what it needs into the folder of the project, and write a \
         path relative to the journey: `shared/personas.yaml`.",
        bad: &["title: I renew\nuse: [/etc/shared.yaml]\nstages: [Notice]\n"],
        good: &["title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n"],
        ..ERROR
    };
}
