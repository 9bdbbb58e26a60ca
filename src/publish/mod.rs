//! Stories and a built viewer to a folder that any static host can serve.
