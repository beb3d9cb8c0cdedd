//! Traditional characters in headers and set words become simplified ones. Titles and names stay as they
//! are written.

use std::sync::LazyLock;

/// Characters of headers, legal status, countries and the words around them, each before its simplified
/// form. Those whose form depends on the word (乾, 著, 隻) are left out: no header has them.
const PAIRS: &str = "\
    並并亞亚佈布來来係系個个倫伦備备傳传僅仅價价億亿償偿優优儲储內内兩两凍冻別别則则剛刚創创\
    劃划動动務务勝胜勞劳勵励區区協协厭厌參参員员問问單单嚴严國国圓圆圖图團团執执報报場场塊块\
    墊垫壓压壞坏壽寿夾夹奧奥奪夺學学實实審审寫写將将專专尋寻對对導导屆届層层屬属島岛師师帶带\
    幣币庫库廠厂廢废廣广廳厅張张強强彈弹後后徑径從从復复徵征徹彻恆恒愛爱態态慣惯憑凭應应懷怀\
    戶户拋抛換换揮挥損损搶抢撥拨撲扑擇择擊击擋挡擔担據据擬拟擴扩攜携攝摄敗败數数斷断於于時时\
    暫暂曆历書书會会東东條条棄弃業业極极構构槍枪樓楼標标樞枢樣样樹树橋桥機机檔档檢检櫃柜欄栏\
    權权歐欧歡欢歲岁歷历歸归殘残殺杀氣气決决沒没況况洩泄減减準准溝沟溫温滅灭滯滞滿满潔洁潤润\
    濕湿濟济瀏浏灣湾為为烏乌無无煉炼煙烟熱热燈灯燒烧營营爐炉爾尔牆墙狀状獎奖獨独獲获獻献現现\
    環环瓊琼產产異异當当療疗發发盜盗盡尽監监盤盘眾众確确碼码磚砖礎础禮礼稅税種种稱称穩稳窮穷節节\
    築筑簡简簽签籌筹糧粮紀纪約约紅红紋纹納纳紐纽純纯紙纸級级細细紹绍終终組组結结絕绝絡络統统\
    絲丝經经綜综綠绿維维網网緊紧線线緣缘編编緩缓緬缅練练縣县縮缩縱纵總总織织繞绕繪绘繫系繳缴\
    繼继續续罰罚羅罗義义聯联聲声職职聽听肅肃腳脚膠胶臉脸臨临臺台與与舉举舊旧艦舰華华萬万葉叶\
    藝艺藥药蘇苏蘭兰處处號号術术衛卫衝冲補补裝装製制複复見见規规視视覺觉覽览觀观訂订計计訊讯\
    訓训託托記记訟讼訪访設设許许訴诉註注評评詞词試试該该詳详誌志語语誤误說说調调談谈請请論论\
    諮咨講讲謝谢證证識识譯译議议護护讀读變变讓让負负財财貨货責责費费貼贴貿贸資资賓宾賠赔質质\
    購购贏赢車车軌轨軟软軸轴較较載载輪轮輯辑輸输轄辖轉转農农連连週周進进遊游運运過过達达遞递\
    遠远適适遷迁選选遺遗還还邊边郵邮鄉乡醫医釋释針针鉛铅銀银銅铜銷销鋁铝鋼钢錄录錢钱錯错鍋锅\
    鍵键鎖锁鎮镇鏈链鏡镜鐘钟鐵铁鑄铸鑽钻長长門门閉闭開开間间閥阀閱阅闊阔關关陣阵陰阴陸陆陽阳\
    隊队階阶際际隨随險险隱隐雖虽雙双雜杂離离雲云電电靈灵靜静韓韩響响頁页頂顶項项順顺須须預预\
    領领頭头頻频顆颗題题額额願愿類类顯显風风飛飞飯饭飲饮飼饲養养館馆馬马駁驳騎骑驅驱驗验驟骤\
    體体鬆松魚鱼鳥鸟鹽盐麗丽麥麦黃黄點点齊齐齒齿齡龄龍龙爲为頒颁辦办認认陳陈";

static SIMPLE: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let mut characters = PAIRS.chars();
    let mut pairs = Vec::new();
    while let (Some(written), Some(simple)) = (characters.next(), characters.next()) {
        pairs.push((written, simple));
    }
    pairs.sort_unstable();
    pairs
});

/// The text with its traditional characters replaced.
pub fn simplified(text: &str) -> String {
    let simple = |c: char| match SIMPLE.binary_search_by_key(&c, |(written, _)| *written) {
        Ok(at) if !c.is_ascii() => SIMPLE.get(at).map_or(c, |(_, simple)| *simple),
        _ => c,
    };
    text.chars().map(simple).collect()
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, SIMPLE, simplified};

    #[test]
    fn words() {
        let cases = [
            ("申請號", "申请号"),
            ("專利權人", "专利权人"),
            ("授權公告日", "授权公告日"),
            ("法律狀態", "法律状态"),
            ("未繳年費終止失效", "未缴年费终止失效"),
            ("國家/地區", "国家/地区"),
            ("發明名稱", "发明名称"),
            ("申请号 Number 12", "申请号 Number 12"),
        ];
        for (written, expected) in cases {
            assert_eq!(simplified(written), expected, "{written}");
        }
    }

    /// Each character once, and none that is itself the simplified form of another.
    #[test]
    fn pairs() {
        assert_eq!(PAIRS.chars().count() % 2, 0);
        let mut written: Vec<char> = SIMPLE.iter().map(|(written, _)| *written).collect();
        written.dedup();
        assert_eq!(written.len(), SIMPLE.len());
        for (_, simple) in SIMPLE.iter() {
            assert_eq!(simplified(&simple.to_string()), simple.to_string(), "{simple}");
        }
    }
}
