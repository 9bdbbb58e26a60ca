//! Paths of faults, followed into the JSON that they speak of.

use proptest::test_runner::TestCaseError;
use serde_json::Value;
use standfirst_article::Fault;

/// Fails unless the path of a fault leads to a value, or to a member that an object lacks.
pub(crate) fn check(json: &Value, fault: &Fault) -> Result<(), TestCaseError> {
    let missing = fault.found == "nothing";
    let found = follow(json, &fault.path, missing);
    let fits = !fault.expected.is_empty() && !fault.found.is_empty();
    if found && fits { Ok(()) } else { Err(TestCaseError::fail(format!("{fault:?} is not in {json}"))) }
}

/// Names may hold dots and brackets themselves, so every way through is tried.
fn follow(value: &Value, path: &str, missing: bool) -> bool {
    if path.is_empty() {
        return true;
    }
    match value {
        Value::Array(items) => items.iter().enumerate().any(|(index, item)| {
            path.strip_prefix(&format!("[{index}]")).is_some_and(|rest| follow(item, strip_dot(rest), missing))
        }),
        Value::Object(members) => {
            let is_lacking = missing && !members.contains_key(path);
            is_lacking
                || members.iter().any(|(name, member)| {
                    path.strip_prefix(name.as_str()).is_some_and(|rest| follow(member, strip_dot(rest), missing))
                })
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

fn strip_dot(rest: &str) -> &str {
    rest.strip_prefix('.').unwrap_or(rest)
}
