/**
 * npm leaves out of the lock file the optional packages that its registry does not offer for this
 * platform, and `npm ci` then refuses that lock. A stub of each makes the lock whole again.
 *
 * @typedef {{ version?: string, resolved?: string, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * @param {Lock} lock
 * @returns {Record<string, LockedPackage>} the stubs that the lock lacks, by their place in it
 */
export function missingStubs(lock) {
  /** @type {Record<string, LockedPackage>} */
  const stubs = {};
  for (const [from, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!resolves(lock, from, name)) stubs[`node_modules/${name}`] = stub(name, version);
    }
  }
  return stubs;
}

/**
 * @param {Lock} lock
 * @returns {Lock} the same lock with its stubs, in npm's order
 */
export function withStubs(lock) {
  const packages = Object.entries({ ...lock.packages, ...missingStubs(lock) });
  packages.sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(packages) };
}

/**
 * @param {Lock} lock
 * @param {string} from
 * @param {string} name
 */
function resolves(lock, from, name) {
  for (let base = from; ; base = base.slice(0, base.lastIndexOf("/node_modules/"))) {
    if (lock.packages[`${base && `${base}/`}node_modules/${name}`]) return true;
    if (!base.includes("/node_modules/")) break;
  }
  return Boolean(lock.packages[`node_modules/${name}`]);
}

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/**
 * @param {string} name
 * @param {string} version
 * @returns {LockedPackage}
 */
function stub(name, version) {
  if (!/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`${name} is wanted as "${version}": a stub needs an exact version`);
  }
  const words = name.split(/[/-]/).map((word) => (word === "windows" ? "win32" : word));
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (!cpu.length) throw new Error(`${name}: cannot tell its processor from its name`);
  const libc = ["gnu", "musl"].filter((word) => words.some((part) => part.startsWith(word)));
  return {
    version,
    cpu,
    ...(os.includes("linux") && libc.length
      ? { libc: libc.map((word) => (word === "gnu" ? "glibc" : "musl")) }
      : {}),
    optional: true,
    ...(os.length ? { os } : {}),
  };
}
