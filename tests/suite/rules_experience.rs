//! Rules about the lens, the structure and the experience, in cases without findings or with a single one.

use cjm::check::{RULES, Settings, find};
use cjm::findings::RuleLevel;

use crate::compiled::compiled;

/// The lines on which one rule, with all others off, finds something in a journey.
fn lines(name: &str, text: &str) -> Vec<usize> {
    lines_with(name, text, Settings::default())
}

fn lines_with(name: &str, text: &str, mut settings: Settings) -> Vec<usize> {
    for row in RULES.iter().copied() {
        settings.set_level(row, if row.name == name { RuleLevel::Warn } else { RuleLevel::Allow });
    }
    assert!(find(name).is_some(), "{name}");
    let found = compiled(text, &settings).findings;
    found.iter().map(|finding| text[..finding.primary.span.start as usize].matches('\n').count() + 1).collect()
}

/// Runs a table of journeys: the rule, the lines it has to speak of, the journey.
fn all(table: &[(&str, &[usize], &str)]) {
    for (name, expected, text) in table {
        assert_eq!(lines(name, text), *expected, "{name} in\n{text}");
    }
}

#[test]
fn a_curve_is_judged_by_its_main_path_and_by_persona() {
    all(&[
        // Three alike are no curve yet, four are flat; a turn is not; another path does not count.
        (
            "flat-emotions",
            &[],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 1}, {name: b, emotion: 1}, {name: c, emotion: 1}]}\n",
        ),
        (
            "flat-emotions",
            &[3],
            "title: T\nstages:\n  - {name: A, emotion: 0}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: 0}\n  - {name: D, emotion: 0}\n",
        ),
        (
            "flat-emotions",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 0}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: {from: -1, score: 0}}\n  - {name: D, emotion: 0}\n",
        ),
        (
            "flat-emotions",
            &[6],
            "title: T\npaths: [{id: p, name: If not}]\nstages:\n  - name: A\n    touchpoints:\n      - {name: a, emotion: 1}\n      - {name: b, emotion: -1, path: p}\n      - {name: c, emotion: 1}\n      - {name: d, emotion: 1}\n      - {name: e, emotion: 1}\n",
        ),
        // A word, a note, a thought or a pain point, also of the stage, is a reason; the middle of the scale needs none.
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 0.5}, {name: b, emotion: -0.5}, {name: c, emotion: 0}]}\n",
        ),
        (
            "unexplained-extreme",
            &[1],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 0.5}, {name: b, emotion: -2}, {name: c, emotion: 0}]}\n",
        ),
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 0.5}, {name: b, emotion: -2}]}\n",
        ),
        (
            "unexplained-extreme",
            &[4],
            "title: T\nstages:\n  - {name: A, emotion: {score: 2, note: Sunday}}\n  - {name: B, emotion: -2}\n  - {name: C, emotion: -1}\n",
        ),
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: {score: 2, note: Sunday}}\n  - {name: B, emotion: -2, pain_points: [Rain]}\n",
        ),
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - name: A\n    thoughts: Never again\n    touchpoints: [{name: a, emotion: 1}, {name: b, emotion: -2}, {name: c, emotion: 2}]\n",
        ),
        // Of several points with the same score, one with a word is enough; without any, the first is reported.
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 0}\n  - {name: B, emotion: 1}\n  - {name: C, emotion: {score: 1, feeling: glad}}\n  - {name: D, emotion: 1}\n",
        ),
        (
            "unexplained-extreme",
            &[4],
            "title: T\nstages:\n  - {name: A, emotion: {score: -2, feeling: lost}}\n  - {name: B, emotion: 1}\n  - {name: C, emotion: 1}\n  - {name: D, emotion: 1}\n",
        ),
        // On another scale the same number is the middle.
        (
            "unexplained-extreme",
            &[7],
            "title: T\nscale: {min: 1, max: 5}\nstages:\n  - name: A\n    touchpoints:\n      - {name: a, emotion: {score: 2, feeling: calm}}\n      - {name: b, emotion: 5}\n      - {name: c, emotion: 3}\n",
        ),
        // A shared emotion is a point on each persona's line, and reported once.
        (
            "unexplained-extreme",
            &[7],
            "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - name: A\n    touchpoints:\n      - {name: a, emotion: {p: {score: 1, feeling: glad}, q: 0}}\n      - {name: b, emotion: -2}\n",
        ),
        (
            "low-ending",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 1}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: -1, opportunities: [Call]}\n",
        ),
        (
            "low-ending",
            &[5],
            "title: T\nstages:\n  - {name: A, emotion: 1}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: -1}\n",
        ),
        (
            "low-ending",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 1}\n  - {name: B, emotion: -2}\n  - {name: C, emotion: -1}\n",
        ),
        // Touchpoints without a score follow the last one.
        (
            "low-ending",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 1}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: -1}\n  - {name: D, thoughts: Fine}\n",
        ),
        (
            "low-ending",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: -1}\n  - {name: B, emotion: -1}\n  - {name: C, emotion: -1}\n",
        ),
    ]);
}

