//! The real program, started as people start it, on both engines. The tests of processes share two cores, which `process` in their names sees to.

mod process;
