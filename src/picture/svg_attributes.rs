//! Counts the attributes of a drawing in SVG before it is parsed: the parser compares those of an element with each other.

/// The largest number of attributes of an element, counted as equal signs; at least as many as the element has.
pub(super) fn most(text: &str) -> u64 {
    let mut most = 0;
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        let skipped = SKIPPED.iter().find(|(begin, _)| rest.starts_with(begin));
        rest = if let Some((begin, end)) = skipped {
            rest[begin.len()..].split_once(end).map_or("", |(_, after)| after)
        } else {
            let (attributes, after) = tag(&rest[1..]);
            most = most.max(attributes);
            after
        };
    }
    most
}

/// What has no elements: comments, texts, instructions.
const SKIPPED: [(&str, &str); 3] = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

/// The number of attributes of the tag at the start of a text, and what follows. Quotes in a declaration may contain elements.
fn tag(text: &str) -> (u64, &str) {
    let is_declaration = text.starts_with('!');
    let (mut attributes, mut quote) = (0, None);
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) if !is_declaration => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            (b'=', None) => attributes += 1,
            (b'<' | b'>', None) => return (attributes, &text[at..]),
            _ => {}
        }
    }
    (attributes, "")
}

#[cfg(test)]
mod tests {
    use super::most;

    #[test]
    fn attributes_are_counted_outside_of_comments_and_quotes() {
        for (text, expected) in [
            ("", 0),
            ("<svg/>", 0),
            ("<svg a='1' b = \"2\"><g c=''/></svg>", 2),
            ("<svg a='b=c d=e'>x=y=z</svg>", 1),
            ("<!-- a=1 b=2 --><?x a=1 b=2?><svg><![CDATA[<a b=c d=e>]]></svg>", 0),
            ("<!DOCTYPE svg [<!ENTITY e \"<a b='1' c='2' d='3'/>\">]><svg>&e;</svg>", 3),
            ("<a b='>' c='<'/><a", 2),
        ] {
            assert_eq!(most(text), expected, "{text}");
        }
    }
}
