//! Reads a theme file and reports every problem, including colours that cannot be read. Opens no file.

use super::address::address_for_path;
use super::fields::{FieldNode, Fields, Reader, Wanted};
use super::theme_rules::{BAD_COLOR, BAD_NAME, LOW_CONTRAST, WRONG_COUNT};
use crate::edit_distance::{distance, is_slip};
use crate::findings::{Finding, quote};
use crate::limits::THEME_NAME;
use crate::model::Text;
use crate::model::keys::{self, Key, ThemeValue, WordTable, fold, theme_colors, theme_font};
use crate::parse::rules::{EMPTY_FILE, UNKNOWN_KEY, UNQUOTED_TEXT, WRONG_SHAPE};
use crate::parse::syntax::document;
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::{Sources, Span};
use crate::theme::brand::{Brand, BrandColor, Refused};
use crate::theme::contrast::Pair;
use crate::theme::{Color, FEELINGS, Ink, PERSONA_HUES, STAGE_HUES, THEMES, Theme};

/// A parsed theme file: final colours, and the paths of files that are not yet loaded.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// The colours.
    pub theme: Theme,
    /// Path of the logo, as written.
    pub logo: Option<Text>,
    /// Paths of font files.
    pub fonts: Vec<ThemeFont>,
}

/// A font file with its weight and style.
#[derive(Debug, Clone)]
pub struct ThemeFont {
    /// Path, as written.
    pub path: Text,
    /// Weight on the CSS scale.
    pub weight: u16,
    /// Slanted.
    pub italic: bool,
}

/// The default name of a theme whose file has no usable name.
const NAMELESS: &str = "theme";
const BASES: &WordTable<&Theme> =
    &[(&["dark", "night"], &Theme::DARK), (&["light", "day", "default"], &Theme::LIGHT), (&["print", "paper"], &Theme::PRINT)];
const EXAMPLE: &str = "write `'#1F3C88'` or `rgb(31, 60, 136)`";

/// Reads the theme in the first file. It may be returned together with errors, so that the files it names can be
/// checked as well; such a theme must not be used for drawing.
#[must_use]
pub fn theme(sources: &Sources) -> (Option<ThemeFile>, Vec<Finding>) {
    let mut reader = Reader::new(sources);
    let (root, recovery) = document::read_with(0, &sources.main().text, &mut reader.found, None);
    let file = root.and_then(|root| reader.theme(&root));
    let mut found = reader.found.into_vec();
    reader.guessed.filter(&mut found);
    found.retain(|finding| recovery.as_ref().is_none_or(|recovery| !recovery.hides(finding)));
    for empty in found.iter_mut().filter(|found| *found.rule == EMPTY_FILE) {
        empty.help = Some("a theme begins with `base: light` and `colors: ...`".to_owned());
    }
    found.sort_by_key(|finding| finding.primary.span);
    (file, found)
}

/// A key that takes several colours, their maximum number, and the role of the n-th.
type ColorList = (Key<ThemeValue>, u8, fn(u8) -> BrandColor);

/// A brand colour and its location.
struct WrittenColor {
    role: BrandColor,
    color: Color,
    span: Span,
}

