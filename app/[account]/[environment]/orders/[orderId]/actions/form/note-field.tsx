"use client";

import { useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Simulation } from "../simulations";

type Props = {
  name: string;
  label: string;
  /** Who reads it: "In Amazon’s e-mail". */
  reader: string;
  max: number;
  error?: string;
  hint?: string;
  defaultValue?: string;
  rows?: number;
  /** Bad endings that the sandbox can play, asked for by the note. Empty where that is not allowed. */
  simulations?: Simulation[];
};

/** A text for Amazon. It says who will read it before it is written, and how much room there is. */
export function NoteField({
  name,
  label,
  reader,
  max,
  error,
  hint,
  defaultValue = "",
  rows = 2,
  simulations = [],
}: Props) {
  const id = useId();
  const [text, setText] = useState(defaultValue);
  const length = [...text].length;
  const simulated = simulations.some(({ note }) => note === text);
  const tooLong = length > max ? tooLongBy(length - max, max) : undefined;
  return (
    <div>
      <Field id={id} label={label} hint={hint} error={error ?? tooLong} aside={`${reader} · ${length} of ${max}`}>
        {(control) => (
          <Textarea
            {...control}
            name={name}
            rows={rows}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      {simulations.length > 0 ? (
        <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-t2">
          <label htmlFor={`${id}-simulate`} className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-full bg-sand" aria-hidden />
            Simulate in Sandbox
          </label>
          <Select
            id={`${id}-simulate`}
            aria-describedby={simulated ? `${id}-instead` : undefined}
            value={simulated ? text : ""}
            onChange={(event) => setText(event.currentTarget.value)}
            className="min-w-0 flex-1 max-sm:basis-full"
          >
            <option value="">Nothing, let it succeed</option>
            {simulations.map(({ label: ending, note }) => (
              <option key={ending} value={note}>
                {ending}
              </option>
            ))}
          </Select>
          {simulated ? (
            <p id={`${id}-instead`} className="w-full">
              Sent in place of a {label.charAt(0).toLowerCase() + label.slice(1)}.
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

const tooLongBy = (count: number, max: number): string =>
  `${count} ${count === 1 ? "character" : "characters"} too many. Amazon takes ${max}.`;
