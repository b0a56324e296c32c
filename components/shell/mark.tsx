/** A T whose stem becomes a route with a stop. */
export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" className="text-accent" aria-hidden="true">
    <rect width="24" height="24" rx="6.5" fill="currentColor" />
    <path
      d="M6 8h12M11 8v4.2c0 2.9 1.5 4.3 4.3 4.3"
      fill="none"
      stroke="var(--on-accent)"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
    <circle cx="17.6" cy="16.5" r="1.5" fill="var(--on-accent)" />
  </svg>
);

export const Wordmark = ({ large }: { large?: boolean }) => (
  <span className="flex items-center gap-[9px]">
    <Mark size={large ? 28 : 24} />
    <span className={`font-semibold tracking-[-0.035em] lg:max-xl:sr-only ${large ? "text-[1.125rem]" : "text-lg"}`}>
      Tillway
    </span>
  </span>
);
