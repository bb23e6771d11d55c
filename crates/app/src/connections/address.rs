//! Whether the world can reach this server under its own name.

use std::net::IpAddr;

use crate::outgoing::{self, Reach};

/// Names that only mean something inside a network.
const INSIDE: [&str; 6] = [".local", ".localdomain", ".internal", ".intranet", ".lan", ".home.arpa"];

/// What keeps a telephony source on the internet from reaching an address: `loopback` or `private`, and `not_https` for one that anybody on the way
/// can read.
pub(super) fn problems(public_url: &str) -> Vec<&'static str> {
    let (scheme, rest) = public_url.split_once("://").unwrap_or(("", public_url));
    let reach = match host(rest) {
        Host::Ip(ip) => match outgoing::reach(ip) {
            Reach::Loopback => Some("loopback"),
            Reach::Private => Some("private"),
            Reach::World => None,
        },
        Host::Name(name) if name == "localhost" || name.ends_with(".localhost") => Some("loopback"),
        Host::Name(name) if !name.contains('.') || INSIDE.iter().any(|end| name.ends_with(end)) => Some("private"),
        Host::Name(_) => None,
    };
    let open = (!scheme.eq_ignore_ascii_case("https")).then_some("not_https");
    reach.into_iter().chain(open).collect()
}

enum Host {
    Ip(IpAddr),
    Name(String),
}

/// The host of what follows the scheme.
fn host(rest: &str) -> Host {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);
    let bracketed = place.strip_prefix('[').and_then(|place| place.split_once(']'));
    let name = match bracketed {
        Some((ip, _)) => ip,
        None => place.split_once(':').map_or(place, |(name, _)| name),
    };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    name.parse().map_or(Host::Name(name), Host::Ip)
}

#[cfg(test)]
mod tests {
    use super::problems;

    #[test]
    fn addresses_that_the_world_cannot_reach_are_named() {
        let check = |url: &str, expect: &[&str]| assert_eq!(problems(url), expect, "{url}");
        check("https://crm.example.com", &[]);
        check("https://crm.example.com:8443/base", &[]);
        check("http://crm.example.com", &["not_https"]);
        check("https://203.0.113.7", &[]);
        check("http://127.0.0.1:8080", &["loopback", "not_https"]);
        check("http://localhost:8080", &["loopback", "not_https"]);
        check("https://a.localhost", &["loopback"]);
        check("http://0.0.0.0:8080", &["loopback", "not_https"]);
        check("http://[::1]:8080", &["loopback", "not_https"]);
        check("https://[::ffff:10.0.0.1]", &["private"]);
        check("https://[fd00::1]/x", &["private"]);
        check("https://[2001:db8::1]:443", &[]);
        check("https://192.168.1.5", &["private"]);
        check("https://172.31.0.1", &["private"]);
        check("https://172.32.0.1", &[]);
        check("https://100.64.1.1", &["private"]);
        check("https://169.254.1.1", &["private"]);
        check("https://server", &["private"]);
        check("https://crm.LAN.", &["private"]);
        check("https://user:p@crm.example.com", &[]);
        check("", &["private", "not_https"]);
    }
}
