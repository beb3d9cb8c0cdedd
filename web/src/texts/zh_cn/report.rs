//! The result's groups, the report and its files in Chinese.

use zhice_model::what_if::RiskCause;

use crate::format::expectation::Expectation;
use crate::texts::report::{Files, Page, Paper, Report, Risks};

pub static REPORT: Report = Report {
    expectation: |expectation| match expectation {
        Expectation::Rated => "可评定",
        Expectation::Promised => "可享受",
        Expectation::Open => "服务和渠道",
        Expectation::Encouraged => "鼓励",
        Expectation::Notice => "提示",
        Expectation::Ended => "已到期",
    },
    expectation_help: |expectation| match expectation {
        Expectation::Rated => "达到条件的，由主管部门评定。",
        Expectation::Promised => {
            "达到条件的，文件写明给予，或加大奖励、资助、补贴；金额以文件和主管部门为准。"
        }
        Expectation::Open => "文件提供或要加强、完善的服务和融资、保险渠道；能否办理由提供方决定。",
        Expectation::Encouraged => "文件只是鼓励、引导、支持，或要加强、完善，没有承诺待遇。",
        Expectation::Notice => "义务、限制、风险和须知。",
        Expectation::Ended => "已经取消、到期或尚未开始，目前不产生待遇。",
    },
    provisions: |count| format!("{count} 条"),
    provisions_met: |met, all| format!("{all} 条，{met} 条符合条件"),
    settles: |settles, concerns| match (settles, concerns) {
        (0, concerns) => format!("关系到 {concerns} 条"),
        (settles, 0) => format!("补充这一项可确定 {settles} 条"),
        (settles, concerns) => format!("补充这一项可确定 {settles} 条，另关系到 {concerns} 条"),
    },
    unrated: |met, review, unknown| {
        format!(
            "适用的文件不评星级。现在符合条件 {met} 条，由主管部门认定 {review} 条，待补充信息 {unknown} 条。"
        )
    },
    by_list: |day| format!("按 {day} 的清单"),
    useful: "先补充这些，结果更确定",
    useful_help: "按能确定的条款多少排列。",
    risks: Risks {
        title: "提示：年费与恢复",
        cause: |cause, count| match cause {
            RiskCause::Overdue => format!(
                "{count} 件年费已逾期，逾期半年未补缴的，自应缴年费期满之日起终止，可能在上一年："
            ),
            RiskCause::DueSoon => format!("{count} 件年费在 90 天内到期，请按期缴纳："),
            RiskCause::Restorable => format!("{count} 件已终止、仍可请求恢复，请留意恢复期限："),
        },
        without: "前述仍有效的专利若失效",
    },
    clause: |document, clause| format!("{document} {clause}"),
    page: Page {
        lead: "下面是打印出来的样子。报告和文件都在本机生成，不上传。",
        print: "打印",
        print_help: "在打印窗口中选“另存为 PDF”，可得到 PDF 文件。",
        preview: "报告预览",
        nothing: "选择所在地区、填写专利后，这里会生成报告。",
        stale: "正在重新计算，稍后报告会更新。",
    },
    paper: Paper {
        title: "知识产权惠企政策自查报告",
        by_totals: "没有列出清单，按填写的总数判断",
        no_list: "没有列出，按未知判断",
        patents_count: |count| format!("{count} 件"),
        documents: "适用文件",
        document_columns: ["文件", "文号", "有效期", "状态"],
        summary: "结论",
        by_expectation: "逐条结果",
        counted: "专利计入情况",
        counted_lead: |provision| format!("“{provision}”的计数依据。未计入的写明原因。"),
        counted_columns: ["序号", "申请号", "名称", "状态", "计入情况"],
        counts: "计入：",
        may_count: |reason| format!("待定：{reason}"),
        counts_not: |reason| format!("未计入：{reason}"),
        more: |count| format!("另有 {count} 件未在此列出，完整清单见导出的 XLSX 文件。"),
        clauses: "条款一览",
        clause_columns: ["条款", "事项", "文件用语", "类别", "结论"],
        not_applicable: "不适用于本企业的条款",
        versions: "规则版本",
        versions_lead: "同样的输入用同一版本的规则重新计算，结果相同。校验值是规则文件 SHA-256 的前 12 位。",
        engine: "规则引擎",
        file: "规则文件",
        fingerprint: "校验值",
        local: "本报告在使用者的浏览器中生成，数据未上传。",
        warnings: "填报内容中的疑点",
    },
    files: Files {
        title: "保存与核对",
        actual: "导出的文件按实际填写的内容生成，不含设想。",
        ledger: "导出 XLSX",
        ledger_help: "结果、专利台账和依据，可用表格软件打开。",
        package: "保存结果包（JSON）",
        package_help: "含填报内容、结果和规则版本，他人可用本页核对。",
        open: "打开结果包核对",
        open_help: "用现在的规则重新计算，看与记录是否一致；不改动您填写的内容。",
        working: "正在生成文件…",
        cancel: "取消",
        saved: |file| format!("已生成 {file}，请在浏览器的下载中查看。"),
        failed: "没有完成",
        timeout: "文件处理超过 2 分钟没有完成，已停止。",
        crashed: "文件处理模块未能运行。请重试；仍不行时请刷新页面，填写的内容不会丢失。",
        checking: |file| format!("正在核对 {file}…"),
        identical: "与记录一致",
        identical_help: |enterprise, day| {
            format!("{enterprise}，判断日期 {day}：重新计算的结果与结果包中的记录完全相同。")
        },
        differs: "与记录不一致",
        differs_help: |enterprise, day| {
            format!("{enterprise}，判断日期 {day}：重新计算的结果与结果包中的记录有下列不同。")
        },
        rules_same: "规则文件与记录时相同。",
        rules_differ: "规则文件与记录时不同，差异可能由此而来：",
        rule_changed: |path| format!("{path}：内容已修改"),
        rule_gone: |path| format!("{path}：记录时有，现在没有"),
        rule_new: |path| format!("{path}：现在有，记录时没有"),
        engine_same: |version| format!("规则引擎版本相同（{version}）。"),
        engine_differs: |recorded, now| format!("规则引擎：记录时 {recorded}，现在 {now}。"),
        not_a_package: "这是保存的企业资料，不是结果包，没有可核对的结果。",
        recorded: "记录",
        now: "重新计算",
        place: "条款",
        gone: "记录中有，重新计算没有",
        new: "记录中没有，重新计算有",
        altered: "内容不同",
        no_verdict: "—",
        beside: "企业名称、日期或其他信息",
        recounted: |count| format!("{count} 件专利的计入情况不同"),
    },
};
