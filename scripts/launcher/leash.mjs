/**
 * Loaded into the launcher's children: ends them when the launcher is gone, even by kill -9. The
 * launcher holds the other end of standard input, and the system closes it with the launcher. What
 * the children fork inherits this module, but not the leash.
 */
if (process.ppid === Number(process.env.CAUCE_LEASH)) {
  process.stdin.on("end", endGroup);
  process.stdin.on("error", endGroup);
  process.stdin.resume();
  /** @type {import("node:net").Socket} */ (/** @type {unknown} */ (process.stdin)).unref?.();
}

/** Each child of the launcher heads a process group of its own. */
function endGroup() {
  try {
    process.kill(-process.pid, "SIGTERM");
  } catch {
    process.kill(process.pid, "SIGTERM");
  }
  setTimeout(() => process.exit(1), 15_000).unref();
}
