//! Selects the plural form of a word for a number.

use super::phrase::Plural;

/// How the form of a noun depends on its number.
///
/// These are the cardinal rules of the Unicode CLDR, release 47 (`common/supplemental/plurals.xml`), for whole numbers. The form for whole
/// millions of the Romance languages is missing: no journey counts that far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralRule {
    /// Chinese, Japanese, Korean.
    Invariant,
    /// One, and any other number: Dutch, English, German, Hebrew (whose dual is not used beside a figure), Italian, Spanish, Swedish, Turkish.
    One,
    /// Zero and one, and any other number: French, Hindi, Portuguese.
    ZeroOrOne,
    /// One; 2-4, 22-24, ...; any other number: Polish.
    Polish,
    /// 1, 21, ...; 2-4, 22-24, ...; any other number: Russian, Ukrainian.
    EastSlavic,
    /// One; two; 3-10, 103-110, ...; 11-99, 111-199, ...; zero, 100-102, ...: Arabic.
    Arabic,
}

impl PluralRule {
    /// The form of a word for `n`.
    pub(super) const fn form(self, word: Plural, n: usize) -> &'static str {
        let is_few = matches!(n % 10, 2..=4) && !matches!(n % 100, 12..=14);
        match (self, n) {
            (Self::One | Self::Polish | Self::Arabic, 1) | (Self::ZeroOrOne, 0..=1) => word.one,
            (Self::Invariant | Self::One | Self::ZeroOrOne, _) => word.other,
            (Self::EastSlavic, _) if n % 10 == 1 && n % 100 != 11 => word.one,
            (Self::EastSlavic | Self::Polish, _) => {
                if is_few {
                    word.few
                } else {
                    word.many
                }
            }
            (Self::Arabic, 2) => word.two,
            (Self::Arabic, _) => match n % 100 {
                3..=10 => word.few,
                11..=99 => word.many,
                _ => word.other,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_follow_the_samples_of_the_cldr() {
        let word = Plural { one: "one", two: "two", few: "few", many: "many", other: "other" };
        for (rule, form, numbers) in [
            (PluralRule::Invariant, "other", &[0, 1, 2, 15, 100, 1000][..]),
            (PluralRule::One, "one", &[1]),
            (PluralRule::One, "other", &[0, 2, 16, 21, 100, 101, 1000]),
            (PluralRule::ZeroOrOne, "one", &[0, 1]),
            (PluralRule::ZeroOrOne, "other", &[2, 17, 21, 100, 101, 1000]),
            (PluralRule::Polish, "one", &[1]),
            (PluralRule::Polish, "few", &[2, 4, 22, 24, 32, 102, 1002]),
            (PluralRule::Polish, "many", &[0, 5, 12, 14, 19, 21, 25, 100, 101, 111, 112, 1000]),
            (PluralRule::EastSlavic, "one", &[1, 21, 31, 101, 1001]),
            (PluralRule::EastSlavic, "few", &[2, 4, 22, 24, 102, 1002]),
            (PluralRule::EastSlavic, "many", &[0, 5, 11, 12, 14, 19, 25, 100, 111, 112, 1000]),
            (PluralRule::Arabic, "one", &[1]),
            (PluralRule::Arabic, "two", &[2]),
            (PluralRule::Arabic, "few", &[3, 10, 103, 110, 1003]),
            (PluralRule::Arabic, "many", &[11, 26, 99, 111, 1011]),
            (PluralRule::Arabic, "other", &[0, 100, 101, 102, 200, 1000]),
        ] {
            for n in numbers {
                assert_eq!(rule.form(word, *n), form, "{rule:?}: {n}");
            }
        }
    }
}
