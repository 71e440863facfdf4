//! Links release builds for Linux at a fixed address.
//!
//! A program at any address has 23,000 pointers, which the loader writes at each start: 170 page faults, a third of the time of a small
//! run. It gives up a random address for the program itself; there is no unsafe code here that would need one.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|found| found == value);
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
