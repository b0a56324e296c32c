import { CopyButton } from "@/components/ui/copy-button";

/** An id of Amazon's with its button to copy. `short` shows the end alone: an order's children differ only there. */
export function ObjectId({ id, what, short }: { id: string; what: string; short?: boolean }) {
  const end = id.slice(id.lastIndexOf("-") + 1);
  return (
    <span className="id inline-flex items-center text-t2">
      {short ? (
        <span title={id}>
          …-<b className="font-semibold text-t1">{end}</b>
        </span>
      ) : (
        <span className="[overflow-wrap:anywhere] whitespace-normal">{id}</span>
      )}
      <CopyButton text={id} what={what} className="ml-1" />
    </span>
  );
}
