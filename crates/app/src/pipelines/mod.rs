//! Pipelines: the stages through which deals go, as a workspace sets them up.

mod board;
mod create;
mod delete;
mod input;
mod list;
mod update;

pub use board::{Board, StageSums, board};
pub(crate) use create::seed;
pub use create::{NewPipeline, create};
pub use delete::delete;
pub use input::{GivenStage, NewStage};
pub use list::{list, read};
pub use store::pipelines::{Pipeline, Stage};
pub use update::{PipelinePatch, update};
