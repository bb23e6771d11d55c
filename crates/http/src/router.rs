//! Every route, in one list.

use std::convert::Infallible;
use std::task::{Context, Poll};

use app::Ctx;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tower::Service;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::hooks::forward;
use crate::layers::{self, Parameters};
use crate::shared::Shared;
use crate::v1::{
    absences, audit, automations, backfills, blocked_numbers, bulk, call_requests, call_results, calls, changes,
    companies, connections, contacts, deals, duplicates, exports, fields, forms, imports, invitations, lines, live, me,
    merges, notes, notices, pipelines, recordings, reports, search, session, setup, tags, tasks, teams, to_call_back,
    tokens, users, views, webhooks, workspace,
};
use crate::{forms as form_pages, health, hooks, openapi, ui};

/// The operations of `/api/v1`; a line per path.
pub(crate) fn operations() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(session::login, session::read, session::switch, session::logout))
        .routes(routes!(setup::read, setup::create))
        .routes(routes!(invitations::read))
        .routes(routes!(invitations::accept))
        .routes(routes!(me::read, me::update))
        .routes(routes!(me::password))
        .routes(routes!(workspace::read, workspace::update))
        .routes(routes!(users::list, users::create))
        .routes(routes!(users::read, users::update, users::delete))
        .routes(routes!(users::invite))
        .routes(routes!(teams::list, teams::create))
        .routes(routes!(teams::read, teams::update, teams::delete))
        .routes(routes!(absences::list, absences::create))
        .routes(routes!(absences::read, absences::update, absences::delete))
        .routes(routes!(blocked_numbers::list, blocked_numbers::create))
        .routes(routes!(blocked_numbers::read, blocked_numbers::delete))
        .routes(routes!(tokens::list, tokens::create))
        .routes(routes!(tokens::delete))
        .routes(routes!(webhooks::list, webhooks::create))
        .routes(routes!(webhooks::read, webhooks::update, webhooks::delete))
        .routes(routes!(webhooks::test))
        .routes(routes!(webhooks::deliveries))
        .routes(routes!(webhooks::retry))
        .routes(routes!(automations::list, automations::create))
        .routes(routes!(automations::templates))
        .routes(routes!(automations::vocabulary))
        .routes(routes!(automations::read, automations::update, automations::delete))
        .routes(routes!(automations::runs))
        .routes(routes!(automations::try_call))
        .routes(routes!(automations::try_month))
        .routes(routes!(automations::run))
        .routes(routes!(automations::retry))
        .routes(routes!(automations::cancel))
        .routes(routes!(notices::list))
        .routes(routes!(notices::read))
        .routes(routes!(calls::list, calls::call_out))
        .routes(routes!(call_requests::list))
        .routes(routes!(call_requests::read))
        .routes(routes!(calls::log))
        .routes(routes!(calls::read, calls::update, calls::delete))
        .routes(routes!(calls::edit_log))
        .routes(routes!(call_results::list, call_results::create))
        .routes(routes!(call_results::read, call_results::update))
        .routes(routes!(calls::events))
        .routes(routes!(calls::recording))
        .routes(routes!(contacts::list, contacts::create))
        .routes(routes!(contacts::read, contacts::update, contacts::delete))
        .routes(routes!(contacts::timeline))
        .routes(routes!(contacts::pin, contacts::unpin))
        .routes(routes!(contacts::link_earlier))
        .routes(routes!(contacts::duplicates))
        .routes(routes!(contacts::merge))
        .routes(routes!(duplicates::list))
        .routes(routes!(duplicates::apart))
        .routes(routes!(duplicates::list_companies))
        .routes(routes!(duplicates::apart_companies))
        .routes(routes!(merges::list))
        .routes(routes!(merges::read))
        .routes(routes!(merges::undo))
        .routes(routes!(exports::contacts))
        .routes(routes!(exports::calls))
        .routes(routes!(exports::companies))
        .routes(routes!(exports::deals))
        .routes(routes!(exports::tasks))
        .routes(routes!(imports::list, imports::create))
        .routes(routes!(imports::read, imports::update))
        .routes(routes!(imports::preview))
        .routes(routes!(imports::start))
        .routes(routes!(imports::cancel))
        .routes(routes!(imports::refused))
        .routes(routes!(companies::list, companies::create))
        .routes(routes!(companies::read, companies::update, companies::delete))
        .routes(routes!(companies::duplicates))
        .routes(routes!(companies::merge))
        .routes(routes!(pipelines::list, pipelines::create))
        .routes(routes!(pipelines::read, pipelines::update, pipelines::delete))
        .routes(routes!(pipelines::board))
        .routes(routes!(deals::list, deals::create))
        .routes(routes!(deals::read, deals::update, deals::delete))
        .routes(routes!(deals::history))
        .routes(routes!(notes::list, notes::create))
        .routes(routes!(notes::read, notes::update, notes::delete))
        .routes(routes!(connections::list, connections::create))
        .routes(routes!(connections::read, connections::update, connections::delete))
        .routes(routes!(connections::rotate))
        .routes(routes!(connections::employees, connections::replace_employees))
        .routes(routes!(connections::events))
        .routes(routes!(connections::health))
        .routes(routes!(connections::repair))
        .routes(routes!(connections::sample))
        .routes(routes!(connections::test))
        .routes(routes!(connections::source_employees))
        .routes(routes!(backfills::list, backfills::create))
        .routes(routes!(backfills::read))
        .routes(routes!(backfills::cancel))
        .routes(routes!(connections::forward_standing))
        .routes(routes!(connections::forward_log))
        .routes(routes!(connections::forward_try))
        .routes(routes!(connections::preview_reapply, connections::reapply))
        .routes(routes!(lines::list, lines::create))
        .routes(routes!(lines::read, lines::update, lines::delete))
        .routes(routes!(live::read))
        .routes(routes!(live::board))
        .routes(routes!(recordings::read))
        .routes(routes!(recordings::retry))
        .routes(routes!(reports::totals))
        .routes(routes!(reports::losses))
        .routes(routes!(search::everything))
        .routes(routes!(bulk::change))
        .routes(routes!(fields::list, fields::create))
        .routes(routes!(fields::read, fields::update))
        .routes(routes!(forms::list, forms::create))
        .routes(routes!(forms::read, forms::update, forms::delete))
        .routes(routes!(forms::submissions))
        .routes(routes!(forms::accept))
        .routes(routes!(tags::list))
        .routes(routes!(tags::rename))
        .routes(routes!(tags::remove))
        .routes(routes!(views::list, views::create))
        .routes(routes!(views::read, views::update, views::delete))
        .routes(routes!(tasks::list, tasks::create))
        .routes(routes!(tasks::counts))
        .routes(routes!(tasks::read, tasks::update, tasks::delete))
        .routes(routes!(to_call_back::list))
        .routes(routes!(to_call_back::take, to_call_back::release))
        .routes(routes!(audit::list))
        .routes(routes!(changes::list))
        .routes(routes!(changes::stream))
}

