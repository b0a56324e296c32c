import { Note } from "@/components/ui/note";

/** Why nothing was sent. It interrupts: money failed to move. */
export const FormProblem = ({ text, signIn }: { text: string; signIn?: boolean }) => (
  <Note tone="bad" role="alert">
    {text}
    {signIn ? (
      <>
        {" "}
        <a href={signInHref()} target="_blank" rel="noreferrer" className="link">
          Sign in (new tab)
        </a>
      </>
    ) : null}
  </Note>
);

const signInHref = () => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
