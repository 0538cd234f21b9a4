import { cn } from "@/lib/core/cn";

/** Lines as they are typed; what is long scrolls. */
export function Code({ children, className }: { children: string; className?: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <pre className={cn("api-code", className)} tabIndex={0}>
      {children}
    </pre>
  );
}
