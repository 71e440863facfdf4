//! Pictures that are cut off or broken count as whole ones.

use std::fs;

use cjm::picture::{Crop, InvalidPicture, Picture, RejectedPicture};

use crate::pictures::{PictureDesk, RED, claims, jpeg, png};

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