/// The whole server.
pub fn router(shared: Shared) -> Router {
    let ctx = shared.ctx.clone();
    let site = site(&shared).layer(from_fn(layers::measure)).with_state(shared);
    Router::new().fallback_service(Front { ctx, site })
}

/// Tells webhooks from everything else.
#[derive(Clone)]
struct Front {
    ctx: Ctx,
    site: Router,
}

impl Service<Request> for Front {
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        // A router is always ready.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let path = request.uri().path();
        match hooks::route(path) {
            Some(route) => hooks::answer(self.ctx.clone(), route, request).map(Ok).boxed(),
            None if forward::is_meant(path) => forward::answer(self.ctx.clone(), request).map(Ok).boxed(),
            None => self.site.call(request).boxed(),
        }
    }
}

/// What people and their programs use: with numbers for requests, problems in their language, and the headers that browsers want.
fn site(shared: &Shared) -> Router<Shared> {
    let api = operations()
        .layer(from_fn_with_state(shared.clone(), layers::idempotency))
        .layer(layers::same_origin(&shared.ctx.settings.public_url))
        .layer(from_fn_with_state(shared.clone(), layers::answers))
        .layer(from_fn(layers::fitting));
    let (api, document) = OpenApiRouter::with_openapi(openapi::head()).nest("/api/v1", api).split_for_parts();
    let document = openapi::finish(document);
    let parameters = Parameters::of(&document);
    api.layer(from_fn_with_state(parameters, layers::known_parameters))
        .merge(openapi::routes(&document))
        .merge(form_pages::routes())
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(ui::fallback)
        .method_not_allowed_fallback(ui::no_such_method)
        .layer(from_fn(layers::deadline))
        .layer(layers::catch_panics())
        .layer(from_fn_with_state(shared.clone(), layers::request))
        .layer(from_fn_with_state(shared.clone(), layers::security_headers))
        .layer(CompressionLayer::new().compress_when(worth_compressing()))
}

/// Large enough, and nothing that is compressed already; streams of events would wait for a full block.
fn worth_compressing() -> impl Predicate {
    let compressed = NotForContentType::const_new("audio/").and(NotForContentType::const_new("font/"));
    DefaultPredicate::new().and(compressed).and(NotForContentType::const_new("application/octet-stream"))
}
