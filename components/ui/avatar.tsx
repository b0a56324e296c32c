import { cn } from "./cn";

const looks = [
  "bg-[var(--av-a)] text-[var(--av-a-i)]",
  "bg-[var(--av-b)] text-[var(--av-b-i)]",
  "bg-[var(--av-c)] text-[var(--av-c-i)]",
  "bg-[var(--av-d)] text-[var(--av-d-i)]",
];

/** A person's initials. Put the name beside it: the picture itself says nothing to a screen reader. */
export const Avatar = ({ name, large, className }: { name: string; large?: boolean; className?: string }) => (
  <span
    aria-hidden="true"
    className={cn(
      "inline-flex flex-none items-center justify-center rounded-full font-semibold tracking-normal",
      large ? "size-7 text-2xs" : "size-6 text-[0.625rem]",
      looks[sumOf(name) % looks.length],
      className,
    )}
  >
    {initials(name)}
  </span>
);

export function initials(name: string) {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? "") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase();
}
const sumOf = (name: string) => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
