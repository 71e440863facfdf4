//! Many files at once: the summary, and the files left after an interrupt.

use std::fs;

use crate::harness::desk::{Desk, PLAIN, SMALL, WRONG};

#[test]
fn a_batch_is_summed_up_and_one_file_is_not() {
    let desk = Desk::with(&[("a.yaml", PLAIN), ("b.yaml", SMALL), ("c.yaml", WRONG)]);
    let last = |said: String| said.lines().last().unwrap().to_owned();
    assert_eq!(last(desk.expect(1, &["render"])), "3 journeys: 3 drawings, 1 file with errors");
    assert_eq!(last(desk.expect(1, &["check"])), "3 journeys: 1 warning, 1 file with errors");
    assert_eq!(last(desk.expect(2, &["check", "a.yaml", "d.yaml"])), "2 journeys: 1 file skipped");
    assert_eq!(
        last(desk.expect(0, &["check", "a.yaml", "b.yaml", "--ignore", "trough-without-pain"])),
        "2 journeys: no findings"
    );
    assert_eq!(last(desk.expect(0, &["render", "a.yaml", "b.yaml", "--check"])), "2 journeys: 3 drawings up to date");
    assert!(desk.expect(0, &["render", "a.yaml"]).starts_with("ok  ") && desk.expect(1, &["check", "-q"]).contains("error"));
    assert!(!desk.expect(1, &["check", "-q"]).contains("journeys:"));
}

#[test]
fn journeys_beyond_those_kept_in_memory_are_drawn_alike() {
    let files: Vec<String> = (0..300).map(|n| format!("{n:03}.yaml")).collect();
    let mut files: Vec<(&str, &str)> = files.iter().map(|name| (name.as_str(), PLAIN)).collect();
    files[298].1 = WRONG;
    let desk = Desk::with(&files);
    let said = desk.expect(1, &["render", "-o", "out"]);
    assert!(said.contains("298.yaml:4:5"), "{said}");
    assert!(said.ends_with("300 journeys: 299 drawings, 1 file with errors\n"), "{said}");
    assert!(said.contains("ok  299.yaml -> out/299.svg  (1 stage, 1 touchpoint)\n"), "{said}");
    let read = |name: &str| fs::read(desk.path(name)).unwrap();
    assert!(read("out/000.svg") == read("out/299.svg"));
}

#[test]
fn progress_is_hidden_without_a_terminal() {
    let files: Vec<String> = (0..8).map(|n| format!("{n}.yaml")).collect();
    let desk = Desk::with(&files.iter().map(|name| (name.as_str(), SMALL)).collect::<Vec<_>>());
    let said = desk.expect(0, &["render", "-f", "png"]);
    assert!(!said.contains('\r') && said.lines().count() == 17, "{said}");
}

#[test]
fn leftovers_of_a_killed_run_go_and_others_stay() {
    let desk = Desk::with(&[
        ("a.yaml", PLAIN),
        (".cjm-old.tmp", "half"),
        (".cjm-held.tmp", "half"),
        (".cjm-new.tmp", "half"),
        (".other.tmp", ""),
    ]);
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_hours(1);
    let open = |name: &str| fs::OpenOptions::new().write(true).open(desk.path(name)).unwrap();
    for name in [".cjm-old.tmp", ".cjm-held.tmp", ".other.tmp"] {
        open(name).set_modified(hour_ago).unwrap();
    }
    // A slow run that is still in progress.
    let held = open(".cjm-held.tmp");
    held.lock().unwrap();
    desk.expect(0, &["render", "."]);
    assert_eq!(desk.files(), [".cjm-held.tmp", ".cjm-new.tmp", ".other.tmp", "a.svg", "a.yaml"]);
}

#[cfg(unix)]
#[test]
fn a_run_that_is_stopped_leaves_whole_files_only() {
    use std::io::Read as _;
    use std::process::{Command, Stdio};

    let files: Vec<String> = (0..400).map(|n| format!("{n:03}.yaml")).collect();
    let desk = Desk::with(&files.iter().map(|name| (name.as_str(), SMALL)).collect::<Vec<_>>());
    // `nohup` ignores a signal, and `timeout` and shells may ignore others.
    for (signal, code, ignored) in
        [("INT", 130, ""), ("TERM", 143, ""), ("HUP", 129, "TERM"), ("INT", 130, "HUP"), ("TERM", 143, "HUP INT")]
    {
        let place = format!("{signal}-{ignored}");
        let out = desk.path(&place);
        let program = format!("trap '' {ignored}; exec \"$0\" \"$@\"");
        let mut run = Command::new("sh");
        run.args(["-c", if ignored.is_empty() { "exec \"$0\" \"$@\"" } else { &program }, env!("CARGO_BIN_EXE_cjm")]);
        run.args(["render", "-q", "-f", "png", "-o", &place]).current_dir(desk.path("")).stdin(Stdio::null());
        let mut run = run.stderr(Stdio::piped()).spawn().unwrap();
        let drawings = || {
            fs::read_dir(&out)
                .map_or(0, |entries| entries.flatten().filter(|e| e.path().extension().is_some_and(|x| x == "png")).count())
        };
        while drawings() < 3 {
            assert!(run.try_wait().unwrap().is_none(), "it was to run longer than this test needs to stop it");
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        Command::new("kill").args([&format!("-{signal}"), &run.id().to_string()]).status().unwrap();
        let mut said = String::new();
        run.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!(run.wait().unwrap().code(), Some(code), "{signal}: {said}");
        assert_eq!(said, "");
        let names: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(names.len() < 800, "it was stopped");
        for name in names {
            assert!(name.extension().is_some_and(|ending| ending == "png"), "{}", name.display());
            assert!(fs::read(&name).unwrap().ends_with(b"IEND\xaeB`\x82"), "{} is whole", name.display());
        }
    }
}

/// Names that are not UTF-8 are of journeys like any other.
#[cfg(target_os = "linux")]
#[test]
fn names_in_another_encoding_are_not_left_out() {
    use std::os::unix::ffi::OsStrExt as _;
    let desk = Desk::with(&[]);
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.journey.yaml");
    fs::write(desk.path("").join(name), PLAIN).unwrap();
    let said = desk.expect(0, &["check"]);
    assert!(said.contains("ok  caf\u{fffd}.journey.yaml  (1 stage, 1 touchpoint"), "{said}");
}
