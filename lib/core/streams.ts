type Streams = { open: Set<() => void>; ending: boolean };
const holder = globalThis as { cauceStreams?: Streams };

/** Milliseconds that a server has to end by itself. */
const patience = 4000;

/**
 * The streams of this process. A server that is asked to end waits for all that it is answering, and
 * whoever follows would keep it awake: their streams end, they get no others, and what is still open
 * after some seconds is cut. What was acknowledged is in the database by then.
 */
export function streams(): Streams {
  if (!holder.cauceStreams) {
    const all: Streams = { open: new Set(), ending: false };
    holder.cauceStreams = all;
    const end = (code: number) => () => {
      all.ending = true;
      for (const finish of [...all.open]) finish();
      setTimeout(() => process.exit(code), patience).unref();
    };
    process.once("SIGINT", end(130));
    process.once("SIGTERM", end(143));
  }
  return holder.cauceStreams;
}
