//! Connections, and how they end.
