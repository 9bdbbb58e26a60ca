// Message protocol, version 1, between an embedded viewer and its host: docs/embedding.md.

const NAMESPACE = "standfirst";
const VERSION = 1;

/**
 * Message on the wire.
 * @typedef {{ ns: string, v: number, type: string, [field: string]: unknown }} Message
 */

/**
 * Creates a message.
 * @param {string} type
 * @param {Record<string, unknown>} [fields]
 * @returns {Message}
 */
export function message(type, fields) {
  return { ns: NAMESPACE, v: VERSION, type, ...fields };
}

/**
 * Parses a message of this protocol; undefined for other messages, since the channel is shared.
 * @param {any} data
 * @returns {Message | undefined}
 */
export function ours(data) {
  const is = typeof data === "object" && data?.ns === NAMESPACE && data.v === VERSION && typeof data.type === "string";
  return is ? data : undefined;
}
