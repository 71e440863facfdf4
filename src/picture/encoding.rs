//! Lists the formats of picture files: media types, extensions and signatures.

use std::fmt;

use crate::source::{BinaryFormat, WideEncoding};

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
pub(super) fn detect(bytes: &[u8]) -> Result<Encoding, (String, &'static str)> {
    if let Some(format) = BinaryFormat::of(bytes) {
        return readable(format).map_err(|help| (format.with_article().to_owned(), help));
    }
    if is_svg(bytes) {
        return Ok(Encoding::Svg);
    }
    let is_marked_up = |text: &str| text.trim_start().starts_with('<');
    if let Some(encoding) = WideEncoding::of(bytes).filter(|encoding| is_marked_up(&encoding.beginning(bytes))) {
        return Err((format!("a text in {encoding}, not in UTF-8"), AS_UTF_8));
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let (what, help) = match (text.starts_with(b"<"), std::str::from_utf8(bytes)) {
        (true, Err(_)) => ("a text that is not in UTF-8", AS_UTF_8),
        (true, Ok(_)) => ("a web page or another document in XML", CONVERT),
        (false, _) => ("neither a PNG nor a JPEG nor an SVG", CONVERT),
    };
    Err((what.to_owned(), help))
}

/// A format, if it is one of pictures that are read; else what to do.
const fn readable(format: BinaryFormat) -> Result<Encoding, &'static str> {
    match format {
        BinaryFormat::Png => Ok(Encoding::Png),
        BinaryFormat::Jpeg => Ok(Encoding::Jpeg),
        BinaryFormat::Gzip => {
            Err("an SVGZ file is one: save it as plain SVG without compression, with a name that ends in `.svg`, or as PNG")
        }
        BinaryFormat::Zip => Err("unpack it, and name the picture in it"),
        BinaryFormat::Avif
        | BinaryFormat::Bmp
        | BinaryFormat::Gif
        | BinaryFormat::Heic
        | BinaryFormat::Office
        | BinaryFormat::Pdf
        | BinaryFormat::Tiff
        | BinaryFormat::WebP => Err(CONVERT),
    }
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
