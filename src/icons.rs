//! Names to drawn icons: channels, actors and markers as path data. Knows no sheets and no formats.

mod paths;
mod words;

pub use paths::ICONS;
use words::{CHANNELS, Clue, HINTS};

/// An icon of one weight with all the others.
#[derive(Debug, PartialEq, Eq)]
pub struct Icon {
    /// What it stands for: `web`, `clock`.
    pub name: &'static str,
    /// SVG path data in a box of 24 x 24, to be drawn as a stroke 2 wide with round caps and joins, without a fill.
    pub d: &'static str,
}

/// The icon of that name; the names are those in [`ICONS`].
///
/// Besides the channels there are actors (`customer`, `staff`, `team`, `system`, `partner`) and markers (`clock`, `wait`,
/// `alert`, `link`, `target`, `flag`, `shuffle`).
#[must_use]
pub fn named(name: &str) -> Option<&'static Icon> {
    let place = ICONS.binary_search_by(|icon| icon.name.cmp(name)).ok()?;
    ICONS.get(place)
}

/// The icon for a channel, guessed from its name or its icon word; a dot in a circle where nothing is known.
///
/// Case and accents do not matter, and English, German, French and Spanish are understood.
///
/// # Panics
///
/// Never: a test holds that the icon named `generic` exists.
#[must_use]
pub fn channel(name: &str) -> &'static Icon {
    let first = candidates(name).into_iter().next();
    first.or_else(|| named("generic")).expect("the icon `generic` stands in the table")
}

/// The icons for all channels of one map, each icon at most once, in the order of `names`.
///
/// Where two channels would share an icon, the earlier one keeps it and the later one takes the next that fits. `None` where
/// nothing fits or all that fits is taken: the channel's initials then say more than an icon would.
#[must_use]
pub fn channels(names: &[&str]) -> Vec<Option<&'static Icon>> {
    let wishes: Vec<Vec<&'static Icon>> = names.iter().map(|name| candidates(name)).collect();
    let mut chosen: Vec<Option<&'static Icon>> = vec![None; names.len()];
    // First wishes first, so that nobody loses the obvious icon to another channel's second choice.
    for rank in [0..1, 1..usize::MAX] {
        for (place, wish) in wishes.iter().enumerate().filter(|(_, wish)| wish.len() > rank.start) {
            if chosen[place].is_none() {
                let ranked = &wish[rank.start..rank.end.min(wish.len())];
                chosen[place] = ranked.iter().copied().find(|&icon| !chosen.contains(&Some(icon)));
            }
        }
    }
    chosen
}

/// The words that stand for a channel without doubt, by the icon they choose; an icon may come more than once.
pub fn words() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    CHANNELS.iter().filter_map(|clue| Some((*clue.icons.first()?, clue.words)))
}

/// Everything that fits a channel's name, best first, without repetition.
fn candidates(name: &str) -> Vec<&'static Icon> {
    let folded = fold(name);
    let whole = split(&folded).join("-");
    let mut found: Vec<&'static Icon> = named(&whole).into_iter().collect();
    for clues in [CHANNELS, HINTS] {
        // What stands before a bracket or a slash is the name, what follows is a remark.
        for part in folded.split(['(', ')', '[', '/', ',', ';', ':', '|', '·']) {
            for icon in clues_in(part, clues).filter_map(named) {
                if !found.contains(&icon) {
                    found.push(icon);
                }
            }
        }
    }
    found
}

