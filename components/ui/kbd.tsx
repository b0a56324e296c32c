import { cn } from "./cn";

/** Keys to press together: <Kbd keys="Mod Enter" />. "Mod" is Cmd on a Mac and Ctrl elsewhere: globals.css writes it. */
export function Kbd({ keys, tone = "plain" }: { keys: string; tone?: "plain" | "onSolid" }) {
  const look =
    tone === "onSolid" ? "bg-[oklch(1_0_0/.16)] text-inherit" : "bg-sub text-t2 shadow-[inset_0_0_0_1px_var(--line-2)]";
  return (
    <span className="inline-flex gap-[3px] pointer-coarse:hidden" aria-hidden="true">
      {keys.split(" ").map((key) => (
        <kbd
          key={key}
          className={cn(
            "inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm px-1 font-sans text-2xs font-medium",
            look,
            key === "Mod" && "kbd-mod",
          )}
        >
          {signs[key] ?? key}
        </kbd>
      ))}
    </span>
  );
}

const signs: Record<string, string> = { Mod: "", Enter: "↵", Shift: "⇧", Up: "↑", Down: "↓" };
