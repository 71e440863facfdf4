//! Embeds the pictures of a scene, and collects the rounded rectangles that they are clipped to.

use serde::Serialize;

use super::base64::base64;
use crate::scene::{Image, Rect};
use crate::units::Px;

/// The file of a picture and its clip path.
#[derive(Debug)]
pub(super) struct ImageElement {
    pub(super) mime: &'static str,
    /// The picture's file in base64.
    pub(super) data: String,
    /// Id of the clip path; `None` for a picture with square corners.
    pub(super) clip: Option<String>,
}

/// A clip path.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Clip {
    id: String,
    x: Px,
    y: Px,
    w: Px,
    h: Px,
    r: Px,
}

/// The pictures of a document and their clip paths.
#[derive(Debug)]
pub(super) struct Pictures<'a> {
    prefix: &'a str,
    /// The clip paths, without duplicates.
    clips: Vec<(Rect, Px)>,
}

impl<'a> Pictures<'a> {
    pub(super) fn new(prefix: &'a str) -> Self {
        Self { prefix, clips: Vec::new() }
    }

    pub(super) fn image_element(&mut self, image: &Image) -> ImageElement {
        let clip = (image.radius.rounded() > 0.0).then(|| self.clip(image.rect, image.radius));
        ImageElement { mime: image.picture.encoding.mime(), data: base64(&image.picture.bytes), clip }
    }

    fn clip(&mut self, rect: Rect, radius: Px) -> String {
        let n = self.clips.iter().position(|known| *known == (rect, radius)).unwrap_or_else(|| {
            self.clips.push((rect, radius));
            self.clips.len() - 1
        });
        self.id(n)
    }

    fn id(&self, clip: usize) -> String {
        format!("{}clip-{clip}", self.prefix)
    }

    /// The clip paths, in the order of their numbers.
    pub(super) fn clips(&self) -> Vec<Clip> {
        let clip = |(n, (rect, r)): (usize, &(Rect, Px))| {
            let Rect { x, y, w, h } = *rect;
            Clip { id: self.id(n), x, y, w, h, r: *r }
        };
        self.clips.iter().enumerate().map(clip).collect()
    }
}
