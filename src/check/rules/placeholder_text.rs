//! Texts that are still to be written.

use crate::check::map::Map;
use crate::check::texts::{Kind, texts};
use crate::findings::{Finding, Group, Rule, RuleLevel, quote};

pub(in crate::check) static RULE: Rule = Rule {
    name: "placeholder-text",
    group: Group::Structure,
    level: RuleLevel::Warn,
    summary: "A text that only keeps a place: `TBD`, `TODO`, lorem ipsum, `???`, `[insert quote]`.",
    why: "A placeholder looks like content on the sheet: the card is there, the row seems filled, and nobody asks any more. Write what is \
          known, even if it is a guess marked `confidence: assumption`, or leave the key out: an empty cell shows a gap honestly.",
    bad: &[
        "\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, thoughts: TBD}
      - {name: Compares offers, emotion: 0, pain_points: 'Lorem ipsum dolor sit amet'}
",
        "\
title: I renew my contract
stages:
  - name: Renew
    owner: '???'
    touchpoints:
      - {name: Calls to ask, emotion: -1, quotes: '[insert quote from interview]'}
",
    ],
    good: &[
        "\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, thoughts: Already a year?}
      - {name: Compares offers, emotion: 0, pain_points: Prices without tax}
",
        "\
title: I renew my contract
stages:
  - name: Renew
    owner: Service centre
    touchpoints:
      - {name: Calls to ask, emotion: -1, quotes: I was number fourteen.}
",
    ],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018 (maps rest on truthful narratives); a convention of editors' style guides.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let spanish =
        map.journey.locale.as_ref().is_some_and(|locale| locale.value.starts_with("es") || locale.value.starts_with("pt"));
    for said in texts(map.journey) {
        if is_placeholder(said.text, said.kind, spanish) {
            found.push(
                RULE.at(said.span, format!("{} is still to be written", quote(said.text)))
                    .label("keeps a place")
                    .help("write what is known, or leave the key out until then"),
            );
        }
    }
}

fn is_placeholder(text: &str, kind: Kind, todo_is_a_word: bool) -> bool {
    let lower = text.to_lowercase();
    let core = lower
        .trim_matches(|char: char| char.is_whitespace() || "()[]<>{}（）【】「」《》*_\"'“”„«».…:!?？！。-–—".contains(char));
    if core.is_empty() {
        return is_only_signs(text.trim(), kind);
    }
    let whole =
        WHOLE.contains(&core) && !(todo_is_a_word && core == "todo") || core.chars().all(|char| char == 'x') && core.len() > 2;
    whole || lower.contains("lorem ipsum") || lower.contains("dolor sit amet") || is_marked(text, kind) || is_to_fill_in(&lower)
}

/// Dots, dashes and question marks, where nobody says them: `?` can be a thought, `...` cannot.
fn is_only_signs(text: &str, kind: Kind) -> bool {
    let dots =
        text.chars().all(|char| matches!(char, '.' | '…' | '-' | '–' | '—' | '_' | '*' | '[' | ']' | '<' | '>' | '(' | ')'));
    let asked = text.chars().all(|char| matches!(char, '?' | '？')) && kind != Kind::Voice;
    dots || asked
}

/// A mark that editors leave in capitals in a text: `Price: TBD`, `TODO ask Anna`, `customer XXX`.
fn is_marked(text: &str, kind: Kind) -> bool {
    let shouted = !text.chars().any(char::is_lowercase);
    let mut words = text.split(|char: char| !char.is_alphanumeric());
    // A customer quoted word for word may well be masked.
    let masked = |word: &str| kind != Kind::Voice && word.len() > 2 && word.chars().all(|char| char == 'X');
    words.any(|word| matches!(word, "TBD" | "FIXME") || (word == "TODO" || masked(word)) && !shouted)
        || ["TODO:", "TBC:", "TBA:"].iter().any(|mark| text.starts_with(mark))
}

/// Something between brackets that tells the author what to write: `[insert quote]`, `<your text>`, `{{name}}`.
fn is_to_fill_in(lower: &str) -> bool {
    let between = |open: &str, close: &str| {
        lower.split(open).skip(1).any(|rest| {
            rest.split(close).next().is_some_and(|inside| {
                let inside = inside.trim();
                inside.len() < rest.len()
                    && (WHOLE.contains(&inside)
                        // A single word may be a key or a button: `[Insert]`.
                        || inside.contains(' ') && BEGINNINGS.iter().any(|word| begins_with_word(inside, word))
                        || BEGINNINGS_UNSPACED.iter().any(|word| inside.starts_with(word))
                        || ENDINGS.iter().any(|word| inside.ends_with(word)))
            })
        })
    };
    let template = lower.split("{{").skip(1).any(|rest| rest.contains("}}"));
    template || between("[", "]") || between("<", ">") || between("［", "］") || between("【", "】")
}

