//! Pictures that are cut off or broken count as whole ones, and are reported once.

use std::fs;

use cjm::picture::{Crop, InvalidPicture, Picture, RejectedPicture};

use crate::pictures::{PictureDesk, RED, claims, journey, jpeg, png};

#[test]
fn a_broken_picture_counts_as_a_whole_one() {
    for (name, file) in [("a.png", png(50, 40, RED)), ("a.jpg", jpeg(50, 40, 1))] {
        assert_eq!(Picture::read(name, &file, Crop::Wide, u64::MAX).unwrap().1, 2_000);
        // A decoder of JPEG begins only if the last segment is there.
        for cut in [file.len() - 13, file.len() / 2, 40, 20] {
            let broken = [&file[..cut], &file[file.len() - 12..]].concat();
            let Err(rejected) = Picture::read(name, &broken, Crop::Wide, u64::MAX) else { continue };
            assert!(matches!(rejected.cause, InvalidPicture::Damaged(_)), "{rejected:?}");
            let has_size = name == "a.png" && cut >= 33;
            assert_eq!(rejected.pixels, if has_size { 2_000 } else { 0 }, "{name} {cut}: {rejected:?}");
            for room in [0, 1_999, 2_000] {
                let again = Picture::read(name, &broken, Crop::Wide, room).unwrap_err();
                let no_room = RejectedPicture { cause: InvalidPicture::NoRoom { pixels: 2_000 }, pixels: 0 };
                assert_eq!(again, if rejected.recurs(room) { rejected.clone() } else { no_room }, "{name} {cut} {room}");
            }
        }
    }
}

#[test]
fn broken_pictures_leave_less_for_others() {
    let desk = PictureDesk::new(&[]);
    for n in 0..30 {
        fs::write(desk.path(&format!("maps/img/{n}.png")), claims(5_000, 4_000)).unwrap();
    }
    let touchpoints: Vec<String> = (0..30).map(|n| format!("      - {{name: t{n}, image: img/{n}.png}}\n")).collect();
    let map = format!("title: T\nstages:\n  - name: S\n    touchpoints:\n{}", touchpoints.concat());
    fs::write(desk.path("maps/map.yaml"), map).unwrap();
    let output = desk.run(&["check", "--diagnostics", "short", "map.yaml"]);
    let said = String::from_utf8_lossy(&output.stderr);
    let counts = ["unreadable-picture", "too-many-pictures"].map(|rule| said.matches(rule).count());
    assert_eq!(counts, [3, 27], "{said}");
}

#[test]
fn a_picture_named_often_is_one_finding_with_its_places_and_there_are_not_too_many() {
    let desk = PictureDesk::new(&[]);
    let touchpoints = |path: &dyn Fn(usize) -> String| {
        let each = (0..120).map(|n| format!("      - {{name: T{n}, image: {}}}\n", path(n)));
        format!("title: T\nstages:\n  - name: S\n    touchpoints:\n{}", each.collect::<Vec<_>>().concat())
    };
    fs::write(desk.path("maps/map.yaml"), touchpoints(&|_| "none.png".to_owned())).unwrap();
    let output = desk.run(&["check", "--diagnostics", "short", "map.yaml"]);
    assert_eq!(String::from_utf8_lossy(&output.stderr).matches("missing-file").count(), 1);
    // However its path is spelt.
    fs::write(desk.path("maps/img/bad.png"), "text").unwrap();
    let spelt = |n: usize| ["img/bad.png", "./img/bad.png", "img/./bad.png"][n % 3].to_owned();
    let two = journey("none.png", "none.png");
    for (text, said) in [(touchpoints(&spelt), "also named here, and in 118 more places"), (two, "also named here")] {
        fs::write(desk.path("maps/map.yaml"), text).unwrap();
        let output = desk.run(&["check", "map.yaml"]);
        let printed = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(printed.matches("error[").count() == 1 && printed.contains(said), "{printed}");
    }
    for n in 0..120 {
        fs::write(desk.path(&format!("maps/img/{n}.png")), png(4, 3, RED)).unwrap();
    }
    fs::write(desk.path("maps/map.yaml"), touchpoints(&|n| format!("img/{n}.png"))).unwrap();
    let output = desk.run(&["check", "--diagnostics", "short", "map.yaml"]);
    assert_eq!(String::from_utf8_lossy(&output.stderr).matches("too-many-pictures").count(), 20);
}

/// The decoder reserves room for as many samples of each component as the first one has.
#[test]
fn a_jpeg_with_any_samples_per_component_is_read_or_refused() {
    let of = |n: u8| (n / 4 + 1) << 4 | (n % 4 + 1);
    for progressive in [false, true] {
        let mut file = Vec::new();
        let mut encoder = jpeg_encoder::Encoder::new(&mut file, 90);
        encoder.set_progressive(progressive);
        encoder.encode(&[90; 9 * 13 * 3], 9, 13, jpeg_encoder::ColorType::Rgb).unwrap();
        // The samples across and down are the second byte of each component of a frame.
        let frame = file.windows(2).position(|mark| matches!(mark, [0xff, 0xc0..=0xc2])).unwrap();
        let mut read = 0;
        for samples in 0..16 * 16 * 16_u16 {
            let each = [samples >> 8, samples >> 4 & 0xf, samples & 0xf].map(|n| of(n as u8));
            for (at, byte) in [11, 14, 17].into_iter().zip(each) {
                file[frame + at] = byte;
            }
            match Picture::read("a.jpg", &file, Crop::Whole, u64::MAX) {
                Ok(_) => read += 1,
                Err(rejected) => assert!(matches!(rejected.cause, InvalidPicture::Damaged(_)), "{each:x?}: {rejected:?}"),
            }
        }
        assert!(read > 100, "{read}");
    }
}
