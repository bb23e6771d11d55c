//! `GET /connections/{id}/employees` and `PUT /connections/{id}/employees`

use app::connections::{Employee, NewEmployee};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ConnectionId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// How a source is to name one user. Blank parts count as absent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmployeeIn {
    /// The user.
    user_id: Uuid,
    /// The source's id of the employee.
    employee_id: Option<String>,
    /// The SIP login. A public number is kept as FMC number.
    sip_account: Option<String>,
    /// The manager's mobile, in any spelling.
    fmc_number: Option<String>,
    /// The internal number.
    extension: Option<String>,
}

impl From<EmployeeIn> for NewEmployee {
    fn from(input: EmployeeIn) -> Self {
        let EmployeeIn { user_id, employee_id, sip_account, fmc_number, extension } = input;
        Self { user: user_id.into(), employee_id, sip_account, fmc_number, extension }
    }
}

/// How a source names one user.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EmployeeOut {
    /// The user.
    pub user_id: Uuid,
    /// What the user is called here.
    pub user_name: String,
    /// The source's id of the employee.
    #[schema(required)]
    pub employee_id: Option<String>,
    /// The SIP login.
    #[schema(required)]
    pub sip_account: Option<String>,
    /// The manager's mobile, E.164.
    #[schema(required, example = "+380671234567")]
    pub fmc_number: Option<String>,
    /// The internal number.
    #[schema(required)]
    pub extension: Option<String>,
    /// What should be known of it: `sip_was_fmc`, `no_sip_account`, `mapped_twice_employee_id`, `mapped_twice_sip_account`,
    /// `mapped_twice_fmc_number`, `mapped_twice_extension`.
    pub notices: Vec<&'static str>,
}

impl From<Employee> for EmployeeOut {
    fn from(employee: Employee) -> Self {
        let mapping = employee.mapping;
        Self {
            user_id: mapping.user.into(),
            user_name: employee.user_name,
            employee_id: mapping.employee_id,
            sip_account: mapping.sip_account,
            fmc_number: mapping.fmc_number.map(|number| number.as_e164()),
            extension: mapping.extension,
            notices: employee.notices.into_iter().map(|notice| notice.as_str()).collect(),
        }
    }
}

/// How a source names our users.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EmployeesOut {
    /// The users, in the order in which they were entered: of several with one name the first gets the calls.
    pub items: Vec<EmployeeOut>,
    /// How many past calls would change if this were applied to them (`POST /connections/{id}/reapply`); null if nobody asked.
    #[schema(required)]
    pub changed_calls: Option<i64>,
}

/// Shows how a source names our users.
#[utoipa::path(get, path = "/connections/{id}/employees", tag = "connections", params(IdPath), responses((status = 200, body = EmployeesOut)))]
pub async fn employees(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<Json<EmployeesOut>, Problem> {
    let employees = app::connections::employees(&ctx, &who, id).await?;
    Ok(Json(EmployeesOut { items: employees.into_iter().map(Into::into).collect(), changed_calls: None }))
}

/// Replaces how a source names our users, all of them. Past calls keep their managers until the change is applied to them.
#[utoipa::path(put, path = "/connections/{id}/employees", tag = "connections", params(IdPath), request_body = Vec<EmployeeIn>,
    responses((status = 200, body = EmployeesOut)))]
pub async fn replace_employees(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
    Json(input): Json<Vec<EmployeeIn>>,
) -> Result<Json<EmployeesOut>, Problem> {
    let new: Vec<NewEmployee> = input.into_iter().map(Into::into).collect();
    let replaced = app::connections::replace_employees(&ctx, &who, id, &new).await?;
    Ok(Json(EmployeesOut {
        items: replaced.items.into_iter().map(Into::into).collect(),
        changed_calls: replaced.changed_calls,
    }))
}
