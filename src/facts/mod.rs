//! Interprets a journey, so that rules, sheets, the page and the editor server do not decide again what it means.

pub mod metric;
