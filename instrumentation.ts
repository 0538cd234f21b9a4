/** Runs once before a server answers: its guard, and what routes below pages/ need and may not import. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  // Hot reload needs its socket.
  if (process.env.NODE_ENV === "production") {
    const { guardServer } = await import("@/lib/core/guard-server");
    guardServer();
  }
  const { serveDav } = await import("@/lib/dav/service/serve");
  (globalThis as { cauceDav?: typeof serveDav }).cauceDav = serveDav;
}
