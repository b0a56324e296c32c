type Props = { label: string; value: number; max?: number; note?: string };

/** How far along something is. It speaks at every quarter, not at every step. */
export function Progress({ label, value, max = 100, note }: Props) {
  const share = max === 0 ? 0 : Math.min(1, Math.max(0, value / max));
  const quarter = Math.floor(share * 4) * 25;
  return (
    <div>
      <div className="mb-1.5 flex text-xs">
        <span>{label}</span>
        {note ? <span className="num ml-auto text-t2">{note}</span> : null}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={Math.round(share * 100)}
        className="h-2 overflow-hidden rounded-full bg-m-rest"
      >
        <div className="h-full rounded-full bg-accent forced-color-adjust-none" style={{ width: `${share * 100}%` }} />
      </div>
      <span role="status" className="sr-only">
        {quarter > 0 ? `${label}: ${quarter}%` : ""}
      </span>
    </div>
  );
}
