//! Values of options that are out of range or written in another way: what to type instead.

use crate::harness::desk::{Desk, PLAIN};

#[test]
fn numbers_that_cannot_be_used_are_explained() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    for (arguments, help) in [
        (&["render", "a.yaml", "--scale", "-1"], "above 0 and at most 16"),
        (&["render", "a.yaml", "--scale", "-2.5x"], "above 0 and at most 16"),
        (&["render", "a.yaml", "--scale", "-inf"], "above 0 and at most 16"),
        (&["render", "a.yaml", "--scale", "1e9"], "at most 16 times, the limit `scale`"),
        (&["render", "a.yaml", "--scale", "0,5"], "write the number with a point, `0.5`"),
        (&["render", "a.yaml", "--scale=1,25x"], "write the number with a point, `1.25x`"),
        (&["render", "a.yaml", "--scale", "-0,5"], "write the number with a point, `-0.5`"),
        (&["render", "a.yaml", "--scale", "1.000,5"], "not a number such as `2` or `0.5`"),
        (&["render", "a.yaml", "--scale", "200%"], "not a number such as `2` or `0.5`"),
        (&["check", "a.yaml", "--jobs", "-1"], "--jobs cannot be `-1`"),
        (&["check", "a.yaml", "--today", "-1"], "--today cannot be `-1`"),
    ] as [(&[&str], &str); 11]
    {
        let said = desk.expect(2, arguments);
        assert!(said.contains(help), "{arguments:?}: {said}");
    }
    assert_eq!(desk.files(), ["a.yaml"]);
}
