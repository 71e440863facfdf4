//! The pictures of a scene to what a document holds of them: their bytes, and the rounded rectangles they are cut to.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use crate::scene::{Image, Rect};
use crate::units::Px;

/// A picture as an element of the document.
#[derive(Debug, Serialize)]
pub(super) struct Photo<'a> {
    x: Px,
    y: Px,
    w: Px,
    h: Px,
    label: &'a str,
    mime: &'static str,
    /// The picture's file in base64.
    data: String,
    /// Id of the clip path; `None` for a picture with square corners.
    clip: Option<String>,
}

/// What a picture is cut to.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Clip {
    id: String,
    x: Px,
    y: Px,
    w: Px,
    h: Px,
    r: Px,
}

/// Pictures as they are met, and what they are cut to.
#[derive(Debug)]
pub(super) struct Pictures<'a> {
    prefix: &'a str,
    scale: Option<f32>,
    /// Each shape once.
    clips: Vec<(Rect, Px)>,
}

impl<'a> Pictures<'a> {
    /// `scale`: pixels for each pixel of the scene, for a document that becomes pixels at once. Its pictures have exactly as many,
    /// as PNG, because whoever scales them down later sees to speed and not to looks.
    pub(super) fn new(prefix: &'a str, scale: Option<f32>) -> Self {
        Self { prefix, scale, clips: Vec::new() }
    }

    pub(super) fn photo(&mut self, image: &'a Image) -> Photo<'a> {
        let Rect { x, y, w, h } = image.rect;
        let clip = (image.radius.rounded() > 0.0).then(|| self.clip(image.rect, image.radius));
        let encoded = |picture: &crate::picture::Picture| (picture.encoding.mime(), STANDARD.encode(&picture.bytes));
        let (mime, data) = match self.scale {
            Some(scale) => {
                let pixels = |length: Px| (length.0 * f64::from(scale)).round().max(1.0) as u32;
                encoded(&image.picture.fitted(pixels(w), pixels(h)))
            }
            None => encoded(&image.picture),
        };
        Photo { x, y, w, h, label: &image.label, mime, data, clip }
    }

    fn clip(&mut self, rect: Rect, radius: Px) -> String {
        let n = self.clips.iter().position(|known| *known == (rect, radius)).unwrap_or_else(|| {
            self.clips.push((rect, radius));
            self.clips.len() - 1
        });
        format!("{}clip-{n}", self.prefix)
    }

    /// What pictures are cut to, in the order of their numbers.
    pub(super) fn clips(&self) -> Vec<Clip> {
        let clip = |(n, (rect, r)): (usize, &(Rect, Px))| {
            let Rect { x, y, w, h } = *rect;
            Clip { id: format!("{}clip-{n}", self.prefix), x, y, w, h, r: *r }
        };
        self.clips.iter().enumerate().map(clip).collect()
    }
}
