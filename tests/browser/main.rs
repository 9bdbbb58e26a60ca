//! What a reader does, in the three engines that readers have: `cargo test --test browser`.
//!
//! Every scenario is one trial per engine, named `chromium::list_to_story`. A word as
//! argument chooses those whose names contain it; `STANDFIRST_ENGINES=chromium,firefox`
//! chooses engines. The viewer is what `script/build` left in `dist/`, or another folder that
//! `STANDFIRST_DIST` names.

#![expect(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a trial that panics is one that fails; pages are scrolled by whole pixels"
)]

mod access;
mod adapting;
mod answer;
mod blocks;
mod comments;
mod deployments;
mod document;
mod embed_guests;
mod embed_impostors;
mod embed_looks;
mod embed_panel;
mod embed_places;
mod embedder;
mod embedding;
mod engines;
mod errors;
mod examples;
mod faults;
mod formats;
mod host;
mod hostile;
mod hosting;
mod inspection;
mod keeping;
mod kept;
mod keyboard;
mod lane;
mod leaving;
mod loading;
mod navigation;
mod offline;
mod on_demand;
mod page;
mod places;
mod previewing;
mod printing;
mod processes;
mod published;
mod publishing;
mod reader;
mod reading;
mod resizers;
mod saving;
mod scenario;
mod sharing;
mod site;
mod sources;
mod thread;
mod wasm;

use std::{process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Failed, Trial};

use engines::Engine;
use lane::Lane;
use scenario::Scenario;

const THEMES: &[&[Scenario]] = &[
    reading::SCENARIOS,
    blocks::SCENARIOS,
    sharing::SCENARIOS,
    printing::SCENARIOS,
    previewing::SCENARIOS,
    navigation::SCENARIOS,
    places::SCENARIOS,
    leaving::SCENARIOS,
    loading::SCENARIOS,
    errors::SCENARIOS,
    faults::SCENARIOS,
    formats::SCENARIOS,
    sources::SCENARIOS,
    wasm::SCENARIOS,
    on_demand::SCENARIOS,
    comments::SCENARIOS,
    thread::SCENARIOS,
    keeping::SCENARIOS,
    keyboard::SCENARIOS,
    access::SCENARIOS,
    adapting::SCENARIOS,
    hosting::SCENARIOS,
    hostile::SCENARIOS,
    embedding::SCENARIOS,
    embed_places::SCENARIOS,
    embed_looks::SCENARIOS,
    embed_guests::SCENARIOS,
    embed_impostors::SCENARIOS,
    embed_panel::SCENARIOS,
    examples::SCENARIOS,
    resizers::SCENARIOS,
    offline::SCENARIOS,
    saving::SCENARIOS,
    deployments::SCENARIOS,
    published::SCENARIOS,
];

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    let lanes: Vec<Arc<Lane>> = Engine::chosen().into_iter().map(Lane::new).map(Arc::new).collect();
    let trials: Vec<Trial> = lanes.iter().flat_map(|lane| trials(lane, arguments.filter.is_some())).collect();
    // Every trial waits for its engine on a thread of its own, so the engines never wait for each other.
    arguments.test_threads.get_or_insert(trials.len().max(1));
    lane::keep_panics();
    let conclusion = libtest_mimic::run(&arguments, trials);
    lanes.iter().for_each(|lane| lane.close());
    conclusion.exit_code()
}

/// The trials of one engine. Where something is missing they all say so, or one for them
/// all, unless some were chosen by their names.
fn trials(lane: &Arc<Lane>, chosen: bool) -> Vec<Trial> {
    let engine = lane.engine();
    let ready = engine.is_installed().and_then(|()| document::is_built()).map_err(Failed::from);
    if let (Err(why), false) = (&ready, chosen) {
        let why = why.clone();
        return vec![Trial::test(format!("{engine}::is_ready"), || Err(why))];
    }
    let scenarios = THEMES.iter().copied().flatten().filter(|scenario| scenario.engines.contains(&engine));
    scenarios
        .map(|scenario| {
            let (lane, ready) = (Arc::clone(lane), ready.clone());
            Trial::test(format!("{engine}::{}", scenario.name), move || ready.and_then(|()| lane.play(scenario)))
        })
        .collect()
}
