// Version 1 of the messages between the viewer in a frame and the page around it: docs/embedding.md.

const NAMESPACE = "standfirst";
const VERSION = 1;

/**
 * A message as it goes over the wire.
 * @typedef {{ ns: string, v: number, type: string, [field: string]: unknown }} Message
 */

/**
 * Makes a message.
 * @param {string} type
 * @param {Record<string, unknown>} [fields]
 * @returns {Message}
 */
export function message(type, fields) {
  return { ns: NAMESPACE, v: VERSION, type, ...fields };
}

/**
 * What came, if it is a message of ours. Others share the channel: whatever they say is not for us.
 * @param {any} data
 * @returns {Message | undefined}
 */
export function ours(data) {
  const is = typeof data === "object" && data?.ns === NAMESPACE && data.v === VERSION && typeof data.type === "string";
  return is ? data : undefined;
}
