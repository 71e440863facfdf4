//! Code refers to a key by its constant, so that the compiler finds every use of a key that is renamed. Nothing outside the key
//! tables compares a word with the name of a key.

use std::collections::BTreeSet;

use cjm::model::Persona;
use cjm::model::field::FIELDS;
use cjm::model::keys::{LEVELS, THEME, THEME_COLORS, THEME_FONT};
use syn::visit::{self, Visit};

use crate::tidy::{File, KNOWS, names_after, sources};

/// The homes of the names of keys.
const TABLES: [&str; 2] = ["src/model/keys/", "src/model/field.rs"];

/// Modules that look keys up: there, an argument counts as a comparison.
const READERS: [&str; 4] = ["fmt", "lsp", "parse", "schema"];

/// Words that are spelt like a key.
const OTHER_WORDS: [(&str, &[&str], &str); 3] = [
    ("src/check/replacement.rs", &["n"], "YAML reads the letter as false"),
    ("src/parse/reader/register.rs", &["or"], "the conjunction of a list"),
    ("src/lsp/wire.rs", &["id"], "a member of a message of the protocol"),
];

#[test]
fn no_key_is_compared_by_name() {
    let tables = LEVELS.iter().copied().chain([&THEME, &THEME_COLORS, &THEME_FONT]);
    let names: BTreeSet<&str> = tables.flat_map(|table| table.keys().map(|key| key.name)).collect();
    let (mut found, mut excused) = (Vec::new(), BTreeSet::new());
    let is_home = |file: &File| TABLES.iter().any(|home| file.path.starts_with(home));
    for file in sources().iter().filter(|file| may_name_keys(file.module()) && !is_home(file)) {
        for word in compared(&file.text, READERS.contains(&file.module())) {
            let Some(name) = names.get(word.as_str()) else { continue };
            match OTHER_WORDS.iter().find(|(place, words, _)| file.path.starts_with(place) && words.contains(name)) {
                Some((place, ..)) => {
                    excused.insert((*place, *name));
                }
                None => found.push(format!("{} compares `{name}`", file.path)),
            }
        }
    }
    assert!(found.is_empty(), "use the constant of the key, such as `key.is(&keys::ID)`: {found:#?}");
    for (place, words, _) in OTHER_WORDS {
        assert!(words.iter().all(|word| excused.contains(&(place, *word))), "{place} compares fewer of {words:?}");
    }
}

#[test]
fn comparisons_are_found() {
    let code = r#"
        fn f() -> bool {
            let Some("one") = a else { return b == "two" || "three" != c };
            match d {
                "four" | "five" if e => table.find("six"),
                (_, "seven") => matches!(g, "eight" | "nine"),
                _ => &["ten", "eleven"].contains(&h) && i.contains(&"twelve"),
            }
            of("thirteen");
            let not = format!("{}", "not");
        }
    "#;
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    assert_eq!(compared(code, false), words);
    assert_eq!(compared(code, true), [&words[..], &["thirteen"]].concat());
}

/// The fields of a moment have one table. A file that names a third of them, as text or as fields of a moment, contains another
/// one.
#[test]
fn one_table_of_fields() {
    // The keys of all levels, and the lanes with their names, which are compared when the program is compiled.
    let homes = ["src/model/", "src/sheet/", "src/words/"];
    let most = FIELDS.len() / 3;
    for file in sources().iter().filter(|file| homes.iter().all(|home| !file.path.starts_with(home))) {
        let shipped = file.text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
        let code: String = shipped.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let as_text = FIELDS.iter().filter(|field| code.contains(&format!("\"{}\"", field.key.name))).count();
        let accessed: BTreeSet<&str> = ["moment.", "m.", "whole."].iter().flat_map(|moment| names_after(&code, moment)).collect();
        let as_field = FIELDS.iter().filter(|field| accessed.contains(field.key.name)).count();
        let named = as_text.max(as_field);
        assert!(named < most, "{} names {named} fields of a moment; loop over `model::field::FIELDS`", file.path);
    }
}

/// The same for a persona; its panel and its rule choose some of them.
#[test]
fn one_table_of_fields_of_personas() {
    for file in sources().iter().filter(|file| !file.path.starts_with("src/model/")) {
        let accessed: BTreeSet<&str> = names_after(&file.text, "persona.").collect();
        let named = Persona::FIELDS.iter().filter(|field| accessed.contains(field.key.name)).count();
        assert!(named < Persona::FIELDS.len() / 2, "{} names {named} fields of a persona; loop over its facts", file.path);
    }
}

/// Whether a module can name the keys of a journey.
fn may_name_keys(module: &str) -> bool {
    module == "model" || KNOWS.iter().any(|(name, knows)| *name == module && knows.contains(&"model"))
}

/// The texts that code compares with others. `arguments`: also those that are arguments.
fn compared(code: &str, arguments: bool) -> Vec<String> {
    let mut comparisons = Comparisons { arguments, found: Vec::new() };
    comparisons.visit_file(&syn::parse_file(code).unwrap());
    comparisons.found
}

struct Comparisons {
    arguments: bool,
    found: Vec<String>,
}

impl Comparisons {
    /// Adds a text, or those of an array.
    fn add(&mut self, value: &syn::Expr) {
        match value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => self.found.push(text.value()),
            syn::Expr::Reference(reference) => self.add(&reference.expr),
            syn::Expr::Paren(inner) => self.add(&inner.expr),
            syn::Expr::Array(array) => array.elems.iter().for_each(|each| self.add(each)),
            _ => {}
        }
    }
}

impl<'a> Visit<'a> for Comparisons {
    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_pat(&mut self, pattern: &'a syn::Pat) {
        if let syn::Pat::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = pattern {
            self.found.push(text.value());
        }
        visit::visit_pat(self, pattern);
    }

    fn visit_expr_binary(&mut self, item: &'a syn::ExprBinary) {
        if matches!(item.op, syn::BinOp::Eq(_) | syn::BinOp::Ne(_)) {
            self.add(&item.left);
            self.add(&item.right);
        }
        visit::visit_expr_binary(self, item);
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        if call.method == "contains" {
            self.add(&call.receiver);
        }
        if self.arguments || ["contains", "eq", "find", "get", "has"].iter().any(|method| call.method == method) {
            call.args.iter().for_each(|argument| self.add(argument));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'a syn::ExprCall) {
        if self.arguments {
            call.args.iter().for_each(|argument| self.add(argument));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_macro(&mut self, item: &'a syn::Macro) {
        if item.path.is_ident("matches") {
            let tokens = item.tokens.to_string();
            self.found.extend(tokens.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
}
