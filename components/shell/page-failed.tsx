import { StandingAlone, standingAction } from "./standing-alone";

type Props = { error: unknown; retry: () => void; title: string; sentence: string };

/** A page that could not be drawn: what happened, whether money moved, what to do. */
export function PageFailed({ error, retry, title, sentence }: Props) {
  const { digest } = Object(error) as { digest?: string }; // anything can be thrown
  return (
    <StandingAlone
      bad
      sign="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4m0 4h.01"
      title={title}
      reference={digest && `${digest} · ${new Date().toTimeString().slice(0, 8)}`}
      action={
        <button type="button" className={standingAction} onClick={() => retry()}>
          Try again
        </button>
      }
    >
      {sentence} Try again{digest ? ", or give support the reference below" : ""}.
    </StandingAlone>
  );
}
