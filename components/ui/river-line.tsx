/** A still stretch of river that parts in three; decoration only. */
export function RiverLine({ className }: { className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 9 240 60"
      width="240"
      height="60"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 40c26 0 34-9 58-9s34 9 60 9 40-26 72-26 34 6 46 6" />
      <path d="M2 46c28 0 36-9 58-9s36 9 62 9 38-6 66-6 34 5 50 5" opacity=".65" />
      <path d="M2 52c28 0 36-9 58-9s34 9 60 9 36 13 66 13 34-4 52-4" opacity=".4" />
    </svg>
  );
}
