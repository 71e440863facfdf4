//! Finds the language of texts by their letters, as far as these prove it.

use super::locale::Locale;
use super::{ENGLISH, locale};

/// The words for texts in an unknown language that is not written in Latin letters: English.
static UNDETERMINED: Locale = Locale { tag: "und", ..ENGLISH };

/// The same for texts that are written from right to left.
static UNDETERMINED_RTL: Locale = Locale { tag: "und", rtl: true, ..ENGLISH };

/// The words for texts of an unknown language: those of their language if the letters prove it, else English ones. More than half of the
/// letters decide about the script, and so about the direction. Latin letters prove nothing. If the language `is_stated` to be one without
/// fixed words, only the direction counts.
pub fn written_in<'a>(texts: impl Iterator<Item = &'a str>, is_stated: bool) -> &'static Locale {
    let mut letters = Letters::default();
    texts.for_each(|text| text.chars().for_each(|c| letters.add(c)));
    let found = letters.locale();
    match (is_stated, found.rtl) {
        (true, true) => &UNDETERMINED_RTL,
        (true, false) => &UNDETERMINED,
        (false, _) => found,
    }
}

/// The number of letters by script, and of those that prove a language.
#[derive(Default)]
struct Letters {
    latin: usize,
    hebrew: usize,
    arabic: usize,
    /// Letters of Persian, Urdu, Kurdish and other languages, among those of Arabic.
    not_arabic: usize,
    other_rtl: usize,
    cyrillic: usize,
    russian: usize,
    ukrainian: usize,
    /// Letters of Serbian, Belarusian, Kazakh and other languages, among the Cyrillic ones.
    other_cyrillic: usize,
    devanagari: usize,
    hindi: usize,
    not_hindi: usize,
    hangul: usize,
    kana: usize,
    han: usize,
    simplified: usize,
    traditional: usize,
    other: usize,
}

impl Letters {
    fn add(&mut self, c: char) {
        let counts: &mut [&mut usize] = match c {
            'a'..='z' | 'A'..='Z' | 'ª' | 'º' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff21}'..='\u{ff5a}' => {
                &mut [&mut self.latin]
            }
            _ if !c.is_alphabetic() && c != '\u{93c}' => return,
            '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => &mut [&mut self.hebrew],
            '\u{621}'..='\u{63a}'
            | '\u{641}'..='\u{65f}'
            | '\u{670}'
            | '\u{671}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}' => &mut [&mut self.arabic],
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{870}'..='\u{8ff}' => {
                &mut [&mut self.arabic, &mut self.not_arabic]
            }
            '\u{700}'..='\u{86f}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' => &mut [&mut self.other_rtl],
            'ы' | 'э' | 'ё' | 'Ы' | 'Э' | 'Ё' => &mut [&mut self.cyrillic, &mut self.russian],
            'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => &mut [&mut self.cyrillic, &mut self.ukrainian],
            'А'..='я' => &mut [&mut self.cyrillic],
            '\u{400}'..='\u{52f}' => &mut [&mut self.cyrillic, &mut self.other_cyrillic],
            '\u{93c}' | '\u{958}'..='\u{95f}' => &mut [&mut self.devanagari, &mut self.hindi],
            'ळ' => &mut [&mut self.devanagari, &mut self.not_hindi],
            '\u{900}'..='\u{97f}' => &mut [&mut self.devanagari],
            '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}' => &mut [&mut self.hangul],
            '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => &mut [&mut self.kana],
            '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
                self.simplified += usize::from(SIMPLIFIED.contains(c));
                self.traditional += usize::from(TRADITIONAL.contains(c));
                &mut [&mut self.han]
            }
            _ => &mut [&mut self.other],
        };
        for count in counts {
            **count += 1;
        }
    }

    fn locale(&self) -> &'static Locale {
        // A syllable or a character of these scripts stands for several letters.
        let east_asian = (self.hangul + self.kana + self.han) * EAST_ASIAN_LETTERS;
        let rtl = self.hebrew + self.arabic + self.other_rtl;
        let all = self.latin + rtl + self.cyrillic + self.devanagari + east_asian + self.other;
        let is_most = |letters: usize| letters * 2 > all;
        let found = if is_most(self.latin) || all == 0 {
            Some("en")
        } else if is_most(rtl) {
            self.right_to_left(rtl)
        } else if is_most(east_asian) {
            Some(self.east_asian())
        } else if is_most(self.cyrillic) {
            self.cyrillic()
        } else {
            (is_most(self.devanagari) && self.hindi > 0 && self.not_hindi == 0).then_some("hi")
        };
        found.and_then(locale).unwrap_or(if is_most(rtl) { &UNDETERMINED_RTL } else { &UNDETERMINED })
    }

    fn right_to_left(&self, rtl: usize) -> Option<&'static str> {
        if self.hebrew * 2 > rtl {
            return Some("he");
        }
        let is_arabic = self.arabic * 2 > rtl && !is_frequent(self.not_arabic, self.arabic);
        is_arabic.then_some("ar")
    }

    fn east_asian(&self) -> &'static str {
        if self.hangul > self.kana + self.han {
            "ko"
        } else if self.kana * FEWEST_KANA > self.kana + self.han {
            "ja"
        } else if self.traditional > self.simplified {
            "zh-Hant"
        } else {
            "zh"
        }
    }

    fn cyrillic(&self) -> Option<&'static str> {
        let proof = |own: usize, foreign: usize| own > 0 && !is_frequent(foreign + self.other_cyrillic, self.cyrillic);
        match (proof(self.russian, self.ukrainian), proof(self.ukrainian, self.russian)) {
            (true, false) => Some("ru"),
            (false, true) => Some("uk"),
            (true, true) | (false, false) => None,
        }
    }
}