/// The icons of all clues in a text: the last word counts most, since a `store app` is an app, and of the phrases that end in
/// one word the longest.
fn clues_in(text: &str, clues: &'static [Clue]) -> impl Iterator<Item = &'static str> {
    /// The number of words in the longest phrase of the tables.
    const LONGEST: usize = 3;
    let words = split(text);
    let mut found: Vec<&'static Clue> = Vec::new();
    let mut end = words.len();
    while end > 0 {
        let phrases = (end.saturating_sub(LONGEST)..end).map(|start| (start, words[start..end].join(" ")));
        let hit = phrases.into_iter().find_map(|(start, phrase)| Some((start, meaning(&phrase, clues)?)));
        end = hit.map_or(end - 1, |(start, _)| start);
        found.extend(hit.map(|(_, clue)| clue));
    }
    found.into_iter().flat_map(|clue| clue.icons.iter().copied())
}

/// The clue a word or phrase belongs to, in the singular or with a plural `s`.
fn meaning(phrase: &str, clues: &'static [Clue]) -> Option<&'static Clue> {
    let find = |phrase: &str| clues.iter().find(|clue| clue.words.binary_search(&phrase).is_ok());
    find(phrase).or_else(|| find(phrase.strip_suffix('s')?))
}

/// The words of a text.
fn split(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Lower case without accents: `Büro` and `buro` are the same word.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'á' | 'â' | 'ä' => folded.push('a'),
            'ç' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'ö' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            // Accents written as a combining mark of their own.
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use kurbo::{BezPath, Rect, Shape};

    use super::*;

    #[test]
    fn icons_are_sorted_and_unique() {
        for pair in ICONS.windows(2) {
            assert!(pair[0].name < pair[1].name, "{} stands before {}", pair[0].name, pair[1].name);
            assert!(ICONS.iter().filter(|icon| icon.d == pair[0].d).count() == 1, "{} is drawn twice", pair[0].name);
        }
    }

    #[test]
    fn every_icon_stays_in_its_box_with_its_stroke() {
        for icon in ICONS {
            let path = BezPath::from_svg(icon.d).unwrap_or_else(|e| panic!("{}: {e}", icon.name));
            let ink = path.bounding_box().inflate(1.0, 1.0);
            let room = Rect::new(0.0, 0.0, 24.0, 24.0).inflate(0.01, 0.01);
            assert_eq!(ink.union(room), room, "{} leaves its box: {ink:?}", icon.name);
            assert!(ink.width().max(ink.height()) > 16.0, "{} is too small: {ink:?}", icon.name);
        }
    }

    #[test]
    fn clues_are_sorted_folded_and_name_known_icons() {
        for clue in CHANNELS.iter().chain(HINTS) {
            assert!(clue.words.is_sorted(), "{:?}", clue.words);
            for icon in clue.icons {
                assert!(named(icon).is_some(), "no icon is named {icon}");
            }
            for word in clue.words {
                assert_eq!(split(&fold(word)).join(" "), *word, "as it is looked up");
                assert!(word.split(' ').count() <= 3, "{word} is longer than the longest phrase");
            }
        }
        for clues in [CHANNELS, HINTS] {
            assert!(clues.is_sorted_by(|a, b| a.icons < b.icons), "sorted by icon");
        }
        let mut words: Vec<&str> = CHANNELS.iter().chain(HINTS).flat_map(|clue| clue.words.iter().copied()).collect();
        words.sort_unstable();
        for pair in words.windows(2) {
            assert_ne!(pair[0], pair[1], "a word means one thing");
        }
    }

    #[test]
    fn actors_and_markers_exist() {
        let actors = ["customer", "staff", "team", "system", "partner"];
        let markers = ["clock", "wait", "alert", "link", "target", "flag", "shuffle"];
        for name in actors.into_iter().chain(markers) {
            assert!(named(name).is_some(), "no icon is named {name}");
        }
    }

    #[test]
    fn channels_are_guessed() {
        #[rustfmt::skip]
        let guesses = [
            // As FORMAT.md lists them.
            ("web", "web"), ("app", "app"), ("email", "email"), ("phone", "phone"), ("chat", "chat"), ("SMS", "sms"),
            ("store", "store"), ("branch", "branch"), ("letter", "letter"), ("courier", "courier"), ("social", "social"),
            ("ad", "ad"), ("kiosk", "kiosk"), ("partner", "partner"), ("in person", "in-person"), ("In-person", "in-person"),
            // English.
            ("shop floor", "store"), ("Call centre", "phone"), ("Hotline", "phone"), ("E-Mail", "email"), ("Emails", "email"),
            ("Newsletter", "newsletter"), ("Email newsletter", "newsletter"), ("WhatsApp", "chat"), ("Instagram", "camera"),
            ("Facebook ad", "ad"), ("Store app", "app"), ("Mobile", "app"), ("Mobile phone", "phone"), ("Web shop", "web"),
            ("Website (desktop)", "web"), ("Video call", "video"), ("Patient portal", "portal"), ("GP practice", "clinic"),
            ("Front desk", "reception"), ("Post office", "letter"), ("Online banking", "portal"), ("X-ray", "generic"),
            ("Push notification", "notification"), ("Customer service", "headset"), ("Store visit", "store"), ("post", "letter"),
            ("Instagram post", "social"), ("Estate agent", "partner"), ("Word of mouth", "word-of-mouth"), ("TV", "tv"),
            ("In-store", "store"), ("Chatbot", "bot"), ("Search engine", "search"), ("Reviews", "review"),
            // German.
            ("Filiale", "branch"), ("Geschäft", "store"), ("Brief", "letter"), ("Telefon", "phone"), ("Webseite", "web"),
            ("Büro", "office"), ("Vor Ort", "in-person"), ("Kundenservice", "headset"), ("Apotheke", "pharmacy"),
            ("Soziale Medien", "social"), ("BEHÖRDE", "office"), ("Messe", "event"), ("Lieferung", "courier"),
            // French.
            ("Téléphone", "phone"), ("Magasin", "store"), ("Site web", "web"), ("Courrier", "letter"), ("Courriel", "email"),
            ("Application mobile", "app"), ("Visite en magasin", "store"), ("Rendez-vous", "appointment"), ("Accueil", "reception"),
            ("Réseaux sociaux", "social"), ("Te\u{301}le\u{301}phone", "phone"), ("Bouche à oreille", "word-of-mouth"),
            // Spanish.
            ("Tienda", "store"), ("Tienda online", "web"), ("Correo electrónico", "email"), ("Correo postal", "letter"),
            ("Teléfono", "phone"), ("Oficina", "office"), ("Sucursal", "branch"), ("Redes sociales", "social"),
            ("Farmacia", "pharmacy"), ("Mensaje de texto", "sms"),
            // An icon's own name, and nothing known.
            ("plane", "plane"), ("Zentralregister", "generic"), ("店舗", "generic"), ("", "generic"), (" - ", "generic"),
        ];
        for (name, icon) in guesses {
            assert_eq!(channel(name).name, icon, "{name}");
        }
    }

    #[test]
    fn a_map_shows_no_icon_twice() {
        let icons = |names: &[&str]| -> Vec<&str> { channels(names).iter().map(|icon| icon.map_or("-", |i| i.name)).collect() };
        assert_eq!(icons(&["Phone", "Call centre", "Hotline", "Telefon"]), ["phone", "phone-call", "headset", "-"]);
        // The second choice of one channel is not taken from under another's first.
        assert_eq!(icons(&["Email", "Mail", "Letter"]), ["email", "at", "letter"]);
        assert_eq!(icons(&["Email", "Mail"]), ["email", "letter"]);
        assert_eq!(icons(&["Store", "Store app", "App"]), ["store", "app", "tablet"]);
        assert_eq!(icons(&["Registry", "Web"]), ["-", "web"]);
        assert!(icons(&[]).is_empty());
    }
}
