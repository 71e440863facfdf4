//! Collects findings: of each rule and file the first ones, and one summary that stands for all others.

use std::collections::HashMap;

use super::{Finding, Label, Level, Rule, SummarizedPlace, count};
use crate::limits::FINDINGS;
use crate::source::Span;

/// Findings, of which only the places are kept beyond the cap.
#[derive(Debug, Default)]
pub struct CappedFindings {
    listed: Vec<Finding>,
    groups: HashMap<(&'static str, Level, u16), CappedGroup>,
    count: usize,
    /// How many findings at each place are collected; `None` for all.
    wanted: Option<HashMap<Span, usize>>,
}

/// The findings of one rule and level in one file.
#[derive(Debug, Default)]
struct CappedGroup {
    count: usize,
    /// The index of the summary, if there is one.
    summary: usize,
}

impl CappedFindings {
    /// Collects only findings at these places, as many as there are places.
    #[must_use]
    pub fn only(places: impl IntoIterator<Item = Span>) -> Self {
        let mut wanted = HashMap::new();
        for place in places {
            *wanted.entry(place).or_default() += 1;
        }
        Self { wanted: Some(wanted), ..Self::default() }
    }

    /// Adds a finding.
    pub fn push(&mut self, mut finding: Finding) {
        if let Some(wanted) = &mut self.wanted {
            match wanted.get_mut(&finding.primary.span) {
                Some(left) if *left > 0 => *left -= 1,
                _ => return,
            }
        }
        let group = self.groups.entry((finding.rule.name, finding.level, finding.primary.span.file)).or_default();
        group.count += 1;
        self.count += 1;
        if group.count > FINDINGS.length() + 1 {
            self.listed[group.summary].summarized.push(finding.place());
            return;
        }
        if group.count == FINDINGS.length() + 1 {
            group.summary = self.listed.len();
            finding.summarized = vec![finding.place()];
        }
        self.listed.push(finding);
    }

    /// Adds findings.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            self.push(finding);
        }
    }

    /// Whether the next finding of a rule is summarized, so that it needs no texts.
    #[must_use]
    pub fn is_full(&self, rule: &Rule, level: Level, file: u16) -> bool {
        self.groups.get(&(rule.name, level, file)).is_some_and(|group| group.count >= FINDINGS.length())
    }

    /// The number of all findings.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// All findings in the order of their addition. Those beyond the cap have the texts of the first of them.
    pub fn into_each(self) -> impl Iterator<Item = Finding> {
        self.listed.into_iter().flat_map(|finding| {
            let (places, finding) = (finding.places().collect::<Vec<_>>(), Finding { summarized: Vec::new(), ..finding });
            let only = places.len() == 1;
            places.into_iter().map(move |place| {
                let mut each = finding.clone();
                if !only {
                    each.primary.span = place.span;
                    each.edits.truncate(usize::from(place.fixable));
                }
                each
            })
        })
    }

    /// The listed findings in the order of their addition, and the summaries.
    #[must_use]
    pub fn into_vec(mut self) -> Vec<Finding> {
        for finding in self.listed.iter_mut().filter(|finding| !finding.summarized.is_empty()) {
            finding.summarized.sort_by_key(|place| place.span);
            finding.summarize();
        }
        self.listed
    }
}

impl Finding {
    /// The number of findings it stands for; 1 unless it is a summary.
    #[must_use]
    pub fn count(&self) -> usize {
        self.summarized.len().max(1)
    }

    /// The number of findings it stands for that `--fix` fixes.
    #[must_use]
    pub fn fixable_count(&self) -> usize {
        self.places().filter(|place| place.fixable).count()
    }

    /// The places it stands for, in source order.
    pub fn places(&self) -> impl Iterator<Item = SummarizedPlace> {
        let own = self.summarized.is_empty().then(|| self.place());
        own.into_iter().chain(self.summarized.iter().copied())
    }

    /// Drops the places that are not kept; returns whether there are others.
    pub fn retain_places(&mut self, mut is_kept: impl FnMut(Span) -> bool) -> bool {
        if self.summarized.is_empty() {
            return is_kept(self.primary.span);
        }
        self.summarized.retain(|place| is_kept(place.span));
        if self.summarized.is_empty() {
            return false;
        }
        self.summarize();
        true
    }

    fn place(&self) -> SummarizedPlace {
        SummarizedPlace { span: self.primary.span, fixable: self.fixable() }
    }

    /// Writes its texts from the places it stands for, of which there is at least one.
    fn summarize(&mut self) {
        let (first, last) = (self.summarized[0].span, self.summarized[self.summarized.len() - 1].span);
        self.title = format!("{} of this rule", count(self.summarized.len(), "more finding"));
        let is_only = self.summarized.len() == 1;
        self.primary = Label { span: first, text: if is_only { "here" } else { "the first of them" }.to_owned() };
        self.others.clear();
        if !is_only {
            self.others.push(Label { span: last, text: "the last of them".to_owned() });
        }
        self.help = Some(format!(
            "fix the others and check again: {} of a rule in a file are listed, the limit `{}`",
            FINDINGS.amount(),
            FINDINGS.name
        ));
        self.edits.clear();
        self.alternatives.clear();
    }
}
