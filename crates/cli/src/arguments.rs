//! The command line as clap reads it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use zhice_model::Date;
use zhice_model::date::parse_date;

/// 知策：按各地方案的规则脚本自查知识产权惠企政策。
#[derive(Debug, Parser)]
#[command(name = "zhice", version, after_help = EXIT_CODES)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "\
退出码：
  0  成功；检查规则时，没有错误（可以有警告）
  1  规则脚本有误
  2  命令、文件或企业资料有误，或结果写不出去（如磁盘已满）
读结果的程序提前结束（如 zhice … | head -1）不算错误，退出码照旧。";

const IMPORT_HELP: &str = "\
与网页用同一套读取程序；列出识别的列、没有导入的行和需要核对的地方。格式见 docs/import.md。

退出码：
  0  读到了专利（可以有没导入的行和需要核对的地方）
  1  没有读到专利，或须先用 --columns 指出申请号列、用 --enterprise 指出企业；没有写出企业资料
  2  有文件读不了，或命令、企业资料有误；没有写出企业资料";

const CHECK_HELP: &str = "\
逐条列出哪个文件、哪一行、错在哪里、怎么改；一次列出全部问题。
错误须改正，否则方案不能使用；警告不影响使用。各代码的含义见 docs/diagnostics.zh-CN.md。

退出码：
  0  没有错误（可以有警告）
  1  有错误
  2  文件夹或文件无法读取，或 index.json 不是有效的 JSON";

const TEST_HELP: &str = "\
退出码：
  0  全部通过
  1  有用例不符，或方案没有用例
  2  用例文件、规则或命令有误，无法运行";

const COVERAGE_HELP: &str = "\
例外写在方案旁边的 exceptions.toml，每项写明理由。

退出码：
  0  已列出；用 --check 时，条款都有用例，条件的达标、未达标、未知都有用例见过
  1  用 --check 时，有没见过的，或 exceptions.toml 中有多余的例外
  2  文件或命令有误";

const MUTATE_HELP: &str = "\
例外写在方案旁边的 exceptions.toml，每项写明理由。

退出码：
  0  每处改动都有用例能发现
  1  有改动不会被发现，或 exceptions.toml 中有多余的例外
  2  用例没有全部通过，或文件、命令有误";

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 按某一天评估一份企业资料（JSON 文件，格式见 docs/enterprise.md）
    Assess(AssessArguments),
    /// 检查规则文件夹：语法错误、未用到的声明、达不到的等级等
    #[command(after_help = CHECK_HELP)]
    Check(CheckArguments),
    /// 读取专利清单（Excel、CSV 等），列出读取情况，可写成企业资料
    #[command(after_help = IMPORT_HELP)]
    Import(ImportArguments),
    /// 列出达到下一等级（或条件）的全部最小行动组合
    Improve(ImproveArguments),
    /// 列出一段时间内结果变化的日期和原因
    Timeline(TimelineArguments),
    /// 比较两份企业资料的结果
    Compare(CompareArguments),
    /// 写出文件：自查台账（Excel）、结果包、专利清单模板
    #[command(subcommand)]
    Export(ExportCommand),
    /// 运行各方案的用例（rules/<方案>/cases.toml），核对每个结果
    #[command(after_help = TEST_HELP)]
    Test(TestArguments),
    /// 列出用例覆盖到的条款、规定和条件
    #[command(after_help = COVERAGE_HELP)]
    Coverage(CoverageArguments),
    /// 把每个比较和阈值改动一步，找出没有任何用例能发现的改动
    #[command(after_help = MUTATE_HELP)]
    Mutate(MutateArguments),
    /// 输出文件格式的 JSON Schema
    Schema {
        /// 哪一种文件
        #[arg(value_enum)]
        kind: SchemaKind,
    },
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaKind {
    /// 企业资料
    Enterprise,
    /// 评估结果
    Assessment,
    /// 多家企业的资料
    Enterprises,
    /// 结果包
    Package,
    /// 行动方案
    Improvement,
    /// 时间线
    Timeline,
    /// 两种情形的比较
    Comparison,
    /// 方案的全区目标（targets.json）
    Targets,
    /// 分镇目标表（townships.json）
    Townships,
    /// 方案的办理信息（offices.json）
    Offices,
}

/// `zhice improve`
#[derive(Debug, Args)]
pub struct ImproveArguments {
    /// 企业资料文件（JSON）
    pub file: PathBuf,
    /// 判断日期，如 2026-11-21；行动视为在这一天完成
    #[arg(long, value_parser = parse_date)]
    pub as_of: Date,
    /// 方案编号，如 rugao-2024
    #[arg(long)]
    pub plan: String,
    /// 条款编号，如 RG24-10
    #[arg(long)]
    pub provision: String,
    /// 输出格式
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// 规则文件夹
    #[arg(long, default_value = "rules")]
    pub rules: PathBuf,
}

/// `zhice timeline`
#[derive(Debug, Args)]
pub struct TimelineArguments {
    /// 企业资料文件（JSON）
    pub file: PathBuf,
    /// 起始日期
    #[arg(long, value_parser = parse_date)]
    pub from: Date,
    /// 截止日期（含当天），最长十年
    #[arg(long, value_parser = parse_date)]
    pub to: Date,
    /// 输出格式
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// 规则文件夹
    #[arg(long, default_value = "rules")]
    pub rules: PathBuf,
}

