export const termsTag = "terms";
