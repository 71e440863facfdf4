//! Matches name every variant of our enums: an arm for all the rest would keep a new variant from being noticed. Clippy holds the
//! matches over an enum itself; this test holds those over tuples and options of them, too.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};

use crate::tidy::sources;

/// Collects the names of enums.
#[derive(Default)]
struct Enums(BTreeSet<String>);

impl<'a> Visit<'a> for Enums {
    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        self.0.insert(item.ident.to_string());
    }
}

/// Collects matches with an arm for all the rest beside arms that name a variant of one of the enums.
struct Matches<'a> {
    enums: &'a BTreeSet<String>,
    found: Vec<String>,
}

impl<'a> Visit<'a> for Matches<'_> {
    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        // Unit tests may look for one variant.
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_expr_match(&mut self, item: &'a syn::ExprMatch) {
        let is_rest = |arm: &&syn::Arm| arm.guard.is_none() && takes_all(&arm.pat);
        if item.arms.iter().any(|arm| is_rest(&arm)) {
            let mut variants = Variants { enums: self.enums, found: None };
            item.arms.iter().for_each(|arm| variants.visit_pat(&arm.pat));
            self.found.extend(variants.found);
        }
        visit::visit_expr_match(self, item);
    }
}

/// Whether a pattern takes every value: `_`, or a tuple of nothing else.
fn takes_all(pattern: &syn::Pat) -> bool {
    match pattern {
        syn::Pat::Wild(_) => true,
        syn::Pat::Tuple(tuple) => tuple.elems.iter().all(takes_all),
        syn::Pat::Or(or) => or.cases.iter().any(takes_all),
        _ => false,
    }
}

/// Finds a variant in a pattern.
struct Variants<'a> {
    enums: &'a BTreeSet<String>,
    found: Option<String>,
}

impl<'a> Visit<'a> for Variants<'_> {
    fn visit_path(&mut self, path: &'a syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let [.., of, variant] = names.as_slice()
            && (self.enums.contains(of) || of == "Self")
        {
            self.found.get_or_insert(format!("{of}::{variant}"));
        }
    }
}

#[test]
fn no_arm_for_the_rest_of_our_enums() {
    let mut enums = Enums::default();
    let files: Vec<(String, syn::File)> =
        sources().iter().map(|file| (file.path.clone(), syn::parse_file(&file.text).unwrap())).collect();
    for (_, file) in &files {
        enums.visit_file(file);
    }
    let mut found = Vec::new();
    for (path, file) in &files {
        let mut matches = Matches { enums: &enums.0, found: Vec::new() };
        matches.visit_file(file);
        found.extend(matches.found.iter().map(|variant| format!("{path}: {variant}")));
    }
    assert!(found.is_empty(), "{found:#?}");
}