fn begins_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whole texts, in the languages that sheets speak, lower case and without the signs around them.
const WHOLE: &[&str] = &[
    // Everywhere.
    "tbd",
    "tbc",
    "tba",
    "todo",
    "fixme",
    "wip",
    "n/a",
    "n.a",
    "n. a",
    "asdf",
    "asdfgh",
    "qwerty",
    "blah blah",
    "bla bla",
    // English.
    "to be added",
    "to be confirmed",
    "to be decided",
    "to be defined",
    "to be determined",
    "to be done",
    "to be filled in",
    "to be written",
    "fill in",
    "fill me in",
    "placeholder",
    "placeholder text",
    "dummy text",
    "sample text",
    "your text here",
    "text here",
    "text goes here",
    "insert text here",
    "add text here",
    "untitled",
    "new stage",
    "new touchpoint",
    // German.
    "noch offen",
    "noch zu klären",
    "noch zu ergänzen",
    "zu klären",
    "zu ergänzen",
    "wird ergänzt",
    "wird noch ergänzt",
    "folgt noch",
    "text folgt",
    "inhalt folgt",
    "platzhalter",
    "platzhaltertext",
    "blindtext",
    "beispieltext",
    "ohne titel",
    "k.a",
    "k. a",
    // French.
    "à définir",
    "à compléter",
    "à déterminer",
    "à préciser",
    "à remplir",
    "à rédiger",
    "texte à venir",
    "texte ici",
    "faux texte",
    "sans titre",
    // Spanish.
    "por definir",
    "por determinar",
    "por completar",
    "por confirmar",
    "a definir",
    "texto aquí",
    "texto de ejemplo",
    "texto de relleno",
    "sin título",
    // Portuguese.
    "a determinar",
    "a preencher",
    "a completar",
    "a confirmar",
    "por preencher",
    "texto aqui",
    "texto de exemplo",
    "sem título",
    // Japanese.
    "未定",
    "未記入",
    "未入力",
    "要記入",
    "後で記入",
    "あとで書く",
    "ダミー",
    "ダミーテキスト",
    "サンプルテキスト",
    "仮テキスト",
    "無題",
    // Chinese.
    "待定",
    "待补充",
    "待補充",
    "待填写",
    "待填寫",
    "待确认",
    "待確認",
    "占位符",
    "占位文字",
    "示例文本",
    "示例文字",
    "未命名",
    "无标题",
    // Arabic.
    "يحدد لاحقا",
    "يحدد لاحقًا",
    "سيحدد لاحقا",
    "سيحدد لاحقًا",
    "يُحدد لاحقًا",
    "قيد التحديد",
    "نص تجريبي",
    "نص نموذجي",
    "بدون عنوان",
    "لوريم إيبسوم",
    // Hebrew.
    "ייקבע בהמשך",
    "יקבע בהמשך",
    "טרם נקבע",
    "להשלמה",
    "להשלים",
    "טקסט לדוגמה",
    "טקסט זמני",
    "ללא כותרת",
    "לורם איפסום",
];

/// How a request to the author begins, in brackets.
const BEGINNINGS: &[&str] = &[
    "insert",
    "add your",
    "add a",
    "add an",
    "add text",
    "add quote",
    "enter your",
    "enter text",
    "enter a",
    "text here",
    "quote here",
    "name here",
    "fill in",
    "your text",
    "your name",
    "placeholder",
    "tbd",
    "tbc",
    "todo",
    "to do",
    "hier einfügen",
    "text einfügen",
    "bitte ausfüllen",
    "hier eintragen",
    "insérer",
    "à compléter",
    "à remplir",
    "à définir",
    "insertar",
    "completar",
    "rellenar",
    "por definir",
    "inserir",
    "preencher",
    "a definir",
    "أدخل",
    "أضف",
    "הכנס",
    "הכניסו",
    "הוסף",
    "השלם",
];

/// The same in scripts without blanks between words.
const BEGINNINGS_UNSPACED: &[&str] = &["ここに", "插入", "填写", "填寫", "请输入", "請輸入", "在此", "待定", "未定"];

/// How it ends where the verb stands last.
const ENDINGS: &[&str] = &[" einfügen", " eintragen", " ergänzen", "を入力", "を記入", "を挿入"];
