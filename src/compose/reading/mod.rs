//! Composes a document with all content of a journey. Knows no markup.

mod cards;
mod evidence;
mod facets;
mod moment;
mod nodes;
mod personas;
mod stages;
mod values;
mod whole_journey;

use std::cell::RefCell;
use std::sync::Arc;

use self::facets::FacetValues;
use crate::facts::Facts;
use crate::model::{Journey, Text};
use crate::picture::{Crop, Picture};
use crate::reading::{Reading, ReadingNode};
use crate::words::{Locale, PageWords, Words};

/// Composes the document of a journey with the fixed words of a language.
#[must_use]
pub fn read(facts: &Facts<'_>, locale: &Locale) -> Reading {
    let journey = facts.journey;
    let builder = DocumentBuilder::new(facts, locale);
    let mut sections = Vec::new();
    sections.extend(builder.personas().map(ReadingNode::Section));
    let insights = nodes::cards(builder.insights(&journey.insights));
    sections.extend(nodes::chapter("insights", locale.words.lane("insights").title, insights).map(ReadingNode::Section));
    sections.push(ReadingNode::Section(builder.overview()));
    sections.extend(builder.stages().map(ReadingNode::Section));
    sections.extend(builder.whole().into_iter().map(ReadingNode::Section));
    let intro = builder.intro();
    Reading {
        title: journey.title.value.clone(),
        summary: journey.scenario.as_ref().or(journey.description.as_ref()).map_or_else(String::new, |t| one_line(t)),
        lang: journey.locale.as_ref().map_or_else(|| locale.tag.to_owned(), |l| l.value.clone()),
        rtl: locale.rtl,
        intro,
        sections,
        facets: builder.facets.named(facts, locale),
        faces: builder.faces.into_inner(),
        pictures: builder.pictures.into_inner(),
        labels: builder.page,
    }
}

/// Builds the sections of a document.
struct DocumentBuilder<'a> {
    facts: &'a Facts<'a>,
    journey: &'a Journey,
    locale: &'a Locale,
    /// The words of every sheet.
    words: &'static Words,
    /// The words of the document.
    page: &'static PageWords,
    facets: FacetValues<'a>,
    /// Values of the faces used so far.
    faces: RefCell<Vec<f64>>,
    /// Pictures shown so far.
    pictures: RefCell<Vec<Arc<Picture>>>,
}

impl<'a> DocumentBuilder<'a> {
    fn new(facts: &'a Facts<'a>, locale: &'a Locale) -> Self {
        Self {
            facts,
            journey: facts.journey,
            locale,
            words: locale.words,
            page: locale.page,
            facets: FacetValues::of_journey(facts),
            faces: RefCell::default(),
            pictures: RefCell::default(),
        }
    }

    /// The name of an owner.
    fn team(&self, owner: &'a Text) -> &'a str {
        self.facts.teams.name(owner)
    }

    /// The picture at a path, if it was read.
    fn picture(&self, path: Option<&Text>, crop: Crop, label: &str) -> Option<ReadingNode> {
        let picture = self.journey.picture(path?, crop)?;
        let mut pictures = self.pictures.borrow_mut();
        pictures.push(Arc::clone(picture));
        Some(ReadingNode::Picture { label: label.to_owned(), number: pictures.len() - 1, portrait: crop == Crop::Square })
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
