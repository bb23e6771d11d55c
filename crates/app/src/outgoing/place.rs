//! Where an address leads, and which places may be asked at all.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use reqwest::Url;

/// From where an address can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The internet carries it.
    World,
    /// This machine alone.
    Loopback,
    /// A network of somebody's own, or nobody at all.
    Private,
}

/// From where an address can be reached. An IPv4 address in IPv6's clothes is what it is, whatever the tailor (RFC 4291 §2.5.5, RFC 6052, RFC 3056).
pub fn reach(ip: IpAddr) -> Reach {
    match ip {
        IpAddr::V4(ip) => reach_v4(ip),
        IpAddr::V6(ip) => embedded(ip).map_or_else(|| reach_v6(ip), reach_v4),
    }
}

/// The special addresses of RFC 6890 that lead nowhere in the internet.
fn reach_v4(ip: Ipv4Addr) -> Reach {
    match ip.octets() {
        [127 | 0, ..] => Reach::Loopback,
        // RFC 1918, RFC 3927 (the addresses where clouds keep their secrets), RFC 6598 (shared by providers).
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] | [169, 254, ..] | [100, 64..=127, ..] => Reach::Private,
        // Protocols, benchmarks, multicast, and what is reserved.
        [192, 0, 0, _] | [198, 18 | 19, ..] | [224..=255, ..] => Reach::Private,
        _ => Reach::World,
    }
}

fn reach_v6(ip: Ipv6Addr) -> Reach {
    if ip.is_loopback() || ip.is_unspecified() {
        return Reach::Loopback;
    }
    match ip.segments() {
        // Unique local, link-local and its forerunner, multicast.
        [0xfc00..=0xfdff | 0xfe80..=0xfeff | 0xff00..=0xffff, ..] => Reach::Private,
        // Translation of a network's own (RFC 8215), tunnels that hide an address (RFC 4380), and the hole (RFC 6666).
        [0x0064, 0xff9b, 1, ..] | [0x2001, 0, ..] | [0x0100, 0, 0, 0, ..] => Reach::Private,
        _ => Reach::World,
    }
}

fn embedded(ip: Ipv6Addr) -> Option<Ipv4Addr> {
    let [a, b, c, d, e, f, g, h] = ip.segments();
    let of = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match [a, b, c, d, e, f] {
        [0, 0, 0, 0, 0, 0] if g == 0 && h <= 1 => None,
        [0, 0, 0, 0, 0, 0 | 0xffff] | [0x0064, 0xff9b, 0, 0, 0, 0] => Some(of(g, h)),
        [0x2002, high, low, ..] => Some(of(high, low)),
        _ => None,
    }
}

/// The host of a URL as people write it: without brackets, and without the dot of the root.
pub(super) fn host(url: &Url) -> Option<&str> {
    let host = url.host_str()?;
    Some(host.trim_start_matches('[').trim_end_matches(']').trim_end_matches('.')).filter(|host| !host.is_empty())
}

/// Whether a URL is of a listed host or of a name below it. A host without a port means the usual one, a listed port means that one.
pub(super) fn is_listed(url: &Url, allowed: &[String]) -> bool {
    let Some(host) = host(url) else { return false };
    allowed.iter().any(|entry| {
        let (name, port) = match entry.rsplit_once(':') {
            Some((name, port)) => (name, port.parse::<u16>().ok()),
            None => (entry.as_str(), None),
        };
        let port_fits = match port {
            None => url.port().is_none(),
            Some(port) => url.port_or_known_default() == Some(port),
        };
        let below = || host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'));
        port_fits && (host == name || (name.parse::<IpAddr>().is_err() && below()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_where_they_lead_in_any_clothes() {
        let check = |expected: Reach, addresses: &[&str]| {
            for address in addresses {
                assert_eq!(reach(address.parse().unwrap()), expected, "{address}");
            }
        };
        check(
            Reach::World,
            &[
                "8.8.8.8",
                "203.0.113.7",
                "172.32.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "2001:db8::1",
                "2a00:1450::1",
            ],
        );
        check(Reach::World, &["::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"]);
        check(
            Reach::Loopback,
            &[
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::127.0.0.1",
            ],
        );
        check(
            Reach::Private,
            &[
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
            ],
        );
        check(Reach::Private, &["192.0.0.170", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1"]);
        check(
            Reach::Private,
            &["fc00::1", "fdff::1", "fe80::1", "fec0::1", "ff02::1", "2001::1", "100::1", "64:ff9b:1::1"],
        );
        check(Reach::Private, &["::ffff:10.0.0.1", "::10.0.0.1", "64:ff9b::a9fe:a9fe", "2002:c0a8:101::1"]);
    }

    #[test]
    fn hosts_are_listed_exactly_or_by_the_name_above() {
        let listed = |url: &str, allowed: &[&str]| {
            let allowed: Vec<_> = allowed.iter().map(|host| (*host).to_owned()).collect();
            is_listed(&url.parse().unwrap(), &allowed)
        };
        let list = ["app.ringostat.com", "pbx.lan:8080", "127.0.0.1:9000"];
        for good in [
            "https://app.ringostat.com/x.wav",
            "http://APP.ringostat.com./x.wav",
            "https://eu.app.ringostat.com/x",
            "https://user:pw@app.ringostat.com/x",
            "http://pbx.lan:8080/x",
            "http://a.pbx.lan:8080/x",
            "http://127.0.0.1:9000/x",
            "http://0x7f.1:9000/x",
        ] {
            assert!(listed(good, &list), "{good}");
        }
        for bad in [
            "https://ringostat.com/x",
            "https://evilapp.ringostat.com/x",
            "https://app.ringostat.com.evil.example/x",
            "https://app.ringostat.com:8443/x",
            "https://app.ringostat.com@evil.example/x",
            "http://pbx.lan/x",
            "http://127.0.0.1/x",
            "http://9.127.0.0.1.example:9000/x",
        ] {
            assert!(!listed(bad, &list), "{bad}");
        }
        assert!(!listed("https://app.ringostat.com/", &[]));
        assert!(listed("https://pbx.lan/", &["pbx.lan:443"]));
    }
}
