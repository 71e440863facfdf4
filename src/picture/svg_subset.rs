//! Checks that a drawing in SVG has only what is drawn in bounded time, and counts its elements.
//!
//! Elements that refer to others can refer to themselves, which `usvg` follows until its stack overflows, and multiply what is drawn;
//! some filters take hours. Only gradients and clip paths, which cannot lead further, are accepted.

use std::collections::{HashMap, HashSet};

use simplecss::{Declaration, DeclarationTokenizer, StyleSheet};
use usvg::roxmltree::{Document, Node};

use super::invalid::{InvalidPicture, MalformedSvg};
use crate::limits::{
    CHARACTER, SHEET, SPAN, STYLE_RULES, VECTOR_ATTRIBUTES, VECTOR_ELEMENTS, VECTOR_GRADIENTS, VECTOR_NESTING, VECTOR_STYLE,
};

/// What draws nothing unless something refers to it.
const DEFINITIONS: [&str; 5] = ["symbol", "mask", "pattern", "marker", "filter"];

/// Returns the number of elements, counting those that take longer more than once.
///
/// # Errors
///
/// [`InvalidPicture::Unsupported`] and [`InvalidPicture::Complex`].
pub(super) fn elements(document: &Document<'_>) -> Result<u64, InvalidPicture> {
    let sheet = style_sheet(document)?;
    let selectors: Vec<String> = sheet.rules.iter().map(|rule| rule.selector.to_string()).collect();
    gradients(document)?;
    let referenced = referenced(document);
    let mut sum = 0;
    let mut levels = vec![document.root()];
    for node in document.root().descendants().skip(1) {
        while levels.last().is_some_and(|level| node.parent().is_some_and(|parent| parent != *level)) {
            levels.pop();
        }
        levels.push(node);
        if levels.len() as u64 > VECTOR_NESTING.most + 1 {
            return Err(InvalidPicture::Complex(VECTOR_NESTING));
        }
        sum += cost(node);
        // They are compared with every element.
        sum += sheet.rules.len() as u64 / 50 * STYLE_RULES.number;
        if node.is_element() && !levels.iter().any(|around| is_unused(*around, &referenced)) {
            supported(node, &sheet, &selectors)?;
        }
        if sum > VECTOR_ELEMENTS.most {
            return Err(InvalidPicture::Complex(VECTOR_ELEMENTS));
        }
    }
    Ok(sum)
}

/// The ids that attributes and style sheets refer to, and more words after a `#`.
fn referenced<'d>(document: &'d Document<'_>) -> HashSet<&'d str> {
    let nodes = || document.descendants();
    let texts = nodes().filter(Node::is_text).filter_map(|text| text.text());
    let values = nodes().flat_map(|node| node.attributes()).map(|attribute| attribute.value());
    let ids = |text: &'d str| {
        text.split('#').skip(1).filter_map(|rest| rest.split([')', '"', '\'', ';', ' ', '\t', '\n', '\r']).next())
    };
    texts.chain(values).flat_map(ids).collect()
}

/// Whether an element draws nothing, because it is a definition and nothing refers to it. Drawing programs leave many of them behind.
fn is_unused(node: Node<'_, '_>, referenced: &HashSet<&str>) -> bool {
    DEFINITIONS.contains(&node.tag_name().name()) && node.attribute("id").is_none_or(|id| !referenced.contains(id.trim()))
}

/// What a node counts.
fn cost(node: Node<'_, '_>) -> u64 {
    let parent = node.parent().map_or("", |parent| parent.tag_name().name());
    match node.tag_name().name() {
        "tspan" => SPAN.number,
        "a" if matches!(parent, "text" | "tspan" | "a") => SPAN.number,
        _ if node.is_element() => 1,
        _ if !node.is_text() || matches!(parent, "style" | "script" | "title" | "desc") => 0,
        _ => node.text().map_or(0, |text| text.trim().chars().count() as u64 * CHARACTER.number),
    }
}

/// The style sheets of a document. The selectors are those that drawing programs write: no element is looked for around others.
fn style_sheet<'a>(document: &'a Document<'_>) -> Result<StyleSheet<'a>, InvalidPicture> {
    let mut sheet = StyleSheet::new();
    let mut bytes = 0;
    for style in document.descendants().filter(|node| node.tag_name().name() == "style") {
        for text in style.children().filter_map(|child| child.text()) {
            bytes += text.len() as u64 + SHEET.number;
            if bytes > VECTOR_STYLE.most {
                return Err(InvalidPicture::Complex(VECTOR_STYLE));
            }
            sheet.parse_more(text);
        }
    }
    let simple = |selector: String| !selector.contains([' ', '>', '+']);
    if sheet.rules.iter().all(|rule| simple(rule.selector.to_string())) {
        Ok(sheet)
    } else {
        Err(unsupported("a style sheet with selectors of several parts"))
    }
}

