//! What a journey says to what is probably wrong with it. Knows no YAML and no drawing.
