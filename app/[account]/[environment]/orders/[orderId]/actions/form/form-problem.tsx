import { Note } from "@/components/ui/note";

/** Why nothing was sent. It interrupts: money failed to move. */
export const FormProblem = ({ text }: { text: string }) => (
  <Note tone="bad" role="alert">
    {text}
  </Note>
);