/// Checks an element, its properties and what it refers to. `selectors`: those of the sheet's rules, as text.
fn supported(node: Node<'_, '_>, sheet: &StyleSheet<'_>, selectors: &[String]) -> Result<(), InvalidPicture> {
    let name = node.tag_name().name();
    match name {
        "use" | "symbol" | "switch" | "mask" | "pattern" | "marker" | "filter" | "tref" | "textPath" => {
            return Err(unsupported(&format!("`<{name}>`")));
        }
        "svg" if node.parent_element().is_some() => return Err(unsupported("an `<svg>` inside of another")),
        _ => {}
    }
    let clipping = node.ancestors().find(|around| around.tag_name().name() == "clipPath");
    let written =
        node.attributes().map(|attribute| Declaration { name: attribute.name(), value: attribute.value(), important: false });
    let styles = node.attributes().filter(|attribute| attribute.name() == "style");
    let declared = styles.flat_map(|attribute| DeclarationTokenizer::from(attribute.value()));
    let applied = sheet.rules.iter().zip(selectors).filter(|(_, selector)| may_apply(selector, node));
    let applied = applied.flat_map(|(rule, _)| rule.declarations.iter().copied());
    for (n, Declaration { name, value, .. }) in written.chain(declared).chain(applied).enumerate() {
        // They become attributes, which `usvg` compares with each other.
        if n as u64 >= VECTOR_ATTRIBUTES.most {
            return Err(InvalidPicture::Complex(VECTOR_ATTRIBUTES));
        }
        match name {
            _ if value.trim() == "none" => {}
            "filter" => return Err(unsupported("`filter`")),
            "clip-path" => {
                if let Some(clipping) = clipping {
                    let id = clipping.attribute("id").map(|id| format!(" `{}`", id.chars().take(40).collect::<String>()));
                    return Err(unsupported(&format!("a clip path{} that is clipped by another one", id.unwrap_or_default())));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// Whether a selector, as `simplecss` prints it, may apply to an element.
fn may_apply(selector: &str, node: Node<'_, '_>) -> bool {
    let class = selector.strip_prefix("*[class~='").and_then(|rest| rest.strip_suffix("']"));
    class.filter(|class| !class.contains('\'')).is_none_or(|class| {
        let classes = node.attributes().filter(|attribute| attribute.name() == "class");
        classes.flat_map(|attribute| attribute.value().split_whitespace()).any(|own| own == class)
    })
}

/// Checks that no gradient refers to a long row of others, nor to itself.
fn gradients(document: &Document<'_>) -> Result<(), InvalidPicture> {
    let named = |node: Node<'_, '_>, name: &str| {
        let found = node.attributes().rfind(|attribute| attribute.name() == name);
        found.map(|attribute| attribute.value().trim().trim_start_matches('#').to_owned())
    };
    let all = document.descendants().filter(|node| node.tag_name().name().ends_with("Gradient"));
    let links: Vec<(Option<String>, String)> = all.filter_map(|node| Some((named(node, "id"), named(node, "href")?))).collect();
    let next: HashMap<&str, &str> = links.iter().filter_map(|(id, link)| Some((id.as_deref()?, link.as_str()))).collect();
    if next.len() < links.iter().filter(|(id, _)| id.is_some()).count() {
        return Err(unsupported("gradients with the same id"));
    }
    let most = VECTOR_GRADIENTS.length();
    // Without the gradient that a row begins with, and endless for those that refer to each other.
    let row = |link: &str| std::iter::successors(Some(link), |link| next.get(link).copied()).take(most).count();
    match links.iter().find(|(_, link)| row(link) >= most) {
        Some((_, link)) => Err(circle(&next, link)
            .map_or(InvalidPicture::Complex(VECTOR_GRADIENTS), |circle| refer_to_each_other(document, &circle))),
        None => Ok(()),
    }
}

/// The names that refer to each other, from one that a row of references leads to.
fn circle<'n>(next: &HashMap<&'n str, &'n str>, from: &'n str) -> Option<Vec<&'n str>> {
    // A row of more names than there are repeats one.
    let last = std::iter::successors(next.get(from).copied(), |name| next.get(name).copied()).nth(next.len())?;
    let others = std::iter::successors(next.get(last).copied(), |name| next.get(name).copied());
    Some([last].into_iter().chain(others.take_while(|name| *name != last)).collect())
}

/// The error about gradients that refer to each other, at the first one.
fn refer_to_each_other(document: &Document<'_>, circle: &[&str]) -> InvalidPicture {
    let mut names: Vec<String> =
        circle.iter().take(4).map(|name| format!("`{}`", name.chars().take(40).collect::<String>())).collect();
    names.sort_unstable();
    let problem = match names.as_slice() {
        [own] => format!("the gradient {own} refers to itself"),
        [others @ .., last] => format!("the gradients {} and {last} refer to each other", others.join(", ")),
        [] => unreachable!("a circle has a name"),
    };
    let ids: HashSet<&str> = circle.iter().copied().collect();
    let is_part = |node: &Node<'_, '_>| node.attribute("id").is_some_and(|id| ids.contains(id.trim()));
    let place = document.descendants().find(is_part).map(|node| document.text_pos_at(node.range().start));
    let whose = if circle.len() == 1 { "its attribute `href`" } else { "the attribute `href` of one of them" };
    let help = format!("remove {whose}, and give it colours of its own with `<stop>`");
    InvalidPicture::Malformed(MalformedSvg { place: place.map(|position| (position.row, position.col)), problem, help })
}

fn unsupported(what: &str) -> InvalidPicture {
    InvalidPicture::Unsupported(what.to_owned())
}
