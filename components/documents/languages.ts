/** The languages that code is coloured in, and what they are called. */
export const languageNames: Readonly<Record<string, string>> = {
  bash: "Shell",
  css: "CSS",
  diff: "Diff",
  docker: "Dockerfile",
  go: "Go",
  graphql: "GraphQL",
  html: "HTML",
  http: "HTTP",
  ini: "INI",
  java: "Java",
  js: "JavaScript",
  json: "JSON",
  markdown: "Markdown",
  nginx: "nginx",
  php: "PHP",
  python: "Python",
  ruby: "Ruby",
  rust: "Rust",
  sql: "SQL",
  toml: "TOML",
  ts: "TypeScript",
  tsx: "TSX",
  xml: "XML",
  yaml: "YAML",
};

const otherNames: Record<string, string> = {
  dockerfile: "docker",
  javascript: "js",
  jsx: "tsx",
  md: "markdown",
  mjs: "js",
  py: "python",
  rb: "ruby",
  rs: "rust",
  sh: "bash",
  shell: "bash",
  shellscript: "bash",
  svg: "xml",
  typescript: "ts",
  typescriptreact: "tsx",
  yml: "yaml",
  zsh: "bash",
};

/** The one name here of a language that an author may call otherwise; null when it is unknown. */
export function languageKey(name: string | null): string | null {
  if (name === null) return null;
  const key = Object.hasOwn(otherNames, name) ? (otherNames[name] ?? name) : name;
  return Object.hasOwn(languageNames, key) ? key : null;
}

/** The name that a reader sees; a language unknown here is called as its author did. */
export function languageLabel(name: string | null): string | null {
  if (name === "text") return null;
  const key = languageKey(name);
  return key ? (languageNames[key] ?? null) : name;
}
