//! The table of the fields of a persona: for each its key, its heading and its value.

use super::keys::{
    AnyKey, CITATIONS, Channels, Citations, DESCRIPTION, Key, Notation, OwnFacts, PicturePath, PlainTextList, ShortDescription,
    SpokenText, SpokenTexts, Traits, Values,
};
use super::{Id, PlainText, Text};
use crate::source::Spanned;
use crate::words::Locale;

/// A field of a persona, or of a group of its fields (`T`).
#[derive(Debug)]
pub struct PersonaField<T = Persona> {
    /// The key it is written under.
    pub key: AnyKey,
    /// Its heading in a language; empty for a field that is shown without one.
    pub heading: fn(&Locale) -> &'static str,
    /// How it is printed among the short facts about a persona, if it is one of them.
    pub fact: Option<FactForm>,
    /// Gets its value.
    pub value: for<'a> fn(&'a T) -> PersonaValue<'a>,
}

/// How a short fact is printed where there is little space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactForm {
    /// Without its heading: it speaks for itself.
    Bare,
    /// After its heading.
    Named,
}

/// The value of one field: one variant per notation.
#[derive(Debug, Clone, Copy)]
pub enum PersonaValue<'a> {
    /// A fact if it has a heading, else a paragraph.
    Text(&'a Option<Text>),
    /// A few words, shown with the name.
    ShortDescription(&'a Option<Text>),
    /// A verbatim quote.
    SpokenText(&'a Option<Text>),
    /// Path of a picture.
    PicturePath(&'a Option<Text>),
    /// Statements of the author.
    PlainTextList(&'a [PlainText]),
    /// What the persona says, thinks, feels or hears.
    SpokenTexts(&'a [PlainText]),
    /// Facts with names of their own.
    OwnFacts(&'a [OwnFact]),
    /// Sliders.
    Traits(&'a [TraitRating]),
    /// Indices into the journey's channels.
    Channels(&'a [usize]),
    /// A group of fields.
    Jobs(&'a Jobs),
    /// A group of fields.
    Empathy(&'a Empathy),
    /// Indices into the journey's evidence.
    Citations(&'a [usize]),
}

/// A fact about a persona that has no key of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFact {
    /// Its name: `Household`. `None` for an entry of a list.
    pub name: Option<Text>,
    /// Its value: `Two children`.
    pub value: Text,
}

/// A trait of a persona with its rating, drawn as a slider.
#[derive(Debug, Clone, PartialEq)]
pub struct TraitRating {
    /// The trait: `Tech comfort`.
    pub name: Text,
    /// 1-5.
    pub rating: Spanned<f64>,
}

/// A value with its heading.
#[derive(Debug, Clone, Copy)]
pub struct PersonaFact<'a> {
    /// As in [`PersonaField`].
    pub heading: fn(&Locale) -> &'static str,
    /// The value.
    pub value: PersonaValue<'a>,
}

impl<'a> PersonaValue<'a> {
    /// The texts of a list.
    #[must_use]
    pub fn texts(self) -> &'a [PlainText] {
        if let Self::PlainTextList(texts) | Self::SpokenTexts(texts) = self { texts } else { &[] }
    }
}

impl<T> PersonaField<T> {
    /// Its value with its heading.
    pub fn of<'a>(&self, it: &'a T) -> PersonaFact<'a> {
        PersonaFact { heading: self.heading, value: (self.value)(it) }
    }
}

/// Declares a type, the table of its fields and the reading of it. A row is the documentation of the key and the field, the names
/// of the row and the field (which is the key), the notation, the synonyms or a key that several levels share, the heading, and how
/// it is printed among the short facts.
macro_rules! fields {
    (@key $notation:ident $field:ident [$($doc:literal)+] [$($synonym:literal),*]) => {
        Key::<$notation>::new(stringify!($field), &[$($synonym),*], concat!($($doc),+).trim_ascii())
    };
    (@key $notation:ident $field:ident [$($doc:literal)+] $shared:ident) => { $shared };
    (@fact) => { None };
    (@fact $form:ident) => { Some(FactForm::$form) };
    (@heading) => { |_| "" };
    (@heading $heading:expr) => { $heading };
    (
        $(#[$about:meta])*
        $type:ident { $($(#[$of:meta])* $own:ident: $kind:ty,)* }
        $($(#[doc = $doc:literal])+ $row:ident $field:ident: $notation:ident = $key:tt $(, titled $heading:expr)? $(, fact $form:ident)?;)+
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $type {
            $($(#[$of])* pub $own: $kind,)*
            $($(#[doc = $doc])+ pub $field: <$notation as Notation>::Value,)+
        }

        impl $type {
            $(
                $(#[doc = $doc])+
                pub const $row: PersonaField<Self> = PersonaField {
                    key: fields!(@key $notation $field [$($doc)+] $key).any(),
                    heading: fields!(@heading $($heading)?),
                    fact: fields!(@fact $($form)?),
                    value: |it| PersonaValue::$notation(&it.$field),
                };
            )+

            /// Every field, in documentation order.
            pub const FIELDS: &[PersonaField<Self>] = &[$(Self::$row),+];

            /// The keys of the fields.
            pub(super) const KEYS: &[AnyKey] = &[$(Self::$row.key),+];

            /// Reads every field.
            pub fn read<S>(source: &mut S $(, $own: $kind)*) -> Self
            where
                $(S: Values<$notation>,)+
            {
                Self { $($own,)* $($field: Values::<$notation>::value(source, &fields!(@key $notation $field [$($doc)+] $key)),)+ }
            }

            /// The value of every field, in documentation order.
            pub fn facts(&self) -> impl Iterator<Item = PersonaFact<'_>> {
                Self::FIELDS.iter().map(|field| field.of(self))
            }
        }
    };
}

fields! {
    /// A type of customer, based on research.
    Persona {
        /// The id that `for` and emotions refer to.
        id: Option<Id>,
        /// As drawn.
        name: Text,
    }
    /// Short description: `Busy parent, 38`.
    ROLE role: ShortDescription = ["archetype", "job"];
    /// Customer segment that the persona represents.
    SEGMENT segment: Text = ["target_group"], titled |it| it.words.segment, fact Bare;
    /// Age: `38`, `60 to 75`.
    AGE age: Text = ["age_range", "age_group"], titled |it| it.page.age, fact Bare;
    /// Where they live or work.
    LOCATION location: Text = ["place", "city", "country", "residence"], titled |it| it.page.location, fact Bare;
    /// What they do for a living.
    OCCUPATION occupation: Text = ["profession", "job_title"], titled |it| it.page.occupation, fact Bare;
    /// Their experience with the subject.
    EXPERIENCE experience: Text = ["experience_level", "expertise", "skills", "seniority"], titled |it| it.page.experience, fact Named;
    /// Tools and devices they use.
    TOOLS tools: PlainTextList = ["tool", "devices", "software", "technology"], titled |it| it.page.tools, fact Named;
    /// Other facts, of any name: `{Household: Two children}`.
    FACTS facts: OwnFacts = ["fact", "attributes", "demographics"], fact Named;
    /// Path of a picture, relative to this file.
    PORTRAIT portrait: PicturePath = ["image", "photo", "picture", "avatar"];
    /// Verbatim quote, one sentence.
    QUOTE quote: SpokenText = ["motto", "verbatim"];
    /// Background, one paragraph.
    BIO bio: Text = ["biography", "background", "story"];
    /// What they want to achieve.
    GOALS goals: PlainTextList = ["goal", "objectives"], titled |it| it.page.goals;
    /// What they need.
    NEEDS needs: PlainTextList = ["need"], titled |it| it.words.lane("needs").title;
    /// What frustrates them.
    FRUSTRATIONS frustrations: PlainTextList = ["frustration", "challenges"], titled |it| it.page.frustrations;
    /// What motivates them.
    MOTIVATIONS motivations: PlainTextList = ["motivation"], titled |it| it.page.motivations;
    /// What they usually do.
    BEHAVIOURS behaviours: PlainTextList = ["behaviour", "behaviors", "behavior", "habits"], titled |it| it.page.behaviours;
    /// Jobs to get done: `{keys}`.
    JOBS jobs: Jobs = ["jobs_to_be_done", "jtbd", "customer_jobs"], titled |it| it.words.jobs;
    /// Pains of the value proposition canvas.
    PAINS pains: PlainTextList = ["pain", "pain_points"], titled |it| it.page.pains;
    /// Gains of the value proposition canvas.
    GAINS gains: PlainTextList = ["gain"], titled |it| it.words.lane("gains").title;
    /// Empathy map: `{keys}`.
    EMPATHY empathy: Empathy = ["empathy_map"];
    /// Sliders from 1 to 5: `{Tech comfort: 4}`.
    TRAITS traits: Traits = ["trait", "sliders"], titled |it| it.words.traits;
    /// Channels they use.
    CHANNELS channels: Channels = ["channel", "preferred_channels"], titled |it| it.words.lane("channels").title;
    /// Longer text.
    DESCRIPTION description: Text = DESCRIPTION;
    /// Indices into the journey's evidence.
    EVIDENCE evidence: Citations = CITATIONS, titled |it| it.words.rests_on;
}

fields! {
    /// Jobs to be done.
    #[derive(Default)]
    Jobs {}
    /// Tasks they want to get done.
    FUNCTIONAL functional: PlainTextList = [], titled |it| it.page.jobs_functional;
    /// How they want to feel.
    EMOTIONAL emotional: PlainTextList = [], titled |it| it.page.jobs_emotional;
    /// How they want to be seen.
    SOCIAL social: PlainTextList = [], titled |it| it.page.jobs_social;
}

fields! {
    /// The areas of an empathy map.
    #[derive(Default)]
    Empathy {}
    /// What they say.
    SAYS says: SpokenTexts = ["say"], titled |it| it.page.says;
    /// What they think.
    THINKS thinks: SpokenTexts = ["think"], titled |it| it.page.thinks;
    /// What they do.
    DOES does: PlainTextList = ["do"], titled |it| it.page.does;
    /// What they feel.
    FEELS feels: SpokenTexts = ["feel"], titled |it| it.page.feels_so;
    /// What they hear.
    HEARS hears: SpokenTexts = ["hear"], titled |it| it.page.hears;
    /// What they see.
    SEES sees: PlainTextList = ["see"], titled |it| it.page.sees;
}
