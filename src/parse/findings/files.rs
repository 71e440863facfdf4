//! What is wrong with files that a journey names.

use super::row;
use crate::diagnostic::Level::Error;
use crate::diagnostic::Rule;

pub(super) const GROUP: &str = "Files and pictures";

/// By name.
pub(super) static FINDINGS: &[Rule] = &[
    row(
        GROUP,
        ("cyclic-use", Error),
        "A file that uses itself, directly or through others.",
        "What is shared has to stand somewhere first. Move what both files need into a third one that uses neither.",
        (
            "title: I renew\nuse: [example.journey.yaml]\nstages: [Notice]\n",
            "title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n",
        ),
    ),
    row(
        GROUP,
        ("missing-file", Error),
        "A file that a journey or a theme names and that is not there.",
        "Paths are looked for from the folder of the file they stand in, and capital letters count on some machines though not on others.",
        ("title: I renew\nuse: [sharde.yaml]\nstages: [Notice]\n", "title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("too-many-pictures", Error),
        "More pictures in one journey than are read.",
        "Each picture takes time and memory, and a map with a hundred of them is an album. Leave some of them out.",
        ("", ""),
    ),
    row(
        GROUP,
        ("unreadable-file", Error),
        "Something that a journey names, or that was to be checked, and that cannot be read as a file.",
        "It is a folder, or the rights to open it are missing. Name a file, and check that you may open it.",
        ("title: I renew\nuse: [folder]\nstages: [Notice]\n", "title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n"),
    ),
    row(
        GROUP,
        ("unreadable-picture", Error),
        "A picture that is none, is damaged, or is called by the ending of another kind.",
        "Pictures are read as PNG or JPEG. Open it in a program for pictures and save it again as one of these.",
        (
            "title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, image: text.png}]}]\n",
            "title: I renew\nstages: [{name: Call, touchpoints: [{name: Calls, image: picture.png}]}]\n",
        ),
    ),
    row(
        GROUP,
        ("unsafe-path", Error),
        "A path that leads out of the project: an absolute one, one with a drive, or too many `..`.",
        "A journey from elsewhere must not read files of this machine. Put what it needs into the folder of the project, and write a \
         path relative to the journey: `shared/personas.yaml`.",
        ("title: I renew\nuse: [/etc/shared.yaml]\nstages: [Notice]\n", "title: I renew\nuse: [shared.yaml]\nstages: [Notice]\n"),
    ),
];
