//! Codes of places (GB/T 2260): whether one is known, may be one, or is none.

use crate::message::Region;
use crate::near;
use crate::reading::shortened;

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

/// What is wrong with a code, held against the places known; nothing where it is one of them, or not said.
#[must_use]
pub fn fault(code: &str, known: &[Region]) -> Option<RegionFault> {
    if code.is_empty() || known.iter().any(|region| region.code == code) {
        return None;
    }
    let places = known.iter().map(|region| (&*region.code, &*region.name));
    let code_shown = shortened(code);
    if is_well_formed(code) {
        let near = near::nearest(code, places).map(near::told);
        let near = near.map_or(String::new(), |near| format!("；最接近的是 {near}，请核对"));
        let message = format!("所在地区（region）：“{code_shown}”不在本程序收录的地区之内{near}");
        return Some(RegionFault { elsewhere: true, message });
    }
    let advice = near::advice(code, places);
    let message = format!("所在地区（region）：“{code_shown}”不是六位行政区划代码，{advice}");
    Some(RegionFault { elsewhere: false, message })
}

/// Six digits that begin as the codes of a province do.
fn is_well_formed(code: &str) -> bool {
    let digits = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    digits && PROVINCES.iter().any(|province| code.starts_with(province))
}

#[cfg(test)]
mod tests {
    use super::fault;
    use crate::message::Region;

    fn known() -> Vec<Region> {
        let places =
            [("320682", "南通市如皋市"), ("320612", "南通市通州区"), ("320981", "盐城市东台市")];
        places.map(|(code, name)| Region { code: code.into(), name: name.into() }).to_vec()
    }

    #[test]
    fn codes() {
        for code in ["", "320682", "320981"] {
            assert_eq!(fault(code, &known()), None, "{code}");
        }
        let cases = [
            ("320628", true, "最接近的是 320682（南通市如皋市）"),
            ("110101", true, "不在本程序收录的地区之内"),
            ("820000", true, "不在本程序收录的地区之内"),
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
        assert!(fault("32068", &[]).expect("a fault").message.contains("没有可写的值"));
    }
}
