//! Import circles: no file of `src` imports itself, directly or through others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::visit::{self, Visit};

/// A path of modules and a name: `["parse", "keys", "Key"]`.
type Names = Vec<String>;

/// A source file as the imports see it.
#[derive(Default)]
struct Module {
    file: String,
    /// Its definitions, including child modules.
    defines: BTreeSet<String>,
    /// Its imports, by local name; child modules may use these names as well.
    known_as: BTreeMap<String, Names>,
    /// Modules of which it hands on everything.
    globs: Vec<Names>,
    /// All full paths it uses outside of itself, without re-exports.
    uses: BTreeSet<Names>,
}

/// Collects the imports of one file.
struct Imports<'a> {
    at: &'a [String],
    module: Module,
}

impl Imports<'_> {
    /// The full path of a path as written in the module `at`; `None` for paths of other crates.
    fn full(&self, segments: &[String]) -> Option<Names> {
        let first = segments.first()?.as_str();
        match first {
            "crate" => Some(segments[1..].to_vec()),
            "self" => Some([self.at, &segments[1..]].concat()),
            "super" => {
                let ups = segments.iter().take_while(|segment| *segment == "super").count();
                Some([&self.at[..self.at.len().checked_sub(ups)?], &segments[ups..]].concat())
            }
            _ if self.module.defines.contains(first) && segments.len() > 1 => Some([self.at, segments].concat()),
            _ => None,
        }
    }

    /// Every path of a use tree, with the name under which it is known here.
    fn leaves(tree: &syn::UseTree, before: &[String], leaves: &mut Vec<(Names, Option<String>)>) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            syn::UseTree::Path(path) => Self::leaves(&path.tree, &with(path.ident.to_string()), leaves),
            syn::UseTree::Name(name) if name.ident == "self" => {
                leaves.push((before.to_vec(), before.last().cloned()));
            }
            syn::UseTree::Name(name) => leaves.push((with(name.ident.to_string()), Some(name.ident.to_string()))),
            syn::UseTree::Rename(name) => leaves.push((with(name.ident.to_string()), Some(name.rename.to_string()))),
            syn::UseTree::Glob(_) => leaves.push((before.to_vec(), None)),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| Self::leaves(tree, before, leaves)),
        }
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

impl<'ast> Visit<'ast> for Imports<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut leaves = Vec::new();
        Self::leaves(&item.tree, &[], &mut leaves);
        let public = !matches!(item.vis, syn::Visibility::Inherited);
        for (path, name) in leaves {
            let Some(full) = self.full(&path) else { continue };
            match name {
                Some(name) => {
                    self.module.known_as.insert(name, full.clone());
                }
                None => self.module.globs.push(full.clone()),
            }
            if !public {
                self.module.uses.insert(full);
            }
        }
    }

    /// `pub(in crate::cli)` names a module and takes nothing from it.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if segments.len() > 1 {
            let full = self.full(&segments);
            self.module.uses.extend(full);
        }
        visit::visit_path(self, path);
    }

    /// Macros take tokens: paths in them are found by their beginning.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let tokens = call.tokens.to_string().replace(' ', "");
        for (at, _) in tokens.match_indices("crate::").chain(tokens.match_indices("super::")) {
            let end =
                tokens[at..].find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).map_or(tokens.len(), |n| at + n);
            let segments: Names = tokens[at..end].split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect();
            let full = self.full(&segments);
            self.module.uses.extend(full);
        }
        visit::visit_macro(self, call);
    }
}

/// The names that items of a file define.
fn defined(items: &[syn::Item]) -> BTreeSet<String> {
    let name = |item: &syn::Item| match item {
        syn::Item::Const(item) => Some(item.ident.to_string()),
        syn::Item::Enum(item) => Some(item.ident.to_string()),
        syn::Item::Fn(item) => Some(item.sig.ident.to_string()),
        syn::Item::Macro(item) => item.ident.as_ref().map(ToString::to_string),
        syn::Item::Mod(item) => Some(item.ident.to_string()),
        syn::Item::Static(item) => Some(item.ident.to_string()),
        syn::Item::Struct(item) => Some(item.ident.to_string()),
        syn::Item::Trait(item) => Some(item.ident.to_string()),
        syn::Item::Type(item) => Some(item.ident.to_string()),
        _ => None,
    };
    items.iter().filter_map(name).collect()
}

/// Every module of `src` but the crate's own files, by its path.
fn modules() -> BTreeMap<Names, Module> {
    fn below(directory: &Path, at: &[String], modules: &mut BTreeMap<Names, Module>) {
        for entry in std::fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                below(&path, &[at, &[stem]].concat(), modules);
                continue;
            }
            let root = at.is_empty() && matches!(stem.as_str(), "lib" | "main");
            if path.extension().is_none_or(|extension| extension != "rs") || root {
                continue;
            }
            let at = if stem == "mod" { at.to_vec() } else { [at, &[stem]].concat() };
            let text = std::fs::read_to_string(&path).unwrap();
            let syntax = syn::parse_file(&text).unwrap();
            let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().replace('\\', "/");
            let module = Module { file: name, defines: defined(&syntax.items), ..Module::default() };
            let mut imports = Imports { at: &at, module };
            imports.visit_file(&syntax);
            let module = imports.module;
            modules.insert(at, module);
        }
    }
    let mut modules = BTreeMap::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &[], &mut modules);
    modules
}

/// The module that defines the item of a full path, through re-exports.
fn home<'a>(modules: &'a BTreeMap<Names, Module>, path: &[String], depth: usize) -> Option<&'a Names> {
    let length = (1..=path.len()).rev().find(|length| modules.contains_key(&path[..*length]))?;
    let (at, module) = modules.get_key_value(&path[..length])?;
    let Some(name) = path.get(length).filter(|_| depth < 9) else { return Some(at) };
    if module.defines.contains(name) {
        return Some(at);
    }
    if let Some(target) = module.known_as.get(name) {
        return home(modules, &[target.as_slice(), &path[length + 1..]].concat(), depth + 1);
    }
    let from_glob = module.globs.iter().find_map(|glob| {
        let found = home(modules, &[glob.as_slice(), &path[length..]].concat(), depth + 1)?;
        modules[found].defines.contains(name).then_some(found)
    });
    from_glob.or(Some(at))
}

/// The files that each file imports, each with one of the imported names.
fn arrows(modules: &BTreeMap<Names, Module>) -> BTreeMap<&str, BTreeMap<&str, String>> {
    let mut arrows: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for module in modules.values() {
        let to = arrows.entry(&module.file).or_default();
        for path in &module.uses {
            let Some(target) = home(modules, path, 0).map(|at| modules[at].file.as_str()) else { continue };
            if target != module.file {
                to.entry(target).or_insert_with(|| path.join("::"));
            }
        }
    }
    arrows
}

fn reaches(arrows: &BTreeMap<&str, BTreeMap<&str, String>>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = vec![from];
    while let Some(file) = next.pop() {
        for (target, _) in arrows.get(file).into_iter().flatten() {
            if *target == to {
                return true;
            }
            if seen.insert(*target) {
                next.push(target);
            }
        }
    }
    false
}

#[test]
fn no_file_leads_back_to_itself() {
    let modules = modules();
    assert!(modules.len() > 200);
    let arrows = arrows(&modules);
    let mut found = Vec::new();
    for (file, targets) in &arrows {
        for (target, name) in targets {
            if reaches(&arrows, target, file) {
                found.push(format!("{file} -> {target}: {name}"));
            }
        }
    }
    assert!(found.is_empty(), "imports that are part of a circle:\n{}", found.join("\n"));
}
