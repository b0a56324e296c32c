import Info from "lucide-react/icons/info";
import OctagonAlert from "lucide-react/icons/octagon-alert";
import TriangleAlert from "lucide-react/icons/triangle-alert";

export type HealthState = "green" | "notice" | "yellow" | "red";

const looks = {
  green: { words: "Operational", color: "", Icon: null },
  notice: { words: "Operational, with notice", color: "text-info-t", Icon: Info },
  yellow: { words: "Degraded", color: "text-warn-t", Icon: TriangleAlert },
  red: { words: "Down", color: "text-bad-t", Icon: OctagonAlert },
} as const;

/** How Amazon Pay itself is doing (GetServiceStatus). */
export function Health({ state, name = "Amazon Pay" }: { state: HealthState; name?: string }) {
  const { words, color, Icon } = looks[state];
  return (
    <span className="inline-flex min-h-8 items-center gap-[7px] whitespace-nowrap text-t2">
      {Icon ? (
        <Icon size={15} className={color} aria-hidden />
      ) : (
        <span
          aria-hidden="true"
          className="size-2 rounded-full bg-good-d shadow-[0_0_0_3px_color-mix(in_oklch,var(--good-d)_20%,transparent)]"
        />
      )}
      {name}: {words}
    </span>
  );
}
