//! What the system can do to a run: pipes in the place of files, links, limits of size, signals.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::harness::desk::{Desk, PLAIN, SMALL};

/// Runs, and expects an end within some seconds: reading a pipe would wait forever.
fn ended(mut command: Command) -> Output {
    let mut run = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let start = Instant::now();
    while run.try_wait().unwrap().is_none() {
        if start.elapsed() > Duration::from_secs(20) {
            run.kill().unwrap();
            panic!("{command:?} waits");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    run.wait_with_output().unwrap()
}

/// Runs, and expects exit code 2.
fn refused(desk: &Desk, arguments: &[&str]) -> String {
    let output = ended(desk.command(arguments));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
    said
}

fn pipe(desk: &Desk, name: &str) {
    let path = desk.path(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// What may be at the path of a file.
#[derive(Clone, Copy)]
enum Place {
    Pipe,
    Device,
    Loop,
}

#[test]
fn what_must_be_a_file_is_refused_as_something_else() {
    for (name, arguments) in [
        (".gitignore", &["check"] as &[&str]),
        (".ignore", &["check", "maps"]),
        ("maps/.gitignore", &["render", "maps", "-o", "out/"]),
        (".git/info/exclude", &["fmt", "maps"]),
        (".git", &["check", "maps"]),
        ("worktree/commondir", &["check", "maps"]),
        ("repository/info/exclude", &["check", "maps"]),
        ("a.theme.yaml", &["render", "--theme", "a.theme.yaml", "maps/a.yaml"]),
        ("b.json", &["check", "--baseline", "b.json", "maps/a.yaml"]),
        ("cjm.toml", &["check", "maps/a.yaml"]),
        ("other.toml", &["check", "--config", "other.toml", "maps/a.yaml"]),
    ] {
        for place in [Place::Pipe, Place::Device, Place::Loop] {
            if matches!(place, Place::Loop) && (name.contains("ignore") || name.contains("git") || name.contains('/')) {
                continue;
            }
            let desk = Desk::with(&[("maps/a.yaml", PLAIN)]);
            if name.starts_with("worktree") || name.starts_with("repository") {
                fs::write(desk.path(".git"), "gitdir: worktree\n").unwrap();
                fs::create_dir_all(desk.path("worktree")).unwrap();
            }
            if name.starts_with("repository") {
                fs::write(desk.path("worktree/commondir"), "../repository\n").unwrap();
            }
            fs::create_dir_all(desk.path(name).parent().unwrap()).unwrap();
            let why = match place {
                Place::Pipe => {
                    pipe(&desk, name);
                    "pipe"
                }
                Place::Device => {
                    symlink("/dev/zero", desk.path(name)).unwrap();
                    "device"
                }
                Place::Loop => {
                    symlink(desk.path(name), desk.path(name)).unwrap();
                    "loop of links"
                }
            };
            let said = refused(&desk, arguments);
            // A link of a configuration leads out of the project, too.
            let named = [why, "outside the project"].iter().any(|why| said.contains(why));
            assert!(named, "{name}: {said}");
            assert!(said.contains(name) && !said.contains("os error"), "{name}: {said}");
        }
    }
}

/// The machine does not decide which journeys a project has: what its user ignores everywhere is for Git.
#[test]
fn ignore_files_of_a_user_hide_no_journey() {
    let desk = Desk::with(&[
        ("maps/a.journey.yaml", PLAIN),
        ("settings/git/ignore", "*.journey.yaml\n"),
        ("home/.config/git/ignore", "*.journey.yaml\n"),
        ("home/.gitconfig", "[core]\n\texcludesFile = ~/ignored\n"),
        ("home/ignored", "*.journey.yaml\n"),
    ]);
    for (name, folder) in [("XDG_CONFIG_HOME", "settings"), ("HOME", "home")] {
        let mut command = desk.command(&["check", "maps"]);
        let output = command.env_remove("XDG_CONFIG_HOME").env(name, desk.path(folder)).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{name}: {output:?}");
    }
}

/// The settings of Git, which may lead to any file, are not read at all.
#[test]
fn settings_of_git_are_not_waited_for() {
    let desk = Desk::with(&[("maps/a.journey.yaml", PLAIN), ("home/.gitconfig", "[core]\n\texcludesFile = ~/pipe\n")]);
    pipe(&desk, "home/pipe");
    pipe(&desk, "settings/git/ignore");
    pipe(&desk, "settings/git/config");
    pipe(&desk, "other/.gitconfig");
    for (home, settings) in [("home", "home"), ("home", "settings"), ("other", "settings")] {
        let mut run = desk.command(&["check", "maps"]);
        run.env("HOME", desk.path(home)).env("XDG_CONFIG_HOME", desk.path(settings));
        assert_eq!(ended(run).status.code(), Some(0), "{home} {settings}");
    }
}

#[test]
fn what_a_journey_names_is_an_error_at_its_line_as_a_pipe() {
    let desk = Desk::with(&[(
        "a.yaml",
        "title: T\nuse: pipe.yaml\nstages:\n  - {name: S, touchpoints: [{name: A, image: pipe.png}]}\n",
    )]);
    pipe(&desk, "pipe.yaml");
    pipe(&desk, "pipe.png");
    let said = desk.expect(1, &["check", "a.yaml"]);
    assert!(said.contains("it is a pipe, not a file") && said.contains("a.yaml:2:6"), "{said}");
}

#[test]
fn an_output_that_is_a_pipe_is_not_compared() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    pipe(&desk, "a.svg");
    assert!(desk.expect(1, &["render", "--check", "a.yaml"]).contains("unreadable"));
}

#[test]
fn a_journey_may_be_a_pipe() {
    let desk = Desk::with(&[("b.yaml", PLAIN)]);
    pipe(&desk, "a.yaml");
    let writer = std::thread::spawn({
        let path = desk.path("a.yaml");
        move || fs::write(path, PLAIN).unwrap()
    });
    desk.expect(0, &["render", "a.yaml", "-o", "a.svg"]);
    writer.join().unwrap();
    desk.expect(0, &["render", "b.yaml"]);
    assert!(fs::read(desk.path("a.svg")).unwrap() == fs::read(desk.path("b.svg")).unwrap());
}

#[test]
fn an_output_may_be_a_pipe_by_any_name() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    desk.expect(0, &["render", "a.yaml"]);
    let drawn = fs::read(desk.path("a.svg")).unwrap();
    symlink("/dev/stdout", desk.path("out.svg")).unwrap();
    for arguments in [
        &["-o", "/dev/stdout", "--format", "svg"],
        &["-o", "/dev/fd/1", "--format", "svg"],
        &["-o", "out.svg", "--format", "svg"],
    ] {
        let output =
            desk.command(&[&["render", "a.yaml"], arguments.as_slice()].concat()).stderr(Stdio::piped()).output().unwrap();
        assert!(output.stdout == drawn, "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    pipe(&desk, "pipe");
    symlink("pipe", desk.path("b.svg")).unwrap();
    let reader = std::thread::spawn({
        let path = desk.path("pipe");
        move || fs::read(path).unwrap()
    });
    desk.expect(0, &["render", "a.yaml", "-o", "b.svg"]);
    assert!(reader.join().unwrap() == drawn);
    assert!(fs::symlink_metadata(desk.path("out.svg")).unwrap().is_symlink());
}

#[test]
fn an_output_goes_where_its_symbolic_link_leads() {
    let desk = Desk::with(&[("a.yaml", PLAIN), ("there/old.svg", "old")]);
    for (link, target) in [("a.svg", "there/old.svg"), ("b.svg", "there/new.svg"), ("c.svg", "b.svg"), ("d.svg", "new/dir/d.svg")]
    {
        symlink(target, desk.path(link)).unwrap();
        desk.expect(0, &["render", "a.yaml", "-o", link]);
        assert!(fs::symlink_metadata(desk.path(link)).unwrap().is_symlink(), "{link}");
        assert!(fs::read_to_string(desk.path(target)).unwrap().starts_with("<svg"), "{target}");
    }
    symlink("f.svg", desk.path("e.svg")).unwrap();
    symlink("e.svg", desk.path("f.svg")).unwrap();
    assert!(desk.expect(2, &["render", "a.yaml", "-o", "e.svg"]).contains("too many symbolic links"));
    assert!(fs::symlink_metadata(desk.path("e.svg")).unwrap().is_symlink());
}

#[test]
fn two_pictures_are_not_written_through_links_to_one_file() {
    let desk = Desk::with(&[("a.yaml", PLAIN), ("b.yaml", PLAIN)]);
    symlink("c.svg", desk.path("a.svg")).unwrap();
    symlink("c.svg", desk.path("b.svg")).unwrap();
    assert!(desk.expect(2, &["render", "a.yaml", "b.yaml"]).contains("would both be written"));
}

#[test]
fn a_limit_of_file_size_is_an_error_of_writing() {
    let desk = Desk::with(&[("a.yaml", SMALL), ("a.svg", "old")]);
    for (command, kept) in [("render a.yaml", true), ("render a.yaml -o - > b.svg", false)] {
        let limited = format!("ulimit -f 1; exec {} {command}", env!("CARGO_BIN_EXE_cjm"));
        let output = Command::new("bash").args(["-c", &limited]).current_dir(desk.path("")).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("cannot write") && said.contains("too large"), "{said}");
        assert!(!kept || desk.files() == ["a.svg", "a.yaml"], "{:?}", desk.files());
    }
    assert_eq!(fs::read_to_string(desk.path("a.svg")).unwrap(), "old");
}

#[test]
fn an_argument_with_control_characters_is_shown_with_escapes() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    for (arguments, shown) in [
        (&["render", "a.yaml", "--locale", "en\n"] as &[&str], "unknown language `en\\n`"),
        (&["render", "a.yaml", "--theme", "dark\u{7}s"], "unknown theme `dark\\u{7}s`"),
        (&["list", "keys\u{202e}"], "unknown list `keys\\u{202e}`"),
        (&["explain", "no-emotion\u{1b}[1m"], "`no-emotion\\u{1b}[1m`"),
    ] {
        let said = desk.expect(2, arguments);
        assert!(said.contains(shown), "{arguments:?}: {said}");
    }
}

#[test]
fn a_file_with_its_content_is_renewed_and_another_one_replaced() {
    use std::os::unix::fs::MetadataExt as _;
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    let long_ago = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    let render = || desk.expect(0, &["render", "a.yaml", "-o", "a.svg"]);
    render();
    let drawn = fs::read(desk.path("a.svg")).unwrap();
    let mut changed = drawn.clone();
    changed.swap(10, 11);
    let longer = [drawn.as_slice(), b"<!-- -->"].concat();
    for (content, is_kept) in [(&drawn, true), (&changed, false), (&longer, false)] {
        fs::write(desk.path("a.svg"), content).unwrap();
        fs::File::options().write(true).open(desk.path("a.svg")).unwrap().set_modified(long_ago).unwrap();
        let before = fs::metadata(desk.path("a.svg")).unwrap();
        render();
        let after = fs::metadata(desk.path("a.svg")).unwrap();
        assert_eq!(before.ino() == after.ino(), is_kept);
        assert!(after.modified().unwrap() > long_ago);
        assert_eq!(fs::read(desk.path("a.svg")).unwrap(), drawn);
    }
}
