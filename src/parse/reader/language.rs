//! Reads the language of a journey: a tag such as `de` or `pt-BR`.

use super::fields::{FieldNode, Reader};
use super::read::{Read, read};
use crate::findings::quote;
use crate::model::Text;
use crate::model::keys::LanguageTag;
use crate::parse::rules::UNKNOWN_WORD;
use crate::words::{locale, locale_called};

impl Reader<'_> {
    /// Reads a language tag (BCP 47) and replaces underscores by hyphens. Every language is accepted, including those without
    /// a translation.
    fn language(&mut self, field: FieldNode) -> Option<Text> {
        let mut text = self.text(field)?;
        text.value = text.value.replace('_', "-");
        if is_tag(&text.value) {
            return Some(text);
        }
        // `pt BR`, `pt_BR.UTF-8`
        let joined = text.value.split('.').next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join("-");
        let named = locale_called(&text.value).or_else(|| locale(&text.value)).map(|locale| locale.tag.to_owned());
        let meant = named.or_else(|| Some(joined).filter(|tag| is_tag(tag) && locale(tag).is_some()));
        let help = match &meant {
            Some(tag) => format!("write `{tag}`"),
            None => "write a tag such as `en`, `de` or `pt-BR`".to_owned(),
        };
        let title = format!("{} is not a language tag", quote(&text.value));
        let label = format!("`{}` takes two or three letters and an optional region", field.key);
        let found = UNKNOWN_WORD.at(text.span, title).label(label).help(help);
        self.push(match meant {
            Some(tag) => found.edit(text.span, tag),
            None => found,
        });
        None
    }
}

read! {
    LanguageTag => |reader, field| reader.language(field);
}

/// Whether a text is a language tag: a language of two or three letters, then subtags of up to eight letters and digits.
/// Languages of four letters and more are reserved; none is registered.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let known = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_alphabetic());
    known && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::is_tag;

    #[test]
    fn tags_are_told_from_names() {
        for tag in ["en", "de-CH", "pt-BR", "zh-Hant-TW", "gsw", "no", "sl-rozaj-biske-1994", "en-x-private"] {
            assert!(is_tag(tag), "{tag}");
        }
        for no in ["", "e", "German", "deutsch", "de-", "-de", "de CH", "de--CH", "日本語", "en-verylongpart", "12", "de-Ä"] {
            assert!(!is_tag(no), "{no}");
        }
    }
}
