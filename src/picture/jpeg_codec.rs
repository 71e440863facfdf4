//! Decodes and encodes JPEG files.

use std::io::Cursor;

use jpeg_encoder::{ColorType, Encoder};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::invalid::InvalidPicture;
use super::pixels::Pixels;
use crate::limits::JPEG_SCANS;

/// JPEG quality, 1 to 100.
const QUALITY: u8 = 87;

/// Decodes a file into its pixels and its orientation; `check` validates the size before anything is decoded.
pub(super) fn decode(
    bytes: &[u8],
    check: &dyn Fn(u32, u32) -> Result<(), InvalidPicture>,
) -> Result<(Pixels, u8), InvalidPicture> {
    let header = read_header(bytes)?;
    let (width, height) = header.size;
    check(width, height)?;
    // Without SIMD code, so that the pixels are the same on every machine.
    let options = DecoderOptions::default()
        .set_max_width(width as usize)
        .set_max_height(height as usize)
        .jpeg_set_max_scans(JPEG_SCANS.length())
        .jpeg_set_out_colorspace(ColorSpace::RGB)
        .set_use_unsafe(false);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    let data = decoder.decode().map_err(|_| not_a_jpeg())?;
    if data.len() != 3 * width as usize * height as usize {
        return Err(unusual_colours());
    }
    Ok((Pixels { width, height, channels: 3, data }, header.orientation))
}

/// Encodes pixels as a file without metadata.
pub(super) fn encode(pixels: &Pixels) -> Vec<u8> {
    let mut file = Vec::new();
    let (width, height) = (u16::try_from(pixels.width), u16::try_from(pixels.height));
    let (Ok(width), Ok(height)) = (width, height) else { unreachable!("pictures are small when they are written") };
    let written = Encoder::new(&mut file, QUALITY).encode(&pixels.data, width, height, ColorType::Rgb);
    written.expect("writing to memory succeeds");
    file
}

/// The size and orientation of a picture.
struct Header {
    size: (u32, u32),
    orientation: u8,
}

/// Walks the segments of a file to its end, because decoders tolerate missing ones.
fn read_header(bytes: &[u8]) -> Result<Header, InvalidPicture> {
    let short = || InvalidPicture::Damaged("it breaks off".to_owned());
    let (mut at, mut size, mut orientation, mut scans) = (2, None, 1, 0);
    loop {
        let mark = marker(bytes, &mut at).ok_or_else(short)?;
        match mark {
            // End of image.
            0xd9 => break,
            // Restarts and the like, which have no length.
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = bytes.get(at..at + 2).map(|b| usize::from(u16::from_be_bytes([b[0], b[1]]))).ok_or_else(short)?;
        let segment = bytes.get(at + 2..at + length.max(2)).ok_or_else(short)?;
        at += length.max(2);
        match mark {
            // Frame headers.
            0xc0..=0xcf if !matches!(mark, 0xc4 | 0xc8 | 0xcc) => {
                let [_, h1, h0, w1, w0, ..] = segment else { return Err(short()) };
                let found = (u32::from(u16::from_be_bytes([*w1, *w0])), u32::from(u16::from_be_bytes([*h1, *h0])));
                if size.replace(found).is_some() {
                    return Err(not_a_jpeg());
                }
                if !has_finest_first(&segment[5..]) {
                    return Err(unusual_colours());
                }
            }
            0xe1 => orientation = exif_orientation(segment).unwrap_or(orientation),
            0xda => {
                scans += 1;
                if scans > JPEG_SCANS.most {
                    return Err(InvalidPicture::Complex(JPEG_SCANS));
                }
            }
            _ => {}
        }
    }
    let size = size.filter(|_| scans > 0).ok_or_else(not_a_jpeg)?;
    Ok(Header { size, orientation })
}

/// Whether no component of a frame has more samples than the first one, the brightness: the decoder reserves room for as many. Of
/// each the frame has an id, the samples across and down, and a table (ITU-T T.81, B.2.2).
fn has_finest_first(components: &[u8]) -> bool {
    let mut samples = components.get(1..).unwrap_or_default().chunks_exact(3).map(|each| (each[1] >> 4, each[1] & 0xf));
    let Some((across, down)) = samples.next() else { return true };
    samples.all(|(x, y)| x <= across && y <= down)
}

/// The next marker, with `at` moved behind it. Bytes before it are scan data or padding.
fn marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        let rest = bytes.get(*at..)?;
        *at += rest.iter().position(|byte| *byte == 0xff)? + 1;
        let mark = *bytes.get(*at)?;
        if !matches!(mark, 0x00 | 0xff) {
            *at += 1;
            return Some(mark);
        }
    }
}

/// The orientation, 1 to 8 (Exif 2.3, tag 0x0112).
fn exif_orientation(segment: &[u8]) -> Option<u8> {
    let tiff = segment.strip_prefix(b"Exif\0\0")?;
    let big = tiff.starts_with(b"MM");
    let two = |at: usize| {
        let bytes = tiff.get(at..at + 2)?;
        let bytes = [bytes[0], bytes[1]];
        Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let four = |at: usize| {
        let (first, second) = (u32::from(two(at)?), u32::from(two(at + 2)?));
        Some(if big { first << 16 | second } else { second << 16 | first })
    };
    let directory = usize::try_from(four(4)?).ok().filter(|at| *at < tiff.len())?;
    let entries = (0..usize::from(two(directory)?)).map(|n| directory + 2 + 12 * n);
    let way = entries.take_while(|at| *at < tiff.len()).find(|at| two(*at) == Some(0x0112)).and_then(|at| two(at + 8))?;
    u8::try_from(way).ok().filter(|way| (1..=8).contains(way))
}

fn unusual_colours() -> InvalidPicture {
    InvalidPicture::Damaged("its colours are of an unusual kind".to_owned())
}

fn not_a_jpeg() -> InvalidPicture {
    InvalidPicture::Damaged("it is not a valid JPEG".to_owned())
}
