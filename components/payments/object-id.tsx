import { CopyButton } from "@/components/ui/copy-button";

/** Amazon's own ends have 7; our references are longer. */
const END_LENGTH = 8;

/** An id of Amazon's with its button to copy. `short` shows the end alone: an order's children differ only there. */
export function ObjectId({ id, what, short }: { id: string; what: string; short?: boolean }) {
  const afterDash = id.lastIndexOf("-") + 1;
  const from = Math.max(afterDash, id.length - END_LENGTH);
  return (
    <span className="id inline-flex items-center text-t2">
      {short ? (
        <span title={id}>
          {from === afterDash ? "…-" : "…"}
          <b className="font-semibold text-t1">{id.slice(from)}</b>
        </span>
      ) : (
        <span className="[overflow-wrap:anywhere] whitespace-normal">{id}</span>
      )}
      <CopyButton text={id} what={what} className="ml-1" />
    </span>
  );
}
