//! What is asked and expected: a row of a table, or several questions in a row.

use std::sync::Arc;

use crate::{asking::Answer, server::Server};

/// How a check ends.
pub(crate) type Done = Result<(), String>;

/// One check of one server.
#[derive(Clone)]
pub(crate) struct Check {
    pub(crate) name: String,
    pub(crate) run: Arc<dyn Fn(&Server) -> Done + Send + Sync>,
}

impl Check {
    /// Several questions in a row.
    pub(crate) fn new(name: impl Into<String>, run: impl Fn(&Server) -> Done + Send + Sync + 'static) -> Self {
        Self { name: name.into(), run: Arc::new(run) }
    }
}

/// A row: a question, and what must be in its answer.
#[derive(Clone)]
pub(crate) struct Row {
    method: &'static str,
    path: String,
    headers: Vec<(&'static str, &'static str)>,
    status: Vec<u16>,
    /// What a header may be; `None` where it may be missing.
    expected: Vec<(&'static str, Vec<Option<String>>)>,
    body: Option<String>,
}

/// Asks for a path below the site's first page.
pub(crate) fn get(path: &str) -> Row {
    let path = path.to_owned();
    Row { method: "GET", path, headers: Vec::new(), status: vec![200], expected: Vec::new(), body: None }
}

impl Row {
    pub(crate) fn method(self, method: &'static str) -> Self {
        Self { method, ..self }
    }

    /// Sends a header.
    pub(crate) fn send(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Answered with one of these; otherwise with 200.
    pub(crate) fn status(self, status: &[u16]) -> Self {
        Self { status: status.to_vec(), ..self }
    }

    /// With a header of exactly this value.
    pub(crate) fn with(self, name: &'static str, value: &str) -> Self {
        self.one_of(name, &[Some(value)])
    }

    /// Without a header.
    pub(crate) fn without(self, name: &'static str) -> Self {
        self.one_of(name, &[None])
    }

    /// With a header of one of these values.
    pub(crate) fn one_of(mut self, name: &'static str, values: &[Option<&str>]) -> Self {
        self.expected.push((name, values.iter().map(|value| value.map(str::to_owned)).collect()));
        self
    }

    /// With exactly this body.
    pub(crate) fn body(self, body: &str) -> Self {
        Self { body: Some(body.to_owned()), ..self }
    }

    /// The row as a check with a name.
    pub(crate) fn named(self, name: impl Into<String>) -> Check {
        Check::new(name, move |server| self.hold(&server.ask(self.method, &self.path, &self.headers)?))
    }

    fn hold(&self, answer: &Answer) -> Done {
        let asked = format!("{} {} {:?}", self.method, self.path, self.headers);
        if !self.status.contains(&answer.status) {
            return Err(format!("{asked}: {} in place of {:?}", answer.status, self.status));
        }
        for (name, values) in &self.expected {
            let found = answer.header(name);
            if !values.contains(&found) {
                return Err(format!("{asked}: {name} is {found:?}, not one of {values:?}"));
            }
        }
        match &self.body {
            Some(body) if *body.as_bytes() != answer.body => {
                Err(format!("{asked}: the body is {:?}, not {body:?}", answer.body))
            }
            _ => Ok(()),
        }
    }
}
