//! Matches the `paths` of a configuration against files.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// The maximum length of a pattern in bytes, since compiling longer ones takes long.
const LONGEST: usize = 512;

/// Patterns as in `.gitignore`: one without a `/` matches a file or folder anywhere, one with a `/` is relative to the
/// configuration's folder; a folder matches everything in it.
#[derive(Debug, Default)]
pub struct Patterns {
    /// As written.
    texts: Vec<String>,
    sets: Vec<GlobSet>,
}

impl Patterns {
    /// Adds a pattern.
    ///
    /// # Errors
    ///
    /// Why the pattern is invalid.
    pub fn add(&mut self, pattern: &str) -> Result<(), String> {
        let typed = pattern.trim();
        let anchored = typed.trim_end_matches('/').contains('/');
        let path = within(typed.strip_prefix('/').unwrap_or(typed)).map_err(str::to_owned)?;
        let path = path.trim_end_matches('/');
        if path.is_empty() || path.len() > LONGEST {
            return Err(if path.is_empty() { "an empty path".to_owned() } else { "too long".to_owned() });
        }
        let before = if anchored { "" } else { "**/" };
        let mut set = GlobSetBuilder::new();
        for pattern in [format!("{before}{path}"), format!("{before}{path}/**")] {
            let glob = GlobBuilder::new(&pattern).literal_separator(true).build();
            set.add(glob.map_err(|error| error.kind().to_string())?);
        }
        self.sets.push(set.build().map_err(|error| error.kind().to_string())?);
        self.texts.push(typed.to_owned());
        Ok(())
    }

    /// The patterns as written.
    #[must_use]
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// Whether a file matches, by its path relative to the configuration's folder.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.sets.iter().any(|set| set.is_match(path))
    }
}

/// Normalizes a path below a folder textually, without `.` and `..`.
///
/// # Errors
///
/// Why the path is invalid.
pub(super) fn within(path: &str) -> Result<String, &'static str> {
    let reasons: [(bool, &str); 5] = [
        (path.starts_with('/'), "an absolute path"),
        (path.contains(':'), "an address or a drive"),
        (path.starts_with('~'), "`~` is not expanded"),
        (path.contains('\\'), "folders are separated by `/`"),
        (path.contains(char::is_control), "a control character"),
    ];
    if let Some((_, reason)) = reasons.into_iter().find(|(is, _)| *is) {
        return Err(reason);
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part != ".." {
            parts.push(part);
        } else if parts.pop().is_none() {
            return Err("it leads out of the project");
        }
    }
    let end = if path.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    Ok(format!("{}{end}", parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_mean_what_they_mean_to_git() {
        for (pattern, path, has) in [
            ("drafts/**", "drafts/a.yaml", true),
            ("drafts/**", "drafts/deep/a.yaml", true),
            ("drafts/**", "maps/drafts/a.yaml", false),
            ("drafts", "drafts/a.yaml", true),
            ("drafts", "maps/drafts/a.yaml", true),
            ("drafts/", "maps/drafts/deep/a.yaml", true),
            ("/drafts", "maps/drafts/a.yaml", false),
            ("/drafts", "drafts/a.yaml", true),
            ("./maps/a.yaml", "maps/a.yaml", true),
            ("*.draft.yaml", "maps/a.draft.yaml", true),
            ("maps/*.yaml", "maps/deep/a.yaml", false),
            ("maps/{a,b}.yaml", "maps/b.yaml", true),
            ("a.yaml", "ba.yaml", false),
        ] {
            let mut patterns = Patterns::default();
            patterns.add(pattern).expect(pattern);
            assert_eq!(patterns.has(path), has, "{pattern} and {path}");
        }
        for wrong in ["[a", "{a", "..", "../a", "~/a", "C:/a", "/", ""] {
            assert!(Patterns::default().add(wrong).is_err(), "{wrong}");
        }
    }
}
