//! Recognizes files that are not text by their first bytes.

/// A format of files that are not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryFormat {
    /// AV1 Image File Format.
    Avif,
    /// A bitmap of Windows.
    Bmp,
    /// Graphics Interchange Format.
    Gif,
    /// One compressed file.
    Gzip,
    /// High Efficiency Image File Format.
    Heic,
    /// JPEG.
    Jpeg,
    /// A document of an office program, before 2007.
    Office,
    /// Portable Document Format.
    Pdf,
    /// Portable Network Graphics.
    Png,
    /// Tagged Image File Format.
    Tiff,
    /// WebP.
    WebP,
    /// Several compressed files, or an office document from 2007 on.
    Zip,
}

impl BinaryFormat {
    /// The format of a file that begins with these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let has = |at: usize, part: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(part));
        let is_brand = |brands: &[&[u8]]| has(4, b"ftyp") && brands.iter().any(|brand| has(8, brand));
        let checks = [
            (has(0, b"\x89PNG"), Self::Png),
            (has(0, b"\xff\xd8\xff"), Self::Jpeg),
            (has(0, b"GIF87a") || has(0, b"GIF89a"), Self::Gif),
            (has(0, b"RIFF") && has(8, b"WEBP"), Self::WebP),
            (is_brand(&[b"avif", b"avis"]), Self::Avif),
            (is_brand(&[b"heic", b"heix", b"mif1", b"msf1"]), Self::Heic),
            // A text may begin with these letters.
            (has(0, b"BM") && has(6, &[0; 4]), Self::Bmp),
            (has(0, b"II*\0") || has(0, b"MM\0*"), Self::Tiff),
            (has(0, b"%PDF-"), Self::Pdf),
            (has(0, b"\x1f\x8b"), Self::Gzip),
            (has(0, b"PK\x03\x04"), Self::Zip),
            (has(0, b"\xd0\xcf\x11\xe0"), Self::Office),
        ];
        checks.into_iter().find_map(|(is, format)| is.then_some(format))
    }

    /// Its name, with an article.
    #[must_use]
    pub const fn with_article(self) -> &'static str {
        match self {
            Self::Avif => "an AVIF picture",
            Self::Bmp => "a BMP picture",
            Self::Gif => "a GIF picture",
            Self::Gzip => "a file that is compressed with gzip",
            Self::Heic => "a HEIC photo",
            Self::Jpeg => "a JPEG picture",
            Self::Office => "an office document",
            Self::Pdf => "a PDF document",
            Self::Png => "a PNG picture",
            Self::Tiff => "a TIFF picture",
            Self::WebP => "a WebP picture",
            Self::Zip => "a zip archive or an office document",
        }
    }
}
