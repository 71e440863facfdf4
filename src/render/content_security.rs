//! Computes the content security policy of a page, which allows only its own style sheet and script.

use sha2::{Digest, Sha256};

use super::base64::base64;

/// The content security policy of a page with one style sheet and one script.
pub(super) fn policy(style: &[u8], script: &str) -> String {
    format!(
        "default-src 'none'; style-src {}; script-src {}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
        source(style),
        source(script),
    )
}

/// The source expression that allows exactly this text.
fn source(text: impl AsRef<[u8]>) -> String {
    format!("'sha256-{}'", base64(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_the_hash_of_its_text() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(source("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
    }
}
