//! What the words and letters for publications say: the kind of patent, and whether the row is
//! about the application's publication or about its grant.

use zhice_model::PatentKind;
use zhice_model::text::folded;

use crate::traditional::simplified;

/// What a row is about. A later stage tells more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Not said.
    #[default]
    Unknown,
    /// The published application (`A`).
    Published,
    /// The granted patent (`B`, `C`, `U`, `Y`, `S`, `D`).
    Granted,
}

/// The stage that the letter of a Chinese publication number says (`CN105338215A`,
/// `CN104737205B`), ZC 0008-2004.
pub fn stage_of_number(number: &str) -> Stage {
    let number = folded(number).to_ascii_uppercase();
    let Some(body) = number.strip_prefix("CN") else { return Stage::Unknown };
    let code = body.trim_start_matches(|c: char| c.is_ascii_digit());
    if matches!(body.len() - code.len(), 7..=9) { stage_of_code(code) } else { Stage::Unknown }
}

/// Whether a text is the number of a Chinese publication: seven digits once, nine today. Without the
/// letters of the country it needs that of its kind.
pub fn is_publication_number(text: &str) -> bool {
    let upper = folded(text).to_ascii_uppercase();
    let body = upper.strip_prefix("CN");
    let (number, bare) = body.map_or((upper.as_str(), true), |body| (body, false));
    let code = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let coded = stage_of_code(code) != Stage::Unknown;
    matches!(number.len() - code.len(), 7 | 9)
        && number.starts_with(['1', '2', '3'])
        && (coded || (code.is_empty() && !bare))
}

/// The stage that a kind code says (`A`, `B2`).
pub fn stage_of_code(code: &str) -> Stage {
    let code = folded(code).to_ascii_uppercase();
    let mut letters = code.chars();
    let letter = letters.next();
    let rest = letters.as_str();
    if rest.len() > 1 || !rest.bytes().all(|b| b.is_ascii_digit()) {
        return Stage::Unknown;
    }
    match letter {
        Some('A') => Stage::Published,
        Some('B' | 'C' | 'U' | 'Y' | 'S' | 'D') => Stage::Granted,
        _ => Stage::Unknown,
    }
}

/// The stage that the words for a type say (`发明申请`, `授权发明`); a bare `发明` leaves it open.
pub fn stage_of_words(words: &str) -> Stage {
    let words = simplified(words).to_ascii_lowercase();
    if words.contains("grant") || words.contains("limited patent") {
        Stage::Granted
    } else if words.contains("application") || words.contains("publication") {
        Stage::Published
    } else if words.contains("授权") || words.contains("新型") || words.contains("外观") {
        Stage::Granted
    } else if words.contains("申请") || words.contains("公布") || words.contains("公开") {
        Stage::Published
    } else {
        Stage::Unknown
    }
}

/// The kind of patent that the words for a type say.
pub fn kind_of_words(words: &str) -> Option<PatentKind> {
    let words = simplified(words).to_ascii_lowercase();
    let says = |one: &[&str]| one.iter().any(|word| words.contains(word));
    if says(&["新型", "utility", "limited patent"]) {
        Some(PatentKind::UtilityModel)
    } else if says(&["外观", "design"]) {
        Some(PatentKind::Design)
    } else if says(&["发明", "invention"]) {
        Some(PatentKind::Invention)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::PatentKind::{self, *};

    use super::Stage::{self, *};
    use super::{kind_of_words, stage_of_code, stage_of_number, stage_of_words};

    #[test]
    fn numbers() {
        let cases = [
            ("CN105338215A", Published),
            ("CN104737205B", Granted),
            ("CN1378750C", Granted),
            ("CN 199000011 B8", Granted),
            ("ＣＮ299000001Ｕ", Granted),
            ("CN2790001Y", Granted),
            ("CN399000001S", Granted),
            ("CN1378750", Unknown),
            ("US20200123456A1", Unknown),
            ("CN202310123456.6", Unknown),
            ("CN199000011BX", Unknown),
            ("", Unknown),
        ];
        for (number, stage) in cases {
            assert_eq!(stage_of_number(number), stage, "{number}");
        }
    }

    #[test]
    fn words_and_codes() {
        let cases: [(&str, Option<PatentKind>, Stage); 15] = [
            ("发明", Some(Invention), Unknown),
            ("发明专利", Some(Invention), Unknown),
            ("发明申请", Some(Invention), Published),
            ("发明公布", Some(Invention), Published),
            ("授权发明", Some(Invention), Granted),
            ("发明授权", Some(Invention), Granted),
            ("新型专利", Some(UtilityModel), Granted),
            ("外观设计", Some(Design), Granted),
            ("實用新型", Some(UtilityModel), Granted),
            ("外觀設計", Some(Design), Granted),
            ("Utility Model", Some(UtilityModel), Unknown),
            ("Granted Patent", None, Granted),
            ("Patent Application", None, Published),
            ("Invention Grant", Some(Invention), Granted),
            ("软件", None, Unknown),
        ];
        for (words, kind, stage) in cases {
            assert_eq!((kind_of_words(words), stage_of_words(words)), (kind, stage), "{words}");
        }
        for (code, stage) in [("A", Published), ("b2", Granted), ("X", Unknown), ("", Unknown)] {
            assert_eq!(stage_of_code(code), stage, "{code}");
        }
    }
}
