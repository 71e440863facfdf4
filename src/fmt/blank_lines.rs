//! Restores the blank lines at the ends of texts that keep them (`|+`), which the layout takes for lines between two keys.

use super::draft::Draft;
use crate::parse::syntax::YamlPartKind;

/// The formatted text with the blank lines that texts have in another text. `None` if none is missing.
pub(super) fn restore(original: &Draft, laid_out: &Draft) -> Option<String> {
    if !original.text.contains('+') {
        return None;
    }
    let (before, after) = (original.parts().ok()?, laid_out.parts().ok()?);
    let missing = before.iter().zip(after).filter_map(|(before, after)| {
        let (YamlPartKind::Word { text: whole, .. }, YamlPartKind::Word { text: now, .. }) = (&before.kind, &after.kind) else {
            return None;
        };
        let lost = whole.strip_prefix(now.as_ref()).filter(|lost| !lost.is_empty() && lost.bytes().all(|byte| byte == b'\n'))?;
        Some((laid_out.text[..after.end].trim_end().len(), lost))
    });
    let (mut restored, mut at) = (String::new(), 0);
    for (place, lines) in missing {
        restored.push_str(&laid_out.text[at..place]);
        restored.push_str(lines);
        at = place;
    }
    (at > 0).then(|| restored + &laid_out.text[at..])
}
