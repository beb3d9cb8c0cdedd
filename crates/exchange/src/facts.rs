//! What an export can say of the marks of a high-value patent, and where it must leave them open.

use zhice_model::Truth;
use zhice_model::text::folded;

use crate::cell::values;
use crate::country::is_mainland;

/// 战略性新兴产业: the databases classify every patent, so an empty cell is a no.
pub fn strategic_industry(cell: &str) -> Truth {
    let no = matches!(cell, "" | "否" | "不是" | "不属于" | "0" | "N" | "n");
    Truth::from(!no && !cell.eq_ignore_ascii_case("false"))
}

/// 海外同族: a family at home alone is a no; a family abroad is open, because only a granted right
/// abroad counts and the column does not say which members are granted.
pub fn overseas_family(cell: &str) -> Truth {
    let abroad = values(cell)
        .flat_map(|value| value.split([',', '，', '、', ' ']))
        .any(|member| !member.is_empty() && !is_mainland(member));
    if abroad { Truth::Unknown } else { Truth::No }
}

/// 国家科学技术奖 or 中国专利奖: a yes only where the cell names one that was given. Databases do
/// not list every award, so an empty cell says nothing.
pub fn national_award(cell: &str) -> Truth {
    const NATIONAL: &[&str] = &[
        "中国专利金奖",
        "中国专利银奖",
        "中国专利优秀奖",
        "中国专利奖",
        "中国外观设计金奖",
        "中国外观设计银奖",
        "中国外观设计优秀奖",
        "国家科学技术奖",
        "国家技术发明奖",
        "国家科技进步奖",
        "国家科学技术进步奖",
        "国家自然科学奖",
    ];
    let text = folded(cell);
    let open =
        ["提名", "推荐", "候选", "申报", "未获", "公示"].iter().any(|word| text.contains(word));
    let named = NATIONAL.iter().any(|award| text.contains(award));
    if named && !open { Truth::Yes } else { Truth::Unknown }
}

#[cfg(test)]
mod tests {
    use zhice_model::Truth::{self, No, Unknown, Yes};

    use super::{national_award, overseas_family, strategic_industry};

    #[test]
    fn marks() {
        type Read = fn(&str) -> Truth;
        let cases: [(Read, &str, Truth); 18] = [
            (strategic_industry, "2.1 智能制造装备产业", Yes),
            (strategic_industry, "是", Yes),
            (strategic_industry, "", No),
            (strategic_industry, "否", No),
            (strategic_industry, "FALSE", No),
            (strategic_industry, "TRUE", Yes),
            (overseas_family, "CN", No),
            (overseas_family, "", No),
            (overseas_family, "中国", No),
            (overseas_family, "CN199000011A; CN199000011B", No),
            (overseas_family, "CN; US", Unknown),
            (overseas_family, "CN|中国香港", Unknown),
            (overseas_family, "CN,EP", Unknown),
            (national_award, "第二十四届中国专利优秀奖", Yes),
            (national_award, "国家科学技术进步奖二等奖", Yes),
            (national_award, "江苏省专利优秀奖", Unknown),
            (national_award, "中国专利奖（提名）", Unknown),
            (national_award, "", Unknown),
        ];
        for (read, cell, expected) in cases {
            assert_eq!(read(cell), expected, "{cell}");
        }
    }
}
