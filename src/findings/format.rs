//! The formats in which findings leave the program: a table, and which function prints which.

use std::fmt::Write as _;

use super::{Report, clean, github, gitlab, human, json, junit, markdown, sarif, short};

/// What findings are printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Workflow commands of GitHub Actions.
    Github,
    /// Code quality of GitLab.
    Gitlab,
    /// For a person.
    Human,
    /// The program's own, for scripts.
    Json,
    /// Test reports.
    Junit,
    /// Comments of pull requests.
    Markdown,
    /// For code scanning.
    Sarif,
    /// A line each.
    Short,
}

/// What is to be said about a format.
#[derive(Debug)]
pub struct FormatRow {
    /// The format.
    pub format: Format,
    /// As typed after `--format`.
    pub name: &'static str,
    /// What it is for, in a few words.
    pub summary: &'static str,
}

/// Every format, by name.
pub static FORMATS: &[FormatRow] = &[
    FormatRow { format: Format::Github, name: "github", summary: "annotations of a GitHub workflow, and its step summary" },
    FormatRow { format: Format::Gitlab, name: "gitlab", summary: "a GitLab code quality report" },
    FormatRow { format: Format::Human, name: "human", summary: "with the line, a caret and what to type instead" },
    FormatRow { format: Format::Json, name: "json", summary: "everything there is, for scripts" },
    FormatRow { format: Format::Junit, name: "junit", summary: "a test report, for build servers" },
    FormatRow { format: Format::Markdown, name: "markdown", summary: "for the comment of a pull request" },
    FormatRow { format: Format::Sarif, name: "sarif", summary: "SARIF 2.1.0, for code scanning and editors" },
    FormatRow { format: Format::Short, name: "short", summary: "one line each: path:line:column" },
];

impl Format {
    /// Whether people read it as it comes, so that it is no result but a message.
    #[must_use]
    pub fn is_message(self) -> bool {
        match self {
            Self::Human | Self::Short => true,
            Self::Github | Self::Gitlab | Self::Json | Self::Junit | Self::Markdown | Self::Sarif => false,
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        FORMATS.iter().find(|row| row.name.eq_ignore_ascii_case(name)).map(|row| row.format)
    }
}

/// A report as text that ends with a line end, or is empty. `color` is for a person's eyes only.
#[must_use]
pub fn print(report: &Report, format: Format, color: bool) -> String {
    let each = |print: &dyn Fn(&[super::Finding], &crate::source::Sources) -> String| {
        let mut text = String::new();
        for file in &report.files {
            match &file.result {
                Ok((sources, found)) => text.push_str(&print(found, sources)),
                Err(reason) => {
                    let _ = writeln!(text, "error: {}", clean::inert(&clean::line(reason)));
                }
            }
        }
        text
    };
    match format {
        Format::Github => github::print(report),
        Format::Gitlab => gitlab::print(report),
        Format::Human => each(&|found, sources| human::print(found, sources, color)),
        Format::Json => json::print(report),
        Format::Junit => junit::print(report),
        Format::Markdown => markdown::print(report),
        Format::Sarif => sarif::print(report),
        Format::Short => each(&short::print),
    }
}
