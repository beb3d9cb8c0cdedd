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

/// More than can be read.
pub fn too_large(what: &str) -> Diagnostic {
    Diagnostic::error("import-too-large", format!("{what}，超出可以读取的范围"))
        .with_hint("请删除与专利清单无关的工作表、图片和列，或分成几个文件分别导入")
}
