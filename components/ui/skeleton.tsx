import { cn } from "@/lib/core/cn";

/** A grey shape of the size of what will come: give width and height by class. */
export function Skeleton({ className }: { className?: string }) {
  return <span className={cn("skeleton", className)} aria-hidden="true" />;
}

/** Rows that are on their way, said in words as well. */
export function SkeletonRows({ count = 6, label }: { count?: number; label: string }) {
  return (
    <div className="rows-frame">
      <div role="status" className="rows">
        <span className="sr-only">{label}</span>
        {Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move
          <div key={at} className="row" aria-hidden="true">
            <div className="row-main min-h-8 items-center">
              <Skeleton className={cn("h-4", ["w-3/5", "w-2/5", "w-1/2"][at % 3])} />
            </div>
            <div className="row-status">
              <Skeleton className="h-3.5 w-20" />
            </div>
            <div className="row-meta">
              <Skeleton className="h-3.5 w-14" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
