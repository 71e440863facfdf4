//! Journeys that end when the company has the money.

use crate::check::map::Map;
use crate::check::words::words;
use crate::findings::{Finding, Group, Rule, RuleLevel, quote};

pub(in crate::check) static RULE: Rule = Rule {
    name: "nothing-after-purchase",
    group: Group::Structure,
    level: RuleLevel::Warn,
    summary: "A journey whose last stage is the purchase: nothing of use, help or loyalty.",
    why: "For the company the journey ends with the payment, for the customer it begins there: they use what they bought, need help, come \
          back or do not. A map that stops at the till shows a funnel. Add what happens afterwards; where only this part is meant, \
          say so with `ends_when`.",
    bad: &["\
title: I need a phone that lasts the day
stages:
  - name: Compare
    touchpoints:
      - {name: Reads reviews, channel: web, emotion: 0}
      - {name: Asks a friend, channel: in person, emotion: 1}
  - name: Purchase
    touchpoints:
      - {name: Fills the basket, channel: web, emotion: 0}
      - {name: Pays by card, channel: web, emotion: -1}
"],
    good: &["\
title: I need a phone that lasts the day
stages:
  - name: Compare
    touchpoints:
      - {name: Reads reviews, channel: web, emotion: 0}
      - {name: Asks a friend, channel: in person, emotion: 1}
  - name: Purchase
    touchpoints:
      - {name: Fills the basket, channel: web, emotion: 0}
      - {name: Pays by card, channel: web, emotion: -1}
  - name: Use
    touchpoints:
      - {name: Moves the old data, channel: app, emotion: {score: -2, feeling: lost}}
      - {name: Forgets the charger for a day, channel: app, emotion: {score: 2, feeling: free}}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Lemon, Verhoef, Understanding Customer Experience, Journal of Marketing, 2016.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let journey = map.journey;
    let stages = &journey.stages;
    // Who says when the journey ends has chosen the part that is shown.
    let Some(last) = stages.last().filter(|_| journey.ends_when.is_none() && stages.len() > 1) else { return };
    let buys = stages.iter().rev().take_while(|stage| is_purchase(&stage.name)).count();
    let (before, end) = stages.split_at(stages.len() - buys);
    // A bill at the end of a meal is no end before its use: only after choosing is it one.
    let only_paid = end.iter().all(|stage| is_made_of(&stage.name, &[PAY], &[PAY_UNSPACED]));
    let chosen = before.last().is_some_and(|stage| words(&stage.name).iter().any(|word| CHOOSE.contains(&word.as_str())));
    // What was bought earlier has been used in between.
    let earlier = before.iter().any(|stage| is_purchase(&stage.name));
    let mut main = last.touchpoints.iter().rev().filter(|touchpoint| touchpoint.path.is_none());
    let closed = main.next().is_none_or(|touchpoint| closes_purchase(&touchpoint.name));
    if buys > 0 && !before.is_empty() && !earlier && closed && (!only_paid || chosen) {
        found.push(
            RULE.at(last.name.span, format!("the journey ends with {}", quote(&last.name.value)))
                .label("nothing after the purchase")
                .help("add a stage for use, help or loyalty, or say with `ends_when:` why the map stops here"),
        );
    }
}

/// Whether a stage is called after buying and nothing else.
fn is_purchase(name: &str) -> bool {
    is_made_of(name, &[BUY, PAY], &[BUY_UNSPACED, PAY_UNSPACED])
}

fn is_made_of(name: &str, lists: &[&[&str]], unspaced: &[&[&str]]) -> bool {
    let words = words(name);
    let in_lists = |word: &str| lists.iter().any(|list| list.contains(&word));
    let spaced =
        words.iter().any(|word| in_lists(word)) && words.iter().all(|word| in_lists(word) || BESIDE.contains(&word.as_str()));
    // Chinese and Japanese write no blanks: the name is such a word, or several joined by a sign.
    let whole = |word: &String| unspaced.iter().any(|list| list.contains(&word.as_str()));
    spaced || !words.is_empty() && words.iter().all(whole)
}

/// Whether a touchpoint is the act itself or its confirmation, and not what comes of it.
fn closes_purchase(name: &str) -> bool {
    let spaced = words(name).iter().any(|word| [BUY, PAY, CONFIRM].iter().any(|list| list.contains(&word.as_str())));
    spaced || [BUY_UNSPACED, PAY_UNSPACED, CONFIRM_UNSPACED].into_iter().flatten().any(|word| name.contains(word))
}

/// Words for buying in the languages that sheets speak, lower case.
const BUY: &[&str] = &[
    "buy",
    "buys",
    "buying",
    "purchase",
    "purchases",
    "purchasing",
    "order",
    "orders",
    "ordering",
    "checkout",
    "sign",
    "signs",
    "signing",
    "subscribe",
    "subscribes",
    "book",
    "books",
    "booking",
    "reserve",
    "reserves",
    "reservation",
    "conversion",
    "convert",
    "deal",
    "kauf",
    "kaufen",
    "kauft",
    "kaufe",
    "bestellen",
    "bestellt",
    "bestelle",
    "bestellung",
    "buchen",
    "bucht",
    "buchung",
    "reservieren",
    "reservierung",
    "vertragsabschluss",
    "kaufabschluss",
    "unterschreiben",
    "unterschreibt",
    "unterschrift",
    "achat",
    "acheter",
    "achète",
    "commande",
    "commander",
    "réservation",
    "réserver",
    "souscription",
    "souscrire",
    "signature",
    "signer",
    "signe",
    "compra",
    "comprar",
    "compro",
    "pedido",
    "contratación",
    "contratar",
    "reserva",
    "reservar",
    "firma",
    "firmar",
    "encomenda",
    "encomendar",
    "contratação",
    "reservo",
    "assinatura",
    "assinar",
    "شراء",
    "الشراء",
    "الطلب",
    "الحجز",
    "حجز",
    "التعاقد",
    "التوقيع",
    "רכישה",
    "קנייה",
    "קניה",
    "הזמנה",
    "חתימה",
    "לקנות",
    "לרכוש",
];

const PAY: &[&str] = &[
    "pay",
    "pays",
    "paying",
    "payment",
    "zahlen",
    "zahlt",
    "bezahlen",
    "bezahlt",
    "zahlung",
    "bezahlung",
    "kasse",
    "paiement",
    "payer",
    "paie",
    "pago",
    "pagar",
    "paga",
    "pagamento",
    "الدفع",
    "يدفع",
    "תשלום",
    "לשלם",
    "משלם",
    "משלמת",
];

const CHOOSE: &[&str] = &[
    "compare",
    "comparison",
    "choose",
    "choice",
    "select",
    "selection",
    "decide",
    "decision",
    "consider",
    "consideration",
    "evaluate",
    "evaluation",
    "cart",
    "basket",
    "vergleichen",
    "vergleich",
    "auswählen",
    "auswahl",
    "entscheiden",
    "entscheidung",
    "warenkorb",
    "comparer",
    "comparaison",
    "choisir",
    "choix",
    "décider",
    "décision",
    "panier",
    "comparar",
    "comparación",
    "comparação",
    "elegir",
    "elección",
    "escolher",
    "escolha",
    "decidir",
    "decisión",
    "decisão",
    "carrito",
    "carrinho",
    "مقارنة",
    "المقارنة",
    "الاختيار",
    "القرار",
    "השוואה",
    "בחירה",
    "החלטה",
    "比較",
    "比較検討",
    "検討",
    "选择",
    "比较",
    "決定",
    "决策",
];

const CONFIRM: &[&str] = &[
    "confirm",
    "confirms",
    "confirmation",
    "receipt",
    "bestätigung",
    "bestätigt",
    "quittung",
    "confirme",
    "reçu",
    "confirmación",
    "confirma",
    "recibo",
    "confirmação",
    "تأكيد",
    "التأكيد",
    "אישור",
    "קבלה",
];

/// What stands beside such words without saying more.
const BESIDE: &[&str] = &[
    "a", "an", "and", "the", "it", "my", "i", "now", "online", "und", "den", "die", "das", "der", "et", "le", "la", "l", "y",
    "el", "e", "o", "contract", "vertrag", "contrat", "contrato", "و", "stage", "phase",
];

const BUY_UNSPACED: &[&str] = &[
    "購入",
    "購買",
    "注文",
    "申し込み",
    "申込み",
    "申込",
    "契約",
    "予約",
    "购买",
    "下单",
    "订购",
    "预订",
    "签约",
    "成交",
    "購買",
    "下單",
];
const PAY_UNSPACED: &[&str] = &["決済", "支払い", "支払", "お支払い", "付款", "支付", "结账", "結帳"];
const CONFIRM_UNSPACED: &[&str] = &["確認", "确认", "領収書", "收据"];
