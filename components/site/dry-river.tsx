const bends = [0, 7, 14, 21, 28];

/** A river whose lines break into dashes and stop: the water never gets here. */
export function DryRiver() {
  return (
    <svg
      className="dry-river"
      viewBox="0 0 720 96"
      width="720"
      height="96"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {bends.map((y) => (
        <g key={y} strokeWidth={y === 14 ? 2.5 : 1.25}>
          <path d={`M0 ${30 + y}c70-2 92-26 160-24s84 34 150 36`} />
          <path
            d={`M310 ${42 + y}c54 2 70-18 118-20`}
            strokeDasharray={`${22 - y / 3} ${9 + y / 4}`}
          />
          <path
            d={`M440 ${21 + y}c60-4 84 16 ${150 + y * 3} 18`}
            strokeDasharray="1 15"
            opacity=".7"
          />
        </g>
      ))}
    </svg>
  );
}
