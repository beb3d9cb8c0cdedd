//! What an export can say of the marks of a high-value patent, and where it must leave them open.

use zhice_model::Truth;
use zhice_model::text::folded;

use crate::cell::values;
use crate::country::is_mainland;

/// The industries of the national classification of 2018, and their branches as databases name them,
/// without 产业 behind them.
const INDUSTRIES: &[&str] = &[
    "新一代信息技术",
    "下一代信息网络",
    "电子核心",
    "新兴软件和新型信息技术服务",
    "互联网与云计算、大数据服务",
    "互联网与云计算大数据服务",
    "人工智能",
    "高端装备制造",
    "高端装备",
    "智能制造装备",
    "智能制造",
    "航空装备",
    "卫星及应用",
    "轨道交通装备",
    "海洋工程装备",
    "新材料",
    "先进钢铁材料",
    "先进有色金属材料",
    "先进石化化工新材料",
    "先进无机非金属材料",
    "高性能纤维及制品和复合材料",
    "前沿新材料",
    "新材料相关服务",
    "生物",
    "生物医药",
    "生物医学工程",
    "生物农业及相关",
    "生物质能",
    "其他生物业",
    "新能源汽车",
    "新能源汽车整车制造",
    "新能源汽车装置、配件制造",
    "新能源汽车相关设施制造",
    "新能源汽车相关服务",
    "新能源",
    "核电",
    "风能",
    "太阳能",
    "生物质能及其他新能源",
    "智能电网",
    "节能环保",
    "高效节能",
    "先进环保",
    "资源循环利用",
    "数字创意",
    "数字创意技术设备制造",
    "数字文化创意活动",
    "设计服务",
    "数字创意与融合服务",
    "相关服务业",
    "相关服务",
    "新技术与创新创业服务",
    "其他相关服务",
];

/// 战略性新兴产业: the databases classify every patent, so an empty cell is a no. `None`: the words are no
/// answer and no industry.
pub fn strategic_industry(cell: &str) -> Option<Truth> {
    const NO: &[&str] = &["否", "不是", "不属于", "0", "n", "no", "false", "非", "不涉及"];
    const YES: &[&str] = &["是", "有", "属于", "√", "1", "y", "yes", "true"];
    let plain = folded(cell).to_ascii_lowercase();
    if plain.is_empty() || NO.contains(&plain.as_str()) {
        return Some(Truth::No);
    }
    let is_industry = |part: &str| {
        let code = part.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let name = code.strip_suffix("产业").unwrap_or(code);
        let numbers = part.strip_suffix(code).unwrap_or_default();
        // 2.1 智能制造装备产业
        let coded = numbers.starts_with(|c: char| matches!(c, '1'..='9'))
            && numbers.split('.').next().is_some_and(|first| first.len() == 1)
            && numbers.len() < 10
            && part.len() > 1
            && !["非", "不", "否", "无", "未", "待"].iter().any(|word| code.starts_with(word));
        coded || INDUSTRIES.contains(&name)
    };
    let yes = YES.contains(&plain.as_str())
        || plain
            .split([';', '|', ',', '、', '\n', '>', '-', '/', '(', ')', ':'])
            .filter(|part| !part.is_empty())
            .all(is_industry)
        || INDUSTRIES.contains(&plain.strip_suffix("产业").unwrap_or(&plain));
    yes.then_some(Truth::Yes)
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
        let cases: [(Read, &str, Truth); 12] = [
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

    #[test]
    fn industries() {
        let cases = [
            (
                Some(Yes),
                "是|TRUE|2.1 智能制造装备产业|新材料产业|3.4.2 先进无机非金属材料|生物产业; 新材料产业",
            ),
            (
                Some(Yes),
                "新材料产业>前沿新材料|互联网与云计算、大数据服务|3.1|高端装备制造|7 节能环保产业|06新能源产业",
            ),
            (Some(No), "否|FALSE|不属于|no|非|不涉及"),
            (
                None,
                "非战略新兴产业|其他|未分类|无匹配|传统产业|暂无|未知|待定|none|不适用|否（传统产业）",
            ),
            (
                None,
                "新材料产业；非战略新兴产业|3.1 非战略新兴产业|无战略新兴产业|新材料产业（待定）|202310123456",
            ),
        ];
        for (expected, cells) in cases {
            for cell in cells.split('|') {
                assert_eq!(strategic_industry(cell), expected, "{cell}");
            }
        }
        assert_eq!(strategic_industry(""), Some(No));
    }
}
