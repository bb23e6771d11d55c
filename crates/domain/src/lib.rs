#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod access;
pub mod backfill;
pub mod by_hand;
pub mod call;
pub mod call_request;
pub mod call_result;
pub mod contact;
pub mod decision;
pub mod email;
pub mod employee;
pub mod forward;
pub mod id;
pub mod language;
pub mod line;
pub mod live;
pub mod loss;
pub mod phone;
pub mod policy;
pub mod recording;
pub mod statistics;
pub mod task;
pub mod text;
pub mod time;
pub mod webhook;
pub mod working_time;
