//! All tests, in one program.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that fails is meant to stop")]
#![allow(clippy::wildcard_enum_match_arm, reason = "a test looks for one variant and fails on all others")]

mod additions;
mod baseline;
mod batch;
mod check;
mod circles;
mod cli;
mod compiled;
mod config;
mod contrast;
mod defects;
mod explain;
mod facts;
mod findings;
mod fix;
mod fmt;
mod format;
mod generate;
mod geometry;
mod harness;
mod index;
mod lsp;
mod newcomer;
mod page;
mod parse;
mod pictures;
mod properties;
mod quantity;
mod readme;
mod render;
mod reports;
mod rules_action;
mod rules_channels;
mod rules_evidence;
mod rules_experience;
mod rules_page;
mod schema;
mod sheets;
mod shells;
mod start;
mod terms;
mod text;
mod themes;
mod tidy;
mod words;
