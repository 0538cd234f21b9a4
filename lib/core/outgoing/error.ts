import { errorCodeOf } from "../errors";

/**
 * Why an address gave no answer: `url` is none that could be asked, `address` is not public,
 * `redirects` were too many, `encoding` is one that was not asked for, `time` ran out.
 */
type Reason = "url" | "address" | "redirects" | "encoding" | "time" | "network";

const sentences: Record<Reason, string> = {
  url: "Only http and https addresses without a name and password are asked",
  address: "The address does not belong to the public internet",
  redirects: "Too many redirects",
  encoding: "The answer is encoded in a way that was not asked for",
  time: "No whole answer in time",
  network: "The connection failed",
};

export class OutgoingError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options: { cause?: unknown } = {}) {
    const code = reason === "network" && errorCodeOf(options.cause);
    super(sentences[reason] + (code ? ` (${code})` : ""), options);
    this.name = "OutgoingError";
    this.reason = reason;
  }
}
