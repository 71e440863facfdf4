//! A configuration is read, or refused with a reason at a place; what `cjm config` prints is TOML that means the same.
#![no_main]

use cjm::check::Settings;
use cjm::config::{CommandLineSettings, read, show};
use cjm::source::Source;
use cjm_fuzz::{assert_within, has_error};
use libfuzzer_sys::fuzz_target;

fn source(text: &str) -> Source {
    Source { name: "cjm.toml".to_owned(), text: text.to_owned() }
}

/// The settings of all files as `cjm config` prints them, without their origins.
fn printed(config: &cjm::config::Config) -> String {
    let effective = config.with(&[]);
    let mut settings = Settings::default();
    effective.apply(&mut settings);
    let typed = CommandLineSettings { strict: false, fail_on: None, before: settings.clone(), after: settings };
    let text = show(Some(config), "cjm.toml", &effective, &typed, false);
    text.lines().map(|line| line.rsplit_once("  # ").map_or(line, |(value, _)| value).to_owned() + "\n").collect()
}

fuzz_target!(|text: &str| {
    match read(source(text)) {
        Ok(config) => {
            for path in ["a.journey.yaml", "maps/b.yaml", ""] {
                let rows = config.rows(path);
                let mut settings = Settings::default();
                config.with(&rows).apply(&mut settings);
            }
            let once = printed(&config);
            match read(source(&once)) {
                Ok(again) => assert_eq!(printed(&again), once, "{text}"),
                Err((_, found)) => panic!("{found:#?}\n{text}\n=>\n{once}"),
            }
        }
        Err((source, found)) => {
            assert!(has_error(&found), "refused without an error");
            assert_within(&found, &cjm::source::Sources::new(source));
        }
    }
});
