//! The files of `tests/parse`: every finding is marked on its line as `#! name`, and a file without marks is valid.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use cjm::parse;
use cjm::source::{Source, Sources};

#[test]
fn every_finding_is_at_its_line() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parse");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be listed").path()).collect();
    paths.sort();
    assert!(paths.len() > 10);
    let mut wrong = String::new();
    for path in paths {
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("cases are UTF-8");
        let expected: Vec<(usize, String)> = (1..)
            .zip(text.lines())
            .filter_map(|(line, text)| Some((line, text.split_once("#!")?.1)))
            .flat_map(|(line, names)| names.split_whitespace().map(move |name| (line, name.to_string())))
            .collect();
        let sources = Sources::new(Source { name: name.clone(), text });
        let (journey, found) = parse::parse(&sources);
        let line = |span: cjm::source::Span| sources.main().position(span.start).0;
        let mut actual: Vec<(usize, String)> =
            found.iter().map(|found| (line(found.primary.span), found.rule.name.to_string())).collect();
        let mut sorted = expected.clone();
        sorted.sort();
        actual.sort();
        if sorted != actual || journey.is_some() != expected.is_empty() {
            writeln!(wrong, "{name}: expected {sorted:?}\n     found {actual:?}").expect("a string takes every text");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
