//! How the files of the web application are answered (`web/README.md`, “What the server does with `dist/`”).

use std::borrow::Cow;
use std::fmt::Write as _;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::problem::Problem;

/// What the pages need (`web/README.md`, “Content-Security-Policy”; the preview of Vite sends the same). Mantine writes its variables into the page, and
/// the wave form plays what it has loaded.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; \
    object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/// The page of the application.
const INDEX: &str = "index.html";
/// What is kept below here has the hash of its content in its name.
const HASHED: &str = "assets/";
/// Shown when the application was not built before the binary was.
const NOT_BUILT: &str = include_str!("../docs/home.html");

/// A file as it was built.
pub(super) struct File {
    /// Its content.
    pub bytes: Cow<'static, [u8]>,
    /// The hash of its content.
    pub version: [u8; 32],
}

/// The answer for a path: the file if there is one, else the page, which makes something of its own addresses. A missing file below `assets/` is missed, so
/// that a page of an older release notices.
pub(super) fn answer(file: impl Fn(&str) -> Option<File>, path: &str, headers: &HeaderMap) -> Response {
    let name = path.trim_start_matches('/');
    // The build's own notes are for its tools.
    let asked = file(name).filter(|_| !name.starts_with('.'));
    match asked {
        Some(found) => shown(name, found, headers),
        None if name.starts_with(HASHED) => Problem::not_found().into_response(),
        None => file(INDEX).map_or_else(|| Html(NOT_BUILT).into_response(), |page| shown(INDEX, page, headers)),
    }
}

fn shown(name: &str, file: File, headers: &HeaderMap) -> Response {
    let tag = tag(&file.version);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let is_known = known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag));
    let mut response =
        if is_known { StatusCode::NOT_MODIFIED.into_response() } else { Body::from(file.bytes).into_response() };
    let cached = if name.starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cached));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// Weak, since the same file may be sent compressed.
fn tag(version: &[u8; 32]) -> String {
    let mut tag = "W/\"".to_owned();
    for byte in &version[..12] {
        // A String takes whatever is written to it.
        let _ = write!(tag, "{byte:02x}");
    }
    tag + "\""
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(name: &str) -> Option<File> {
        let bytes: &[u8] = match name {
            "index.html" => b"<title>Switchhook</title>",
            "scheme.js" | "assets/index-Ab12.js" => b"run()",
            "assets/inter-x.woff2" => b"font",
            ".vite/manifest.json" => b"{}",
            _ => return None,
        };
        let mut version = [0; 32];
        version[..bytes.len().min(32)].copy_from_slice(&bytes[..bytes.len().min(32)]);
        Some(File { bytes: bytes.into(), version })
    }

    #[tokio::test]
    async fn each_path_is_a_file_or_the_page() {
        let page = ("text/html; charset=utf-8", "no-cache", "<title>Switchhook</title>");
        let kept = "public, max-age=31536000, immutable";
        let table = [
            ("/", page),
            ("/index.html", page),
            ("/calls", page),
            ("/calls/7?period=7d", page),
            ("/apis", page),
            ("/../secret", page),
            ("/.vite/manifest.json", page),
            ("/scheme.js", ("text/javascript; charset=utf-8", "no-cache", "run()")),
            ("/assets/index-Ab12.js", ("text/javascript; charset=utf-8", kept, "run()")),
            ("/assets/inter-x.woff2", ("font/woff2", kept, "font")),
        ];
        for (path, (kind, cached, text)) in table {
            let response = answer(built, path.split('?').next().unwrap(), &HeaderMap::new());
            assert_eq!(response.status(), StatusCode::OK, "{path}");
            let headers = response.headers().clone();
            assert_eq!(
                (&headers["content-type"], &headers["cache-control"]),
                (&kind.parse().unwrap(), &cached.parse().unwrap()),
                "{path}"
            );
            assert_eq!(headers["content-security-policy"], POLICY);
            let body = axum::body::to_bytes(response.into_body(), 1000).await.unwrap();
            assert_eq!(body, text, "{path}");
        }
        assert_eq!(answer(built, "/assets/index-old.js", &HeaderMap::new()).status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn what_the_browser_has_is_not_sent_again() {
        let tag = answer(built, "/", &HeaderMap::new()).headers()["etag"].clone();
        let ask = |known: &str| {
            answer(built, "/calls", &HeaderMap::from_iter([(header::IF_NONE_MATCH, known.parse().unwrap())]))
        };
        let again = ask(&format!("\"x\", {}", tag.to_str().unwrap()));
        assert_eq!((again.status(), &again.headers()["etag"]), (StatusCode::NOT_MODIFIED, &tag));
        assert_eq!(ask("\"x\"").status(), StatusCode::OK);
    }

    #[tokio::test]
    async fn a_binary_without_the_application_says_how_to_build_it() {
        let response = answer(|_| None, "/calls", &HeaderMap::new());
        assert_eq!(response.status(), StatusCode::OK);
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        let text = std::str::from_utf8(&body).unwrap();
        assert!(text.contains("npm run build") && text.contains("/api/docs"), "{text}");
        assert_eq!(answer(|_| None, "/assets/x.js", &HeaderMap::new()).status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn the_policy_is_the_one_that_the_pages_are_written_for() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
        let readme = std::fs::read_to_string(folder.join("README.md")).unwrap().replace(";\n", "; ");
        assert!(readme.contains(POLICY), "web/README.md has another policy than {POLICY}");
        let preview = std::fs::read_to_string(folder.join("vite.config.ts")).unwrap();
        for part in POLICY.split("; ") {
            assert!(preview.contains(&format!("'{}'", part.replace('\'', "\\'"))), "vite.config.ts lacks {part}");
        }
    }
}
