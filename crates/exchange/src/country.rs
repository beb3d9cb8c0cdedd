//! Which rows are about applications elsewhere: the country column says so, or the letters of the
//! publication number do. Twelve digits alone are no proof of a Chinese application: India, Germany and
//! Brazil number theirs alike.

use zhice_model::text::folded;

use crate::alias::Field;
use crate::record::Record;
use crate::traditional::simplified;

/// What the row says of another country, in its words; `None`: nothing does.
pub fn elsewhere(record: &Record) -> Option<String> {
    let abroad = |field: Field, is: fn(&str) -> bool| {
        record.all(field).find(|(_, text)| is(text)).map(|(_, text)| text.into_owned())
    };
    abroad(Field::Office, |text| !is_mainland(text))
        .or_else(|| abroad(Field::PublicationNumber, is_foreign_number))
        .or_else(|| abroad(Field::GrantNumber, is_foreign_number))
}

/// Offices by their letters (WIPO ST.3), as publications bear them; not ours.
const OFFICES: &str = "AL AM AP AR AT AU BA BE BG BR BY CA CH CL CO CR CS CU CY CZ DD DE DK DO DZ EA EC EE EG \
    EM EP ES FI FR GB GC GE GR GT HK HN HR HU ID IE IL IN IS IT JO JP KE KH KR KZ LT LU LV MA MC MD ME MK MN \
    MO MT MW MX MY NI NL NO NZ OA PA PE PH PL PT QA RO RS RU SA SE SG SI SK SM SU SV TH TJ TN TR TT TW UA \
    US UY UZ VE VN WO YU ZA ZM ZW";

/// Numbers of other offices begin with their letters (`US2020…`, `TWI700…`), international ones with
/// `PCT` or `WO`.
pub fn is_foreign_number(text: &str) -> bool {
    let text = folded(text).to_ascii_uppercase();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().take_while(char::is_ascii_alphabetic).count();
    let (office, rest) = text.split_at_checked(2).unwrap_or_default();
    let (_, number) = text.split_at_checked(letters).unwrap_or_default();
    // Of these two the letters of the kind stand before the number.
    let fits = letters == 2 || (matches!(office, "TW" | "US") && letters <= 4);
    let follows = number.starts_with(|c: char| c.is_ascii_digit() || c == '/' || c == '-');
    let known = fits && follows && OFFICES.split(' ').any(|it| it == office);
    digits >= 4 && (known || (office == "PC" && rest.starts_with('T')))
}

/// Whether a country, an office or a publication number is one of the Chinese mainland.
pub fn is_mainland(text: &str) -> bool {
    const ELSEWHERE: &[&str] =
        &["台湾", "台北", "香港", "澳门", "TAIWAN", "HONGKONG", "MACAO", "MACAU"];
    const HERE: &[&str] =
        &["中国", "中华人民共和国", "国家知识产权局", "国内", "境内", "大陆", "本国"];
    const CODES: &[&str] = &["CN", "CHN", "PRC", "CHINA", "PRCHINA", "CNIPA", "SIPO"];
    let text = simplified(&folded(text)).to_ascii_uppercase().replace(['\'', '’'], "");
    if ELSEWHERE.iter().any(|place| text.contains(place)) {
        return false;
    }
    let letters: String =
        text.chars().take_while(|c| c.is_ascii_alphabetic() || *c == '.').collect();
    let code = letters.replace('.', "");
    CODES.contains(&code.as_str())
        || text.contains("PEOPLESREPUBLICOFCHINA")
        || (code.is_empty() && HERE.iter().any(|word| text.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::{is_foreign_number, is_mainland};

    #[test]
    fn mainland() {
        let cases = [
            ("CN", true),
            ("CN199000011A", true),
            ("中国", true),
            ("中國", true),
            ("中国大陆", true),
            ("中华人民共和国", true),
            ("中国国家知识产权局", true),
            ("CN（中国）", true),
            ("China", true),
            ("China (CN)", true),
            ("P.R. China", true),
            ("P.R.C.", true),
            ("People's Republic of China", true),
            ("国家知识产权局", true),
            ("国内", true),
            ("US", false),
            ("HK", false),
            ("中国台湾", false),
            ("中國臺灣", false),
            ("中国香港", false),
            ("Hong Kong, China", false),
            ("Taiwan, China", false),
            ("China (Macao)", false),
            ("CNX", false),
            ("印度", false),
            ("世界知识产权组织", false),
            ("欧洲专利局", false),
            ("日本", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_mainland(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_of_others() {
        let cases = [
            ("IN202011012345A", true),
            ("DE 20 2019 100123 U1", true),
            ("EP98123456.7", true),
            ("WO2023/000001", true),
            ("PCT/CN2023/012345", true),
            ("TWI700123B", true),
            ("USD900123S", true),
            ("HK1234567A", true),
            ("KR10-2020-0012345", true),
            ("JD20230001", false),
            ("NO.2023001", false),
            ("DEV20230001", false),
            ("CN199000011A", false),
            ("ZL202310123456.6", false),
            ("199000011A", false),
            ("US", false),
            ("A2023", false),
            ("", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_foreign_number(text), expected, "{text}");
        }
    }
}
