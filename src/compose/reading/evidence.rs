//! Builds the chapter about evidence, and the links to it.

use super::DocumentBuilder;
use super::nodes::{chapter, fact, facts, link, text};
use crate::reading::{Fact, Piece, ReadingNode, Section, SectionRole};

impl DocumentBuilder<'_> {
    /// The evidence of the journey's own file, and the shared evidence that it cites.
    pub(super) fn research(&self) -> Option<Section> {
        let shown = self.facts.evidence().iter();
        chapter("research", self.words.lane("research").title, shown.map(|n| ReadingNode::Section(self.evidence(*n))).collect())
    }

    fn evidence(&self, n: usize) -> Section {
        let (evidence, w) = (&self.journey.evidence[n], self.page);
        let mut nodes = Vec::new();
        if let Some(quote) = &evidence.quote {
            nodes.push(ReadingNode::Quote { text: self.quoted(quote), said: true, source: Vec::new() });
        }
        nodes.extend(evidence.description.iter().map(text));
        let mut list = Vec::new();
        list.extend(evidence.kind.map(|k| fact(w.kind, self.evidence_kind(k.value))));
        list.extend(evidence.n.map(|n| fact(w.sample, n.value.to_string())));
        list.extend(evidence.date.map(|d| fact(w.date, self.date(d.value))));
        list.extend(evidence.link.iter().map(|l| Fact { name: w.link.to_owned(), lines: vec![link(l, self.words)] }));
        nodes.extend(facts(list));
        Section {
            role: SectionRole::Entry,
            id: Some(evidence_id(n)),
            level: 3,
            kicker: None,
            title: evidence.title.value.clone(),
            hue: None,
            facets: Vec::new(),
            nodes,
        }
    }

    /// The sources of a claim.
    pub(super) fn sources(&self, evidence: &[usize]) -> Option<Fact> {
        let lines = evidence.iter().map(|n| vec![self.source(*n)]).collect();
        (!evidence.is_empty()).then(|| Fact { name: self.words.sources.to_owned(), lines })
    }

    /// A link to a piece of evidence.
    pub(super) fn source(&self, n: usize) -> Piece {
        Piece::Jump { text: self.journey.evidence[n].title.value.clone(), id: evidence_id(n) }
    }
}

fn evidence_id(n: usize) -> String {
    format!("evidence-{}", n + 1)
}
