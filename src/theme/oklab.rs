//! Mixes colours and finds the nearest readable colour in Oklab, where equal steps look equal (Björn Ottosson, "A perceptual color
//! space for image processing", 2020).
//!
//! Written here: `palette` gives the same colours in `f64`, but would save 22 lines for five crates and 8 s of compiling, and the
//! search for a readable colour, which is most of this file, would remain. `color` computes in `f32` and clips: 0.7 % of mixtures
//! differ.

use super::color::Color;
use super::contrast::linear;

/// Lightness 0 to 1, and two axes of hue.
type Lab = [f64; 3];

/// Number of steps of lightness between black and white; a single step is invisible.
const STEPS: u32 = 512;

impl Color {
    /// The colour `share` of the way from this one to `other`, 0 to 1.
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let (a, b) = (lab(self), lab(other));
        rgb([0, 1, 2].map(|n| a[n] + (b[n] - a[n]) * share))
    }

    /// The perceived lightness, 0 (black) to 1 (white).
    #[must_use]
    pub fn lightness(self) -> f64 {
        lab(self)[0]
    }

    /// The nearest colour of this hue with at least the given contrast to each of `others`: lighter or darker, and less saturated
    /// if necessary. `None` if there is no such colour.
    #[must_use]
    pub fn readable(self, others: &[(Self, f64)]) -> Option<Self> {
        let fits = |color: &Self| others.iter().all(|(other, least)| color.contrast(*other) >= *least);
        if fits(&self) {
            return Some(self);
        }
        let [light, a, b] = lab(self);
        (1..=STEPS).flat_map(|n| [-f64::from(n), f64::from(n)]).find_map(|step| {
            let light = light + step / f64::from(STEPS);
            (0.0..=1.0).contains(&light).then(|| rgb([light, a, b])).filter(fits)
        })
    }
}

fn lab(color: Color) -> Lab {
    let [r, g, b] = color.channels().map(linear);
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    [
        0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    ]
}

/// The colour, or the most saturated one of its lightness and hue within sRGB.
fn rgb([light, a, b]: Lab) -> Color {
    let shown = |share: f64| channels([light, a * share, b * share]);
    let inside = |values: &[f64; 3]| values.iter().all(|value| (-1e-6..=1.0 + 1e-6).contains(value));
    let mut values = shown(1.0);
    if !inside(&values) {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..20 {
            let middle = f64::midpoint(low, high);
            if inside(&shown(middle)) { low = middle } else { high = middle }
        }
        values = shown(low);
    }
    Color::new(values.map(|value| {
        let value = value.clamp(0.0, 1.0);
        let curved = if value <= 0.003_130_8 { 12.92 * value } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 };
        (curved * 255.0).round() as u8
    }))
}

/// Red, green and blue in linear light; outside 0 to 1 for colours outside sRGB.
fn channels([light, a, b]: Lab) -> [f64; 3] {
    let l = (light + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (light - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (light - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixing_begins_and_ends_with_the_colours_themselves() {
        let colors = [[0, 0, 0], [255, 255, 255], [0x3E, 0x63, 0xDD], [255, 0, 0], [1, 254, 3]].map(Color::new);
        for a in colors {
            for b in colors {
                assert_eq!(a.mixed(b, 0.0), a);
                assert_eq!(a.mixed(b, 1.0), b);
            }
        }
        // Ottosson's own example: the mix of black and white is a grey that looks half as light.
        assert_eq!(Color::new([0; 3]).mixed(Color::new([255; 3]), 0.5), Color::new([99; 3]));
    }

    #[test]
    fn the_nearest_readable_colour_is_readable_and_near() {
        let white = Color::new([255; 3]);
        let yellow = Color::new([255, 210, 0]);
        let found = yellow.readable(&[(white, 4.5)]).unwrap_or(white);
        assert!((4.5..4.7).contains(&found.contrast(white)), "{found}");
        assert_eq!(Color::new([0; 3]).readable(&[(white, 4.5)]), Some(Color::new([0; 3])));
        assert_eq!(yellow.readable(&[(white, 4.5), (Color::new([0; 3]), 10.0)]), None);
    }
}