impl Reader<'_> {
    fn theme(&mut self, root: &YamlNode) -> Option<ThemeFile> {
        let YamlValue::Map(entries) = &root.value else {
            let not_keys = WRONG_SHAPE.at(root.span, "a theme file begins with keys such as `colors:`");
            self.push(not_keys.label(format!("this is {}", root.value.kind())).help("write `base: light` and `colors: ...`"));
            return None;
        };
        let f = self.fields(root, entries, &keys::THEME);
        let name = self.theme_name(&f);
        let base = f
            .get(&keys::theme::BASE)
            .and_then(|field| self.word(field, BASES, None))
            .map_or(Theme::LIGHT, |base| base.value.clone());
        let mut said = Vec::new();
        if let Some(colors) = f.get(&keys::theme::COLORS) {
            self.brand(colors, &mut said);
        }
        if let Some(tokens) = f.get(&keys::theme::TOKENS) {
            self.tokens(tokens, &mut said);
        }
        let logo = f.get(&keys::theme::LOGO).and_then(|field| self.file(field, "the picture", "logo: logo.svg"));
        let fonts = f.get(&keys::theme::FONT).map_or_else(Vec::new, |font| self.fonts(font));
        let brand = Brand { base, colors: said.iter().map(|said| (said.role, said.color)).collect() };
        let made = brand.theme(name);
        self.push_all(made.refused.iter().map(|refused| too_close(refused, &made.theme, &said)));
        Some(ThemeFile { theme: made.theme, logo, fonts })
    }

    /// The name of the theme, or that of its file.
    fn theme_name(&mut self, f: &Fields) -> String {
        let Some(name) = f.get(&keys::theme::NAME).and_then(|field| self.text(field)) else {
            let file = self.name_of_file(0).rsplit('/').next().unwrap_or_default();
            let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
            let stem = file_part(stem.strip_suffix(".theme").unwrap_or(stem));
            let own = !stem.is_empty() && THEMES.iter().all(|theme| theme.name() != stem);
            return if own { stem } else { NAMELESS.to_owned() };
        };
        let part = file_part(&name.value);
        if part != name.value || part.chars().count() > THEME_NAME.length() {
            let label = if part == name.value {
                format!("longer than {}", THEME_NAME.named())
            } else {
                "pictures are named after their theme".to_owned()
            };
            let odd = BAD_NAME.at(name.span, format!("{} cannot be part of a file's name", quote(&name.value))).label(label);
            let part: String = part.chars().take(THEME_NAME.length()).collect();
            self.push(match part.as_str() {
                "" => odd.help("write letters, digits, `-` and `_`: `acme`"),
                part => odd.help(format!("write `{part}`")).edit(name.span, part),
            });
        } else if THEMES.iter().any(|theme| theme.name() == part) {
            let title = format!("{} is the name of a built-in theme", quote(&name.value));
            self.push(BAD_NAME.at(name.span, title).help(format!("write `my-{part}`")));
        }
        part
    }

    fn brand(&mut self, field: FieldNode, said: &mut Vec<WrittenColor>) {
        let Some(entries) = self.group(field, Wanted::Like("keys", "accent: '#1F3C88'")) else { return };
        self.comments(entries);
        let f = self.fields(field.node, entries, &keys::THEME_COLORS);
        for (key, role) in [
            (theme_colors::PAPER, BrandColor::Paper),
            (theme_colors::TEXT, BrandColor::Text),
            (theme_colors::ACCENT, BrandColor::Accent),
            (theme_colors::PAIN, BrandColor::Pain),
            (theme_colors::OPPORTUNITY, BrandColor::Opportunity),
            (theme_colors::FRONTSTAGE, BrandColor::Frontstage),
            (theme_colors::BACKSTAGE, BrandColor::Backstage),
            (theme_colors::SUPPORT, BrandColor::Support),
        ] {
            let color = f.get(&key).and_then(|field| self.color(field));
            said.extend(color.map(|(color, span)| WrittenColor { role, color, span }));
        }
        let lists: [ColorList; 3] = [
            (theme_colors::STAGES, STAGE_HUES, BrandColor::Stage),
            (theme_colors::PERSONAS, PERSONA_HUES, BrandColor::Persona),
            (theme_colors::EMOTIONS, FEELINGS, BrandColor::Emotion),
        ];
        for (key, most, role) in lists {
            let Some(list) = f.get(&key) else { continue };
            let key = key.name;
            let items: Vec<FieldNode> = list.items().collect();
            let count = items.len();
            let exact = key == theme_colors::EMOTIONS.name;
            let wrong = if exact { count != usize::from(most) } else { count > usize::from(most) };
            if wrong {
                let exactly = if exact { "" } else { "at most " };
                let title = format!("`{key}` takes {exactly}{most} colours");
                self.push(WRONG_COUNT.at(list.span(), title).label(format!("these are {count}")));
            }
            for (n, item) in (0..most).zip(items) {
                let color = self.color(item);
                said.extend(color.map(|(color, span)| WrittenColor { role: role(n), color, span }));
            }
        }
    }

    fn tokens(&mut self, field: FieldNode, said: &mut Vec<WrittenColor>) {
        let Some(entries) = self.group(field, Wanted::Like("names of colours", "card-line: '#C9CED8'")) else { return };
        self.comments(entries);
        for entry in entries {
            let word = fold(&entry.key).replace('_', "-");
            let Some(ink) = Ink::ALL.into_iter().find(|ink| ink.name() == word) else {
                let near = Ink::ALL.into_iter().filter_map(|ink| Some((distance(&word, ink.name())?, ink.name())));
                let unknown = UNKNOWN_KEY
                    .at(entry.key_span, format!("unknown colour {}", quote(&entry.key)))
                    .label("not a colour of the drawing");
                self.push(match near.min_by_key(|(distance, _)| *distance) {
                    Some((_, name)) => {
                        let unknown = unknown.help(format!("did you mean `{name}`?"));
                        if is_slip(&word, name) { unknown.edit(entry.key_span, name) } else { unknown }
                    }
                    None => unknown.help("`docs/themes.md` lists them"),
                });
                continue;
            };
            let role = BrandColor::Token(ink);
            if said.iter().any(|said| said.role == role) {
                // Reported when the file was read, unless it is another spelling of the same.
                continue;
            }
            let color = self.color(FieldNode { key: ink.name(), node: &entry.value });
            said.extend(color.map(|(color, span)| WrittenColor { role, color, span }));
        }
    }

    /// Reads the keys of a group.
    fn group<'t, 's>(&mut self, field: FieldNode<'t, 's>, wanted: Wanted) -> Option<&'t [YamlEntry<'s>]> {
        let YamlValue::Map(entries) = &field.node.value else {
            self.wrong_shape(field, wanted);
            return None;
        };
        Some(entries)
    }

    /// Reports `paper: #FFF` and `- #FFF`, in which YAML sees comments.
    fn comments(&mut self, entries: &[YamlEntry]) {
        for entry in entries {
            match &entry.value.value {
                YamlValue::Null => self.comment(entry.key_span),
                YamlValue::List(nodes) if nodes.iter().any(|node| matches!(node.value, YamlValue::Null)) => {
                    // The lines of the list, from the one after its key on.
                    let (mut at, text) = (entry.key_span, self.text_of_file(entry.key_span.file));
                    while let Some(next) = text[at.end as usize..].find('\n').map(|end| at.end as usize + end + 1) {
                        let line = text[next..].trim_start_matches([' ', '\t']);
                        if !line.starts_with(['-', '#', '\n', '\r']) {
                            break;
                        }
                        let start = (text.len() - line.len()) as u32;
                        at = Span { start, end: start + u32::from(line.starts_with('-')), ..at };
                        if line.starts_with('-') {
                            self.comment(at);
                        }
                    }
                }
                YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) | YamlValue::Map(_) => {}
            }
        }
    }

    fn comment(&mut self, before: Span) {
        let rest = self.text_of_file(before.file)[before.end as usize..].lines().next().unwrap_or_default();
        let Some(at) = rest.find('#') else { return };
        let digits = rest[at + 1..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        if digits > 0 && rest[..at].trim_matches([' ', '\t', ':']).is_empty() {
            let start = before.end + at as u32;
            let place = Span { start, end: start + 1 + digits as u32, ..before };
            let quoted = format!("\"{}\"", self.slice(place));
            self.push(
                UNQUOTED_TEXT
                    .at(place, "a colour that begins with `#` needs quotes")
                    .label("YAML reads this as a comment")
                    .help(format!("write {}", quote(&quoted)))
                    .edit(place, quoted),
            );
        }
    }

    /// Reads a colour and its span.
    fn color(&mut self, field: FieldNode) -> Option<(Color, Span)> {
        let Some(written) = field.node.value.text() else {
            if !matches!(field.node.value, YamlValue::Null) {
                let title = format!("`{}` takes a colour", field.key);
                let wrong = WRONG_SHAPE.at(field.span(), title);
                self.push(wrong.label(format!("this is {}", field.node.value.kind())).help(EXAMPLE));
            }
            return None;
        };
        let color = Color::parse(written);
        if color.is_none() {
            let title = format!("{} is not a colour", quote(written));
            self.push(BAD_COLOR.at(field.span(), title).label(fault(written)).help(EXAMPLE));
        }
        Some((color?, field.span()))
    }

    fn fonts(&mut self, field: FieldNode) -> Vec<ThemeFont> {
        let YamlValue::Map(entries) = &field.node.value else {
            let path = self.file(field, "the font", "font: Acme.ttf");
            return path.map(|path| ThemeFont { path, weight: 400, italic: false }).into_iter().collect();
        };
        let f = self.fields(field.node, entries, &keys::THEME_FONT);
        let weights = [
            (theme_font::REGULAR, 400, false),
            (theme_font::SEMIBOLD, 600, false),
            (theme_font::BOLD, 700, false),
            (theme_font::ITALIC, 400, true),
        ];
        let mut files = Vec::new();
        for (key, weight, italic) in weights {
            let path = f.get(&key).and_then(|field| self.file(field, "the font", "regular: Acme-Regular.ttf"));
            files.extend(path.map(|path| ThemeFont { path, weight, italic }));
        }
        if !files.iter().any(|file| file.weight == 400 && !file.italic) {
            self.missing(&f, &theme_font::REGULAR, "name the file for body text: `regular: Acme-Regular.ttf`");
        }
        files
    }

    /// Reads the path of a file. `what`: the file, with `example` as the key and a path.
    fn file(&mut self, field: FieldNode, what: &str, example: &str) -> Option<Text> {
        let path = self.text(field)?;
        let fault = address_for_path(&path, what, example);
        let is_path = fault.is_none();
        self.found.extend(fault);
        is_path.then_some(path)
    }
}

