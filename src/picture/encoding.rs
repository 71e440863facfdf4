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

/// The format of a file by its first bytes; else the name of another known format.
pub(super) fn detect(bytes: &[u8]) -> Result<Encoding, Option<&'static str>> {
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
    let is_wide = |[mark, sign]: [&[u8]; 2]| bytes.strip_prefix(mark).is_some_and(|rest| rest.starts_with(sign));
    let checks: [(bool, &'static str); 11] = [
        (bytes.starts_with(b"GIF8"), "a GIF"),
        (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"), "a WebP picture"),
        (brand(&[b"avif", b"avis"]), "an AVIF picture"),
        (brand(&[b"heic", b"heix", b"mif1", b"msf1"]), "a HEIC photo"),
        ([[&b"\xff\xfe"[..], b"<\0"], [b"\xfe\xff", b"\0<"]].into_iter().any(is_wide), "a document in UTF-16; save it as UTF-8"),
        (text.starts_with(b"<") && std::str::from_utf8(bytes).is_err(), "a document that is not in UTF-8; save it as UTF-8"),
        (text.starts_with(b"<"), "a web page or another document in XML"),
        (bytes.starts_with(b"BM"), "a BMP picture"),
        (bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*"), "a TIFF picture"),
        (bytes.starts_with(b"%PDF"), "a PDF"),
        (bytes.starts_with(b"\x1f\x8b") || bytes.starts_with(b"PK\x03\x04"), "a compressed file"),
    ];
    Err(checks.into_iter().find_map(|(is, what)| is.then_some(what)))
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
            (b"<html></html>".to_vec(), "a web page"),
        ] {
            assert!(matches!(detect(&bytes), Err(Some(what)) if what.contains(wanted)), "{wanted}");
        }
    }
}
