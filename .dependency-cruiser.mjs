import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ours = "^(app|components|lib|db|e2e|scripts)/";
const reading = "^(app/\\(site\\)/|components/site/|components/content/.*view)";

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const forbidden = [
  {
    name: "no-cycles",
    comment: "Two modules that need each other are one module, or lack a third.",
    // Tables refer to each other as the database has them; types vanish before anything runs.
    from: { pathNot: "^db/schema/" },
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "db-is-the-floor",
    comment: "db/ imports nothing of ours.",
    from: { path: "^db/" },
    to: { path: ours, pathNot: "^db/" },
  },
  {
    name: "core-is-plumbing",
    comment: "lib/core/ knows no domain: words, and of the database its client and tables.",
    from: { path: "^lib/core/", pathNot: "^lib/core/testing/|\\.test\\.tsx?$" },
    to: { path: ours, pathNot: "^lib/(core|messages)/|^db/(client\\.ts$|schema/)" },
  },
  {
    name: "lib-knows-no-ui",
    comment: "The domain does not know how it looks: app → components → lib → db.",
    from: { path: "^lib/" },
    to: { path: "^(app|components)/" },
  },
  {
    name: "ui-knows-no-domain",
    comment: "components/ui/ could ship in another product; of ours it takes words and cn().",
    from: { path: "^components/ui/" },
    to: { path: ours, pathNot: "^components/ui/|^lib/core/cn\\.ts$|^lib/messages/" },
  },
  {
    name: "components-read-no-data",
    comment: "Components receive data as props.",
    from: { path: "^components/" },
    to: { path: "^(db|app)/|^lib/.*/(queries|mutations)(\\.ts$|/)" },
  },
  {
    name: "routes-hold-no-sql",
    comment: "A route calls a query or an operation of lib/.",
    from: { path: "^app/" },
    to: { path: "^db/|(^|/)node_modules/(drizzle-orm|postgres)/" },
  },
  {
    name: "pages-write-through-actions",
    comment: "A page writes by a server action, never by a mutation.",
    from: { path: "^app/", pathNot: "^app/api/" },
    to: { path: "(^|/)mutations(\\.ts$|/)" },
  },
  {
    name: "types-are-strangers",
    comment: "A content type knows neither another type nor a channel.",
    from: { path: "^lib/content/types/([^/]+)/" },
    to: { path: "^lib/(content/types|channels)/", pathNot: "^lib/content/types/$1/" },
  },
  {
    name: "channels-are-strangers",
    comment: "A channel knows neither another channel nor a content type.",
    from: { path: "^lib/channels/([^/]+)/" },
    to: {
      path: "^lib/(channels/[^/]+|content)/",
      pathNot: "^lib/channels/$1/",
    },
  },
  {
    name: "reading-pages-hydrate-nothing",
    comment: "Reading pages are server components all the way down, with plain links.",
    from: { path: reading },
    to: {
      path: [
        ...clientModules().map((path) => `^${literally(path)}$`),
        "(^|/)node_modules/next/link",
      ],
      reachable: true,
    },
  },
  {
    name: "one-way-out",
    comment:
      "Whatever asks another server goes through lib/core/outgoing/, which knows private addresses.",
    from: {
      path: "^(app|components|lib|pages)/|^proxy\\.ts$",
      pathNot: "^lib/core/outgoing/|/testing/|\\.test\\.tsx?$",
    },
    to: {
      path: "^(node:)?(http|https|http2|net|tls|dgram)$|(^|/)node_modules/undici/",
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "nobody-imports-routes",
    comment: "app/ is the outermost layer.",
    from: { pathNot: "^app/" },
    to: { path: "^app/" },
  },
];

/** @returns {string[]} the modules that begin with "use client" */
function clientModules() {
  return ["app", "components", "lib"].flatMap((folder) => {
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return paths
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(folder, path).replaceAll("\\", "/"))
      .filter((path) => /^\s*["']use client["']/.test(readFileSync(path, "utf8")));
  });
}

/** @param {string} path */
function literally(path) {
  return path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: forbidden.map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|public)/|(^|/)next-env\\.d\\.ts$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
  },
};
