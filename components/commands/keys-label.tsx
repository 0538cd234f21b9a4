"use client";

import { Fragment, useSyncExternalStore } from "react";
import { isAppleMachine, writeKeys } from "./keys";

/** The keys of a command, as this machine writes them. */
export function KeysLabel({ keys, between }: { keys: string; between?: string }) {
  const isApple = useSyncExternalStore(never, isAppleMachine, () => false);
  return (
    <span className="keys-label">
      {keys.split(" ").map((step, at, steps) => (
        <Fragment key={steps.slice(0, at + 1).join(" ")}>
          {at > 0 && between && <span className="keys-between">{between}</span>}
          {writeKeys(step, isApple).map((part) => (
            <kbd key={part} className="key">
              {part}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

const never = () => () => {};
