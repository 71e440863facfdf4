//! Formats a journey file in the standard style.
//!
//! The style is that of the examples: two spaces per level, `- ` before list entries, at most one blank line, no trailing spaces.
//! Braces are kept if they fit a line. Nothing else may change, which is verified: the formatted text is parsed again, and
//! refused unless all values, comments and anchors are the same, also to a second parser.

mod absent;
mod blank_lines;
mod blocks;
mod columns;
mod draft;
mod journey;
mod layout;
mod pieces;
mod refusal;
mod second_reader;
mod unfold;
mod verify;

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use crate::parse::syntax::{YamlPart, YamlPartKind, outline};
use crate::source::{Span, line_ending};
use draft::Draft;
use layout::Layout;
use second_reader::Disagreement;

pub use journey::{Unformatted, format_journey};
pub use refusal::FormatRefusal;

/// The maximum length of a line with braces or brackets, in characters.
const LONGEST_LINE: usize = 160;
/// The least length of a part that is laid out alone, in bytes. The texts of the fuzzer are short.
const LEAST_PIECE: usize = if cfg!(fuzzing) { 1 } else { 1 << 14 };
/// The maximum number of rounds until a text has to be stable.
const MOST_ROUNDS: usize = 5;

/// Formats a file. `names` are keys to rename, with their spans in the text.
///
/// Formatting is idempotent. All lines get the line ending of the first one.
///
/// # Errors
///
/// [`FormatRefusal`]: the file must not be changed.
pub fn format(text: &str, names: &[(Span, &'static str)]) -> Result<String, FormatRefusal> {
    format_outlined(text, outline(text).map_err(FormatRefusal::Syntax)?, names)
}

/// Like [`format`], for a text whose parts are known.
fn format_outlined(text: &str, mut before: Vec<YamlPart>, names: &[(Span, &'static str)]) -> Result<String, FormatRefusal> {
    // A text without keys and lists has no form, and the parser of the layout may take exponential time for one.
    let has = |is: fn(&YamlPartKind) -> bool| before.iter().any(|part| is(&part.kind));
    let is_only_text = has(|kind| matches!(kind, YamlPartKind::Word { .. }))
        && !has(|kind| matches!(kind, YamlPartKind::Map { .. } | YamlPartKind::List { .. }));
    if is_only_text {
        return Ok(text.to_owned());
    }
    // For the parser of the layout these dots end a document; it may take exponential time for what follows.
    if let Some(at) = blocks::key_with_dots(text, &before) {
        return Err(FormatRefusal::Ambiguous { what: "a key that begins with `...`".to_owned(), at });
    }
    // The place of a comment depends on the end of its line, and on blank lines after it.
    if let Some(whole) = blocks::up_to_last_comment(text, &before) {
        return format(&format!("{whole}{}", line_ending(text)), names);
    }
    let ending = line_ending(text);
    let renamed = rename(text, &mut before, names);
    // A line ends with `\r` alone, too.
    let unix = if renamed.contains('\r') { Cow::Owned(renamed.replace("\r\n", "\n").replace('\r', "\n")) } else { renamed };
    let (original, start) = match unix {
        Cow::Borrowed(text) => (None, Rc::new(Draft::with_parts(text.to_owned(), before))),
        Cow::Owned(text) => (Some(before), Rc::new(Draft::new(text))),
    };
    // At the end of a block of text, parsers disagree about a line end that is not written.
    let end = if blocks::ends_the_file(&start.text, start.parts()?) { "\n" } else { "" };
    let wanted = original.as_deref().map_or_else(|| start.parts(), Ok)?;
    let ambiguous = |part: Disagreement| second_reader::refusal(text, wanted, part.index);
    if let Some(index) = blocks::with_tab(&start.text, start.parts()?) {
        return Err(FormatRefusal::Tab { at: wanted.get(index).map_or(0, |part| part.start) });
    }
    let mut refusal = FormatRefusal::Endless;
    for careful in CAREFUL {
        let settled = settle(&start, careful);
        let proved = settled.and_then(|draft| {
            verify::same(text.len(), wanted, draft.parts()?)?;
            second_reader::verify(&draft.text, draft.parts()?).map_err(ambiguous)?;
            Ok(draft)
        });
        match proved {
            Ok(draft) => {
                if draft.text != start.text {
                    second_reader::verify_if_read(&format!("{}{end}", start.text), start.parts()?).map_err(ambiguous)?;
                }
                let formatted = draft.text.strip_suffix(end).unwrap_or(&draft.text);
                return Ok(if ending == "\n" { formatted.to_owned() } else { formatted.replace('\n', ending) });
            }
            Err(other) => refusal = other,
        }
    }
    Err(refusal)
}

/// The parts of a file that are left unchanged.
#[derive(Debug, Clone, Copy)]
struct Preserved {
    /// Trailing spaces, which are part of some texts over several lines.
    trailing_spaces: bool,
    /// Lines that are too long.
    lines: bool,
}

/// The attempts, until one changes only the form.
const CAREFUL: [Preserved; 3] = [
    Preserved { trailing_spaces: false, lines: false },
    Preserved { trailing_spaces: true, lines: false },
    Preserved { trailing_spaces: true, lines: true },
];

/// Renames keys, in the text and in its parts.
fn rename<'t>(text: &'t str, parts: &mut [YamlPart], names: &[(Span, &'static str)]) -> Cow<'t, str> {
    if names.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut names = names.to_vec();
    names.sort_by_key(|(span, _)| *span);
    // A key that is repeated by `*` is listed more than once.
    names.dedup_by_key(|(span, _)| *span);
    let known: HashMap<(usize, usize), usize> =
        parts.iter().enumerate().map(|(index, part)| ((part.start, part.end), index)).collect();
    let mut renamed = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for (span, name) in names {
        let (start, end) = (span.start as usize, span.end as usize);
        let Some(&index) = known.get(&(start, end)) else { continue };
        parts[index].kind = YamlPartKind::Word { text: name.into(), plain: true };
        renamed.push_str(&text[at..start]);
        renamed.push_str(name);
        at = end;
    }
    renamed.push_str(&text[at..]);
    Cow::Owned(renamed)
}

/// Formats until the text is stable.
fn settle(start: &Rc<Draft>, careful: Preserved) -> Result<Rc<Draft>, FormatRefusal> {
    let mut current = Rc::clone(start);
    let mut laid_out = Rc::clone(start);
    let mut layout = Layout::new(careful.trailing_spaces);
    for _ in 0..MOST_ROUNDS {
        laid_out = lay_out(&current, &laid_out, careful, &mut layout)?;
        if Rc::ptr_eq(&laid_out, &current) {
            return Ok(current);
        }
        let next =
            columns::keep(&current, &laid_out).map_or_else(|| Rc::clone(&laid_out), |text| known(text, [&current, &laid_out]));
        if next.text == current.text {
            return Ok(current);
        }
        current = next;
    }
    Err(FormatRefusal::Endless)
}

/// Lays out a text. `last`: the text that was laid out before, which is often the same.
fn lay_out(current: &Rc<Draft>, last: &Rc<Draft>, careful: Preserved, layout: &mut Layout) -> Result<Rc<Draft>, FormatRefusal> {
    let too_long = |draft: &Draft| if careful.lines { None } else { unfold::unfold(draft, LONGEST_LINE) };
    let mut draft = known(first(current, careful, layout)?, [current, last]);
    while let Some(unfolded) = too_long(&draft) {
        draft = known(layout.lay_out(&unfolded, &[])?, [current, last]);
    }
    draft = absent::with_spaces(&draft).map_or(draft, |text| known(text, [current, last]));
    Ok(blank_lines::restore(current, &draft).map_or(draft, |text| known(text, [current, last])))
}

/// The first layout of a text, which may be long.
fn first(current: &Draft, careful: Preserved, layout: &mut Layout) -> Result<String, FormatRefusal> {
    let mut pieces = pieces::divide(current, LEAST_PIECE);
    let early = if careful.lines { None } else { unfold::unfold_early(current, LONGEST_LINE) };
    let Some(unfolded) = early else { return layout.lay_out(&current.text, &pieces) };
    for piece in &mut pieces {
        piece.range = unfolded.moved(piece.range.start)..unfolded.moved(piece.range.end);
    }
    layout.lay_out(&unfolded.text, &pieces)
}

/// One of two drafts if it has this text, so that its parts are not listed again.
fn known(text: String, drafts: [&Rc<Draft>; 2]) -> Rc<Draft> {
    let same = drafts.into_iter().find(|draft| draft.text == text);
    same.map_or_else(|| Rc::new(Draft::new(text)), Rc::clone)
}
