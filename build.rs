//! Links release builds for Linux at a fixed address, together with the C library.
//!
//! A program at any address has 23,000 pointers, which the loader writes at each start: 170 page faults, a third of the time of a small
//! run. It gives up a random address for the program itself; there is no unsafe code here that would need one. Loading the three
//! libraries of C takes another third of a millisecond, and a program that contains them runs on a Linux of any age.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|found| found == value);
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
        let scripts = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("static");
        // Tried on this architecture only.
        let is_tried = is("CARGO_CFG_TARGET_ARCH", "x86_64") && env::var_os("HOST") == env::var_os("TARGET");
        if is_tried && replace_libraries(&scripts).is_some() {
            println!("cargo::rustc-link-arg-bins=-static");
            println!("cargo::rustc-link-arg-bins=-L{}", scripts.display());
        }
    }
}

/// Writes a linker script for each dynamic library that rustc names, which names the static one instead. `None` where the C compiler
/// has no static ones.
///
/// `-C target-feature=+crt-static` does the same, but cannot be said for one profile, and not for the program alone.
fn replace_libraries(scripts: &Path) -> Option<()> {
    fs::create_dir_all(scripts).ok()?;
    for (library, archives) in
        [("libgcc_s.so", &["libgcc_eh.a"][..]), ("libm.so", &["libm.a"]), ("libc.so", &["libc.a", "libgcc_eh.a", "libgcc.a"])]
    {
        let paths: Option<Vec<String>> = archives.iter().map(|name| archive(name)).collect();
        fs::write(scripts.join(library), format!("GROUP({})\n", paths?.join(" "))).ok()?;
    }
    Some(())
}

/// The path of a static library of the C compiler.
fn archive(name: &str) -> Option<String> {
    let output = Command::new("cc").arg(format!("-print-file-name={name}")).output().ok()?;
    // The compiler answers with the name itself if there is no such file.
    let path = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    Path::new(&path).is_absolute().then_some(path)
}