#[test]
fn touchpoints_with_other_content_and_no_emotion_are_gaps() {
    let people = "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - name: A\n    touchpoints:\n";
    all(&[
        ("no-emotion", &[], "title: T\nstages: [A, B]\n"),
        (
            "no-emotion",
            &[1],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, channel: web}, {name: b, channel: web}]}\n",
        ),
        ("no-emotion", &[], "title: T\nstages:\n  - {name: A, emotion: 1, touchpoints: [{name: a, channel: web}, {name: b}]}\n"),
        // A persona who joins late or leaves early, or whom the touchpoint does not apply to, has no gap.
        (
            "no-emotion",
            &[],
            &format!(
                "{people}      - {{name: a, emotion: {{p: 1}}}}\n      - {{name: b, emotion: {{p: 1, q: 1}}}}\n      - {{name: c, emotion: {{p: 1}}}}\n"
            ),
        ),
        (
            "no-emotion",
            &[7],
            &format!(
                "{people}      - {{name: a, emotion: {{p: 1, q: 0}}}}\n      - {{name: b, emotion: {{p: 1}}}}\n      - {{name: c, emotion: {{p: 1, q: 0}}}}\n"
            ),
        ),
        (
            "no-emotion",
            &[],
            &format!(
                "{people}      - {{name: a, emotion: {{p: 1, q: 0}}}}\n      - {{name: b, for: p, emotion: {{p: 1}}}}\n      - {{name: c, emotion: {{p: 1, q: 0}}}}\n"
            ),
        ),
        (
            "no-emotion",
            &[],
            &format!(
                "{people}      - {{name: a, emotion: {{p: 1, q: 0}}}}\n      - {{name: b, emotion: 1}}\n      - {{name: c, emotion: {{p: 1, q: 0}}}}\n"
            ),
        ),
    ]);
    // With both rules on, an empty touchpoint is reported once.
    let text = "title: T\nstages:\n  - name: A\n    touchpoints:\n      - {name: a, emotion: 1}\n      - {name: b}\n";
    let found = compiled(text, &Settings::default()).findings;
    let here: Vec<&str> =
        found.iter().filter(|d| text[..d.primary.span.start as usize].ends_with("{name: ")).map(|d| d.rule.name).collect();
    assert!(here.contains(&"bare-touchpoint") && !here.contains(&"no-emotion"), "{here:?}");
}

