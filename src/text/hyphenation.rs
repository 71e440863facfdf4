//! Finds the syllables of a word. Only this file uses `hypher`.

use hypher::Lang;

use super::script::{self, Script};

/// The languages in which words are hyphenated, by their script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hyphenation {
    latin: Lang,
    cyrillic: Option<Lang>,
}

impl Hyphenation {
    /// Hyphenates words in the language of a tag such as `de` or `pt-BR`. Latin words are hyphenated in English if there is no tag, or if the
    /// patterns of its language are not built in.
    #[must_use]
    pub fn of(tag: Option<&str>) -> Self {
        let language = tag.and_then(|tag| tag.split(['-', '_']).next()).and_then(|code| code.as_bytes().try_into().ok());
        let language = language.map(|code: [u8; 2]| code.map(|byte| byte.to_ascii_lowercase())).and_then(Lang::from_iso);
        match language {
            Some(Lang::Russian | Lang::Ukrainian) => Self { latin: Lang::English, cyrillic: language },
            Some(latin) => Self { latin, cyrillic: None },
            None => Self { latin: Lang::English, cyrillic: None },
        }
    }

    /// The offsets at which a word can be divided, in order.
    pub(super) fn syllables(self, word: &str) -> Vec<usize> {
        let script = script::script(word);
        let languages = [(Script::Latin, Some(self.latin)), (Script::Cyrillic, self.cyrillic)];
        let language = languages.into_iter().find(|&(of, _)| of == script).and_then(|(_, language)| language);
        let Some(language) = language else { return Vec::new() };
        let mut at = 0;
        let mut offsets: Vec<usize> = hypher::hyphenate(word, language)
            .map(|syllable| {
                at += syllable.len();
                at
            })
            .collect();
        offsets.pop();
        offsets
    }
}

#[cfg(test)]
mod tests {
    use super::Hyphenation;

    #[test]
    fn words_are_divided_in_the_language_of_a_tag() {
        for (tag, word, expected) in [
            (None, "Hyphenation", "Hy-phen-ation"),
            (Some("en-GB"), "Hyphenation", "Hy-phen-ation"),
            (Some("de"), "Versicherung", "Ver-si-che-rung"),
            (Some("DE_at"), "Kapitänspatent", "Ka-pi-täns-pa-tent"),
            (Some("fr"), "développement", "dé-ve-lop-pe-ment"),
            (Some("es"), "documentación", "do-cu-men-ta-ción"),
            (Some("pt-BR"), "atendimento", "aten-di-mento"),
            (Some("ru"), "Страхование", "Стра-хо-ва-ние"),
            (Some("ru"), "Hyphenation", "Hy-phen-ation"),
            (Some("ja"), "Hyphenation", "Hy-phen-ation"),
            (Some("xx"), "Hyphenation", "Hy-phen-ation"),
            (None, "Страхование", "Страхование"),
            (Some("de"), "Ελληνικά", "Ελληνικά"),
        ] {
            let mut divided = word.to_owned();
            for at in Hyphenation::of(tag).syllables(word).into_iter().rev() {
                divided.insert(at, '-');
            }
            assert_eq!(divided, expected, "{tag:?}");
        }
    }
}
