// New deployments of the viewer, seen from a page that is open. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { listeners, run } from "./world.js";

/** A page under a worker, and what comes of its registration. */
async function deployments({ controller, waiting } = {}) {
  const notices = [];
  const { notice, location } = { notice: (...words) => notices.push(words), location: { reloaded: 0 } };
  location.reload = () => (location.reloaded += 1);
  const { noticeDeployments } = await run("web/after-load/deployments.js", { location }, { "notice.js": { notice } });
  const [own, of] = [listeners(), listeners()];
  const container = { controller, addEventListener: own.addEventListener };
  const registration = { waiting, installing: undefined, addEventListener: of.addEventListener };
  noticeDeployments(container, registration);
  return {
    ...{ notices, location, container, registration },
    /** Another worker is found; answers a function that has it change its state. */
    found() {
      const { addEventListener, dispatch } = listeners();
      const worker = { ...messages(), state: "installing", addEventListener };
      registration.installing = worker;
      of.dispatch("updatefound");
      return { worker, becomes: (state) => ((worker.state = state), dispatch("statechange")) };
    },
    /** Another worker takes over. */
    controlled(worker) {
      container.controller = worker;
      own.dispatch("controllerchange");
    },
  };
}

function messages() {
  const told = [];
  return { told, postMessage: (message) => told.push(message) };
}

test("the first worker of all is no news", async () => {
  const { notices, found, controlled, location } = await deployments();
  const { becomes, worker } = found();
  becomes("installed");
  becomes("activated");
  controlled(worker);
  assert.deepEqual([notices, location.reloaded], [[], 0]);
});

test("a deployment that is there as a whole is offered, and had where the reader asks for it", async () => {
  const { notices, found, controlled, registration, location } = await deployments({ controller: messages() });
  const { becomes, worker } = found();
  assert.deepEqual(notices, []);
  becomes("installed");
  const [[text, action]] = notices;
  assert.equal(text, "There is a new version of this page.");
  registration.waiting = worker;
  action.act();
  assert.deepEqual([worker.told, location.reloaded], [[{ type: "activate" }], 0]);
  controlled(worker);
  assert.equal(location.reloaded, 1);
});

test("one that waits since before is offered at once", async () => {
  const { notices } = await deployments({ controller: messages(), waiting: messages() });
  assert.equal(notices.length, 1);
});

test("one that another tab asked for is offered, and does not reload this one", async () => {
  const { notices, controlled, location } = await deployments({ controller: messages() });
  controlled(messages());
  assert.deepEqual([notices.length, location.reloaded], [1, 0]);
  notices[0][1].act();
  assert.equal(location.reloaded, 1, "nothing waits any more");
});

test("one that could not be had as a whole is told to the worker that is there", async () => {
  const controller = messages();
  const { notices, found } = await deployments({ controller });
  const broken = found();
  broken.becomes("redundant");
  assert.deepEqual([notices, controller.told], [[], [{ type: "outdated" }]]);
  const whole = found();
  whole.becomes("installed");
  whole.becomes("redundant");
  assert.deepEqual([notices.length, controller.told.length], [1, 1], "replaced by a newer one");
});
