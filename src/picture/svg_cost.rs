//! Adds up what a drawing in SVG costs to draw, and finds references in a circle, which `usvg` follows without end.

use std::collections::{HashMap, HashSet};

use usvg::roxmltree::{Document, Node};

/// What an element costs to draw with everything that it refers to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cost {
    /// Elements and characters; one that is drawn repeatedly counts each time.
    pub(super) elements: u64,
    /// Elements that are drawn on layers of their own.
    pub(super) layers: u64,
}

impl Cost {
    /// The cost of a document; `None` if an element refers to itself, or may do so through what it inherits.
    pub(super) fn of(document: &Document<'_>) -> Option<Self> {
        let elements = || document.descendants().filter(Node::is_element);
        let sheets = document.descendants().filter(|node| node.is_text() && parent(*node) == "style");
        let mut costs = Costs {
            by_id: elements().filter_map(|node| Some((node.attribute("id")?, node))).collect(),
            rules: sheets.flat_map(|node| rules(node.text().unwrap_or_default())).collect(),
            known: HashMap::new(),
            open: HashSet::new(),
            is_circular: false,
        };
        let cost = costs.element(document.root_element());
        (!costs.is_circular).then_some(cost)
    }

    fn add(&mut self, other: Self, times: u64) {
        self.elements = self.elements.saturating_add(other.elements.saturating_mul(times));
        self.layers = self.layers.saturating_add(other.layers.saturating_mul(times));
    }
}

/// A reference of a property to an id.
type SvgReference<'a> = (&'a str, &'a str);

/// A rule of a style sheet that refers to something.
struct SvgRule<'a> {
    applies: Applies<'a>,
    references: Vec<SvgReference<'a>>,
}

/// The elements that a rule may apply to.
#[derive(Debug, Clone, Copy)]
enum Applies<'a> {
    Class(&'a str),
    Tag(&'a str),
    All,
}

struct Costs<'a, 'input> {
    by_id: HashMap<&'a str, Node<'a, 'input>>,
    rules: Vec<SvgRule<'a>>,
    known: HashMap<&'a str, Cost>,
    /// Those being added up.
    open: HashSet<&'a str>,
    is_circular: bool,
}

impl<'a, 'input> Costs<'a, 'input> {
    /// Of an element, what is inside of it, and what these refer to.
    fn element(&mut self, element: Node<'a, 'input>) -> Cost {
        let mut sum = Cost::default();
        for node in element.descendants() {
            if node.is_text() && matches!(parent(node), "text" | "tspan" | "textPath") {
                sum.elements = sum.elements.saturating_add(node.text().map_or(0, |text| text.len() as u64));
            }
            let name = node.tag_name().name();
            let layer = matches!(name, "mask" | "clipPath" | "pattern") || name.starts_with("fe");
            sum.add(Cost { elements: u64::from(node.is_element()), layers: u64::from(layer) }, 1);
            for (property, id) in self.references(node) {
                // A marker is drawn at every point.
                let times = if property.starts_with("marker") { points(node) } else { 1 };
                let cost = self.reference(id);
                sum.add(cost, times);
            }
        }
        sum
    }

    /// Of what is drawn where an id is referred to: the element, with the paints that it inherits where it is defined.
    fn reference(&mut self, id: &'a str) -> Cost {
        if let Some(known) = self.known.get(id) {
            return *known;
        }
        let Some(&node) = self.by_id.get(id) else { return Cost::default() };
        if !self.open.insert(id) {
            self.is_circular = true;
            return Cost::default();
        }
        let mut cost = self.element(node);
        // Stops of a gradient have no paints.
        if !node.tag_name().name().ends_with("Gradient") {
            let inherited: Vec<SvgReference<'a>> = node.ancestors().skip(1).flat_map(|around| self.references(around)).collect();
            for (_, id) in inherited.into_iter().filter(|(property, _)| is_inherited(property)) {
                let paint = self.reference(id);
                cost.add(paint, cost.elements);
            }
        }
        self.open.remove(id);
        self.known.insert(id, cost);
        cost
    }

    /// The references of an element, also those of style sheets.
    fn references(&self, node: Node<'a, 'input>) -> Vec<SvgReference<'a>> {
        let mut all = Vec::new();
        if !node.is_element() {
            return all;
        }
        for attribute in node.attributes() {
            match attribute.name() {
                "style" => all.extend(declared(attribute.value())),
                // Links and animations draw nothing.
                "href" if matches!(node.tag_name().name(), "a" | "script" | "animate" | "set" | "animateMotion" | "mpath") => {}
                "href" => all.extend(attribute.value().strip_prefix('#').map(|id| ("href", id))),
                name => all.extend(ids(attribute.value()).map(|id| (name, id))),
            }
        }
        let classes = node.attribute("class").unwrap_or_default();
        let applies = |rule: &&SvgRule<'a>| match rule.applies {
            Applies::Class(class) => classes.split_whitespace().any(|own| own == class),
            Applies::Tag(tag) => node.tag_name().name() == tag,
            Applies::All => true,
        };
        all.extend(self.rules.iter().filter(applies).flat_map(|rule| &rule.references));
        all
    }
}

/// The name of the element around a text.
fn parent<'a>(node: Node<'a, '_>) -> &'a str {
    node.parent().map_or("", |parent| parent.tag_name().name())
}

/// The rules of a style sheet that refer to something, once for each of their selectors.
fn rules(sheet: &str) -> Vec<SvgRule<'_>> {
    let mut all = Vec::new();
    for rule in sheet.split('}') {
        let Some((selectors, declarations)) = rule.rsplit_once('{') else { continue };
        let references: Vec<SvgReference<'_>> = declared(declarations).collect();
        if references.is_empty() {
            continue;
        }
        for selector in selectors.split(',') {
            let last = selector.split_whitespace().last().unwrap_or_default();
            let is_name = |text: &str| text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
            let applies = match last.rsplit_once('.') {
                Some((_, class)) if is_name(class) => Applies::Class(class),
                None if !last.is_empty() && is_name(last) => Applies::Tag(last),
                Some(_) | None => Applies::All,
            };
            all.push(SvgRule { applies, references: references.clone() });
        }
    }
    all
}

/// The references in declarations of a style sheet.
fn declared(declarations: &str) -> impl Iterator<Item = SvgReference<'_>> {
    let pairs = declarations.split(';').filter_map(|declaration| declaration.split_once(':'));
    pairs.flat_map(|(name, value)| ids(value).map(move |id| (name.trim(), id)))
}

/// The ids in the functions `url(#id)` of a value.
fn ids(value: &str) -> impl Iterator<Item = &str> {
    let urls = value.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    urls.map(|url| url.trim_matches(['"', '\'', ' ']).trim_start_matches('#'))
}

/// Whether elements have a property from those around them.
fn is_inherited(property: &str) -> bool {
    matches!(property, "fill" | "stroke") || property.starts_with("marker")
}

/// At least as many points as an element has.
fn points(node: Node<'_, '_>) -> u64 {
    let longest = node.attributes().filter(|attribute| matches!(attribute.name(), "d" | "points"));
    longest.map(|attribute| attribute.value().len() as u64).max().unwrap_or(1).max(1)
}
