//! Writes the touchpoints that several benchmarks measure.
#![allow(dead_code, reason = "each benchmark uses a part of it")]

use std::fmt::Write as _;

/// Stages with this many touchpoints each.
pub(crate) fn stages(n: usize, each: usize, touchpoint: &dyn Fn(usize) -> String) -> String {
    let mut out = "stages:\n".to_owned();
    for i in 0..n {
        if i % each == 0 {
            let _ = write!(out, "  - name: Stage {}\n    touchpoints:\n", i / each);
        }
        let _ = writeln!(out, "      - {}", touchpoint(i));
    }
    out
}

/// A touchpoint with a score and participants, as other tools can draw it, too.
pub(crate) fn plain(i: usize) -> String {
    let (score, channel) = ([-2, 0, 2, -1, 1][i % 5], ["web", "email", "phone", "store"][i % 4]);
    format!("{{name: Touchpoint {i}, channel: {channel}, emotion: {score}, contributors: [Me, Shop]}}")
}

/// A touchpoint with something in every common lane; its texts are mostly different.
pub(crate) fn rich(i: usize) -> String {
    const CHANNELS: [&str; 6] = ["web", "phone", "email", "store", "app", "courier"];
    let (channel, score) = (CHANNELS[i * 5 % CHANNELS.len()], (i * 7 % 9) as f64 / 2.0 - 2.0);
    format!(
        "{{name: Asks for offer {i}, actions: Repeats the details of contract {i}, channel: {channel}, \
         thoughts: Why do they ask me for number {i} again?, emotion: {{score: {score}, feeling: unsure {i}}}, \
         pain_points: [{{text: The agent cannot see visit {i}, severity: major}}], \
         opportunities: [{{text: Carry quote {i} across channels, impact: 4, effort: 2, owner: Team {}}}], \
         frontstage: Agent {i}, backstage: Valuation {i}, support: CRM}}",
        i % 5
    )
}
