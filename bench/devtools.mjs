// The Chrome DevTools Protocol over a pair of pipes: JSON messages that end with a zero byte. This needs no package,
// no port, and nothing but a browser.

export class DevTools {
  #output;
  #waiting = new Map();
  #last = 0;
  #broken;

  constructor(output, input) {
    this.#output = output;
    output.on("error", ({ message }) => this.fail(message));
    let parts = [];
    input.on("data", (data) => {
      let start = 0;
      for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, start)) {
        parts.push(data.subarray(start, end));
        this.#receive(JSON.parse(Buffer.concat(parts)));
        parts = [];
        start = end + 1;
      }
      parts.push(data.subarray(start));
    });
  }

  /** Sends a command to the browser, or to the page of a session, and gives its answer. */
  send(method, params = {}, sessionId = undefined) {
    if (this.#broken) return Promise.reject(this.#broken);
    const id = ++this.#last;
    this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  /** Nothing will be answered any more. */
  fail(message) {
    this.#broken ??= new Error(message);
    for (const { reject } of this.#waiting.values()) reject(this.#broken);
    this.#waiting.clear();
  }

  #receive({ id, result, error }) {
    const waiting = this.#waiting.get(id);
    if (!waiting) return; // An event: we ask the page instead.
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting.resolve(result);
  }
}
