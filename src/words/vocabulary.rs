//! Declares the lists of words in journeys that the program recognizes, one table per language, so that a missing list does not
//! compile.

/// Words and phrases with one meaning, in lower case.
pub type Terms = &'static [&'static str];

/// Chooses a list of a group: `|answers| answers.yes`.
pub type TermList<Group> = fn(&'static Group) -> Terms;

/// Declares the table, its groups and the iteration over them.
macro_rules! vocabulary {
    (
        groups { $($(#[doc = $group_doc:literal])* $group:ident: $Group:ident { $($(#[doc = $doc:literal])* $list:ident,)* })* }
        lists { $($(#[doc = $single_doc:literal])* $single:ident,)* }
    ) => {
        /// The vocabulary of one language.
        #[derive(Debug, Clone, Copy)]
        pub struct Vocabulary {
            /// Whether `todo` is an ordinary word of the language.
            pub todo_is_a_word: bool,
            $($(#[doc = $group_doc])* pub $group: $Group,)*
            $($(#[doc = $single_doc])* pub $single: Terms,)*
        }

        $(
            $(#[doc = $group_doc])*
            #[derive(Debug, Clone, Copy)]
            pub struct $Group {
                $($(#[doc = $doc])* pub $list: Terms,)*
            }
        )*

        #[cfg(test)]
        impl Vocabulary {
            /// Every list with the name of its group and its own name.
            pub(crate) fn lists(&self) -> Vec<(&'static str, &'static str, Terms)> {
                vec![
                    $($((stringify!($group), stringify!($list), self.$group.$list),)*)*
                    $((stringify!($single), stringify!($single), self.$single),)*
                ]
            }
        }
    };
}

vocabulary! {
    groups {
        /// Words that name a channel, by the icon they choose.
        channels: Channels {
            /// Advertisement.
            ad,
            /// Application on a phone.
            app,
            /// Hotel.
            bed,
            /// Printed information.
            book,
            /// Automatic conversation.
            bot,
            /// Branch of a company.
            branch,
            /// Bus.
            bus,
            /// Photo networks.
            camera,
            /// Car, and where cars are sold or repaired.
            car,
            /// Shopping basket.
            cart,
            /// Cash and cash machines.
            cash,
            /// Written conversation.
            chat,
            /// Doctor.
            clinic,
            /// Forum.
            community,
            /// Delivery.
            courier,
            /// Contract, invoice.
            document,
            /// Electronic mail.
            email,
            /// Fair, conference.
            event,
            /// Place of production.
            factory,
            /// Form, survey.
            form,
            /// Customer service.
            headset,
            /// The customer's home.
            home,
            /// Hospital.
            hospital,
            /// Face to face.
            in_person,
            /// Machine for self-service.
            kiosk,
            /// Computer.
            laptop,
            /// Mail on paper.
            letter,
            /// Place, map.
            location,
            /// News and media.
            newsletter,
            /// Notification of an application.
            notification,
            /// Office, authority.
            office,
            /// Parcel, packaging.
            parcel,
            /// Intermediary.
            partner,
            /// Payment.
            payment,
            /// Pharmacy.
            pharmacy,
            /// Telephone.
            phone,
            /// Photograph.
            photo,
            /// Flight.
            plane,
            /// Podcast.
            podcast,
            /// The customer's own area of a website.
            portal,
            /// Printed matter.
            print,
            /// Scannable code.
            qr,
            /// Radio.
            radio,
            /// Reception, counter.
            reception,
            /// Restaurant.
            restaurant,
            /// Opinion of other customers.
            review,
            /// School, training.
            school,
            /// Search, comparison.
            search,
            /// Direct message.
            send,
            /// Sign, shop window.
            sign,
            /// Signature.
            signature,
            /// Text message.
            sms,
            /// Social network.
            social,
            /// Shop.
            store,
            /// System behind the scenes.
            system,
            /// Tablet computer.
            tablet,
            /// Repair, technician.
            tools,
            /// Train, station.
            train,
            /// Television, cinema.
            tv,
            /// Video, video call.
            video,
            /// Watch.
            watch,
            /// Website.
            web,
            /// Recommendation of friends.
            word_of_mouth,
        }

        /// Words that suggest a channel where no word of [`Channels`] is found: "Mobile", "Service".
        hints: ChannelHints {
            /// Mobile.
            app,
            /// Appointment, booking.
            appointment,
            /// Service, advice.
            headset,
            /// Visit, staff.
            in_person,
            /// Reminder.
            notification,
            /// Account.
            portal,
            /// Message.
            sms,
            /// Digital, page.
            web,
        }

        /// Beginnings of a status, by progress.
        statuses: Statuses {
            /// Not started: an idea, an entry in a backlog.
            idle,
            /// In progress or planned.
            begun,
            /// Completed.
            done,
            /// Rejected, or postponed on purpose.
            dropped,
        }

        /// Answers to a question.
        answers: Answers {
            /// Yes.
            yes,
            /// No.
            no,
        }

        /// Names of scores.
        feelings: Feelings {
            /// The lower end of the scale.
            very_negative,
            /// A quarter of the scale.
            negative,
            /// The middle of the scale.
            neutral,
            /// Three quarters of the scale.
            positive,
            /// The upper end of the scale.
            very_positive,
        }

        /// Names of feelings that are not scores; a score can be proposed from them.
        moods: Moods {
            /// Furious, desperate.
            very_negative,
            /// Annoyed, worried, confused, sad.
            negative,
            /// Indifferent, undecided, surprised.
            neutral,
            /// Happy, relieved, curious, confident.
            positive,
            /// Delighted, enthusiastic.
            very_positive,
        }

        /// Placeholder texts.
        placeholders: Placeholders {
            /// Whole texts, without punctuation around them.
            whole,
            /// Requests to the author, between brackets; `…` is the rest of the request.
            requests,
        }

        /// Words in titles of a project instead of a customer's journey.
        titles: Titles {
            /// Notes about the map, in brackets or after a dash.
            notes,
            /// `Project` before a name; after it where no spaces are written.
            projects,
            /// Words after `Project` in the name of a job or a team.
            jobs,
            /// Numbered units of a team's plan.
            sprints,
            /// A quarter of a year.
            quarters,
            /// Work of teams: redesign.
            work,
            /// Names of the diagram.
            maps,
        }

        /// Names of stages and touchpoints of a purchase.
        purchase: Purchase {
            /// Buying, ordering, signing.
            buy,
            /// Paying.
            pay,
            /// Comparing, deciding.
            choose,
            /// The confirmation of a purchase.
            confirm,
            /// Words beside these without a meaning of their own.
            beside,
        }
    }

    lists {
        /// Beginnings of a status that approves a map.
        approved,
        /// Words for a level, which name no feeling: low, high.
        levels,
        /// First-person words.
        first_person,
        /// Words for a workshop without another meaning.
        workshops,
    }
}

/// Signs between the parts of a list in any language: commas and semicolons.
pub const LIST_SIGNS: [char; 5] = [',', ';', '\u{3001}', '\u{ff0c}', '\u{60c}'];

/// Whether a term is in a language without spaces between words (Chinese, Japanese), where it can occur inside longer words.
#[must_use]
pub fn is_unspaced(term: &str) -> bool {
    term.starts_with(|char: char| char >= '\u{3040}' && !is_hangul(char))
}

/// Whether a character is part of a word: a letter, a digit, or a mark that belongs to the letter before it, such as an accent, a
/// vowel sign or a virama.
#[must_use]
pub fn is_part_of_word(char: char) -> bool {
    char.is_alphanumeric()
        || matches!(char, '\u{300}'..='\u{36f}' | '\u{5b0}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{93c}' | '\u{94d}')
}

/// Korean syllables.
const fn is_hangul(char: char) -> bool {
    matches!(char, '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use crate::words::{LOCALES, in_every_language};

    #[test]
    fn every_language_has_words_for_everything() {
        for locale in LOCALES {
            for (group, list, terms) in locale.vocabulary.lists() {
                let place = format!("{} {group}.{list}", locale.tag);
                assert!(!terms.is_empty(), "{place}");
                for term in terms {
                    assert_eq!(*term, term.to_lowercase().trim(), "{place}");
                    assert_eq!(terms.iter().filter(|other| other == &term).count(), 1, "{place}: {term}");
                }
            }
        }
    }

    #[test]
    fn a_word_means_the_same_in_every_language() {
        let mut meanings: HashMap<(&str, &str), (&str, &str)> = HashMap::new();
        for locale in LOCALES {
            for (group, list, terms) in locale.vocabulary.lists() {
                for term in terms {
                    let (first, tag) = *meanings.entry((group, term)).or_insert((list, locale.tag));
                    assert_eq!(first, list, "{group}: {term} in {tag} and in {}", locale.tag);
                }
            }
        }
    }

    #[test]
    fn a_feeling_with_a_score_is_no_mood() {
        let of = |group: &str| -> HashSet<&str> {
            let lists = LOCALES.iter().flat_map(|locale| locale.vocabulary.lists());
            lists.filter(|(of, ..)| *of == group).flat_map(|(.., terms)| terms).copied().collect()
        };
        let both: Vec<_> = of("feelings").intersection(&of("moods")).copied().collect();
        assert!(both.is_empty(), "{both:?}");
    }

    #[test]
    fn every_language_names_the_common_moods() {
        for locale in LOCALES {
            let moods = locale.vocabulary.moods;
            let lists = [moods.very_negative, moods.negative, moods.neutral, moods.positive, moods.very_positive];
            assert!(lists.iter().all(|list| list.len() >= 4), "{}", locale.tag);
            assert!(lists.iter().map(|list| list.len()).sum::<usize>() >= 40, "{}", locale.tag);
        }
    }

    #[test]
    fn a_request_says_where_it_goes_on() {
        for request in in_every_language(|vocabulary| vocabulary.placeholders.requests) {
            assert!(request.starts_with('…') != request.ends_with('…'), "{request}");
        }
    }
}
