//! Why a command failed, in Chinese, with its exit code.

use std::fmt;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use zhice_model::Diagnostic;

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// The rules have mistakes.
    Rules(Vec<Diagnostic>),
    /// A file or an argument cannot be used.
    Input(String),
}

impl Failure {
    /// A file that cannot be read.
    pub fn unreadable(path: &Path, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "文件不存在",
            io::ErrorKind::PermissionDenied => "没有读取权限",
            io::ErrorKind::InvalidData => "不是 UTF-8 编码的文本",
            _ => "读取失败",
        };
        Self::Input(format!("无法读取 {}：{reason}", path.display()))
    }

    /// 1 for rules, 2 for input.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Rules(_) => ExitCode::from(1),
            Self::Input(_) => ExitCode::from(2),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(message) => write!(f, "错误：{message}"),
            Self::Rules(diagnostics) => {
                let lines: Vec<_> = diagnostics.iter().map(line_of).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

/// `rugao-2024/plan.rhai:12:5 错误[script-name] 找不到名称“x”（检查拼写）`
fn line_of(diagnostic: &Diagnostic) -> String {
    let place = [diagnostic.line, diagnostic.column].into_iter().flatten();
    let place: String = place.map(|number| format!(":{number}")).collect();
    let Diagnostic { code, file, message, hint, .. } = diagnostic;
    let hint = if hint.is_empty() { String::new() } else { format!("（{hint}）") };
    format!("{file}{place} 错误[{code}] {message}{hint}")
}
