//! Writes values as TOML.

use std::fmt::Write as _;

use super::fail_on::FailOn;
use crate::findings::visible;
use crate::render::TextMode;

/// A value that can be written in a configuration.
pub(super) trait ToToml {
    /// The value as TOML.
    fn to_toml(&self) -> String;
}

impl ToToml for bool {
    fn to_toml(&self) -> String {
        self.to_string()
    }
}

impl ToToml for f32 {
    fn to_toml(&self) -> String {
        self.to_string()
    }
}

impl ToToml for FailOn {
    fn to_toml(&self) -> String {
        self.word().to_toml()
    }
}

impl ToToml for TextMode {
    fn to_toml(&self) -> String {
        self.word().to_toml()
    }
}

impl ToToml for [String] {
    fn to_toml(&self) -> String {
        format!("[{}]", self.iter().map(|text| text.to_toml()).collect::<Vec<_>>().join(", "))
    }
}

/// Quotes the text, with control characters escaped.
impl ToToml for str {
    fn to_toml(&self) -> String {
        let mut out = String::from("\"");
        for char in self.chars() {
            match char {
                '"' | '\\' => out.extend(['\\', char]),
                char if char == '\t' || visible(char) != char => {
                    let _ = write!(out, "\\U{:08X}", u32::from(char));
                }
                char => out.push(char),
            }
        }
        out + "\""
    }
}
