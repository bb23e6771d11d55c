use app::Error;
use app::page::Limit;
use app::secrets::ExposeSecret;
use app::sessions::authenticate;
use app::tokens::{NewToken, add as add_token, create, list, revoke};
use domain::access::Role;

use crate::people::*;
use crate::support::App;

stories! {
    a_token_serves_until_it_is_revoked
    a_token_is_no_more_than_its_maker
    the_command_line_makes_tokens
}

fn token(name: &str, role: Role) -> NewToken {
    NewToken { name: name.to_owned(), role }
}

async fn a_token_serves_until_it_is_revoked(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let made = create(ctx, &owner, token(" Export ", Role::Manager)).await.unwrap();
    let secret = made.secret.expose_secret();
    assert!(secret.starts_with("shk_") && secret.len() == 36);
    assert_eq!(made.token.name, "Export");

    let program = authenticate(ctx, secret).await.unwrap();
    assert_eq!((program.workspace, program.user, program.role), (owner.workspace, None, Role::Manager));
    assert_eq!(program.credential, Some(made.token.id));
    let first = ctx.clock.now();
    let used = async || list(ctx, &owner, Limit::default(), None).await.unwrap().items[0].last_used_at;
    assert_eq!(used().await, Some(first));
    app.advance(3599);
    authenticate(ctx, secret).await.unwrap();
    assert_eq!(used().await, Some(first));
    app.advance(1);
    authenticate(ctx, secret).await.unwrap();
    assert_eq!(used().await, Some(ctx.clock.now()));
    app.advance(400 * 24 * 3600);
    assert!(authenticate(ctx, secret).await.is_ok());

    let stranger = enter(ctx, "Other", "owner@other.test", Role::Owner).await;
    assert_error!(revoke(ctx, &stranger, made.token.id).await, Error::NotFound);
    revoke(ctx, &owner, made.token.id).await.unwrap();
    assert_error!(authenticate(ctx, secret).await, Error::Unauthenticated);
    assert_error!(revoke(ctx, &owner, made.token.id).await, Error::NotFound);
    assert!(list(ctx, &owner, Limit::default(), None).await.unwrap().items.is_empty());
    // Nobody's session ends by this way.
    assert_error!(revoke(ctx, &owner, owner.credential.unwrap()).await, Error::NotFound);
}

async fn a_token_is_no_more_than_its_maker(app: &App) {
    let ctx = &app.ctx;
    let admin = enter(ctx, "Acme", "admin@acme.test", Role::Admin).await;
    assert_error!(create(ctx, &admin, token("Too much", Role::Owner)).await, Error::Forbidden);
    assert_eq!(fields(create(ctx, &admin, token(" ", Role::Admin)).await), "name: required");
    let made = create(ctx, &admin, token("Sync", Role::Admin)).await.unwrap();
    // What a token does is told under its name, also after it is gone.
    let program = authenticate(ctx, made.secret.expose_secret()).await.unwrap();
    app::teams::create(ctx, &program, "Sales").await.unwrap();
    revoke(ctx, &admin, made.token.id).await.unwrap();
    let page = app::audit::list(ctx, &admin, Limit::default(), None).await.unwrap();
    assert_eq!((page.items[1].actor_name.as_deref(), page.items[1].entity.as_str()), (Some("Sync"), "team"));
    // It has no person behind it.
    let me = app::me::read(ctx, &program).await.unwrap();
    assert!(me.user.is_none() && me.memberships.is_empty());
    assert_error!(app::me::update(ctx, &program, app::me::MeChange::default()).await, Error::Forbidden);
    assert_error!(app::sessions::switch(ctx, &program, program.workspace).await, Error::Forbidden);
}

async fn the_command_line_makes_tokens(app: &App) {
    let ctx = &app.ctx;
    let workspace = add(ctx, "Acme", "owner@acme.test", Role::Owner).await.workspace;
    let made = add_token(ctx, "ACME", token("Import", Role::Owner)).await.unwrap();
    let program = authenticate(ctx, made.secret.expose_secret()).await.unwrap();
    assert_eq!((program.workspace, program.role), (workspace, Role::Owner));
    assert_error!(add_token(ctx, "Nobody", token("Import", Role::Owner)).await, Error::NotFound);
}
