//! What real web servers answer with the configurations of `deploy/`: `cargo test --test servers`.
//!
//! Every check is one trial per server and site, named `nginx::a_story_is_a_folder`. A word as argument chooses those
//! whose names contain it. The servers are those on PATH: `script/bootstrap` installs them.

mod answers;
mod asking;
mod bare;
mod check;
mod crawler;
mod folder;
mod hidden;
mod keeping;
mod process;
mod server;
mod setup;
mod site;
mod stories;
mod types;

use std::{process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Failed, Trial};

use check::Check;
use server::{Kind, Server};
use site::Site;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut running = Vec::new();
    let mut trials = Vec::new();
    for (kind, site) in Kind::ALL.into_iter().flat_map(|kind| Site::ALL.map(|site| (kind, site))) {
        match Server::start(kind, site) {
            Ok(server) => {
                let server = Arc::new(server);
                trials.extend(checks(site).into_iter().map(|check| trial(&server, check)));
                running.push(server);
            }
            Err(why) => trials.push(Trial::test(format!("{kind}{site}::starts"), || Err(Failed::from(why)))),
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    drop(running);
    conclusion.exit_code()
}

fn checks(site: Site) -> Vec<Check> {
    match site {
        Site::Published | Site::Below => {
            [answers::checks(), types::checks(), keeping::checks(), hidden::checks()].concat()
        }
        Site::Bare => bare::checks(),
        Site::Stories => [stories::checks(), crawler::checks()].concat(),
    }
}

fn trial(server: &Arc<Server>, check: Check) -> Trial {
    let server = Arc::clone(server);
    Trial::test(format!("{}{}::{}", server.kind, server.site, check.name), move || {
        (check.run)(&server).map_err(Failed::from)
    })
}
