//! Rules for files that a journey refers to: shared files, pictures.

use crate::findings::{Rule, RuleGroup, RuleLevel, rules};

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

    pub(crate) static INCOMPLETE_PICTURE: Rule = Rule {
        name: "incomplete-picture",
        level: RuleLevel::Warn,
        summary: "An SVG picture of which a part is not shown: pictures in it, web pages in it, characters that its font lacks.",
        why: "Of an SVG, only shapes and texts in the bundled font are drawn, so that a map reads no other file and looks the same everywhere. \
         In a drawing program, convert texts to paths, and embed pictures by saving the whole as PNG or JPEG.",
        bad: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, image: photo-in-it.svg}]}]\n"],
        good: &["title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, image: picture.png}]}]\n"],
        ..ERROR
    };

    pub(crate) static MISSING_FILE: Rule = Rule {
        name: "missing-file",
        summary: "A path to a file that does not exist.",
        why: "Paths are relative to the folder of the file that names them, and upper and lower case differ on some systems.",
        bad: &["title: I renew\nuse: [sharde.yaml]\nstages: [Notice]\n"],
        good: &["title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static TOO_MANY: Rule = Rule {
        name: "too-many",
        summary: "More touchpoints, personas or other parts than a map can hold.",
        why: "The limits are far above what people can read, and protect the time and the memory of the computer; `cjm limits` lists them. Split the \
         journey into several.",
        ..ERROR
    };

    pub(crate) static TOO_MANY_PICTURES: Rule = Rule {
        name: "too-many-pictures",
        summary: "Too many pictures, or too many pixels, in one journey.",
        why: "Each picture takes time and memory; `cjm limits` lists how many a journey can have, and how many pixels in all. Remove some, or save smaller copies.",
        ..ERROR
    };

    pub(crate) static UNREADABLE_FILE: Rule = Rule {
        name: "unreadable-file",
        summary: "A path that cannot be read as a file.",
        why: "It is a folder, or the permission to read it is missing. Name a file, and check its permissions.",
        bad: &["title: I renew\nuse: [folder]\nstages: [Notice]\n"],
        good: &["title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n"],
        ..ERROR
    };

    pub(crate) static UNREADABLE_PICTURE: Rule = Rule {
        name: "unreadable-picture",
        summary: "A picture that is not PNG, JPEG or SVG, is damaged, shows nothing, or has the wrong extension.",
        why: "Pictures are read as PNG, JPEG or SVG. Open it in an image editor and save it again as one of these. Of an SVG, only shapes and \
         texts are drawn.",
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
