//! What each code means, what to do about it, and an example that brings it about.

use super::Code;

/// One code explained.
#[derive(Clone, Copy, Debug)]
pub struct CodeEntry {
    /// The code.
    pub code: Code,
    /// What it means.
    pub meaning: &'static str,
    /// What to do.
    pub advice: &'static str,
    /// What brings it about.
    pub trigger: Trigger,
    /// Line, column and length of the finding in the example; nothing where it has no place.
    pub at: Option<(u32, u32, u32)>,
}

/// What brings a finding about.
#[derive(Clone, Copy, Debug)]
pub enum Trigger {
    /// A script that begins with [`EXAMPLE_HEAD`], which is its first line.
    Script(&'static str),
    /// A script without that line.
    WholeScript(&'static str),
    /// An index of rules, beside a plan `example/plan.rhai` without mistakes.
    Index(&'static str),
    /// An enterprise, beside that plan.
    Enterprise(&'static str),
    /// A part of the patents, beside that plan, and an enterprise without any.
    Slice(&'static str),
    /// A question of what if, beside that plan.
    WhatIf(&'static str),
    /// An enterprise before the rules have come.
    EnterpriseFirst(&'static str),
}

/// The first line of the examples.
pub const EXAMPLE_HEAD: &str = concat!(
    r#"plan(#{ id: "example", title: "示例方案", document: "示例〔2026〕1号", "#,
    r#"regions: ["320682"], in_force: ["2026-01-01", "2026-12-31"] });"#
);

/// Every code, errors first.
pub const CATALOGUE: &[CodeEntry] = &[
    CodeEntry {
        code: Code::ScriptSyntax,
        meaning: "这一处写得不合语法，脚本读不下去：括号或引号不成对、漏了逗号分号、用了中文标点等。",
        advice: "看标出的位置和它前面一行。括号要成对，字符串两边要有英文引号，语句以英文分号结束。",
        trigger: Trigger::Script("let a = (1 + ;"),
        at: Some((2, 14, 1)),
    },
    CodeEntry {
        code: Code::ScriptName,
        meaning: "用到的名称、函数、属性或规则库不存在，或者函数的参数个数、类型不对。",
        advice: "核对拼写；自己的名称要先用 let 定义；函数怎样用见语言指南。",
        trigger: Trigger::Script("let a = misspelt + 1;"),
        at: Some((2, 9, 8)),
    },
    CodeEntry {
        code: Code::ScriptForbidden,
        meaning: "用了脚本里不允许的写法：读别的文件、吞掉错误、switch 等，或者把比较写成了一个等号。",
        advice: "照提示换一种写法；公用的定义放进规则库。",
        trigger: Trigger::Script("import \"other\" as other;"),
        at: Some((2, 1, 6)),
    },
    CodeEntry {
        code: Code::ScriptType,
        meaning: "这里的值不是该有的那一种，例如拿文字做加减法。",
        advice: "检查这里该写数字、文字、日期还是集合；数字两边不要加引号。",
        trigger: Trigger::Script("let a = [1] - 1;"),
        at: Some((2, 13, 1)),
    },
    CodeEntry {
        code: Code::ScriptRun,
        meaning: "写法没有问题，但运行到这里进行不下去：日期不存在、序号超出范围、选项写错等。",
        advice: "照提示修改标出的一处。",
        trigger: Trigger::Script("let d = date(\"2026-02-30\");"),
        at: Some((2, 9, 4)),
    },
    CodeEntry {
        code: Code::ScriptLimit,
        meaning: "脚本超过了某项上限：运算步数、嵌套层数、字符串长度、参数个数等。",
        advice: "检查有没有停不下来的循环；确实太大时拆成几部分。",
        trigger: Trigger::Script("fn f(x) { f(x) }\nf(1);"),
        at: Some((3, 1, 1)),
    },
    CodeEntry {
        code: Code::Declaration,
        meaning: "plan、param、reading、ask 或 provision 没有写全，或某一项写错了名称、类型，或编号重复。",
        advice: "照提示补上或改正那一项；一个声明有几处错时会一并列出。",
        trigger: Trigger::Script(
            "let p = param(\"floor\", 1, #{ lable: \"件数\", label: \"件数\", clause: \"一\" });\np;",
        ),
        at: Some((2, 9, 5)),
    },
    CodeEntry {
        code: Code::ClauseMissing,
        meaning: "参数、口径或条款没有注明出自文件的哪一条，企业和审核人员无从核对。",
        advice: "在“clause”里写条款号，如 \"二（一）4\"。",
        trigger: Trigger::Script(
            "let p = param(\"floor\", 1, #{ label: \"件数\", clause: \"\" });\np;",
        ),
        at: Some((2, 9, 5)),
    },
    CodeEntry {
        code: Code::PlanMissing,
        meaning: "脚本里没有 plan(…)，不知道是哪个方案。",
        advice: "在脚本开头写 plan(#{ … })，可从现有方案复制。",
        trigger: Trigger::WholeScript("let a = 1;"),
        at: Some((1, 1, 3)),
    },
    CodeEntry {
        code: Code::PlanDuplicate,
        meaning: "两个方案用了同一个编号，或规则目录把一个文件列了两次；只用前一个。",
        advice: "复制方案后记得改 plan 里的“id”；从 index.json 删去多余的一行。",
        trigger: Trigger::Index(
            r#"{ "schema": "zhice/rules/1", "library": [], "plans": ["example/plan.rhai", "example/plan.rhai"], "regions": [{ "code": "320682", "name": "如皋市" }] }"#,
        ),
        at: None,
    },
    CodeEntry {
        code: Code::IndexSchema,
        meaning: "规则目录 index.json 的版本与程序不符。",
        advice: "把“schema”写成提示中的版本；如果规则比网站新，先更新网站。",
        trigger: Trigger::Index(
            r#"{ "schema": "zhice/rules/0", "library": [], "plans": [], "regions": [] }"#,
        ),
        at: None,
    },
    CodeEntry {
        code: Code::IndexFile,
        meaning: "规则目录 index.json 提到的文件没有找到。",
        advice: "检查文件是否已上传、文件夹和文件名是否一致（大小写也算）。",
        trigger: Trigger::Index(
            r#"{ "schema": "zhice/rules/1", "library": [], "plans": ["missing/plan.rhai"], "regions": [] }"#,
        ),
        at: None,
    },
    CodeEntry {
        code: Code::EnterpriseInvalid,
        meaning: "企业资料不能用来评估：文件版本不认识，同一件专利出现了两次，地区不是行政区划代码，或几个汇总数互相矛盾。",
        advice: "照提示改正企业资料。",
        trigger: Trigger::Enterprise(r#"{ "schema": "zhice/enterprise/0" }"#),
        at: None,
    },
    CodeEntry {
        code: Code::PortfolioIncomplete,
        meaning: "专利清单分批送来，还没有收全就要求评估。",
        advice: "稍等再试；反复出现时刷新网页。",
        trigger: Trigger::Slice(r#"{ "hold": { "total": 2, "from": 0, "patents": [] } }"#),
        at: None,
    },
    CodeEntry {
        code: Code::RulesMissing,
        meaning: "规则还没有载入就要求评估。",
        advice: "等规则载入后再试，或刷新网页。",
        trigger: Trigger::EnterpriseFirst(r#"{ "schema": "zhice/enterprise/1" }"#),
        at: None,
    },
    CodeEntry {
        code: Code::ProvisionUnknown,
        meaning: "要测算的方案或条款不存在，或不适用于这家企业和这一天。",
        advice: "核对方案和条款的编号，以及企业的地区和日期。",
        trigger: Trigger::WhatIf(
            r#"{ "improve": { "id": 1, "enterprise": { "schema": "zhice/enterprise/1", "region": "320682" }, "asOf": "2026-11-21", "plan": "example", "provision": "EX-9" } }"#,
        ),
        at: None,
    },
    CodeEntry {
        code: Code::TimelineRange,
        meaning: "时间线的起止日期不能用：结束早于开始，或超过十年。",
        advice: "改正起止日期。",
        trigger: Trigger::WhatIf(
            r#"{ "timeline": { "id": 1, "enterprise": { "schema": "zhice/enterprise/1", "region": "320682" }, "from": "2026-11-21", "to": "2026-01-01" } }"#,
        ),
        at: None,
    },
    CodeEntry {
        code: Code::RegionUnlisted,
        meaning: "方案适用的地区不在 index.json 的“regions”里，当地企业在网页上选不到。",
        advice: "把地区加到 index.json，或核对 plan 里的行政区划代码。",
        trigger: Trigger::Index(
            r#"{ "schema": "zhice/rules/1", "library": [], "plans": ["example/plan.rhai"], "regions": [] }"#,
        ),
        at: Some((1, 73, 8)),
    },
    CodeEntry {
        code: Code::Unused,
        meaning: "参数、口径或问题声明以后，脚本里再没有用到，改它不会有任何效果。",
        advice: "在条款里用它，或删去这个声明。",
        trigger: Trigger::Script(
            "let floor = param(\"floor\", 1, #{ label: \"件数\", clause: \"一\" });",
        ),
        at: Some((2, 5, 5)),
    },
    CodeEntry {
        code: Code::AskUnread,
        meaning: "用几家虚构企业试算，没有一个条款读取这个问题的答案，企业会白填。",
        advice: "在条款里读取它，或删去这个问题。",
        trigger: Trigger::Script(
            "let listed = ask(\"listed\", yes_no(), #{ label: \"已上市\", why: \"上市另有规定\", source: \"公告\" });\nlet later = listed;",
        ),
        at: Some((2, 18, 8)),
    },
    CodeEntry {
        code: Code::ThresholdOrder,
        meaning: "一个参数的几个数字没有从小到大排列，各档会对不上。",
        advice: "从小到大重排；多半是其中一个写错了。",
        trigger: Trigger::Script(
            "let ladder = param(\"ladder\", [30, 20], #{ label: \"各档件数\", clause: \"一\" });\nladder;",
        ),
        at: Some((2, 20, 8)),
    },
    CodeEntry {
        code: Code::TierUnreachable,
        meaning: "高一级的条件不比低一级高，低的那一级永远不会是结果。",
        advice: "检查两级的阈值有没有写反，等级数字有没有重复。",
        trigger: Trigger::Script(
            "provision(\"EX-1\", #{ title: \"评定\", clause: \"一\", kind: \"rating\", force: \"评定\" }, |e| {\n    tier(1, \"一级\", e.patents.count().over(30));\n    tier(2, \"二级\", e.patents.count().over(20));\n});",
        ),
        at: Some((3, 13, 4)),
    },
    CodeEntry {
        code: Code::ProvisionEmpty,
        meaning: "条款里没有条件、等级，也没有说明，企业看不到任何内容。",
        advice: "用 require、tier 写条件，或用 note 写一句说明。",
        trigger: Trigger::Script(
            "provision(\"EX-1\", #{ title: \"评定\", clause: \"一\", kind: \"rating\", force: \"评定\" }, |e| {});",
        ),
        at: Some((2, 11, 6)),
    },
    CodeEntry {
        code: Code::ReferenceUnknown,
        meaning: "说明文字里提到一个条款编号，但没有方案声明过它，多半是改了编号或写错了。",
        advice: "核对编号。",
        trigger: Trigger::Script(
            "provision(\"EX-1\", #{ title: \"评定\", clause: \"一\", kind: \"rating\", force: \"评定\" }, |e| {\n    note(\"另见 EX-2。\");\n});",
        ),
        at: Some((3, 14, 4)),
    },
    CodeEntry {
        code: Code::CountBenefit,
        meaning: "方案声明了“forbids_count_benefits”（文件禁止以专利申请、授权数量作为奖励或评定的主要条件），而评定、奖励或融资类条款仍要求专利达到一定数量。只要求有专利（一件）或要求比例的不算。",
        advice: "改用质量方面的条件，或把数量写成 note；若文件确实这样规定，在口径说明中写明依据。",
        trigger: Trigger::WholeScript(concat!(
            "plan(#{ id: \"example\", title: \"示例方案\", document: \"示例〔2026〕1号\", regions: [\"320682\"],\n",
            "    in_force: [\"2026-01-01\", \"2026-12-31\"], forbids_count_benefits: \"四（二）6\" });\n",
            "provision(\"EX-1\", #{ title: \"奖励\", clause: \"一\", kind: \"reward\", force: \"给予\" }, |e| {\n",
            "    require(\"授权发明专利\", e.patents.inventions().count().at_least(10));\n",
            "});",
        )),
        at: Some((4, 5, 7)),
    },
    CodeEntry {
        code: Code::NumberCheck,
        meaning: "申请号最后一位校验码与前面的数字不符，多半是抄错了一位。只提醒，不影响结果。",
        advice: "对照专利证书或受理通知书核对申请号。",
        trigger: Trigger::Enterprise(
            r#"{ "schema": "zhice/enterprise/1", "region": "320682", "patents": [{ "applicationNumber": "202310123456.7" }] }"#,
        ),
        at: None,
    },
    CodeEntry {
        code: Code::RegionElsewhere,
        meaning: "企业所在地区的代码像是行政区划代码，但不在规则目录之内，或没有到县（市、区）；没有适用的方案。只提醒，不影响结果。",
        advice: "核对“region”；确在别处的不必改。",
        trigger: Trigger::Enterprise(r#"{ "schema": "zhice/enterprise/1", "region": "320628" }"#),
        at: None,
    },
    CodeEntry {
        code: Code::AnswerUnasked,
        meaning: "企业资料里有一个答案，载入的方案都没有这个问题：来自别的方案或旧版规则，或写错了问题的编号。网页保留它并提醒，不影响结果；命令行不接受。",
        advice: "编号写错的，照提示改正；用不着的，删去。",
        trigger: Trigger::Enterprise(
            r#"{ "schema": "zhice/enterprise/1", "region": "320682", "answers": { "lsited": true } }"#,
        ),
        at: None,
    },
    CodeEntry {
        code: Code::AnswerUnusable,
        meaning: "企业资料里的一个答案不合问题的形式：选项或字段不存在，该写日期、数字、是或否、列表的地方写了别的。网页按没有填写处理并提醒；命令行不接受。",
        advice: "照提示改正；在网页上重新填写这一项。",
        trigger: Trigger::Enterprise(
            r#"{ "schema": "zhice/enterprise/1", "region": "320682", "answers": { "listed": "yes" } }"#,
        ),
        at: None,
    },
    CodeEntry {
        code: Code::InputDoubt,
        meaning: "企业资料里有几处对不上：授权日早于申请日、有效的专利写了已过的终止日、先转出后转入等。只提醒，不影响结果。",
        advice: "对照证书、登记簿副本核对；确实如此的不必改。",
        trigger: Trigger::Enterprise(
            r#"{ "schema": "zhice/enterprise/1", "region": "320682", "patents": [{ "applicationNumber": "202310123456.6", "filedOn": "2023-05-06", "grantedOn": "2022-05-06" }] }"#,
        ),
        at: None,
    },
];
