#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod cli;
mod commands;
mod config;
mod demo;
mod failure;
mod key;
mod lock;
mod logs;
mod measurements;
mod output;
mod shutdown;
mod wiring;

use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

use clap::Parser;

use crate::cli::Cli;
use crate::failure::{Failure, Outcome};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    panic::set_hook(Box::new(|panic| {
        // What a panic says may quote somebody's data; the place tells enough.
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        tracing::error!(place, "a mistake in the program");
        if !logs::are_on() {
            eprintln!("switchhook: a mistake in the program at {place}; please report it");
        }
    }));
    decline_huge_pages();
    let outcome = panic::catch_unwind(AssertUnwindSafe(run));
    match outcome {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(failure)) => failure.tell(),
        Err(_) => ExitCode::FAILURE,
    }
}

/// The allocator asks for pages of 2 MiB, of which a small server fills a part. Where the kernel cannot be told so, memory is all that is lost.
fn decline_huge_pages() {
    #[cfg(target_os = "linux")]
    let _ = rustix::thread::disable_transparent_huge_pages(true);
}

fn run() -> Outcome {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return cli::answer(&error),
    };
    if rustls::crypto::ring::default_provider().install_default().is_err() {
        return Err(Failure::could_not("the TLS library is set up twice"));
    }
    commands::run(cli)
}
