//! Files made to do harm: small ones that want to become large, deep ones, and texts that want to forge output.

use super::{found, names, touchpoint};

/// Most findings of one file, with the summary of a rule and an error about a limit: what a small file causes stays small.
const MOST: usize = 1002;

fn refused(name: &str, text: &str) {
    let names = names(text);
    assert!((1..=MOST).contains(&names.len()), "{name}: {} findings", names.len());
}

#[test]
fn bombs_are_refused_at_once() {
    let laughs: String = (b'b'..=b'j').fold(String::from("a: &a [x,x,x,x,x,x,x,x,x]\n"), |text, letter| {
        let (this, last) = (char::from(letter), char::from(letter - 1));
        format!("{text}{this}: &{this} [{}]\n", vec![format!("*{last}"); 9].join(","))
    });
    let merges: String = (1..9).fold(String::from("m0: &m0 {k: v}\n"), |text, level| {
        format!("{text}m{level}: &m{level} {{<<: [{}]}}\n", vec![format!("*m{}", level - 1); 10].join(","))
    });
    let chain: String =
        (1..5000).fold(String::from("a0: &a0 [x]\n"), |text, level| format!("{text}a{level}: &a{level} [*a{}]\n", level - 1));
    let open = (0..30).fold(String::new(), |text, level| format!("{text}&n{level} ["));
    let nested = open + &"x,".repeat(20_000) + &"]".repeat(30);
    for (name, text) in [
        ("billion laughs", format!("{laughs}title: T\n")),
        ("quadratic", format!("x-b: &b \"{}\"\nx-l: [{}]\ntitle: T\nstages: [S]\n", "A".repeat(8000), "*b,".repeat(2000))),
        ("merge", format!("{merges}title: T\n")),
        ("alias chain", chain),
        ("anchors inside each other", format!("x-n: {nested}\ntitle: T\nstages: [S]\n")),
        ("anchors", (0..60_000).fold(String::new(), |text, number| format!("{text}- &a{number} x\n"))),
        ("deep lists", format!("x: {}{}", "[".repeat(10_000), "]".repeat(10_000))),
        ("open lists", format!("x: {}", "[".repeat(100_000))),
        ("deep keys", format!("x: {}1{}", "{a: ".repeat(5000), "}".repeat(5000))),
        ("deep blocks", (0..400).fold(String::new(), |text, level| format!("{text}{}a:\n", " ".repeat(level)))),
        ("many values", format!("x: [{}]", "1,".repeat(300_000))),
        ("many texts in a line", format!("x: [{}]", "a,".repeat(200_000))),
        ("many dashes in a line", (0..60_000).fold(String::from("x: {"), |text, number| format!("{text}-a{number}: b, ")) + "}"),
        ("many comments", "- a #b\n".repeat(100_000)),
        ("many curly quotes", format!("x: [{}]", "\u{201c}a,".repeat(100_000))),
        ("large", format!("title: {}", "x".repeat(cjm::limits::FILE_BYTES.length()))),
        (
            "many keys",
            (0..20_000).fold(String::from("title: T\nstages: [S]\n"), |text, number| format!("{text}stagess{number}: 1\n")),
        ),
        ("long keys", format!("title: T\nstages: [S]\n{}: 1\n", "k".repeat(900))),
        (
            "many broken references",
            (0..3000).fold(String::from("title: T\nstages:\n- name: S\n  touchpoints:\n"), |text, number| {
                format!("{text}  - {{name: Touchpoint {number}, next: Touchpont {number}}}\n")
            }),
        ),
        ("many commas", format!("title: T\nstages:\n- {{name: S, pain_points: {{text: a{}}}}}\n", ", b".repeat(20_000))),
        ("torn text beside a repetition", String::from("x-b: &b {name: A, torn}\ntitle: T\nstages:\n- {<<: *b, goal: G}\n")),
        ("itself", String::from("title: &a [*a]\n")),
    ] {
        refused(name, &text);
    }
}

#[test]
fn files_without_a_journey() {
    for text in [
        "",
        "# nothing\n",
        "---\n",
        "---\n---\n...\n",
        "null\n",
        "- a\n",
        "just a text\n",
        "{}",
        "[]",
        "--- |\n",
        "%YAML 1.2\n---\n",
    ] {
        assert!(!found(text).is_empty(), "{text:?}");
    }
}

#[test]
fn malformed_numbers() {
    for number in [".nan", ".inf", "-.INF", "1e999", "0x", "1_000", "--1", "five"] {
        assert_eq!(names(&touchpoint(&format!("engagement: {number}"))).len(), 1, "{number}");
    }
}

#[test]
fn findings_are_bounded() {
    let text: String =
        (0..5000).fold(String::from("title: T\nstages:\n"), |text, number| format!("{text}- {{name: S{number}, emotion: 99}}\n"));
    assert!(found(&text).len() <= MOST);
}
