//! A supposed state in Chinese.

use crate::texts::scenario::Scenario;

pub const SCENARIO: Scenario = Scenario {
    tag: "设想",
    supposed: |title, number| format!("设想：“{title}”按方案 {number} 完成后。"),
    means: "各步显示的结果、时间线和报告都是设想情形，不是实际；填写的内容没有改动。",
    computing: "正在按设想重新计算…",
    back: "回到实际",
};
