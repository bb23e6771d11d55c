#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod access;
pub mod call;
pub mod contact;
pub mod decision;
pub mod email;
pub mod employee;
pub mod id;
pub mod language;
pub mod line;
pub mod phone;
pub mod policy;
pub mod statistics;
pub mod text;
pub mod time;
