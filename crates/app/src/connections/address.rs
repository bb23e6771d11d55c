//! Whether the world can reach this server under its own name.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Names that only mean something inside a network.
const INSIDE: [&str; 6] = [".local", ".localdomain", ".internal", ".intranet", ".lan", ".home.arpa"];

/// What keeps a telephony source on the internet from reaching an address: `loopback` or `private`, and `not_https` for one that anybody on the way
/// can read.
pub(super) fn problems(public_url: &str) -> Vec<&'static str> {
    let (scheme, rest) = public_url.split_once("://").unwrap_or(("", public_url));
    let reach = match host(rest) {
        Host::Ip(ip) if is_loopback(ip) => Some("loopback"),
        Host::Ip(ip) if is_private(ip) => Some("private"),
        Host::Name(name) if name == "localhost" || name.ends_with(".localhost") => Some("loopback"),
        Host::Name(name) if !name.contains('.') || INSIDE.iter().any(|end| name.ends_with(end)) => Some("private"),
        Host::Ip(_) | Host::Name(_) => None,
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

fn is_loopback(ip: IpAddr) -> bool {
    match plain(ip) {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_unspecified(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unspecified(),
    }
}

/// Addresses that the internet does not carry: RFC 1918, RFC 6598 (shared by providers), RFC 3927 and RFC 4193.
fn is_private(ip: IpAddr) -> bool {
    match plain(ip) {
        IpAddr::V4(ip) => ip.is_private() || ip.is_link_local() || is_shared(ip),
        IpAddr::V6(ip) => is_unique_local(ip) || ip.is_unicast_link_local(),
    }
}

fn is_shared(ip: Ipv4Addr) -> bool {
    let [a, b, ..] = ip.octets();
    a == 100 && (64..128).contains(&b)
}

fn is_unique_local(ip: Ipv6Addr) -> bool {
    ip.octets()[0] & 0xfe == 0xfc
}

/// An IPv4 address in IPv6's clothes is what it is.
fn plain(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V6(six) => six.to_ipv4_mapped().map_or(ip, IpAddr::V4),
        IpAddr::V4(_) => ip,
    }
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
