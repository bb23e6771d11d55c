//! `POST /connections/{id}/test` and `GET /connections/{id}/source-employees`

use app::connections::SourceEmployee;
use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::id::ConnectionId;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Lang, Path};
use crate::problem::{Problem, ProblemOut};
use crate::v1::IdPath;

/// Whether the source's API lets us in.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConnectionTestOut {
    /// It does.
    pub ok: bool,
    /// How many employees it shows.
    #[schema(required)]
    pub employees: Option<usize>,
    /// Why not, and what to do.
    #[schema(required)]
    pub problem: Option<ProblemOut>,
}

/// Asks the source's API for its employees, and says what it answers.
#[utoipa::path(post, path = "/connections/{id}/test", tag = "connections", params(IdPath), responses((status = 200, body = ConnectionTestOut)))]
pub async fn test(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Path(id): Path<ConnectionId>,
) -> Result<Json<ConnectionTestOut>, Problem> {
    let tested = app::connections::test(&ctx, &who, id).await?;
    let employees = tested.as_ref().ok().copied();
    let problem = tested.err().map(|failure| Problem::from(Error::Source(failure)).body(language, None));
    Ok(Json(ConnectionTestOut { ok: problem.is_none(), employees, problem }))
}

/// An employee as the source knows him or her, and the user who this probably is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SourceEmployeeOut {
    /// The source's id of the employee.
    pub employee_id: String,
    /// Whether the employee works there.
    pub active: bool,
    /// The name.
    #[schema(required)]
    pub name: Option<String>,
    /// The e-mail.
    #[schema(required)]
    pub email: Option<String>,
    /// The internal number.
    #[schema(required)]
    pub extension: Option<String>,
    /// The SIP logins; the first is the main one.
    pub sip_accounts: Vec<String>,
    /// Other numbers that ring, such as a mobile.
    pub fmc_numbers: Vec<String>,
    /// The user of ours who this probably is.
    #[schema(required)]
    pub proposal: Option<EmployeeProposalOut>,
}

/// A user who is proposed for an employee of the source.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EmployeeProposalOut {
    /// The user.
    pub user_id: Uuid,
    /// What the user is called.
    pub user_name: String,
    /// By what: `mapped` already, `email`, or `name`.
    pub by: &'static str,
}

impl From<SourceEmployee> for SourceEmployeeOut {
    fn from(from: SourceEmployee) -> Self {
        let employee = from.employee;
        Self {
            employee_id: employee.staff_id,
            active: employee.active,
            name: employee.name,
            email: employee.email,
            extension: employee.extension,
            sip_accounts: employee.sip_accounts,
            fmc_numbers: employee.phones,
            proposal: from.proposed.map(|(user, user_name, by)| EmployeeProposalOut {
                user_id: user.into(),
                user_name,
                by: by.as_str(),
            }),
        }
    }
}

/// The employees of a source.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SourceEmployeesOut {
    /// All of them, as the source lists them.
    pub items: Vec<SourceEmployeeOut>,
}

/// Asks the source for its employees, to choose from; proposes who of us they are.
#[utoipa::path(get, path = "/connections/{id}/source-employees", tag = "connections", params(IdPath), responses((status = 200, body = SourceEmployeesOut)))]
pub async fn source_employees(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<Json<SourceEmployeesOut>, Problem> {
    let employees = app::connections::source_employees(&ctx, &who, id).await?;
    Ok(Json(SourceEmployeesOut { items: employees.into_iter().map(Into::into).collect() }))
}
