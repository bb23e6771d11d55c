//! The command line of Switchhook.
fn main() {}
