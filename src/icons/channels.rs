//! Chooses icons for channels by their names.

use std::borrow::Cow;
use std::collections::HashSet;

use super::paths::{Icon, named};
use crate::words::{ByInitial, Terms, Vocabulary, in_every_language, is_part_of_word, is_unspaced, lists_in_every_language};

/// The icons for all channels of one map, each icon at most once, in the order of `names`.
///
/// If two channels would share an icon, the earlier one keeps it and the later one takes the next that fits. `None` if no free icon
/// fits; the channel's initials are more useful then than a wrong icon.
#[must_use]
pub fn channels(names: &[&str]) -> Vec<Option<&'static Icon>> {
    let wishes: Vec<Vec<&'static Icon>> = names.iter().map(|name| candidates(name)).collect();
    let mut chosen: Vec<Option<&'static Icon>> = vec![None; names.len()];
    let mut taken: HashSet<&str> = HashSet::new();
    // First choices first, so that no channel loses the obvious icon to another channel's second choice.
    for rank in [0..1, 1..usize::MAX] {
        for (place, wish) in wishes.iter().enumerate().filter(|(_, wish)| wish.len() > rank.start) {
            if chosen[place].is_none() {
                let ranked = &wish[rank.start..rank.end.min(wish.len())];
                chosen[place] = ranked.iter().copied().find(|icon| taken.insert(icon.name));
            }
        }
    }
    chosen
}

/// The words that identify a channel, by icon.
pub fn words() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    CHANNELS.iter().map(|clue| {
        let mut words: Vec<&str> = in_every_language(clue.terms).collect();
        words.sort_unstable();
        words.dedup();
        (clue.icons[0], words)
    })
}

/// Words that mean the same kind of channel.
struct Clue {
    /// Names of icons that fit, best first.
    icons: &'static [&'static str],
    terms: fn(&'static Vocabulary) -> Terms,
}

