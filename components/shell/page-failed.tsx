import { StandingAlone, standingAction } from "./standing-alone";

type Props = { error: unknown; retry: () => void; title?: string; sentence?: string };

/** A page that could not be drawn: what happened, whether money moved, what to do. */
export function PageFailed({
  error,
  retry,
  title = "This page could not be loaded",
  sentence = "This is a fault on our side. Nothing was sent to Amazon by loading it.",
}: Props) {
  const reference = digestOf(error);
  return (
    <div role="alert" className="flex flex-1 flex-col">
      <StandingAlone
        bad
        sign="!"
        title={title}
        reference={reference}
        action={
          <button type="button" className={standingAction} onClick={() => retry()}>
            Try again
          </button>
        }
      >
        {sentence} Try again{reference ? ", or give support the reference below" : ""}.
      </StandingAlone>
    </div>
  );
}

const digestOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