/// How many Latin letters a character of Chinese, Japanese or Korean stands for.
const EAST_ASIAN_LETTERS: usize = 2;

/// In Japanese, at least one character of this many is kana; in Chinese, a name may have some.
const FEWEST_KANA: usize = 10;

/// Whether letters are too frequent for those of foreign names: more than one of 50.
fn is_frequent(letters: usize, all: usize) -> bool {
    letters * 50 > all
}

/// Chinese characters that are written in simplified script only.
const SIMPLIFIED: &str = "\
    东两严个为举么义乐习乡书买亏亚产亿仅从仓仪们价众优会伟传伤伦体侦侧债倾偿储儿兰关兴养内写军农决况\
    净减几击划刚创别剂剧办务动励劲劳势匀区医华协单卖卫却厂厅历压厌县参双发变叙号吓吗听启员呜咏响哟啰\
    喷团园围国图圆圣场坏块坚垒垫壮声处备复够头夺奋奖妇妈娱孙学宝实宠审宪宽宾对寻导将尔尝尽层属岁岛峡\
    币师帐带帮广庄庆库应废开异弃张弹归当录彻忆忧怀态怜总恶恼悬惊惧惩惯愿懒戏战户扑执扩扫扬抚抢护报拟\
    拥拦择挂挡挤挥损捡换据掷搁摄敌数断无旧时昼显晓暂术机杀杂权条来杨极构柜标栏树样档梦检楼欢欧残毁毕\
    气汇汉汤汹沟没泪泽洁浅浆测济浏涌润涨渐湿滞满滤潜灭灯灵炉点炼烦烧热爱牵状犹独猎猫玛环现电疗疮疯痒\
    皱盐监盖盘睁矫矿码砖础确礼祸离秃种积称稳穷窃窝竖竞笔筛筹签简篮类粮紧纠红纤约级纪纯纳纵纸线练组细\
    织终绍经绑结绕绘给络绝统绩绪续绳维综绿缆缓编缝缩缴网罗罚耸职联聪肃肤肿胜脏脑脱脸舰艺节苏荐荣药获\
    营萧蓝虑虽虾蚀补袭装见规视览觉触誉计订认讨让记讲论设证评诉诊词译试话该语误说请读课谁调谈谎谢谦谱\
    贝负贡财责败账货质贫购贯贴贵贷费贺资赏赔赖赚赛赶趋跃践踪躯车轨转轮软轰轻载较辅辆辑输辞辩边达迁过\
    迈运还这进远违连迟迹适选递逻遗邮邻酱释针钟钥钩钱铁铃铜银铺链销锁错键镇镜长门闪闭问闲间闹闻阅队阳\
    阴阶际陆陈险随隐难雾静页顶项顺须顾顿预领频颗题颜额风飞饭饮饰饱饼饿馆马驾骂验骗骚骤鱼鲜鸟鸡鸣麦黄\
    齐齿龄龙龟";

