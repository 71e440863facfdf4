//! Rules about texts: placeholders, titles, ends.

use super::all;
use crate::compiled::lines;

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
