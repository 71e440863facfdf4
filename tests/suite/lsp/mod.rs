//! The language server, spoken to as editors do: over its standard input and output.

mod client;
mod features;
mod random;
mod session;