/// Chinese characters that are written in traditional script only.
const TRADITIONAL: &str = "\
    亞來倉個們倫偉側偵備傳債傷傾僅價儀億償優儲兒內兩別剛創劃劇劑勁動務勝勞勢勵勻匯區協卻厭參員問啟單\
    喲嗎嗚嘗噴嚇嚴囉國圍園圓圖團執堅報場塊墊壓壘壞壯夠夢奪奮娛婦媽孫學實審寫寬寵寶將尋對導層屬島峽師\
    帳帶幣幫幾庫廠廢廣廳張彈從復徹惡惱愛態慣慮慶憂憐憲憶應懲懶懷懸懼戰戲戶掃掛揚換揮損搶撫撲撿擁擇擊\
    擋據擠擬擱擲擴攔攝敗敘敵數斷時晝暫曉書會東條棄楊極榮構樂樓標樣樹機檔檢櫃欄權歐歡歲歷歸殘殺毀氣決\
    沒況洶淚淨淺減測湧湯溝滅滯滿漢漲漸漿潔潛潤澤濕濟濾瀏為無煉煩熱燈燒營爐爾牽狀猶獎獨獲獵現瑪環產畢\
    異當瘋瘡療癢發皺盡監盤眾睜矯確碼磚礎礦禍禮禿種稱積穩窩窮竊競筆節篩簡簽籃籌糧糾紀約紅納純紙級細紹\
    終組結絕絡給統綁經綜綠維網緊緒線編緩練縣縫縮縱總績織繞繩繪繳續纖纜罰罵羅義習聖聞聯聰聲聳職聽肅脫\
    腦腫膚臉興舉舊艦莊華蓋蕭薦藍藝藥蘇蘭處號虧蝕蝦術衛補裝襲見規視覺覽觸訂計討記設訴診評詞詠試話該認\
    語誤說誰課調談請論謊謙講謝證譜譯護譽讀變讓豎貓貝負財貢貧貨貫責貴買貸費貼賀資賓賞賠賣質賬賴賺購賽\
    趕趨跡踐蹤躍軀車軌軍軟較載輔輕輛輪輯輸轉轟辦辭辯農這連進運過達違遞遠適遲遷選遺邁還邊邏郵鄉鄰醫醬\
    釋針鈴鉤銀銅銷鋪錄錢錯鍵鎖鎮鏈鏡鐘鐵鑰長門閃閉開閒間閱關陰陳陸陽隊階際隨險隱雖雙雜雞離難電霧靈靜\
    響頁頂項順須預頓領頭頻顆題額顏願類顧顯風飛飯飲飽飾餅養餓館馬駕騙騷驗驚驟髒體鬧魚鮮鳥鳴鹽麥麼黃點\
    齊齒齡龍龜";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_prove_a_language_or_a_direction() {
        for (text, tag, rtl) in [
            ("", "en", false),
            ("42 – 😀", "en", false),
            ("I renew my contract", "en", false),
            ("Ich verlängere meinen Vertrag", "en", false),
            ("Chcę odnowić umowę", "en", false),
            ("予約を確認する", "ja", false),
            ("電話する", "ja", false),
            ("お客様がアプリで予約する Pizza", "ja", false),
            ("예약을 확인한다", "ko", false),
            ("我想退货", "zh", false),
            ("我想退貨", "zh-Hant", false),
            ("我要安心回家", "zh", false),
            ("顾客在「の」字头的店里买东西，问了很多问题", "zh", false),
            ("אני מזמין Pizza באתר (Wolt)!", "he", true),
            ("لا أريد أن أنسى تطعيم كلبي", "ar", true),
            ("أريد أن أفتح حساباً في بنك HSBC", "ar", true),
            ("می‌خواهم قراردادم را تمدید کنم", "und", true),
            ("میں اپنا معاہدہ بڑھانا چاہتا ہوں", "und", true),
            ("ދިވެހި ބަސް", "und", true),
            ("Я хочу продлить мой договор, это мы", "ru", false),
            ("Я хочу продовжити договір", "uk", false),
            ("Хочу заказать такси", "und", false),
            ("Искам да удължа договора си, къде", "und", false),
            ("Желим да продужим уговор, њега ћу", "und", false),
            ("Я хачу падоўжыць дагавор і ўсё", "und", false),
            ("मैं बड़ा पार्सल भेजना चाहता हूँ", "hi", false),
            ("मला करार वाढवायचा आहे, वेळ", "und", false),
            ("Θέλω να ανανεώσω το συμβόλαιό μου", "und", false),
            ("ฉันอยากต่อสัญญา", "und", false),
            // Names and quotes are fewer than half of the letters.
            ("Maya asks شركة التأمين for help with her claim", "en", false),
            ("תשלום עם Google Pay בקופה של הסופר", "he", true),
        ] {
            let found = written_in([text].into_iter(), false);
            assert_eq!((found.tag, found.rtl), (tag, rtl), "{text}");
            let stated = written_in([text].into_iter(), true);
            assert_eq!((stated.tag, stated.rtl), ("und", rtl), "{text}");
        }
    }

    #[test]
    fn a_character_is_simplified_or_traditional() {
        assert_eq!(SIMPLIFIED.chars().count(), TRADITIONAL.chars().count());
        assert!(!SIMPLIFIED.contains(|c| TRADITIONAL.contains(c)));
    }
}
