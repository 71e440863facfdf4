//! Prints paths as SVG path data in its shortest form: relative coordinates, without redundant commands and zeros.

use kurbo::{BezPath, PathEl, Point};

use crate::units::append_short;

/// Appends the path data of a path.
pub(super) fn path_data(path: &BezPath, out: &mut String) {
    let mut data = Data { text: out, letter: '\0', at: (0, 0), start: (0, 0) };
    for element in path.elements() {
        match element {
            PathEl::MoveTo(p) => data.start(*p),
            PathEl::LineTo(p) => data.line(*p),
            PathEl::QuadTo(a, p) => data.curve('q', &[*a, *p]),
            PathEl::CurveTo(a, b, p) => data.curve('c', &[*a, *b, *p]),
            PathEl::ClosePath => data.close(),
        }
    }
}

/// Path data under construction. Coordinates are whole hundredths of a pixel, as printed, so that differences add up without error.
struct Data<'a> {
    text: &'a mut String,
    /// The command that repeats implicitly for further numbers.
    letter: char,
    at: (i64, i64),
    start: (i64, i64),
}

impl Data<'_> {
    fn start(&mut self, p: Point) {
        let to = hundredths(p);
        self.letter = ' ';
        self.numbers('M', &[to.0, to.1]);
        (self.at, self.start) = (to, to);
    }

    fn line(&mut self, p: Point) {
        let to = hundredths(p);
        match (to.0 - self.at.0, to.1 - self.at.1) {
            (across, 0) => self.numbers('h', &[across]),
            (0, down) => self.numbers('v', &[down]),
            (across, down) => self.numbers('l', &[across, down]),
        }
        self.at = to;
    }

    fn curve(&mut self, letter: char, points: &[Point]) {
        let mut numbers = [0; 6];
        let mut to = self.at;
        for (n, point) in points.iter().enumerate() {
            to = hundredths(*point);
            (numbers[2 * n], numbers[2 * n + 1]) = (to.0 - self.at.0, to.1 - self.at.1);
        }
        self.numbers(letter, &numbers[..2 * points.len()]);
        self.at = to;
    }

    fn close(&mut self) {
        self.text.push('Z');
        self.letter = 'Z';
        self.at = self.start;
    }

    fn numbers(&mut self, letter: char, numbers: &[i64]) {
        let repeated = self.letter == letter;
        if !repeated {
            self.text.push(letter);
            self.letter = letter;
        }
        for (n, number) in numbers.iter().enumerate() {
            // A minus sign separates two numbers as a space does.
            if (n > 0 || repeated) && *number >= 0 {
                self.text.push(' ');
            }
            append_short(*number, self.text);
        }
    }
}

fn hundredths(p: Point) -> (i64, i64) {
    ((p.x * 100.0).round() as i64, (p.y * 100.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use kurbo::{BezPath, Shape};

    use super::path_data;

    #[test]
    fn path_data_is_short_and_loses_nothing() {
        let cases = [
            ("M10 20L10 30L15 30L15.5 29.25", "M10 20v10h5l.5-.75"),
            ("M0 0L1 1L2 3L2 3Z", "M0 0l1 1 1 2h0Z"),
            ("M1.5 1C1 2 3 4 5 6C6 7 8 9 10 11", "M1.5 1c-.5 1 1.5 3 3.5 5 1 1 3 3 5 5"),
            ("M5 5Q6 6 7 5M9 9L8 9ZM0 0L0 3", "M5 5q1 1 2 0M9 9h-1ZM0 0v3"),
            ("M0.005 -0.004L100.105 -0.5", "M.01 0l100.1-.5"),
        ];
        for (long, short) in cases {
            let path = BezPath::from_svg(long).expect("a path");
            let mut printed = String::new();
            path_data(&path, &mut printed);
            assert_eq!(printed, short);
            let (back, box_) = (BezPath::from_svg(short).expect("a path").bounding_box(), path.bounding_box());
            for (a, b) in [(back.x0, box_.x0), (back.y0, box_.y0), (back.x1, box_.x1), (back.y1, box_.y1)] {
                assert!((a - b).abs() < 0.011, "{short}: {back:?} {box_:?}");
            }
        }
    }
}
