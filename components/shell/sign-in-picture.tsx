const stops = [
  {
    x: 96,
    y: 560,
    label: "Order",
    about: "€1,249.00 agreed",
    words: { x: 96, y: 508 },
    color: "var(--night-route)",
    r: 9,
  },
  {
    x: 290,
    y: 454,
    label: "Authorized",
    about: "€1,249.00 on hold",
    words: { x: 316, y: 470, start: true },
    color: "var(--night-route)",
    r: 9,
  },
  {
    x: 500,
    y: 348,
    label: "Captured",
    about: "€1,249.00 in",
    words: { x: 500, y: 294 },
    color: "var(--night-route)",
    r: 11,
  },
  {
    x: 706,
    y: 348,
    label: "Settled",
    about: "€1,224.92 after fees",
    words: { x: 706, y: 294 },
    color: "var(--night-route)",
    r: 9,
  },
  {
    x: 752,
    y: 482,
    label: "Refunded",
    about: "€89.00 back to the buyer",
    words: { x: 752, y: 522 },
    color: "var(--night-refund)",
    r: 9,
  },
  {
    x: 86,
    y: 670,
    label: "Canceled",
    about: "nothing captured",
    words: { x: 86, y: 706 },
    color: "var(--night-quiet)",
    r: 8,
  },
];
const ROUTE_LOW = 560;
const SPACING = 24;
const SHIFT = 9.936; // keeps the distance between the lines the same on the slope

/** The route's own shape, `lanes` beside it. */
function lane(lanes: number) {
  const low = ROUTE_LOW + lanes * SPACING;
  const x = 143.2 + lanes * SHIFT;
  return `M-20 ${low}H${x}q40.8 0 69.7 -28.9l154.2 -154.2q28.9 -28.9 69.7 -28.9H900`;
}

/** Money as a route with stops: the idea behind the mark, the transaction tree and the timeline. */
export const SignInPicture = () => (
  <div
    className="relative m-3 ml-0 hidden overflow-hidden rounded-2xl bg-night text-night-t1 lg:block"
    aria-hidden="true"
  >
    <svg viewBox="0 0 868 876" preserveAspectRatio="xMidYMid slice" className="absolute inset-0 size-full" fill="none">
      {[-4, -3, -2, -1, 1, 2, 3, 4].map((lanes) => (
        <path key={lanes} d={lane(lanes)} stroke="var(--night-line)" strokeWidth="1.5" />
      ))}
      <path
        d="M236 508q-24 24-24 58v70q0 34-34 34H86"
        stroke="var(--night-quiet)"
        strokeWidth="6"
        strokeDasharray=".1 12"
        strokeLinecap="round"
      />
      <path d="M500 348q34 0 58 24l86 86q24 24 58 24H900" stroke="var(--night-refund)" strokeWidth="7" />
      <path d={lane(0)} stroke="var(--night-route)" strokeWidth="7" />
      {stops.map(({ x, y, label, about, words, color, r }) => (
        <g key={label} textAnchor={words.start ? "start" : "middle"}>
          <circle cx={x} cy={y} r={r} fill="var(--night)" stroke={color} strokeWidth="4" />
          <g stroke="var(--night)" strokeWidth="8" style={{ paintOrder: "stroke" }}>
            <text x={words.x} y={words.y} fill="var(--night-t1)" fontSize="15" fontWeight="600" letterSpacing="-.012em">
              {label}
            </text>
            <text x={words.x} y={words.y + 20} fill="var(--night-t2)" fontSize="13" className="num">
              {about}
            </text>
          </g>
        </g>
      ))}
    </svg>
    <p className="absolute right-10 bottom-10 left-10 max-w-[460px] text-[1.625rem] leading-[2.125rem] font-semibold tracking-[-.03em] text-balance">
      See where every payment is, and what it can do next.
    </p>
  </div>
);