#[test]
fn placeholders_are_found_in_any_language_and_ordinary_words_are_not() {
    for text in [
        "TBD",
        "(tbd)",
        "[TBD]",
        "n/a",
        "N.A.",
        "...",
        "…",
        "---",
        "xxx",
        "XXXX",
        "TODO: ask",
        "Price: TBD",
        "To be defined",
        "Lorem Ipsum",
        "lorem ipsum dolor",
        "[insert quote here]",
        "<your text here>",
        "[Zitat einfügen]",
        "{{name}}",
        "à compléter",
        "por definir",
        "A definir",
        "未定",
        "ここに入力してください。【ここに入力】",
        "待补充",
        "[插入引言]",
        "قيد التحديد",
        "להשלמה",
        "noch offen",
        "Customer XXX calls",
        "blah blah",
        "[ 名前を入力 ]",
    ] {
        for field in ["goal", "scenario"] {
            let yaml = format!("title: T\n{field}: {}\nstages: [A]\n", yaml(text));
            assert_eq!(lines("placeholder-text", &yaml), [2], "{text:?} as {field}");
        }
    }
    for text in [
        "?",
        "Why?!",
        "Really???",
        "todos los días",
        "Todo va bien",
        "What a to-do",
        "XXL shirts",
        "Wait... what?",
        "[the bank] said no",
        "Presses [Insert]",
        "[Enter] does nothing",
        "nada",
        "none",
        "a < b and c > d",
        "Insert the card",
        "TBC Bank",
        "n/a is on the form",
        "placeholder for the key",
        "Ask for more",
        "Lorem is her name",
        "待って",
        "הוסף לסל",
        "+49 xxx",
        "ADD TO BASKET",
        "5 - 8",
        "-20 %",
        "WHAT TO DO",
        "Untitled work of art",
    ] {
        let text = yaml(text);
        let masked = text.contains("xxx");
        let yaml = format!("title: T\nstages:\n  - {{name: A, thoughts: {text}}}\n");
        assert_eq!(lines("placeholder-text", &yaml).len(), 0, "{text}, masked: {masked}");
    }
    all(&[
        // A status is a word, `todo` one of Spanish; a masked voice is not a gap, a masked fact is.
        ("placeholder-text", &[], "title: T\nstages: [{name: A, opportunities: [{text: Call, status: to-do}]}]\n"),
        ("placeholder-text", &[], "title: T\nlocale: es\ngoal: Todo\nstages: [A]\n"),
        ("placeholder-text", &[2], "title: T\ngoal: '?'\nstages: [A]\n"),
        // The same place is reported once: the name is the first action.
        ("placeholder-text", &[3], "title: T\nstages:\n  - {name: A, touchpoints: [{actions: tbd}]}\n"),
        (
            "placeholder-text",
            &[3, 4],
            "title: T\npersonas:\n  - {name: P, quote: '[insert quote]'}\n  - {name: tbd}\nstages: [A]\n",
        ),
        ("placeholder-text", &[3], "title: T\nmetrics:\n  - {name: NPS, value: TBD}\nstages: [A]\n"),
    ]);
}

