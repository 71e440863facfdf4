//! Encodes bytes as base64. Only this file uses the crate `base64-simd`.

use base64_simd::STANDARD;

/// Base64 with padding (RFC 4648, section 4).
pub(super) fn base64(bytes: impl AsRef<[u8]>) -> String {
    STANDARD.encode_to_string(bytes)
}
