/** The versions of SOAP by the namespace of their envelopes. */
export const versions = {
  "1.1": { envelope: "http://schemas.xmlsoap.org/soap/envelope/", type: "text/xml" },
  "1.2": { envelope: "http://www.w3.org/2003/05/soap-envelope", type: "application/soap+xml" },
} as const;
export type Version = keyof typeof versions;

/** The namespace of what is asked and answered. */
export const namespace = "urn:cauce:soap:1";

export type FaultCode = "Sender" | "Receiver" | "MustUnderstand" | "VersionMismatch";
export type Fault = {
  code: FaultCode;
  reason: string;
  /** Of the reason. */
  locale: string;
  issues: { path: string; message: string }[];
};

/** What is asked: the name of the operation, and its members. */
export type Asked = { operation: string; members: Record<string, string> };
