//! Money: an amount in hundredths and a currency. Amounts are whole numbers everywhere, so sums are exact.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::phone::Country;

/// The codes of ISO 4217 that are in use, in their order.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP \
    CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR \
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK \
    PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD \
    UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// The countries that pay in euros.
const EURO: &str = "AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK";

/// A currency by its code, such as `UAH`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// A text that is no currency of ISO 4217.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a currency")]
pub struct NotACurrency;

impl Currency {
    /// Reads a code in any case.
    ///
    /// # Errors
    /// [`NotACurrency`].
    pub fn parse(text: &str) -> Result<Self, NotACurrency> {
        let code: [u8; 3] = text.trim().to_ascii_uppercase().as_bytes().try_into().map_err(|_| NotACurrency)?;
        let is_known = CODES.split_ascii_whitespace().any(|known| known.as_bytes() == code);
        if is_known { Ok(Self(code)) } else { Err(NotACurrency) }
    }

    /// What a workspace of this country counts in unless it says otherwise.
    pub fn of_country(country: Country) -> Self {
        let country = country.as_str();
        Self(*match country {
            "UA" => b"UAH",
            "RU" => b"RUB",
            "KZ" => b"KZT",
            "PL" => b"PLN",
            "GB" => b"GBP",
            _ if EURO.split_ascii_whitespace().any(|euro| euro == country) => b"EUR",
            _ => b"USD",
        })
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a code is made of ASCII letters")
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount that is not negative, in hundredths of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Amount(i64);

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    /// It is not written like `12500.00`.
    #[error("not an amount")]
    Form,
    /// It is beyond [`Amount::MAX`].
    #[error("too large an amount")]
    TooLarge,
}

impl Amount {
    /// The largest amount: 999,999,999,999.99. Ninety thousand of them still have a sum.
    pub const MAX: Self = Self(99_999_999_999_999);

    /// Reads an amount as the API writes it: digits, and behind a point one or two more. No sign, no blanks, no grouping, no zeros in front: what else a
    /// text might mean is not guessed where money is concerned.
    ///
    /// # Errors
    /// [`NotAnAmount`].
    pub fn parse(text: &str) -> Result<Self, NotAnAmount> {
        let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        let is_whole = is_number(whole) && (whole == "0" || !whole.starts_with('0'));
        let is_fraction = |digits: &str| is_number(digits) && digits.len() <= 2;
        if !is_whole || !fraction.is_none_or(is_fraction) {
            return Err(NotAnAmount::Form);
        }
        let hundredths = format!("{whole}{:0<2}", fraction.unwrap_or_default());
        let amount = hundredths.parse().map(Self).map_err(|_| NotAnAmount::TooLarge)?;
        if amount <= Self::MAX { Ok(amount) } else { Err(NotAnAmount::TooLarge) }
    }

    /// The hundredths, as stored.
    pub fn hundredths(self) -> i64 {
        self.0
    }

    /// From what was stored; none if it is out of range.
    pub fn from_hundredths(hundredths: i64) -> Option<Self> {
        (0..=Self::MAX.0).contains(&hundredths).then_some(Self(hundredths))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written(self.0))
    }
}

/// Hundredths as the API writes them, such as `12500.00`. A sum may be larger than any amount.
pub fn written(hundredths: i64) -> String {
    let (sign, parts) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    format!("{sign}{}.{:02}", parts / 100, parts % 100)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn currencies() {
        for (text, expected) in [("UAH", "UAH"), (" eur ", "EUR"), ("zwg", "ZWG"), ("aed", "AED")] {
            assert_eq!(Currency::parse(text).map(|currency| currency.to_string()), Ok(expected.to_owned()));
        }
        for text in ["", "UA", "UAHX", "XXX", "₴", "ГРН", "U H", "AED AFN"] {
            assert_eq!(Currency::parse(text), Err(NotACurrency), "{text}");
        }
        assert!(CODES.split_ascii_whitespace().is_sorted(), "so that none is there twice");
    }

    #[test]
    fn each_country_has_a_currency() {
        let of = |country| Currency::of_country(Country::parse(country).unwrap()).to_string();
        let table = [("UA", "UAH"), ("RU", "RUB"), ("KZ", "KZT"), ("PL", "PLN"), ("DE", "EUR"), ("SK", "EUR")];
        for (country, currency) in table.into_iter().chain([("GB", "GBP"), ("US", "USD"), ("GE", "USD")]) {
            assert_eq!(of(country), currency, "{country}");
        }
    }

    #[test]
    fn amounts_are_read_strictly() {
        let right = [("0", 0), ("0.05", 5), ("7", 700), ("12500.00", 1_250_000), ("12500.5", 1_250_050), ("1.99", 199)];
        for (text, hundredths) in right.into_iter().chain([("999999999999.99", 99_999_999_999_999)]) {
            assert_eq!(Amount::parse(text).map(Amount::hundredths), Ok(hundredths), "{text}");
        }
        for text in [
            "", ".", "1.", ".5", "-1", "+1", "1,5", "1 000", "1.005", "01", "00", "1e3", "0x1", "NaN", "1.2.3", " 1",
            "1 ", "١", "1.٥", "1\0",
        ] {
            assert_eq!(Amount::parse(text), Err(NotAnAmount::Form), "{text}");
        }
        for text in ["1000000000000", "1000000000000.00", "99999999999999999999999999"] {
            assert_eq!(Amount::parse(text), Err(NotAnAmount::TooLarge), "{text}");
        }
    }

    #[test]
    fn sums_are_written_like_amounts() {
        for (hundredths, text) in [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_456, "1234.56"), (-100, "-1.00")] {
            assert_eq!(written(hundredths), text);
        }
        assert_eq!(written(i64::MIN), "-92233720368547758.08");
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_again(hundredths in 0..=Amount::MAX.0) {
            let amount = Amount::from_hundredths(hundredths).unwrap();
            prop_assert_eq!(Amount::parse(&amount.to_string()), Ok(amount));
        }

        #[test]
        fn whatever_is_read_has_one_value(text in "\\PC{0,24}") {
            if let Ok(amount) = Amount::parse(&text) {
                // What is taken means the same to a reader of decimal numbers.
                let exact: f64 = text.parse().unwrap();
                prop_assert!((exact * 100.0 - amount.hundredths() as f64).abs() < 0.5, "{}", text);
            }
        }

        #[test]
        fn digits_are_read_or_refused_for_a_reason(whole in "[0-9]{0,22}", fraction in proptest::option::of("[0-9]{0,4}")) {
            let text = fraction.as_ref().map_or(whole.clone(), |fraction| format!("{whole}.{fraction}"));
            let is_written_well = !whole.is_empty() && (whole == "0" || !whole.starts_with('0'))
                && fraction.as_ref().is_none_or(|fraction| (1..=2).contains(&fraction.len()));
            match Amount::parse(&text) {
                Ok(_) => prop_assert!(is_written_well && whole.len() <= 12),
                Err(NotAnAmount::TooLarge) => prop_assert!(is_written_well && whole.len() > 12),
                Err(NotAnAmount::Form) => prop_assert!(!is_written_well),
            }
        }
    }
}