/// `zhice compare`
#[derive(Debug, Args)]
pub struct CompareArguments {
    /// 原来的企业资料文件（JSON）
    pub before: PathBuf,
    /// 改变后的企业资料文件（JSON）
    pub after: PathBuf,
    /// 判断日期
    #[arg(long, value_parser = parse_date)]
    pub as_of: Date,
    /// 输出格式
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// 规则文件夹
    #[arg(long, default_value = "rules")]
    pub rules: PathBuf,
}

/// `zhice assess`
#[derive(Debug, Args)]
pub struct AssessArguments {
    /// 企业资料文件（JSON）
    pub file: PathBuf,
    /// 判断日期，如 2026-11-21；当天生效的事项计入
    #[arg(long, value_parser = parse_date)]
    pub as_of: Date,
    /// 只评估这个方案，如 rugao-2024
    #[arg(long)]
    pub plan: Option<String>,
    /// 输出格式
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// 规则文件夹
    #[arg(long, default_value = "rules")]
    pub rules: PathBuf,
}

/// `zhice import`
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// 专利清单：Excel 表格（.xlsx、.xls）、CSV 或网页表格；多个文件依次并入；第一个可以是保存的企业资料（JSON）
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// 企业名称，据此判断每件专利的权属；不写则用 --into 中的名称
    #[arg(long)]
    pub name: Option<String>,
    /// 判断日期，如 2026-11-21，写进企业资料
    #[arg(long, value_parser = parse_date)]
    pub as_of: Option<Date>,
    /// 今天：清单里比这更晚的日期算作有误；不写则为本机的日期（北京时间）
    #[arg(long, value_parser = parse_date)]
    pub today: Option<Date>,
    /// 清单导出日期：法律状态和权利人以哪一天为准
    #[arg(long, value_parser = parse_date)]
    pub status_as_of: Option<Date>,
    /// 列的含义，如 编码=申请号,叫法=专利名称；不用的列写“列名=不用”；可以写多次
    #[arg(long, value_name = "列名=含义")]
    pub columns: Vec<String>,
    /// 并入这份企业资料（JSON）
    #[arg(long)]
    pub into: Option<PathBuf>,
    /// 企业资料里有多家企业的，取哪一家：名称，或列出的序号；不写则列出名称
    #[arg(long, value_name = "名称")]
    pub enterprise: Option<String>,
    /// 把企业资料写到哪个文件
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// 输出格式
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// `zhice export`
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// 自查台账：结果、每件专利、依据与版本（.xlsx）
    Xlsx(ReportArguments),
    /// 结果包：他人可据此核对结果（.json，格式见 docs/package.md）
    Package(ReportArguments),
    /// 用来填写专利清单的空白模板（.xlsx）
    Template {
        /// 写到哪个文件；不写则用建议的文件名
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

/// What a report is made of.
#[derive(Debug, Args)]
pub struct ReportArguments {
    /// 企业资料文件（JSON）
    pub file: PathBuf,
    /// 判断日期，如 2026-11-21；当天生效的事项计入
    #[arg(long, value_parser = parse_date)]
    pub as_of: Date,
    /// 写到哪个文件；不写则用建议的文件名
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// 规则文件夹
    #[arg(long, default_value = "rules")]
    pub rules: PathBuf,
}

/// `zhice check`
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// 规则文件夹
    #[arg(default_value = "rules")]
    pub rules: PathBuf,
    /// 输出格式
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// 逐条说明，标出脚本中的位置，附建议
    Human,
    /// 一行一条：文件:行:列: 级别[代码] 内容
    Plain,
    /// JSON 数组
    Json,
}

/// How the assessment is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// 一行 JSON，格式见 docs/assessment.md
    Json,
    /// 供人阅读的文字
    Text,
}

/// `zhice test`
#[derive(Debug, Args)]
pub struct TestArguments {
    /// 规则文件夹
    #[arg(default_value = "rules")]
    pub rules: PathBuf,
    /// 只运行这个方案的用例，如 rugao-2024
    #[arg(long)]
    pub plan: Option<String>,
    /// 输出格式
    #[arg(long, value_enum, default_value_t = TestFormat::Human)]
    pub format: TestFormat,
}

/// How the outcome of cases is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TestFormat {
    /// 逐条说明不符之处，附条件的需要与现有
    Human,
    /// 一行一处：文件:行: 用例、条款、项目、预期、得到
    Plain,
    /// JSON 对象
    Json,
}

/// `zhice coverage`
#[derive(Debug, Args)]
pub struct CoverageArguments {
    /// 规则文件夹
    #[arg(default_value = "rules")]
    pub rules: PathBuf,
    /// 输出格式
    #[arg(long, value_enum, default_value_t = CoverageFormat::Human)]
    pub format: CoverageFormat,
    /// 有没见过的就以退出码 1 结束
    #[arg(long)]
    pub check: bool,
}

/// How coverage is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CoverageFormat {
    /// 供人阅读：没有覆盖到的和合计
    Human,
    /// 完整的对照表（docs/coverage.zh-CN.md）
    Markdown,
    /// JSON 数组
    Json,
}

/// `zhice mutate`
#[derive(Debug, Args)]
pub struct MutateArguments {
    /// 规则文件夹
    #[arg(default_value = "rules")]
    pub rules: PathBuf,
    /// 只改动这个方案的脚本，如 rugao-2024；不改动规则库
    #[arg(long)]
    pub plan: Option<String>,
}
