//! Which symbols a board uses, so that the legend explains those and no others.

/// Symbols that were used.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    pub(super) star: bool,
    pub(super) severity: bool,
    pub(super) assumed: bool,
    pub(super) unscored: bool,
    pub(super) lowest: bool,
    pub(super) loss: bool,
    pub(super) score: bool,
    pub(super) quick_win: bool,
    pub(super) fail: bool,
    pub(super) wait: bool,
    pub(super) exchange: bool,
    pub(super) triggers: bool,
    pub(super) needs: bool,
    /// Connectors that the lanes themselves say.
    pub(super) implied: bool,
    /// A connector that hands nothing over.
    pub(super) lost_flow: bool,
    /// A jump from touchpoint to touchpoint.
    pub(super) next: bool,
    pub(super) bar: bool,
    pub(super) optional: bool,
    pub(super) branch: bool,
    /// Persona hue and name of every line of the curve, where there are several.
    pub(super) lines: Vec<(u8, String)>,
    /// What numbered connectors hand over, in order.
    pub(super) hand_overs: Vec<String>,
}