/// Words that name a channel, sorted by icon.
#[rustfmt::skip]
static CHANNELS: &[Clue] = &[
    Clue { icons: &["ad", "newsletter"], terms: |vocabulary| vocabulary.channels.ad },
    Clue { icons: &["app", "tablet"], terms: |vocabulary| vocabulary.channels.app },
    Clue { icons: &["bed", "home"], terms: |vocabulary| vocabulary.channels.bed },
    Clue { icons: &["book", "document"], terms: |vocabulary| vocabulary.channels.book },
    Clue { icons: &["bot", "chat"], terms: |vocabulary| vocabulary.channels.bot },
    Clue { icons: &["branch", "office"], terms: |vocabulary| vocabulary.channels.branch },
    Clue { icons: &["bus", "train"], terms: |vocabulary| vocabulary.channels.bus },
    Clue { icons: &["camera", "social"], terms: |vocabulary| vocabulary.channels.camera },
    Clue { icons: &["car", "location"], terms: |vocabulary| vocabulary.channels.car },
    Clue { icons: &["cart", "bag"], terms: |vocabulary| vocabulary.channels.cart },
    Clue { icons: &["cash", "payment"], terms: |vocabulary| vocabulary.channels.cash },
    Clue { icons: &["chat", "sms", "community"], terms: |vocabulary| vocabulary.channels.chat },
    Clue { icons: &["clinic", "hospital"], terms: |vocabulary| vocabulary.channels.clinic },
    Clue { icons: &["community", "chat", "in-person"], terms: |vocabulary| vocabulary.channels.community },
    Clue { icons: &["courier", "parcel"], terms: |vocabulary| vocabulary.channels.courier },
    Clue { icons: &["document", "form"], terms: |vocabulary| vocabulary.channels.document },
    Clue { icons: &["email", "letter", "at", "inbox"], terms: |vocabulary| vocabulary.channels.email },
    Clue { icons: &["event", "presentation"], terms: |vocabulary| vocabulary.channels.event },
    Clue { icons: &["factory", "tools"], terms: |vocabulary| vocabulary.channels.factory },
    Clue { icons: &["form", "document"], terms: |vocabulary| vocabulary.channels.form },
    Clue { icons: &["headset", "phone-call"], terms: |vocabulary| vocabulary.channels.headset },
    Clue { icons: &["home", "location"], terms: |vocabulary| vocabulary.channels.home },
    Clue { icons: &["hospital", "clinic"], terms: |vocabulary| vocabulary.channels.hospital },
    Clue { icons: &["in-person", "word-of-mouth", "team"], terms: |vocabulary| vocabulary.channels.in_person },
    Clue { icons: &["kiosk", "tablet"], terms: |vocabulary| vocabulary.channels.kiosk },
    Clue { icons: &["laptop", "web"], terms: |vocabulary| vocabulary.channels.laptop },
    Clue { icons: &["letter", "document", "inbox"], terms: |vocabulary| vocabulary.channels.letter },
    Clue { icons: &["location", "sign"], terms: |vocabulary| vocabulary.channels.location },
    Clue { icons: &["newsletter", "email"], terms: |vocabulary| vocabulary.channels.newsletter },
    Clue { icons: &["notification", "app"], terms: |vocabulary| vocabulary.channels.notification },
    Clue { icons: &["office", "branch", "reception"], terms: |vocabulary| vocabulary.channels.office },
    Clue { icons: &["parcel", "courier"], terms: |vocabulary| vocabulary.channels.parcel },
    Clue { icons: &["partner", "in-person"], terms: |vocabulary| vocabulary.channels.partner },
    Clue { icons: &["payment", "cash"], terms: |vocabulary| vocabulary.channels.payment },
    Clue { icons: &["pharmacy", "clinic"], terms: |vocabulary| vocabulary.channels.pharmacy },
    Clue { icons: &["phone", "phone-call", "headset"], terms: |vocabulary| vocabulary.channels.phone },
    Clue { icons: &["photo", "camera"], terms: |vocabulary| vocabulary.channels.photo },
    Clue { icons: &["plane", "location"], terms: |vocabulary| vocabulary.channels.plane },
    Clue { icons: &["podcast", "radio"], terms: |vocabulary| vocabulary.channels.podcast },
    Clue { icons: &["portal", "laptop", "web"], terms: |vocabulary| vocabulary.channels.portal },
    Clue { icons: &["print", "document"], terms: |vocabulary| vocabulary.channels.print },
    Clue { icons: &["qr", "link"], terms: |vocabulary| vocabulary.channels.qr },
    Clue { icons: &["radio", "podcast"], terms: |vocabulary| vocabulary.channels.radio },
    Clue { icons: &["reception", "in-person"], terms: |vocabulary| vocabulary.channels.reception },
    Clue { icons: &["restaurant", "store"], terms: |vocabulary| vocabulary.channels.restaurant },
    Clue { icons: &["review", "thumbs"], terms: |vocabulary| vocabulary.channels.review },
    Clue { icons: &["school", "book"], terms: |vocabulary| vocabulary.channels.school },
    Clue { icons: &["search", "web"], terms: |vocabulary| vocabulary.channels.search },
    Clue { icons: &["send", "email"], terms: |vocabulary| vocabulary.channels.send },
    Clue { icons: &["sign", "location"], terms: |vocabulary| vocabulary.channels.sign },
    Clue { icons: &["signature", "document"], terms: |vocabulary| vocabulary.channels.signature },
    Clue { icons: &["sms", "chat", "app"], terms: |vocabulary| vocabulary.channels.sms },
    Clue { icons: &["social", "thumbs", "community"], terms: |vocabulary| vocabulary.channels.social },
    Clue { icons: &["store", "bag", "location"], terms: |vocabulary| vocabulary.channels.store },
    Clue { icons: &["system", "laptop"], terms: |vocabulary| vocabulary.channels.system },
    Clue { icons: &["tablet", "app"], terms: |vocabulary| vocabulary.channels.tablet },
    Clue { icons: &["tools", "in-person"], terms: |vocabulary| vocabulary.channels.tools },
    Clue { icons: &["train", "bus"], terms: |vocabulary| vocabulary.channels.train },
    Clue { icons: &["tv", "video"], terms: |vocabulary| vocabulary.channels.tv },
    Clue { icons: &["video", "laptop", "in-person"], terms: |vocabulary| vocabulary.channels.video },
    Clue { icons: &["watch", "app"], terms: |vocabulary| vocabulary.channels.watch },
    Clue { icons: &["web", "laptop", "kiosk"], terms: |vocabulary| vocabulary.channels.web },
    Clue { icons: &["word-of-mouth", "in-person"], terms: |vocabulary| vocabulary.channels.word_of_mouth },
];

