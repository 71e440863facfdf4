//! Finds a language without fixed words.

use crate::check::map::Map;
use crate::check::replacement;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::words::{LOCALES, Locale, locale};

pub(in crate::check) static RULE: Rule = Rule {
    name: "unknown-locale",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "A `locale` that sheets are not translated into, such as `jp` for `ja`.",
    why: "Lane names, legends and dates of such a sheet are English, and its direction is that of its texts. If the tag is a country \
          or a code of three letters, write the language: `ja`, not `jp` or `jpn`. If it is right, suppress the finding: the page still \
          states the language for screen readers.",
    bad: &["\
title: I renew my contract
locale: xx
stages: [Notice, Renew]
"],
    good: &["\
title: I renew my contract
locale: en-GB
stages: [Notice, Renew]
"],
    source: "BCP 47, Tags for Identifying Languages.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let Some(tag) = map.journey.locale.as_ref().filter(|tag| locale(tag).is_none()) else { return };
    let finding = RULE
        .at(tag.span, format!("sheets are not translated into {}", quote(tag)))
        .label("lane names, legends and dates are English");
    let Some(meant) = meant(tag) else {
        let known: Vec<String> = LOCALES.iter().map(|locale| format!("`{}`", locale.tag)).collect();
        found.push(finding.help(format!("write one of {}", known.join(", "))));
        return;
    };
    let finding = finding.help(format!("write `{}` for {}", meant.tag, meant.english));
    found.push(match replacement::instead(tag, meant.tag) {
        Some(new) => finding.edit(tag.span, new),
        None => finding,
    });
}

/// The language that is meant by a tag of its country, or by its code of three letters.
fn meant(tag: &str) -> Option<&'static Locale> {
    let code = tag.split('-').next().unwrap_or_default().to_lowercase();
    let (_, meant) = MEANT.iter().find(|(codes, _)| codes.contains(&code.as_str()))?;
    locale(meant)
}

/// Codes of countries that are no codes of languages, and codes of three letters, by the language.
const MEANT: &[(&[&str], &str)] = &[
    (&["ara", "ae", "eg"], "ar"),
    (&["at", "deu", "ger"], "de"),
    (&["eng", "gb", "us"], "en"),
    (&["esp", "mx", "spa"], "es"),
    (&["fra", "fre"], "fr"),
    (&["heb", "il"], "he"),
    (&["hin"], "hi"),
    (&["ita"], "it"),
    (&["jp", "jpn"], "ja"),
    (&["kor", "kr"], "ko"),
    (&["dut", "nld"], "nl"),
    (&["pol"], "pl"),
    (&["por", "ptb"], "pt"),
    (&["rus"], "ru"),
    (&["swe"], "sv"),
    (&["tur"], "tr"),
    (&["ua", "ukr"], "uk"),
    (&["chi", "cn", "zho"], "zh"),
    (&["hk", "tw"], "zh-Hant"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_and_long_codes_mean_a_language() {
        for (codes, tag) in MEANT {
            assert_eq!(locale(tag).map(|locale| locale.tag), Some(*tag));
            for code in *codes {
                assert!(locale(code).is_none() && meant(code).is_some_and(|locale| locale.tag == *tag), "{code}");
            }
        }
        assert!(meant("JP-jp").is_some() && meant("xx").is_none() && meant("fi").is_none());
    }
}
