//! Codes of places (GB/T 2260): whether one is known, may be one, or is none.

use crate::near;
use crate::reading::shortened;
use crate::rule_files::Region;

/// The code by which the page says that the enterprise is in none of the places known (其他地区).
pub const OTHER_REGION: &str = "000000";

/// What is wrong with the code of an enterprise's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionFault {
    /// Whether it may be the code of a place that is not among those known; otherwise it is none at all.
    pub elsewhere: bool,
    /// What, and what was probably meant, in Chinese.
    pub message: String,
}

/// The first two digits of codes: the provinces, autonomous regions, municipalities and special regions.
const PROVINCES: [&str; 34] = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41",
    "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71",
    "81", "82",
];

/// What is wrong with a code, held against the places known; nothing where it is one of them, none of them,
/// or not said.
#[must_use]
pub fn fault(code: &str, known: &[Region]) -> Option<RegionFault> {
    let is_known = known.iter().any(|region| region.code == code);
    if code.is_empty() || code == OTHER_REGION || is_known {
        return None;
    }
    let places = known.iter().map(|region| (&*region.code, &*region.name));
    let code_shown = shortened(code);
    if is_well_formed(code) {
        let within = places.clone().filter(|(place, _)| is_above(code, place));
        let message = if within.clone().next().is_some() {
            let within = near::listed(within);
            format!("所在地区（region）：“{code_shown}”没有到县（市、区），{within}")
        } else {
            let near = near::nearest(code, places).map(near::told);
            let near = near.map_or(String::new(), |near| format!("；最接近的是 {near}，请核对"));
            format!("所在地区（region）：“{code_shown}”不在本程序收录的地区之内{near}")
        };
        return Some(RegionFault { elsewhere: true, message });
    }
    let advice = near::advice(code, places);
    let message = format!("所在地区（region）：“{code_shown}”不是六位行政区划代码，{advice}");
    Some(RegionFault { elsewhere: false, message })
}

/// Whether a code is that of a city or a province in which the other place lies.
#[must_use]
pub fn is_above(code: &str, place: &str) -> bool {
    let part = code.strip_suffix("00").map(|rest| rest.strip_suffix("00").unwrap_or(rest));
    part.is_some_and(|part| code.len() == 6 && code != place && place.starts_with(part))
}

/// Six digits that begin as the codes of a province do.
#[must_use]
pub fn is_well_formed(code: &str) -> bool {
    let digits = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    digits && PROVINCES.iter().any(|province| code.starts_with(province))
}

#[cfg(test)]
mod tests {
    use super::{fault, is_above};
    use crate::rule_files::Region;

    fn known() -> Vec<Region> {
        let places =
            [("320682", "南通市如皋市"), ("320612", "南通市通州区"), ("320981", "盐城市东台市")];
        places.map(|(code, name)| Region { code: code.into(), name: name.into() }).to_vec()
    }

    #[test]
    fn codes() {
        for code in ["", "320682", "320981", "000000"] {
            assert_eq!(fault(code, &known()), None, "{code}");
        }
        let cases = [
            ("320628", true, "最接近的是 320682（南通市如皋市）"),
            ("110101", true, "不在本程序收录的地区之内"),
            ("820000", true, "不在本程序收录的地区之内"),
            (
                "320600",
                true,
                "没有到县（市、区），可用的有 320682（南通市如皋市）、320612（南通市通州区）",
            ),
            ("320900", true, "没有到县（市、区），可用的有 320981（盐城市东台市）"),
            ("320000", true, "没有到县（市、区），可用的有 320682（南通市如皋市）、"),
            ("320100", true, "不在本程序收录的地区之内"),
            ("330000", true, "不在本程序收录的地区之内"),
            ("3206", false, "不是六位行政区划代码"),
            ("99", false, "不是六位行政区划代码"),
            ("abc", false, "不是六位行政区划代码"),
            ("32068", false, "“32068”不是六位行政区划代码，最接近的是 320682（南通市如皋市）"),
            ("如皋", false, "最接近的是 320682（南通市如皋市）"),
            ("东台市", false, "最接近的是 320981（盐城市东台市）"),
            ("320682000000", false, "不是六位行政区划代码"),
            ("990101", false, "可用的有 320682（南通市如皋市）、"),
            ("32O682", false, "最接近的是 320682"),
            ("x", false, "可用的有"),
        ];
        for (code, elsewhere, part) in cases {
            let found = fault(code, &known()).expect(code);
            assert_eq!(found.elsewhere, elsewhere, "{code}");
            assert!(found.message.contains(part), "{code}: {}", found.message);
        }
        assert!(is_above("320600", "320682") && is_above("320000", "3206"));
        assert!(!is_above("320682", "320682") && !is_above("320600", "320982"));
        assert!(fault("32068", &[]).expect("a fault").message.contains("没有可写的值"));
    }
}
