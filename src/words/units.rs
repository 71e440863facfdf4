//! Defines which words around a number a language has: units, large numbers, shares, limits, periods.

/// What people of a language write beside a number.
///
/// Each field is a list of spellings in lower case with `, ` between them, without the dot of an abbreviation. Symbols that
/// all languages share (`kg`, `%`, `€`, `ms`) are no part of it. A field is empty where a language has no word of its own.
#[derive(Debug, Clone, Copy)]
pub struct UnitWords {
    /// 1/1000 s.
    pub millisecond: &'static str,
    /// 1 s.
    pub second: &'static str,
    /// 60 s.
    pub minute: &'static str,
    /// 60 min.
    pub hour: &'static str,
    /// 24 h.
    pub day: &'static str,
    /// 7 days.
    pub week: &'static str,
    /// A calendar month.
    pub month: &'static str,
    /// 3 months.
    pub quarter: &'static str,
    /// 6 months.
    pub half_year: &'static str,
    /// 12 months.
    pub year: &'static str,

    /// 1/1000 g.
    pub milligram: &'static str,
    /// 1 g.
    pub gram: &'static str,
    /// 1000 g.
    pub kilogram: &'static str,
    /// 1000 kg.
    pub tonne: &'static str,

    /// 1/1000 m.
    pub millimetre: &'static str,
    /// 1/100 m.
    pub centimetre: &'static str,
    /// 1 m.
    pub metre: &'static str,
    /// 1000 m.
    pub kilometre: &'static str,
    /// The international mile.
    pub mile: &'static str,

    /// Hundredths.
    pub percent: &'static str,
    /// Tenths, where they have a word of their own.
    pub tenths: &'static str,
    /// Thousandths.
    pub per_mille: &'static str,
    /// Points of a score.
    pub points: &'static str,
    /// Currencies: the code of ISO 4217, and how the language calls it.
    pub money: &'static [(&'static str, &'static str)],

    /// 1,000.
    pub thousand: &'static str,
    /// 1,000,000.
    pub million: &'static str,
    /// 1,000,000,000.
    pub thousand_million: &'static str,
    /// One half, before a unit or after it: `half an hour`, `1時間半`.
    pub half: &'static str,
    /// A whole and a half before a unit.
    pub one_and_half: &'static str,
    /// The numbers from one to twelve, where they are written as words.
    pub numbers: [&'static str; 12],
    /// Whole words for two of a unit: of minutes, hours, days, weeks, months and years.
    pub pairs: [&'static str; 6],

    /// Between the ends of a range.
    pub to: &'static str,
    /// Between the parts of a duration.
    pub and: &'static str,
    /// Between the part and the whole: `1 in 3`.
    pub out_of: &'static str,
    /// Between the whole and the part, where the whole comes first: `3人に1人`.
    pub out_of_reversed: &'static str,
    /// The number is not exact.
    pub about: &'static str,
    /// The number or more.
    pub at_least: &'static str,
    /// The number or less.
    pub at_most: &'static str,
    /// More than the number.
    pub above: &'static str,
    /// Less than the number.
    pub below: &'static str,
    /// What makes a number a date or a time of day: months, o'clock.
    pub calendar: &'static str,

    /// Words of a period that say no more than its number and its unit do: `every`, `once`.
    pub every: &'static str,
    /// Once a day.
    pub daily: &'static str,
    /// Once a week.
    pub weekly: &'static str,
    /// Every two weeks.
    pub fortnightly: &'static str,
    /// Once a month.
    pub monthly: &'static str,
    /// Every two months.
    pub two_monthly: &'static str,
    /// Every three months.
    pub quarterly: &'static str,
    /// Every six months.
    pub half_yearly: &'static str,
    /// Once a year.
    pub yearly: &'static str,
    /// Every two years.
    pub two_yearly: &'static str,
}
