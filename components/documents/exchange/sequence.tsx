import type { Arrow, Head, Layout, Note, Text } from "./layout";

/** A drawing of lanes and arrows; its meaning is told in text beside it, so it is hidden. */
export function Sequence({ layout, className }: { layout: Layout; className: string }) {
  const { width, height, size, heads, steps } = layout;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontSize={size}
      textAnchor="middle"
      className={`h-auto max-w-full overflow-visible font-sans lining-nums ${className}`}
    >
      {heads.map((head) => (
        <Lane key={head.x} head={head} bottom={height} />
      ))}
      {steps.map((step) =>
        step.kind === "note" ? (
          <NoteBox key={step.y} note={step} />
        ) : (
          <ArrowLine key={step.y} arrow={step} />
        ),
      )}
    </svg>
  );
}

function Lane({ head, bottom }: { head: Head; bottom: number }) {
  const { x, width, height, text } = head;
  return (
    <>
      <path
        d={`M${round(x)} ${round(height)}V${bottom}`}
        className="stroke-line-strong"
        strokeDasharray="1 5"
        strokeLinecap="round"
      />
      <rect
        x={round(x - width / 2 + 0.5)}
        y="0.5"
        width={width - 1}
        height={round(height - 1)}
        rx="4"
        className="fill-surface stroke-line-strong"
      />
      <Lines text={text} className="fill-ink font-semibold" />
    </>
  );
}

function ArrowLine({ arrow: { from, to, y, reply, text } }: { arrow: Arrow }) {
  const way = to > from ? 1 : -1;
  const tip = to - way * 2;
  const back = tip - way * 9;
  const shade = reply ? "stroke-ink-soft" : "stroke-accent";
  return (
    <>
      <path
        d={`M${round(from + way * 4)} ${round(y)}H${round(reply ? tip : back)}`}
        className={shade}
        strokeWidth="1.5"
        strokeDasharray={reply ? "5 4" : undefined}
      />
      <path
        d={`M${round(back)} ${round(y - 5)}L${round(tip)} ${round(y)}L${round(back)} ${round(y + 5)}${reply ? "" : "z"}`}
        className={reply ? `fill-none ${shade}` : `fill-accent ${shade}`}
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle
        cx={round(from)}
        cy={round(y)}
        r="3"
        className={reply ? "fill-ink-soft" : "fill-accent"}
      />
      <Lines
        text={text}
        className="fill-ink stroke-paper stroke-[5px] [paint-order:stroke] [stroke-linejoin:round]"
      />
    </>
  );
}

function NoteBox({ note: { x, y, width, height, text } }: { note: Note }) {
  return (
    <>
      <rect
        x={round(x)}
        y={round(y)}
        width={round(width)}
        height={round(height)}
        rx="4"
        className="fill-accent-soft"
      />
      <Lines text={text} className="fill-accent-strong" />
    </>
  );
}

function Lines({
  text: { x, y, lines, lineHeight },
  className,
}: {
  text: Text;
  className: string;
}) {
  return (
    <text className={className}>
      {lines.map((line, index) => {
        const baseline = round(y + index * lineHeight);
        return (
          <tspan key={baseline} x={round(x)} y={baseline}>
            {line}
          </tspan>
        );
      })}
    </text>
  );
}

function round(value: number) {
  return Math.round(value * 10) / 10;
}
