//! Lists currencies and their symbols.

use std::fmt;

/// A currency by its code in ISO 4217, or a symbol that several currencies share.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Currency(pub(super) &'static str);

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Currency {
    /// Whether amounts have three decimal places.
    pub(super) fn has_thousandths(self) -> bool {
        ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].contains(&self.0)
    }

    /// Whether two currencies certainly differ. `$` may be any dollar.
    pub(super) fn certainly_differs(self, other: Self) -> bool {
        let dollar = |currency: Self| SIGNS.iter().any(|(sign, code)| sign.ends_with('$') && *code == currency.0);
        !(self.may_be(other) || (dollar(self) && dollar(other)))
    }

    /// Whether two amounts may be compared: the currencies are equal, or one is a symbol that the other shares.
    pub(super) fn may_be(self, other: Self) -> bool {
        let shares = |sign: Self, code: Self| SHARED.iter().any(|(shared, codes)| *shared == sign.0 && codes.contains(&code.0));
        self == other || shares(self, other) || shares(other, self)
    }
}

/// Symbols of one currency. `$` is the US dollar; other dollars are written as `A$` or by code.
pub(super) const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("us$", "USD"),
    ("a$", "AUD"),
    ("au$", "AUD"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("hk$", "HKD"),
    ("mx$", "MXN"),
    ("nt$", "TWD"),
    ("nz$", "NZD"),
    ("r$", "BRL"),
    ("s$", "SGD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("₦", "NGN"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₱", "PHP"),
    ("₴", "UAH"),
    ("₹", "INR"),
    ("₺", "TRY"),
    ("₽", "RUB"),
    ("฿", "THB"),
    ("kč", "CZK"),
    ("zł", "PLN"),
];

/// Symbols that several currencies share.
pub(super) const SHARED: &[(&str, &[&str])] = &[("¥", &["CNY", "JPY"]), ("kr", &["DKK", "ISK", "NOK", "SEK"])];

/// Codes that are also written in lower case, and are not words of a language.
pub(super) const COMMON: &[&str] = &["CHF", "CNY", "EUR", "GBP", "JPY", "RMB", "USD"];

/// Codes of ISO 4217 for money in circulation, and the unofficial `RMB` and `NIS`.
pub(super) const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD", "BND", "BOB",
    "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK",
    "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL",
    "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD",
    "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR",
    "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NIS", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN",
    "PYG", "QAR", "RMB", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP",
    "STN", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES",
    "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
];

/// The official code for one of [`CODES`].
pub(super) fn code(written: &'static str) -> &'static str {
    match written {
        "RMB" => "CNY",
        "NIS" => "ILS",
        code => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_agree() {
        assert!(CODES.is_sorted() && COMMON.iter().all(|code| CODES.contains(code)));
        assert!(SIGNS.iter().all(|(_, code)| CODES.contains(code)));
        assert!(SHARED.iter().all(|(_, codes)| codes.iter().all(|code| CODES.contains(code))));
    }
}
