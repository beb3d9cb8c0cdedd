//! Why a file is not read, and what its owner can do.

use zhice_model::Diagnostic;

const SAVE_ANEW: &str = "请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（.xlsx）”或\
                         “CSV UTF-8（逗号分隔）”，再导入另存的文件";

/// A file with nothing in it.
pub fn empty() -> Diagnostic {
    Diagnostic::error("import-empty", "文件是空的，没有任何内容")
        .with_hint("请确认导出已完成、选择的是正确的文件，再重新导入")
}

/// A table in a form that is not read.
pub fn not_a_table(what: &str) -> Diagnostic {
    Diagnostic::error("import-format", format!("这是{what}，不能直接读取")).with_hint(SAVE_ANEW)
}

/// JSON, perhaps a file that we saved.
pub fn json(saved: Option<&str>) -> Diagnostic {
    match saved {
        Some(what) => {
            Diagnostic::error("import-json", format!("这是知策保存的{what}（JSON），不是表格"))
                .with_hint("请在“企业档案”中点“从文件打开”，再选择这个文件")
        }
        None => Diagnostic::error("import-json", "这是 JSON，不是表格")
            .with_hint("请在数据库中改为导出 Excel 或 CSV，或请提供数据的人另存为表格，再导入"),
    }
}

/// A sheet that a workbook lists more than once.
pub fn repeated(times: usize) -> Diagnostic {
    let message = format!("一张工作表被列了 {times} 次，文件已损坏或被改动过，没有读取");
    Diagnostic::error("import-damaged", message)
        .with_hint("请重新导出；如果 Excel 或 WPS 还能打开它，请另存一份再导入")
}

/// A file of a program that makes no tables.
pub fn another_program(what: &str) -> Diagnostic {
    Diagnostic::error("import-format", format!("这是{what}，不是专利清单的表格")).with_hint(
        "请选择数据库导出的 Excel 或 CSV 文件；压缩包请先解压，图片和 PDF 中的清单请改用原表格",
    )
}

/// A workbook that asks for a password.
pub fn encrypted() -> Diagnostic {
    Diagnostic::error("import-encrypted", "这个工作簿设有打开密码，无法读取").with_hint(
        "请用 Excel 或 WPS 打开它，在“文件 → 信息 → 保护工作簿 → 用密码进行加密”中清空密码，保存后再导入",
    )
}

/// A file that breaks off or contradicts itself.
pub fn damaged(what: &str) -> Diagnostic {
    Diagnostic::error("import-damaged", format!("{what}已损坏或不完整，无法读取")).with_hint(
        "可能没有下载完整，请重新导出或重新下载；如果 Excel 或 WPS 还能打开它，请另存一份再导入",
    )
}

/// The code of a file that is more than can be read.
pub const TOO_LARGE: &str = "import-too-large";

/// More than can be read.
pub fn too_large(what: &str) -> Diagnostic {
    Diagnostic::error(TOO_LARGE, format!("{what}，超出可以读取的范围")).with_hint(
        "请在 Excel 或 WPS 中删去与专利清单无关的工作表、列和空行，取消合并的单元格，\
             再另存一份导入；清单很长时可以分成几个文件",
    )
}