/// A text as a YAML scalar.
fn yaml(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[test]
fn required_lanes_go_by_keys_by_names_of_lanes_and_by_own_ids() {
    let text = "title: T\nlanes: [{id: legal, title: Legal}, {id: ethics, title: Ethics}]\nstages:\n  - name: A\n    goal: G\n    touchpoints:\n      \
                - {name: a, channel: web, wait: 2 days, emotion: 1, legal: Sign here, evidence: [e]}\n\
                evidence: [{id: e, title: E}]\n";
    for (key, missing) in [
        ("emotion", false),
        ("emotions", false),
        ("channels", false),
        ("time", false),
        ("goals", false),
        ("research", false),
        ("legal", false),
        ("ethics", true),
        ("pain_points", true),
        ("backstage", true),
        ("security", true),
    ] {
        let mut settings = Settings::default();
        settings.required_lanes = vec![key.to_owned()];
        assert_eq!(lines_with("missing-lane", text, settings).len(), usize::from(missing), "{key}");
    }
    // The help names the key of the lane.
    for (lane, key) in [("owners", "owner"), ("channels", "channel"), ("emotions", "emotion"), ("thoughts", "thoughts")] {
        let mut settings = Settings::default();
        settings.required_lanes = vec![lane.to_owned()];
        let found = compiled("title: T\nstages: [A]\n", &settings).findings;
        let help = found.iter().find(|found| found.rule.name == "missing-lane").and_then(|found| found.help.clone());
        assert_eq!(help.as_deref(), Some(&*format!("add `{key}:` to the touchpoints it is known for")), "{lane}");
    }
    // Every lane of a sheet can be required; the finding names its key.
    for lane in cjm::sheet::LANES.iter().filter(|lane| lane.key != "stages") {
        let mut settings = Settings::default();
        settings.required_lanes = vec![lane.key.to_owned()];
        let found = compiled("title: T\nstages: [A]\n", &settings).findings;
        let help = found.iter().find(|found| found.rule.name == "missing-lane").and_then(|found| found.help.clone());
        assert!(help.is_some_and(|help| help.contains(":` to the ")), "{}", lane.key);
    }
}

#[test]
fn titles_in_the_customers_words_are_left_alone() {
    for title in [
        "CX-412 Renewal",
        "[CX-412] Renewal",
        "Renewal (PROJ-12)",
        "#412: Renewal",
        "Checkout v2",
        "Checkout v1.3",
        "Checkout V2.0",
        "KYC",
        "CRM",
        "checkout_journey",
        "checkout.pptx",
        "Checkout (as-is)",
        "Checkout – draft",
        "Q3 checkout",
        "Onboarding Q3 2026",
        "Onboarding Q3",
        "FY26 goals",
        "Checkout H1 2026",
        "Project Phoenix",
        "Projekt Phönix",
        "Projet Phénix 2",
        "Proyecto Fénix",
        "פרויקט עוגן",
        "Sprint 12",
        "Release 4",
        "Checkout redesign",
        "Redesign of the checkout",
        "Website-Relaunch: Redesign",
        "Refonte du site",
        "サイトリニューアル",
        "官网改版",
        "Customer journey",
        "Checkout journey map",
        "Customer Journey: Checkout",
        "Kundenreise Umzug",
        "Parcours client",
        "Jornada do cliente",
        "Mapa de viaje",
        "カスタマージャーニーマップ",
        "用户旅程地图",
        "رحلة العميل",
        "מסע לקוח",
        "Service blueprint",
    ] {
        assert_eq!(lines("internal-title", &format!("title: {}\nstages: [A]\n", yaml(title))), [1], "{title}");
    }
    for title in [
        "I renew my contract",
        "We need a mortgage by June",
        "My journey to a new home",
        "The journey home",
        "Buying an Audi Q3",
        "I drive my Audi Q4",
        "I get my COVID-19 shot",
        "COVID-19 test at the airport",
        "Trading in the old V8",
        "I redesign my kitchen",
        "Ich plane meine Küche neu",
        "Emergency room",
        "Online checkout",
        "Project manager for a day",
        "Project: a garden",
        "Ich lerne Customer Journey Mapping",
        "Learning customer journey mapping",
        "US citizenship",
        "MP3 player",
        "Kaffee",
        "Je change de banque",
        "Cambio de banco",
        "引っ越す",
        "我要换手机",
        "أجدد عقدي",
        "אני עובר דירה",
        "Rent a flat in Q-Park",
        "Terminal T3",
        "Moving to Canada",
        "Cut the cord - again",
        "A well-being visit",
        "Order no. 412",
        "Vitamin B-12",
        "iPhone",
        "eSIM",
        "I cancel v2 of my plan today",
        "Find our way (with a stroller)",
    ] {
        assert_eq!(lines("internal-title", &format!("title: {}\nstages: [A]\n", yaml(title))).len(), 0, "{title}");
    }
}

#[test]
fn journeys_that_end_with_the_purchase_are_found_in_any_language() {
    for stages in [
        "Discover, Compare, Purchase",
        "Aware, Buy",
        "Choose, Checkout",
        "Compare, Pay",
        "Basket, Order and pay",
        "Search, Sign the contract",
        "Suchen, Kaufen",
        "Vergleich, Bestellung, Bezahlung",
        "Recherche, Achat",
        "Buscar, Comprar",
        "Descoberta, Compra",
        "比較, 購入",
        "认知, 购买",
        "البحث, الشراء",
        "חיפוש, רכישה",
    ] {
        assert_eq!(lines("nothing-after-purchase", &format!("title: T\nstages: [{stages}]\n")), [2], "{stages}");
    }
    for stages in [
        "Discover, Purchase, Use",
        "Arrive, Eat, Pay",
        "Order, Eat, Pay",
        "Book, Stay, Checkout",
        "Notice, Renew",
        "Discover, Sign up",
        "Buy",
        "Purchase",
        "Search, Purchase support",
        "Try, Commit",
        "Find, Book, Dine",
        "Wait, Get it fixed",
        "Suchen, Kaufen, Nutzen",
        "比較, 購入, 利用",
        "Ride, Pay",
        "Discover, Deliver the order",
    ] {
        assert_eq!(lines("nothing-after-purchase", &format!("title: T\nstages: [{stages}]\n")).len(), 0, "{stages}");
    }
    let journey =
        |last: &str| format!("title: T\nstages:\n  - Compare\n  - name: Purchase\n    touchpoints: [Fills the basket, {last}]\n");
    assert_eq!(lines("nothing-after-purchase", &journey("Pays by card")), [4]);
    assert_eq!(lines("nothing-after-purchase", &journey("Unpacks the box")).len(), 0);
    assert_eq!(
        lines("nothing-after-purchase", "title: T\nends_when: The order is placed\nstages: [Compare, Purchase]\n").len(),
        0
    );
}

#[test]
fn what_is_missing_everywhere_is_said_once() {
    let touchpoints = "[{name: a, channel: web}, {name: b, channel: web}]";
    all(&[
        ("no-persona", &[1], "title: T\nstages: [A, B, C, D]\n"),
        ("no-persona", &[], "title: T\nstages: [A, B, C]\n"),
        ("no-persona", &[], "title: T\nsegment: Renters\nstages: [A, B, C, D]\n"),
        ("no-scenario", &[], "title: T\ndescription: It rains\nstages: [A, B, C, D]\n"),
        ("no-goal", &[], "title: T\nstages: [{name: A, goal: G}]\n"),
        ("no-goal", &[], "title: T\npersonas: [{name: P, jobs: {functional: [J]}}]\nstages: [A]\n"),
        ("no-start-or-end", &[], "title: T\nstarts_when: A\nends_when: B\nstages: [A]\n"),
        ("persona-without-goals", &[2], "title: T\npersonas: [{name: P}, {name: Q}]\nstages: [A]\n"),
        ("persona-without-goals", &[4], "title: T\npersonas:\n  - {name: P, goals: G}\n  - {name: Q}\nstages: [A]\n"),
        ("persona-without-goals", &[], "title: T\ngoal: G\npersonas: [{name: P}, {name: Q}]\nstages: [A]\n"),
        ("persona-without-evidence", &[], "title: T\npersonas: [{name: P}]\nstages: [A]\n"),
        (
            "persona-without-evidence",
            &[3],
            "title: T\nevidence: [{id: e, title: E}]\npersonas: [{name: P}, {name: Q}]\nstages: [A]\n",
        ),
        ("stage-without-touchpoints", &[1], "title: T\nstages: [A, B]\n"),
        ("stage-without-touchpoints", &[5], "title: T\nstages:\n  - name: A\n    channel: web\n  - {name: B, goal: G}\n"),
        ("bare-touchpoint", &[1], "title: T\nstages:\n  - {name: A, touchpoints: [a, b]}\n"),
        ("bare-touchpoint", &[], "title: T\nstages:\n  - {name: A, thoughts: Hm, touchpoints: [a, b]}\n"),
        (
            "bare-touchpoint",
            &[5],
            "title: T\nstages:\n  - name: A\n    touchpoints:\n      - {actions: [Calls]}\n      - {actions: [Calls, Waits]}\n",
        ),
        (
            "bare-touchpoint",
            &[],
            "title: T\nlanes: [{id: legal, title: L}]\nstages:\n  - {name: A, touchpoints: [{name: a, legal: x}]}\n",
        ),
        (
            "duplicate-name",
            &[],
            "title: T\npaths: [{id: p, name: If}]\nstages:\n  - {name: A, touchpoints: [{name: a}, {name: a, path: p}]}\n",
        ),
        (
            "duplicate-name",
            &[],
            "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, for: p}, {name: a, for: q}]}\n",
        ),
        (
            "duplicate-name",
            &[3, 5],
            "title: T\npersonas: [{id: p, name: P},\n  {id: q, name: p}]\nstages:\n  - {name: A, touchpoints: [{name: a b}, {name: A  b}]}\n  - {name: B, touchpoints: [a b]}\n",
        ),
        ("duplicate-name", &[4], "title: T\nstages:\n  - Wait\n  - wait\n"),
        ("one-stage", &[], "title: T\nstages: [{name: A, touchpoints: [a, b, c]}]\n"),
        ("no-moment-of-truth", &[], &format!("title: T\nstages: [{{name: A, touchpoints: {touchpoints}}}]\n")),
        // Two wide characters count as four.
        ("name-too-long", &[3], &format!("title: T\nstages:\n  - {}\n  - {}\n", "長".repeat(21), "長".repeat(20))),
        (
            "unfounded-moment-of-truth",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 1, touchpoints: [{name: a, moment_of_truth: true}]}\n",
        ),
        (
            "unfounded-moment-of-truth",
            &[],
            "title: T\nmetrics: [{id: m, name: M}]\nstages:\n  - {name: A, touchpoints: [{name: a, moment_of_truth: Why, metrics: m}]}\n",
        ),
        (
            "unfounded-moment-of-truth",
            &[],
            "title: T\nstages:\n  - {name: A, moment_of_truth: true, touchpoints: [{name: a, emotion: 1}]}\n",
        ),
        (
            "untouched-persona",
            &[],
            "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 1}, {name: b, for: p}]}\n",
        ),
        (
            "untouched-persona",
            &[3],
            "title: T\npersonas: [{id: p, name: P},\n  {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, for: p}, {name: b, for: p}]}\n",
        ),
        (
            "untouched-persona",
            &[3],
            "title: T\npersonas: [{id: p, name: P},\n  {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: {p: 1}}, {name: b}]}\n",
        ),
        (
            "untouched-persona",
            &[],
            "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: {p: 1}}, {name: b, emotion: 0}]}\n",
        ),
    ]);
}
