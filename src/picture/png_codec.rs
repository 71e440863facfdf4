//! Decodes and encodes PNG files.

use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, DecodingError, Encoder, Transformations};

use super::invalid::InvalidPicture;
use super::pixels::Pixels;

/// Decodes a file into its pixels (of the first frame of an animation); `check` validates the size before anything is decoded.
pub(super) fn decode(bytes: &[u8], check: &dyn Fn(u32, u32) -> Result<(), InvalidPicture>) -> Result<Pixels, InvalidPicture> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::normalize_to_color8());
    // A small file can contain compressed texts and profiles of any size.
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let (width, height) = decoder.read_header_info().map_err(|error| damaged(&error))?.size();
    check(width, height)?;
    let mut reader = decoder.read_info().map_err(|error| damaged(&error))?;
    // png 0.18.1 panics on invalid palettes.
    let info = reader.info();
    let (colors, alphas) = (info.palette.as_ref().map_or(3, |p| p.len()), info.trns.as_ref().map_or(0, |t| t.len()));
    if info.color_type == ColorType::Indexed && (!colors.is_multiple_of(3) || colors > 3 * 256 || alphas > colors / 3) {
        return Err(InvalidPicture::Damaged("its palette is broken".to_owned()));
    }
    let size = reader.output_buffer_size().ok_or(InvalidPicture::TooLarge { width, height })?;
    let mut data = vec![0; size];
    let frame = reader.next_frame(&mut data).map_err(|error| damaged(&error))?;
    if (frame.width, frame.height) != (width, height) {
        return Err(InvalidPicture::Damaged("its first frame has another size".to_owned()));
    }
    reader.finish().map_err(|error| damaged(&error))?;
    let channels = match frame.color_type {
        ColorType::Grayscale => 1,
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        ColorType::Indexed => return Err(InvalidPicture::Damaged("its palette is missing".to_owned())),
    };
    Ok(Pixels { width, height, channels, data })
}

/// Encodes pixels as a file without metadata.
pub(super) fn encode(pixels: &Pixels) -> Vec<u8> {
    let pixels = pixels.without_opaque_alpha();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width, pixels.height);
    encoder.set_color(match pixels.channels {
        1 => ColorType::Grayscale,
        2 => ColorType::GrayscaleAlpha,
        3 => ColorType::Rgb,
        _ => ColorType::Rgba,
    });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let written = encoder.write_header().and_then(|mut writer| {
        writer.write_image_data(&pixels.data)?;
        writer.finish()
    });
    written.expect("writing to memory succeeds");
    file
}

fn damaged(error: &DecodingError) -> InvalidPicture {
    InvalidPicture::Damaged(match error {
        DecodingError::IoError(_) => "it breaks off".to_owned(),
        DecodingError::Format(_) | DecodingError::Parameter(_) | DecodingError::LimitsExceeded => {
            "it is not a valid PNG".to_owned()
        }
    })
}
