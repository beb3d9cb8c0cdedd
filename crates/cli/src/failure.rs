//! Why a command failed, in Chinese, with its exit code.

use std::fmt;
use std::io;
use std::path::Path;

use zhice_model::Diagnostic;

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// The rules have mistakes, so that the command could not be carried out: the findings as text.
    Rules(String),
    /// The rules were looked over and have mistakes: the findings, which are what was asked for.
    Findings(String),
    /// What was asked for, with an exit code that says that something is amiss in it.
    Outcome(String, u8),
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

    /// A file that cannot be written.
    pub fn unwritable(path: &Path, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "文件夹不存在",
            io::ErrorKind::PermissionDenied => "没有写入权限",
            io::ErrorKind::IsADirectory => "这是一个文件夹",
            io::ErrorKind::StorageFull => "磁盘空间不足",
            _ => "写入失败",
        };
        Self::Input(format!("无法写入 {}：{reason}", path.display()))
    }

    /// A file that was looked into and not taken: what, where, and what to do.
    pub fn refused(problems: &[Diagnostic]) -> Self {
        let words = |problem: &Diagnostic| {
            let hint = if problem.hint.is_empty() {
                String::new()
            } else {
                format!("。{}", problem.hint)
            };
            format!("{}：{}{hint}", problem.file, problem.message)
        };
        Self::Input(problems.iter().map(words).collect::<Vec<_>>().join("\n"))
    }

    /// 1 for rules, 2 for input, an outcome's own.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Outcome(_, code) => *code,
            Self::Rules(_) | Self::Findings(_) => 1,
            Self::Input(_) => 2,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(message) => write!(f, "错误：{message}"),
            Self::Rules(text) | Self::Findings(text) | Self::Outcome(text, _) => {
                f.write_str(text.trim_end())
            }
        }
    }
}
