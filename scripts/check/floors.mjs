/**
 * The lowest versions that are free of known holes, to be raised when an advisory comes out; a
 * package that is not installed passes.
 *
 * @type {Record<string, string>}
 */
export const floors = {
  next: "16.4.6",
  "next-auth": "5.0.0-beta.32",
  nodemailer: "10.0.0",
  postgres: "3.4.9",
  react: "19.3.1",
  sharp: "0.35.5",
};