/// Words that decide only where no word of [`CHANNELS`] is found: "Mobile", "Service".
#[rustfmt::skip]
static HINTS: &[Clue] = &[
    Clue { icons: &["app", "tablet"], terms: |vocabulary| vocabulary.hints.app },
    Clue { icons: &["appointment", "clock"], terms: |vocabulary| vocabulary.hints.appointment },
    Clue { icons: &["headset", "phone-call"], terms: |vocabulary| vocabulary.hints.headset },
    Clue { icons: &["in-person", "team"], terms: |vocabulary| vocabulary.hints.in_person },
    Clue { icons: &["notification", "email"], terms: |vocabulary| vocabulary.hints.notification },
    Clue { icons: &["portal", "web"], terms: |vocabulary| vocabulary.hints.portal },
    Clue { icons: &["sms", "chat"], terms: |vocabulary| vocabulary.hints.sms },
    Clue { icons: &["web", "laptop"], terms: |vocabulary| vocabulary.hints.web },
];

/// The clues of a list by their terms.
struct Lookup {
    clues: &'static [Clue],
    /// The folded terms with their clues.
    terms: ByInitial<(Cow<'static, str>, &'static Clue)>,
}

static LOOKUPS: [Lookup; 2] = [Lookup::of(CHANNELS), Lookup::of(HINTS)];

impl Lookup {
    const fn of(clues: &'static [Clue]) -> Self {
        Self { clues, terms: ByInitial::new() }
    }

    /// The clue of a folded word or phrase.
    fn find(&self, phrase: &str) -> Option<&'static Clue> {
        let lists = || self.clues.iter().flat_map(|clue| lists_in_every_language(clue.terms).map(move |terms| (terms, clue)));
        let folded = |terms: Vec<_>| terms.into_iter().map(|(term, clue)| (key(term), clue)).collect();
        let terms = self.terms.get(initial(phrase), lists, initial, folded);
        terms.iter().find(|(term, _)| term == phrase).map(|(_, clue)| *clue)
    }
}

/// The same character for all texts whose folded forms may begin with the same character.
fn initial(text: &str) -> char {
    match text.chars().next().unwrap_or_default() {
        // Only Latin, Cyrillic and Arabic letters are folded.
        c if c.is_ascii_lowercase() || ('\u{5d0}'..='\u{5ea}').contains(&c) || c >= '\u{3040}' => c,
        // The article is not part of the folded form.
        '\u{600}'..='\u{6ff}' => '\u{627}',
        c => c.to_lowercase().find_map(|c| letters(c).0).unwrap_or_default(),
    }
}

/// The folded form of a term: its folded words.
fn key(term: &'static str) -> Cow<'static, str> {
    // Most terms are written in this form.
    if term.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' ') {
        return Cow::Borrowed(term);
    }
    Cow::Owned(split(&fold(term)).join(" "))
}

/// Everything that fits a channel's name, best first, without repetition.
fn candidates(name: &str) -> Vec<&'static Icon> {
    let folded = fold(name);
    let whole = split(&folded).join("-");
    let mut found: Vec<&'static Icon> = named(&whole).into_iter().collect();
    for lookup in &LOOKUPS {
        // The text before a parenthesis or a slash is the name, the rest is a remark.
        for part in folded.split(['(', ')', '[', '/', ',', ';', ':', '|', '·']) {
            for icon in icons_in(part, lookup).filter_map(named) {
                if !found.contains(&icon) {
                    found.push(icon);
                }
            }
        }
    }
    found
}

/// The icons of all words and phrases in a text that are known: the last word counts most, since a `store app` is an app, and of
/// the phrases that end in one word the longest.
fn icons_in(text: &str, lookup: &'static Lookup) -> impl Iterator<Item = &'static str> {
    /// The number of words in the longest phrase of the tables.
    const LONGEST: usize = 3;
    let words = split(text);
    let mut found: Vec<&'static Clue> = Vec::new();
    let mut end = words.len();
    while end > 0 {
        let phrases = (end.saturating_sub(LONGEST)..end).map(|start| (start, words[start..end].join(" ")));
        let hit = phrases.into_iter().find_map(|(start, phrase)| Some((start, clue(&phrase, lookup)?)));
        let hit = hit.or_else(|| Some((end - 1, longest_suffix(words[end - 1], lookup)?)));
        end = hit.map_or(end - 1, |(start, _)| start);
        found.extend(hit.map(|(_, clue)| clue));
    }
    found.into_iter().flat_map(|clue| clue.icons.iter().copied())
}

/// The clue of a word or phrase, in the singular or with a plural `s`.
fn clue(phrase: &str, lookup: &Lookup) -> Option<&'static Clue> {
    lookup.find(phrase).or_else(|| lookup.find(phrase.strip_suffix('s')?))
}

