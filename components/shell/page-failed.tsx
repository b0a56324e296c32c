import { buttonClass } from "@/components/ui/button-class";

/**
 * A page that could not be drawn. Every page carries this code in case it fails, so it uses nothing but plain markup:
 * no icon set, no button with states.
 */
export function PageFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error);
  return (
    <div
      role="alert"
      className="flex min-h-[70dvh] flex-1 flex-col items-center justify-center bg-surface px-6 py-10 text-center"
    >
      <span
        className="mb-3.5 flex size-11 items-center justify-center rounded-xl bg-bad-s text-xl font-semibold text-bad-t"
        aria-hidden="true"
      >
        !
      </span>
      <h1 className="text-[0.9375rem] font-semibold">This page could not be loaded</h1>
      <p className="mt-1 max-w-80 text-pretty text-t2">
        This is a fault on our side. Nothing was sent to Amazon by loading it. Try again
        {reference ? ", or give support the reference below" : ""}.
      </p>
      <button type="button" className={`${buttonClass()} mt-4`} onClick={retry}>
        Try again
      </button>
      {reference ? (
        <p className="mt-3.5 font-mono text-[0.71875rem] text-t3 select-all">Reference {reference}</p>
      ) : null}
    </div>
  );
}

const digestOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
