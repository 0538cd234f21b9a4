/** What one gives to a call or gets from it. */
export type Member = {
  name: string;
  where: "path" | "query" | "header" | "body";
  /** As TypeScript writes it, with the format in brackets. */
  type: string;
  required: boolean;
  description: string;
};

export type CallGuide = {
  key: string;
  method: string;
  path: string;
  summary: string;
  scope: string;
  /** Strangers may ask too. */
  open: boolean;
  members: Member[];
  /** The body is a file, as it is. */
  bytes: boolean;
  status: number;
  /** The name of what it gives, among the shapes. */
  gives: string | null;
};

export type Shape = { name: string; members: Member[] };

export type ApiGuide = {
  nouns: { name: string; description: string; calls: CallGuide[] }[];
  shapes: Shape[];
};
