//! What goes to stdout: results, for people or programs. Everything else goes to stderr.

use std::io::{self, Write};

use serde::Serialize;

use crate::failure::{Failure, Outcome};

/// Prints one line. Whoever reads it may have gone; then there is nobody to tell.
pub fn line(text: &str) -> Outcome {
    let mut out = io::stdout().lock();
    let written = writeln!(out, "{text}").and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::could_not(format!("stdout cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// Tells a person what takes a while; programs do not see it.
pub fn note(text: &str) -> Outcome {
    let told = writeln!(io::stderr(), "{text}");
    told.or(Ok(()))
}

/// Prints a value as one line of JSON.
pub fn json(value: &impl Serialize) -> Outcome {
    match serde_json::to_string(value) {
        Ok(text) => line(&text),
        Err(error) => Err(Failure::could_not(error.to_string())),
    }
}