/// The characters of a name that are allowed in a file name, in lower case.
fn file_part(name: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
    name.trim().to_lowercase().chars().map(kept).collect::<String>().trim_matches('-').to_owned()
}

/// Describes what is wrong with an invalid colour.
fn fault(written: &str) -> &'static str {
    let word = written.trim();
    let digits = word.strip_prefix('#').unwrap_or(word);
    match digits.len() {
        4 | 8 if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => "colours are opaque: three or six digits",
        _ if word.starts_with("rgba") || word.starts_with("hsl") => "three numbers from 0 to 255 after `rgb`",
        _ if word.starts_with("rgb") => "three numbers from 0 to 255 between brackets",
        _ if word.starts_with('#') => "three or six digits, 0 to 9 and A to F",
        _ => "names of colours are not supported",
    }
}

/// The finding for two colours with too little contrast.
fn too_close(refused: &Refused, theme: &Theme, said: &[WrittenColor]) -> Finding {
    let Refused { pair: Pair { ink, ground, foreground }, roles, ratio, nearest } = *refused;
    let named = |role: Option<BrandColor>, ink: Ink| role.map_or_else(|| format!("`{}`", ink.name()), label);
    let place = |role: Option<BrandColor>| said.iter().find(|said| Some(said.role) == role).map(|said| said.span);
    let (front, behind) = (named(roles.0, ink), named(roles.1, ground));
    let title =
        format!("{front} on {behind} has a contrast of {:.2} : 1, and {}", (ratio * 100.0).floor() / 100.0, foreground.need());
    let (front_place, behind_place) = (place(roles.0), place(roles.1));
    let span = front_place.or(behind_place).unwrap_or_default();
    let (own, other) = if front_place.is_some() { (ink, ground) } else { (ground, ink) };
    let found = LOW_CONTRAST.at(span, title).label(format!("{} is too close to {}", theme.color(own), theme.color(other)));
    let found = match behind_place {
        Some(behind) if front_place.is_some() && behind != span => found.other(behind, "the background"),
        _ => found,
    };
    match nearest {
        Some(color) => {
            found.help(format!("the nearest colour with enough contrast is \"{color}\"")).edit(span, format!("\"{color}\""))
        }
        None => found.help("no shade of this colour has enough contrast; change both"),
    }
}

/// The key of a colour, as written.
fn label(role: BrandColor) -> String {
    let of = |key: &Key<ThemeValue>, n: u8| format!("colour {} of `{}`", n + 1, key.name);
    let one = |key: &Key<ThemeValue>| format!("`{}`", key.name);
    match role {
        BrandColor::Paper => one(&theme_colors::PAPER),
        BrandColor::Text => one(&theme_colors::TEXT),
        BrandColor::Accent => one(&theme_colors::ACCENT),
        BrandColor::Stage(n) => of(&theme_colors::STAGES, n),
        BrandColor::Persona(n) => of(&theme_colors::PERSONAS, n),
        BrandColor::Emotion(n) => of(&theme_colors::EMOTIONS, n),
        BrandColor::Pain => one(&theme_colors::PAIN),
        BrandColor::Opportunity => one(&theme_colors::OPPORTUNITY),
        BrandColor::Frontstage => one(&theme_colors::FRONTSTAGE),
        BrandColor::Backstage => one(&theme_colors::BACKSTAGE),
        BrandColor::Support => one(&theme_colors::SUPPORT),
        BrandColor::Token(ink) => format!("`{}`", ink.name()),
    }
}
