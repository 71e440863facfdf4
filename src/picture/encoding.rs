//! Lists the formats of picture files: media types, extensions and signatures.

use std::fmt;

/// A format of picture files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
}

impl Encoding {
    /// Its media type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The extensions its files may have, the usual one first.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
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
    let brand = |brands: &[&[u8]]| bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|b| brands.contains(&b));
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let checks: [(bool, &'static str); 9] = [
        (bytes.starts_with(b"GIF8"), "a GIF"),
        (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"), "a WebP picture"),
        (brand(&[b"avif", b"avis"]), "an AVIF picture"),
        (brand(&[b"heic", b"heix", b"mif1", b"msf1"]), "a HEIC photo"),
        (text.starts_with(b"<"), "a drawing in SVG, or a web page"),
        (bytes.starts_with(b"BM"), "a BMP picture"),
        (bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*"), "a TIFF picture"),
        (bytes.starts_with(b"%PDF"), "a PDF"),
        (bytes.starts_with(b"\x1f\x8b") || bytes.starts_with(b"PK\x03\x04"), "a compressed file"),
    ];
    Err(checks.into_iter().find_map(|(is, what)| is.then_some(what)))
}
