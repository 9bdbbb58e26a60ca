// What stands above the worker in sw.js.
declare const DEPLOYMENT: import("./deployment.js").Deployment;