/// The clue of the longest known word of at least two characters at the end of a text without spaces: `網站` of `公司網站`.
fn longest_suffix(word: &str, lookup: &Lookup) -> Option<&'static Clue> {
    let ends = word.char_indices().skip(1).map(|(at, _)| &word[at..]);
    ends.filter(|end| is_unspaced(end) && end.chars().nth(1).is_some()).find_map(|end| lookup.find(end))
}

/// The words of a text, in Arabic without the article.
fn split(text: &str) -> Vec<&str> {
    text.split(|c: char| !is_part_of_word(c)).filter(|word| !word.is_empty()).map(without_article).collect()
}

fn without_article(word: &str) -> &str {
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().nth(2).is_some() => without_article(rest),
        _ => word,
    }
}

/// Lower case without accents: `Büro` and `buro` are the same word.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for (first, second) in text.chars().flat_map(char::to_lowercase).map(letters) {
        folded.extend(first);
        folded.extend(second);
    }
    folded
}

/// The letters that stand for a letter in lower case.
fn letters(c: char) -> (Option<char>, Option<char>) {
    let letter = match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' => 'a',
        'ç' | 'ć' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ę' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ś' | 'ş' => 's',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ź' | 'ż' => 'z',
        'ё' => 'е',
        'œ' => return (Some('o'), Some('e')),
        'ß' => return (Some('s'), Some('s')),
        // Alef with and without hamza or madda.
        'أ' | 'إ' | 'آ' => 'ا',
        // Accents, Arabic vowels and the Devanagari nukta, written as a combining mark of their own.
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{93c}' => return (None, None),
        other => other,
    };
    (Some(letter), None)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashMap};

    use super::*;
    use crate::words::LOCALES;

    #[test]
    fn every_list_of_the_vocabulary_chooses_known_icons() {
        for clue in CHANNELS.iter().chain(HINTS) {
            for icon in clue.icons {
                assert!(named(icon).is_some(), "no icon is named {icon}");
            }
        }
        for clues in [CHANNELS, HINTS] {
            assert!(clues.is_sorted_by(|a, b| a.icons < b.icons), "sorted by icon");
        }
        for locale in LOCALES {
            let vocabulary = locale.vocabulary;
            let asked: BTreeSet<Terms> = CHANNELS.iter().chain(HINTS).map(|clue| (clue.terms)(vocabulary)).collect();
            let lists = vocabulary.lists().into_iter().filter(|(group, ..)| ["channels", "hints"].contains(group));
            for (group, list, terms) in lists {
                assert!(asked.contains(&terms), "{group}.{list} chooses no icon");
            }
        }
    }

    #[test]
    fn a_word_chooses_the_same_icon_in_every_language() {
        let mut chosen: HashMap<String, &str> = HashMap::new();
        for clue in CHANNELS.iter().chain(HINTS) {
            for term in in_every_language(clue.terms) {
                let folded = split(&fold(term)).join(" ");
                assert!(folded.split(' ').count() <= 3, "{term} is longer than the longest phrase");
                assert_eq!(initial(term), initial(&folded), "{term}");
                let first = *chosen.entry(folded).or_insert(clue.icons[0]);
                assert_eq!(first, clue.icons[0], "{term}");
            }
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
            // Portuguese.
            ("Aplicação", "app"), ("Loja física", "store"), ("Cartão", "payment"), ("Balcão", "reception"), ("Redes sociais", "social"),
            // Arabic, with and without the article, with and without hamza.
            ("المتجر", "store"), ("متجر", "store"), ("البريد الإلكتروني", "email"), ("بريد الكتروني", "email"), ("التطبيق", "app"),
            ("خدمة العملاء", "headset"), ("مكالمة هاتفية", "phone"), ("موقع إلكتروني", "web"),
            // Hebrew.
            ("חנות", "store"), ("שירות לקוחות", "headset"), ("דוא\"ל", "email"), ("צ׳אט", "chat"), ("אתר אינטרנט", "web"),
            // Japanese and Chinese, also at the end of a longer word.
            ("店舗", "store"), ("コールセンター", "phone"), ("公式サイト", "web"), ("メール", "email"), ("QRコード", "qr"),
            ("门店", "store"), ("公司网站", "web"), ("客服热线", "phone"), ("手机银行", "app"), ("微信", "chat"),
            // An icon's own name, and nothing known.
            ("plane", "plane"), ("Zentralregister", "generic"), ("研究所", "generic"), ("", "generic"), (" - ", "generic"),
        ];
        for (name, icon) in guesses {
            assert_eq!(channels(&[name])[0].map_or("generic", |icon| icon.name), icon, "{name}");
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
