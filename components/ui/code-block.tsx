import { cn } from "./cn";

type Props = { label: string; title?: string; text: string; className?: string };

/**
 * What was said over the wire, as stored: the names of parameters and elements are coloured, and `redacted` stands where something
 * was removed before storage. The box around it is its surroundings' own.
 */
export function CodeBlock({ label, title, text, className }: Props) {
  return (
    <pre
      role="region"
      aria-label={label}
      tabIndex={0}
      className={cn(
        "overflow-x-auto bg-sub px-3 py-2.5 font-mono text-[0.71875rem] leading-[1.125rem] tracking-[-0.01em] text-t2 focus-visible:-outline-offset-2",
        className,
      )}
    >
      {title ? <b className="font-medium text-t1">{`${title}\n`}</b> : null}
      {piecesOf(text).map(({ kind, text: piece }, index) => (
        <span key={index} className={looks[kind]}>
          {piece}
        </span>
      ))}
    </pre>
  );
}

const looks = { plain: undefined, name: "text-accent-t", gap: "rounded-[3px] bg-fill-2 px-1 text-[0.65625rem]" };
type Piece = { kind: keyof typeof looks; text: string };

/** `redacted`; `Name` where a line reads `Name=value`; `Name` of `<Name>` and `</Name>`. */
const NAMES_AND_GAPS = /(\[?redacted\]?|^[\w.]+(?==)|(?<=<\/?)[\w:.-]+)/gm;

export const piecesOf = (text: string): Piece[] =>
  text.split(NAMES_AND_GAPS).map((piece, index) => ({
    kind: index % 2 ? (piece.includes("redacted") ? "gap" : "name") : "plain",
    text: piece,
  }));
