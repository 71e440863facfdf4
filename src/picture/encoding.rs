//! Lists the formats of picture files: media types, extensions and signatures.

use std::fmt;

/// A format of picture files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// Scalable Vector Graphics.
    Svg,
}

impl Encoding {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Png, Self::Jpeg, Self::Svg];

    /// Its media type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Svg => "image/svg+xml",
        }
    }

    /// Its name, with an article.
    #[must_use]
    pub const fn with_article(self) -> &'static str {
        match self {
            Self::Png => "a PNG",
            Self::Jpeg => "a JPEG",
            Self::Svg => "an SVG",
        }
    }

    /// The extensions its files may have, the usual one first.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Svg => &["svg"],
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Svg => "SVG",
        })
    }
}

/// What helps with most other formats.
const CONVERT: &str = "save it as PNG, JPEG or SVG";

const AS_UTF_8: &str = "open it in a text editor and save it with the encoding UTF-8, or export it again as plain SVG";

/// The format of a file by its first bytes; else what it is instead, and what to do.
pub(super) fn detect(bytes: &[u8]) -> Result<Encoding, (&'static str, &'static str)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(Encoding::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(Encoding::Jpeg);
    }
    if is_svg(bytes) {
        return Ok(Encoding::Svg);
    }
    let brand = |brands: &[&[u8]]| bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|b| brands.contains(&b));
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let checks: [(bool, &'static str, &'static str); 13] = [
        (bytes.starts_with(b"GIF8"), "a GIF", CONVERT),
        (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"), "a WebP picture", CONVERT),
        (brand(&[b"avif", b"avis"]), "an AVIF picture", CONVERT),
        (brand(&[b"heic", b"heix", b"mif1", b"msf1"]), "a HEIC photo", CONVERT),
        (is_text_of_units(bytes, 4), "a text in UTF-32, not in UTF-8", AS_UTF_8),
        (is_text_of_units(bytes, 2), "a text in UTF-16, not in UTF-8", AS_UTF_8),
        (text.starts_with(b"<") && std::str::from_utf8(bytes).is_err(), "a text that is not in UTF-8", AS_UTF_8),
        (text.starts_with(b"<"), "a web page or another document in XML", CONVERT),
        (bytes.starts_with(b"BM"), "a BMP picture", CONVERT),
        (bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*"), "a TIFF picture", CONVERT),
        (bytes.starts_with(b"%PDF"), "a PDF", CONVERT),
        (
            bytes.starts_with(b"\x1f\x8b"),
            "compressed with gzip, as an SVGZ file is",
            "save it as plain SVG without compression, with a name that ends in `.svg`, or as PNG",
        ),
        (bytes.starts_with(b"PK\x03\x04"), "a zip archive", "unpack it, and name the picture in it"),
    ];
    let known = checks.into_iter().find_map(|(is, what, help)| is.then_some((what, help)));
    Err(known.unwrap_or(("neither a PNG nor a JPEG nor an SVG", CONVERT)))
}

/// Whether a file is a text with a `<`, of characters with 2 or 4 bytes each: with a byte order mark, or beginning with ASCII.
fn is_text_of_units(bytes: &[u8], length: usize) -> bool {
    let mut units = bytes.chunks_exact(length).take(32);
    let significant = |at: usize| move |unit: &[u8]| unit.iter().enumerate().all(|(n, byte)| (n == at) == (*byte != 0));
    let begins = |at: usize| bytes.len() >= 16 && bytes[..16].chunks_exact(length).all(significant(at));
    let little: &[u8] = if length == 2 { b"\xff\xfe" } else { b"\xff\xfe\0\0" };
    let big: &[u8] = if length == 2 { b"\xfe\xff" } else { b"\0\0\xfe\xff" };
    let is_wide = bytes.starts_with(little) || bytes.starts_with(big) || begins(0) || begins(length - 1);
    is_wide && units.any(|unit| unit.contains(&b'<'))
}

/// Whether a text is a document whose root is an `svg` element, by its first tag.
fn is_svg(text: &[u8]) -> bool {
    let Ok(mut rest) = std::str::from_utf8(text).map(|text| text.trim_start_matches('\u{feff}').trim_start()) else {
        return false;
    };
    // An XML declaration, a document type and comments come before it.
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!") => {
                if rest.split('>').next().is_some_and(|tag| tag.contains('[')) {
                    "]>"
                } else {
                    ">"
                }
            }
            _ => break,
        };
        let Some((_, after)) = rest.split_once(end) else { return false };
        rest = after.trim_start();
    }
    let name = rest.strip_prefix('<').and_then(|rest| rest.split([' ', '>', '\t', '\n', '\r', '/']).next());
    name.is_some_and(|name| name == "svg" || name.ends_with(":svg"))
}

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn drawings_in_another_encoding_of_characters_are_told_apart_from_web_pages() {
        let text = "<?xml version='1.0' encoding='ISO-8859-1'?><svg xmlns='http://www.w3.org/2000/svg'><title>A</title></svg>";
        let latin = [text.as_bytes(), b"<!-- \xe4 -->"].concat();
        let wide =
            |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect();
        for (bytes, wanted) in [
            (latin, "not in UTF-8"),
            (wide([0xff, 0xfe], u16::to_le_bytes), "UTF-16"),
            (wide([0xfe, 0xff], u16::to_be_bytes), "UTF-16"),
            (text.encode_utf16().flat_map(u16::to_le_bytes).collect(), "UTF-16"),
            (format!("\n {text}").encode_utf16().flat_map(u16::to_be_bytes).collect(), "UTF-16"),
            (text.chars().flat_map(|char| u32::from(char).to_le_bytes()).collect(), "UTF-32"),
            (format!("\u{feff}{text}").chars().flat_map(|char| u32::from(char).to_be_bytes()).collect(), "UTF-32"),
            (b"\x1f\x8b\x08\0".to_vec(), "gzip"),
            (b"PK\x03\x04".to_vec(), "zip"),
            (b"<html></html>".to_vec(), "a web page"),
        ] {
            assert!(matches!(detect(&bytes), Err((what, _)) if what.contains(wanted)), "{wanted}");
        }
    }
}
