//! Whether the parts of a saved file fit together.

use zhice_model::assessment::ASSESSMENT_SCHEMA;
use zhice_model::export::{Enterprises, Package};
use zhice_model::reading::shortened;
use zhice_model::{Diagnostic, Enterprise};

/// The enterprise itself when nothing in it contradicts.
pub fn enterprise(enterprise: Enterprise, place: &str) -> Result<Enterprise, Diagnostic> {
    enterprise.checked().map_err(|error| {
        Diagnostic::error("open-content", format!("{place}{error}"))
            .with_hint("请改正后再打开，或重新保存这份资料")
    })
}

/// The enterprises of a collection.
pub fn collection(collection: Enterprises) -> Result<Vec<Enterprise>, Diagnostic> {
    if collection.enterprises.is_empty() {
        return Err(Diagnostic::error("open-content", "文件里一家企业也没有")
            .with_hint("请确认保存已完成、选择的是正确的文件"));
    }
    let numbered = collection.enterprises.into_iter().zip(1..);
    numbered.map(|(it, number)| enterprise(it, &format!("第 {number} 家企业："))).collect()
}

/// The package itself when nothing in it contradicts. Whether the result is right is not looked at.
pub fn package(package: Package) -> Result<Package, Diagnostic> {
    let Package { schema, made_by, engine, as_of, rules, enterprise: who, assessment } = package;
    if assessment.schema != ASSESSMENT_SCHEMA {
        let found = shortened(&assessment.schema);
        return Err(contradiction(format!(
            "其中的评估结果是“{found}”，本程序能读取 {ASSESSMENT_SCHEMA}"
        )));
    }
    if assessment.as_of != as_of {
        let message = format!("判断日期是 {as_of}，其中的评估结果却是 {} 的", assessment.as_of);
        return Err(contradiction(message));
    }
    if assessment.engine != engine {
        return Err(contradiction("规则引擎的版本与其中的评估结果不一致".to_owned()));
    }
    if let Some(rule) = rules.iter().find(|rule| !is_hash(&rule.sha256)) {
        let path = shortened(&rule.path);
        return Err(contradiction(format!(
            "规则文件“{path}”的 SHA-256 应为 64 位小写十六进制数字"
        )));
    }
    let enterprise = enterprise(who, "其中的企业资料：")?;
    Ok(Package { schema, made_by, engine, as_of, rules, enterprise, assessment })
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn contradiction(message: String) -> Diagnostic {
    Diagnostic::error("open-content", format!("结果包前后不一致：{message}"))
        .with_hint("文件可能被改动过，请向提供的人重新索取")
}
