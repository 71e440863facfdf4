//! Declares the words around a number that every language fills: units, large numbers, shares, limits, periods.

use super::vocabulary::Terms;

/// The words of one language beside a number.
///
/// Spellings are in lower case, without the dot of an abbreviation. Symbols that all languages share (`kg`, `%`, `€`, `ms`)
/// are not part of it. A list is empty if a language has no word of its own.
#[derive(Debug, Clone, Copy)]
pub struct UnitWords {
    /// The decimal mark, `.` or `,`, if the other one separates thousands.
    pub decimal: Option<char>,
    /// Regions of the language with another decimal mark or separator.
    pub decimal_differs: Terms,

    /// 1/1000 s.
    pub millisecond: Terms,
    /// 1 s.
    pub second: Terms,
    /// 60 s.
    pub minute: Terms,
    /// 15 min.
    pub quarter_hour: Terms,
    /// 60 min.
    pub hour: Terms,
    /// 24 h.
    pub day: Terms,
    /// 7 days.
    pub week: Terms,
    /// A calendar month.
    pub month: Terms,
    /// 3 months.
    pub quarter: Terms,
    /// 6 months.
    pub half_year: Terms,
    /// 12 months.
    pub year: Terms,

    /// 1/1000 g.
    pub milligram: Terms,
    /// 1 g.
    pub gram: Terms,
    /// 1000 g.
    pub kilogram: Terms,
    /// 1000 kg.
    pub tonne: Terms,

    /// 1/1000 m.
    pub millimetre: Terms,
    /// 1/100 m.
    pub centimetre: Terms,
    /// 1 m.
    pub metre: Terms,
    /// 1000 m.
    pub kilometre: Terms,
    /// 2.54 cm.
    pub inch: Terms,
    /// The international mile.
    pub mile: Terms,

    /// Hundredths.
    pub percent: Terms,
    /// Tenths, if they have a word of their own.
    pub tenths: Terms,
    /// Thousandths.
    pub per_mille: Terms,
    /// Points of a score.
    pub points: Terms,
    /// Currencies: the ISO 4217 code, and the words of the language.
    pub money: &'static [(&'static str, Terms)],

    /// 1,000.
    pub thousand: Terms,
    /// 1,000,000.
    pub million: Terms,
    /// 1,000,000,000.
    pub thousand_million: Terms,
    /// One half, before a unit or after it: `half an hour`, `1時間半`.
    pub half: Terms,
    /// A whole and a half before a unit.
    pub one_and_half: Terms,
    /// The numbers from one to twelve as words.
    pub numbers: [Terms; 12],
    /// Words for one of a unit without a number: minute, hour, day, week, month and year.
    pub singles: [Terms; 6],
    /// Whole words for two of a unit: of minutes, hours, days, weeks, months and years.
    pub pairs: [Terms; 6],

    /// Between the ends of a range.
    pub to: Terms,
    /// Before the first end of a range: `between`, `from`.
    pub between: Terms,
    /// Between the ends of a range that begins with such a word: `and`, `to`.
    pub between_and: Terms,
    /// Between the parts of a duration.
    pub and: Terms,
    /// Between part and whole: `1 in 3`.
    pub out_of: Terms,
    /// Between whole and part, for languages in which the whole comes first: `3人に1人`.
    pub out_of_reversed: Terms,
    /// The number is not exact.
    pub about: Terms,
    /// The number or more.
    pub at_least: Terms,
    /// The number or less.
    pub at_most: Terms,
    /// More than the number.
    pub above: Terms,
    /// Less than the number.
    pub below: Terms,
    /// Words that mark a date or a time of day: months, o'clock.
    pub calendar: Terms,

    /// Words of a period without a meaning of their own: `every`, `once`.
    pub every: Terms,
    /// Once a day.
    pub daily: Terms,
    /// Once a week.
    pub weekly: Terms,
    /// Every two weeks.
    pub fortnightly: Terms,
    /// Once a month.
    pub monthly: Terms,
    /// Every two months.
    pub two_monthly: Terms,
    /// Every three months.
    pub quarterly: Terms,
    /// Every six months.
    pub half_yearly: Terms,
    /// Once a year.
    pub yearly: Terms,
    /// Every two years.
    pub two_yearly: Terms,
}
