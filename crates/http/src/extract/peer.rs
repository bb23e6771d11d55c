//! Where a request comes from.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// The address of the client. What stands on this machine may be a proxy: then it is the last address in `X-Forwarded-For`, which that proxy wrote;
/// from anywhere else the header is anybody's claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

impl<S: Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let address =
            connected.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(address)| address.ip().to_canonical());
        Ok(Self(if address.is_loopback() { forwarded(&parts.headers).unwrap_or(address) } else { address }))
    }
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").into_iter().next_back()?;
    last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_hop_is_believed() {
        let of = |value: &str| {
            forwarded(&HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), value.parse().unwrap())]))
        };
        assert_eq!(of("6.6.6.6, 203.0.113.7"), "203.0.113.7".parse().ok());
        assert_eq!(of("2001:db8::1"), "2001:db8::1".parse().ok());
        assert_eq!(of("unknown"), None);
        assert_eq!(forwarded(&HeaderMap::new()), None);
    }
}
