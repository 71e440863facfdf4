//! A picture is encoded again without anything but its pixels, or refused; what was encoded can be read and fitted.
//!
//! The first byte chooses the extension, the crop and the size.
#![no_main]

use cjm::picture::{Crop, Encoding, Picture};
use cjm_fuzz::assert_inert;
use libfuzzer_sys::fuzz_target;

/// The pixels that a picture may have: few, so that one run is short.
const ROOM: u64 = 250_000;

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let name = ["a.png", "a.jpg", "a.svg", "a"][usize::from(choice % 4)];
    let crop = [Crop::Square, Crop::Wide, Crop::Whole][usize::from(choice / 4 % 3)];
    let Ok((picture, pixels)) = Picture::read(name, bytes, crop, ROOM) else { return };
    assert!(pixels <= ROOM && picture.width > 0 && picture.height > 0, "{picture:?}");
    assert!(Picture::read(name, bytes, crop, ROOM).is_ok_and(|(again, _)| again == picture), "not reproducible");

    // A drawing is cropped where it is drawn.
    let crop = if picture.encoding == Encoding::Svg { crop } else { Crop::Whole };
    let (again, _) = Picture::read("a", &picture.bytes, crop, u64::MAX).expect("what was encoded here can be read");
    assert_eq!((again.encoding, again.width, again.height), (picture.encoding, picture.width, picture.height));
    if picture.encoding == Encoding::Svg {
        assert_inert(&picture.bytes);
    }
    for (width, height) in [(1, 1), (48, 48), (u32::from(*choice) + 1, 90)] {
        let fitted = picture.fitted(width, height, u64::MAX);
        assert!(fitted.width > 0 && fitted.height > 0);
        assert_eq!(fitted.data.len(), fitted.width as usize * fitted.height as usize * 4);
    }
});
