//! The words for legal statuses that registers, gazettes and databases are known to write, each as a
//! whole. What is not here is not understood, and never a right. `docs/legal-status-words.zh-CN.md` is
//! made from this table.

use super::meaning::Meaning;

/// Words of one source with one meaning.
#[derive(Clone, Copy, Debug)]
pub struct StatusWords {
    /// What they mean.
    pub meaning: Meaning,
    /// Who writes them.
    pub source: &'static str,
    /// The words, between ` | `.
    words: &'static str,
    /// What else is to be known, or empty.
    pub note: &'static str,
}

impl StatusWords {
    /// Each of the words.
    pub fn each(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.words.split(" | ")
    }
}

const fn words(
    meaning: Meaning,
    source: &'static str,
    words: &'static str,
    note: &'static str,
) -> StatusWords {
    StatusWords { meaning, source, words, note }
}

const CASE: &str = "国家知识产权局“案件状态”";
const GAZETTE: &str = "专利公报、专利检索及分析系统";
const DATABASES: &str = "incoPat、智慧芽、佰腾、企查查等数据库";
const PATSNAP: &str = "智慧芽";
const LEDGERS: &str = "台账、代理机构";
const ENGLISH: &str = "智慧芽英文版、Lens、Google、WIPO";

/// The table.
pub const TABLE: &[StatusWords] = &[
    words(
        Meaning::Pending,
        CASE,
        "受理 | 等待申请费 | 等待案件分配 | 待分配 | 等待提案 | 审查待提取 | 中间文件审查 | \
         期限费用审查 | 待退件（审查） | 退件（审查） | 准备进入外观分类 | 准备进入发明初审 | \
         准备进入新型初审 | 新案审查 | 初审待答复 | 回案审查 | 形式审查 | 形审补正待答复 | \
         准备等待公布 | 等待公布 | 准备公布 | 公布完成 | 公布封卷 | 等待提实审 | 等待实审请求 | \
         等待实审提案 | 准备进入实审阶段 | 进入实审 | 实审检查 | 待质检抽案 | 等待裁决转案 | \
         一通出案待答复 | 中通出案待答复 | 其他通知书出案待答复 | 一通回案实审 | 中通回案实审 | \
         其他通知书回案实审 | 一通回案形审 | 中通回案形审 | 其他通知书回案形审 | 驳回等复审请求 | \
         复审程序中 | 等待合议组成立 | 合议组审查 | 待发授权办登通知书 | 等年登印费 | 等待颁证公告 | \
         准备颁证公告 | 待公告",
        "",
    ),
    words(
        Meaning::Pending,
        CASE,
        "未缴申请费视撤，等恢复 | 未缴申请费视撤，等恢复补正 | 逾期视撤，等恢复 | \
         逾期视撤，等恢复补正 | 逾期视撤，等恢复（发明初审） | 逾期视撤，等恢复补正（发明初审） | \
         实审请求视撤，等恢复 | 实审请求视撤，等恢复补正 | 视为放弃，等恢复 | 视为放弃，等恢复补正",
        "申请还可以恢复，但不是专利权",
    ),
    words(
        Meaning::Pending,
        GAZETTE,
        "公布 | 公开 | 发明专利申请公布 | 专利申请公布 | 实质审查的生效 | 实质审查生效 | \
         实质审查请求的生效 | 实质审查请求生效",
        "",
    ),
    words(
        Meaning::Pending,
        DATABASES,
        "审中 | 在审 | 审查中 | 实质审查 | 实质审查中 | 实审 | 实审中 | 已公开 | 已公布 | 发明公布 | \
         发明公开 | 发明申请",
        "",
    ),
    words(
        Meaning::Pending,
        LEDGERS,
        "申请 | 申请中 | 已申请 | 已受理 | 受理中 | 初审 | 初审中 | 初审合格 | 复审中 | 补正 | 补正中 | \
         答复审查意见 | 一通 | 二通 | 三通 | 待答复 | 未授权 | 尚未授权 | 未获授权 | 待授权 | \
         等待授权 | 拟授权 | 即将授权 | 授权通知书 | 已发授权通知书 | 收到授权通知书 | 授权通知 | \
         授予专利权通知书 | 办理登记手续 | 办理登记手续通知书 | 授权办登 | 待授权公告 | 授权待公告 | \
         待颁证 | 待领证 | 未下证",
        "授权公告以前都还没有专利权",
    ),
    words(
        Meaning::Pending,
        ENGLISH,
        "Pending | Published | Examining | Application | Filed | Under examination | Patent pending | \
         Application filed | Published application",
        "",
    ),
    words(
        Meaning::Granted,
        GAZETTE,
        "授权 | 授权公告 | 专利权授予 | 专利权的授予 | 授予专利权 | 发明专利权授予 | \
         实用新型专利权授予 | 外观设计专利权授予 | 发明专利权的授予 | 实用新型专利权的授予 | \
         外观设计专利权的授予 | 保密专利权授予",
        "",
    ),
    words(Meaning::Granted, DATABASES, "审定授权 | 发明授权 | 授权发明 | 授权专利", ""),
    words(
        Meaning::Granted,
        LEDGERS,
        "已授权 | 已获授权 | 已授权公告 | 授权已公告 | 已下证 | 已领证 | 已颁证",
        "",
    ),
    words(Meaning::Granted, ENGLISH, "Granted | Grant | Patent granted | IP right grant", ""),
    words(Meaning::InForce, CASE, "专利权维持", ""),
    words(
        Meaning::InForce,
        GAZETTE,
        "专利权的恢复 | 专利权恢复 | 恢复专利权 | 维持专利权有效 | 专利权部分无效 | 专利权的部分无效 | \
         宣告专利权部分无效 | 专利权部分撤销 | 专利权的部分撤销",
        "部分无效以后，其余部分仍然有效",
    ),
    words(
        Meaning::InForce,
        DATABASES,
        "有效 | 有权 | 有效专利 | 专利有效 | 专利权有效 | 授权有效 | 授权维持 | 部分有效 | 部分无效 | \
         部分撤销",
        "",
    ),
    words(Meaning::InForce, LEDGERS, "维持 | 维持中 | 维持有效 | 有效维持 | 保护中", ""),
    words(Meaning::InForce, ENGLISH, "Active | In force | P-Revoked", ""),
    words(Meaning::Grace, CASE, "等年费滞纳金", ""),
    words(
        Meaning::Grace,
        LEDGERS,
        "年费滞纳金 | 年费滞纳期 | 年费滞纳期内 | 滞纳期 | 滞纳期内 | 年费滞纳",
        "",
    ),
    words(
        Meaning::Restored,
        PATSNAP,
        "权利恢复 | 权利的恢复 | 恢复权利 | Restoration | Reinstated | 专利申请或者专利权的恢复",
        "有授权公告日或另一列写明有效的，按专利权维持计；否则看不出恢复的是什么",
    ),
    words(
        Meaning::Ended,
        GAZETTE,
        "专利权的终止 | 专利权终止 | 专利权在期限届满前终止",
        "没有写原因：可能是未缴年费，也可能是期限届满",
    ),
    words(
        Meaning::Ended,
        DATABASES,
        "权利终止 | 权利的终止 | 权利终止失效 | 专利权终止失效 | 权利失效 | 专利权失效",
        "",
    ),
    words(
        Meaning::Ended,
        LEDGERS,
        "终止 | 已终止 | 专利终止 | 终止失效 | 授权失效 | 授权已失效 | 已授权已失效 | 授权后失效 | \
         授权终止 | 授权后终止 | 授权撤销 | 授权后撤销 | 已失效（原因不明）",
        "没有写原因",
    ),
    words(
        Meaning::Ended,
        ENGLISH,
        "Ceased | Lapsed | Terminated | IP right cessation | Cessation of IP right",
        "没有写原因",
    ),
    words(Meaning::LapsedFee, CASE, "未缴年费终止失效 | 未缴年费终止", ""),
    words(
        Meaning::LapsedFee,
        GAZETTE,
        "未缴年费专利权终止 | 未缴纳年费专利权终止 | 因未缴年费专利权终止",
        "",
    ),
    words(Meaning::LapsedFee, DATABASES, "未缴年费 | 未缴年费失效 | 未缴年费专利权失效", ""),
    words(
        Meaning::LapsedFee,
        LEDGERS,
        "未交年费 | 未缴纳年费 | 未交年费终止 | 未缴纳年费终止 | 因未缴年费终止 | 因未缴年费失效 | \
         未缴费终止 | 未缴费失效 | 费用终止 | 欠费终止 | 欠费失效",
        "",
    ),
    words(
        Meaning::LapsedFee,
        ENGLISH,
        "Non-Payment | Expired - Fee Related | Lapsed - Fee Related",
        "",
    ),
    words(
        Meaning::LapsedRestorable,
        CASE,
        "未缴年费专利权终止，等恢复 | 未缴年费专利权终止，等恢复补正 | 未缴年费终止，等恢复 | \
         未缴年费终止，等恢复补正",
        "",
    ),
    words(Meaning::LapsedRestorable, LEDGERS, "权利终止，等恢复", ""),
    words(
        Meaning::Abandoned,
        CASE,
        "放弃专利权（主动放弃） | 放弃专利权（重复授权） | 放弃专利权（同样发明创造）",
        "",
    ),
    words(
        Meaning::Abandoned,
        GAZETTE,
        "专利权的主动放弃 | 专利权主动放弃 | 专利权的自动放弃 | 专利权的放弃 | 专利权放弃 | \
         放弃专利权 | 主动放弃专利权 | 自行放弃专利权",
        "",
    ),
    words(
        Meaning::Abandoned,
        GAZETTE,
        "避免重复授权放弃专利权 | 避免重复授予专利权 | 为避免重复授权放弃专利权",
        "让位于同样发明创造的另一件专利",
    ),
    words(
        Meaning::Abandoned,
        DATABASES,
        "避重授权 | 避重放弃 | 避免重复授权 | 避免重复授权放弃 | 重复授权放弃 | Double",
        "让位于同样发明创造的另一件专利：虽有“授权”二字，却不是有效专利；没有授权公告日的，看不出曾否授权",
    ),
    words(Meaning::Invalidated, CASE, "无效宣告失效", ""),
    words(
        Meaning::Invalidated,
        GAZETTE,
        "专利权全部无效 | 专利权的全部无效 | 宣告专利权全部无效 | 专利权宣告全部无效 | 专利权全部撤销 | \
         专利权的全部撤销",
        "",
    ),
    words(
        Meaning::Invalidated,
        DATABASES,
        "全部无效 | 全部撤销 | 宣告全部无效 | 宣告无效 | 已宣告无效 | 被宣告无效",
        "",
    ),
    words(Meaning::Invalidated, ENGLISH, "Revoked | Invalidated", ""),
    words(Meaning::Expired, CASE, "届满终止失效 | 届满终止，待失效", ""),
    words(Meaning::Expired, GAZETTE, "专利权有效期届满 | 专利权期限届满 | 专利权届满终止", ""),
    words(
        Meaning::Expired,
        DATABASES,
        "期限届满 | 期满终止 | 届满 | 届满失效 | 届满终止 | 有效期届满 | 保护期届满",
        "",
    ),
    words(
        Meaning::Expired,
        LEDGERS,
        "期满 | 期满失效 | 期满终止失效 | 专利权期满终止 | 到期 | 已到期 | 专利到期 | 到期终止 | \
         到期失效 | 授权到期 | 有效期满 | 保护期满",
        "",
    ),
    words(
        Meaning::Expired,
        ENGLISH,
        "Expired | Expired - Lifetime",
        "英文里未缴年费的终止也叫 Expired：保护期没有满的，按已失效（原因不明）计",
    ),
    words(Meaning::Rejected, CASE, "驳回失效", ""),
    words(
        Meaning::Rejected,
        GAZETTE,
        "发明专利申请公布后的驳回 | 公布后的驳回 | 公布后驳回 | 专利申请的驳回 | 申请的驳回 | \
         驳回的专利申请 | 驳回申请决定",
        "",
    ),
    words(Meaning::Rejected, DATABASES, "驳回 | 已驳回 | 驳回申请 | 申请驳回", ""),
    words(Meaning::Rejected, LEDGERS, "不予授权 | 不授权 | 不授予专利权 | 不予授予专利权", ""),
    words(Meaning::Rejected, ENGLISH, "Rejected | Refused", ""),
    words(
        Meaning::Withdrawn,
        CASE,
        "逾期视撤失效 | 实审请求视撤失效 | 无申请费视撤失效 | 国优视撤 | 撤回专利申请 | 视为放弃失效",
        "“视为放弃失效”是没有办理登记手续、从未取得专利权的申请",
    ),
    words(
        Meaning::Withdrawn,
        GAZETTE,
        "发明专利申请公布后的撤回 | 发明专利申请公布后的视为撤回 | 公布后的撤回 | 公布后的视为撤回 | \
         公布后撤回 | 公布后视为撤回 | 专利申请的撤回 | 专利申请的视为撤回 | 申请的撤回 | \
         申请的视为撤回 | 撤回的专利申请 | 视为撤回的专利申请 | 被视为撤回的申请",
        "",
    ),
    words(
        Meaning::Withdrawn,
        GAZETTE,
        "专利权的视为放弃 | 专利权视为放弃 | 视为放弃专利权 | 视为放弃取得专利权 | \
         视为放弃取得专利权的权利 | 被视为放弃取得专利权 | 被视为放弃专利权的申请",
        "没有办理登记手续，从未取得专利权；同一行有授权公告日的，互相矛盾，记为未知",
    ),
    words(
        Meaning::Withdrawn,
        DATABASES,
        "撤回 | 已撤回 | 主动撤回 | 视为撤回 | 视撤 | 逾期视撤 | 视撤失效 | 撤回失效 | 视为撤回失效 | 申请撤回 | \
         撤回申请 | 申请终止 | 视为放弃 | 被视为放弃 | 撤回或视为撤回",
        "",
    ),
    words(
        Meaning::Withdrawn,
        LEDGERS,
        "放弃申请 | 申请放弃 | 放弃专利申请 | 终止申请 | 视为未提出",
        "",
    ),
    words(
        Meaning::Withdrawn,
        ENGLISH,
        "Withdrawn | Withdrawn-Undetermined | Withdrawn-Voluntarily | Withdrawn-Deemed | \
         Deemed withdrawn | Abandoned-Deemed | Discontinued | Discontinuation",
        "",
    ),
    words(
        Meaning::GivenUp,
        DATABASES,
        "放弃 | 已放弃 | 主动放弃 | 自动放弃 | 放弃失效 | 主动放弃失效",
        "有授权公告日的，按放弃专利权计；没有的，看不出曾否授权",
    ),
    words(
        Meaning::GivenUp,
        ENGLISH,
        "Abandoned | Abandoned-Undetermined | Abandoned-Voluntarily",
        "",
    ),
    words(
        Meaning::Dead,
        DATABASES,
        "失效 | 已失效 | 无效 | 无权 | 失效专利 | 无效专利 | 专利失效 | 专利无效 | 已失效专利 | \
         其他失效",
        "有授权公告日的，是已终止的专利权，原因不明；没有的，看不出曾否授权",
    ),
    words(Meaning::Dead, ENGLISH, "Inactive | Dead | Not in force", ""),
    words(
        Meaning::Open,
        LEDGERS,
        "授权未缴费 | 授权未交费 | 授权待缴费 | 授权待交费",
        "可能是登记费未缴（还没有专利权），也可能是年费未缴",
    ),
    words(Meaning::Open, CASE, "公告封卷 | 分案结案 | 等待恢复 | 待恢复 | 等恢复 | 等待诉讼", ""),
    words(
        Meaning::Open,
        GAZETTE,
        "专利权的无效宣告 | 专利权的无效、部分无效宣告 | 专利权的撤销 | 专利权撤销 | 公告",
        "没有写明是全部还是部分",
    ),
    words(
        Meaning::Open,
        PATSNAP,
        "未确认 | 未指定类型 | 未指定 | PCT指定期内 | PCT指定期满 | PCT国际公布 | \
         PCT进入指定国（指定期内） | PCT进入指定国（指定期满） | PCT未进指定国 | PCT未进入指定国",
        "",
    ),
    words(
        Meaning::Open,
        LEDGERS,
        "未知 | 不详 | 其他 | 正常 | 在办 | 办理中 | 已缴费 | 已缴年费 | 结案 | 已结案 | 中止 | 恢复 | 撤销 | 无效宣告",
        "",
    ),
    words(
        Meaning::Open,
        ENGLISH,
        "Patented | Unknown | Undetermined",
        "“Patented”只说曾经授权，没有说现在是否有效",
    ),
];
