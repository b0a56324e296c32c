"use client";

import { useState } from "react";
import { RadioCard } from "@/components/ui/radio-card";

type Props = { captureNow: boolean; onCaptureNow: (now: boolean) => void };

/** How long Amazon may think, and whether it charges at once (domain reference 3.1, 3.2). */
export function AuthorizeChoices({ captureNow, onCaptureNow }: Props) {
  const [minutes, setMinutes] = useState("1440");
  const answer = (value: string) => ({
    name: "timeoutMinutes",
    value,
    checked: minutes === value,
    onChange: () => setMinutes(value),
  });
  const charge = (value: "yes" | "no") => ({
    name: "captureNow",
    value,
    checked: captureNow === (value === "yes"),
    onChange: () => onCaptureNow(value === "yes"),
  });
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 font-medium">When Amazon answers</legend>
        <div className="flex flex-col gap-1.5">
          <RadioCard
            {...answer("1440")}
            title="Allow up to 24 hours"
            detail="Usually decided in about a minute. Fewer are declined, because Amazon has time to check."
          />
          <RadioCard
            {...answer("0")}
            title="Answer now"
            detail="Decided within 8 seconds, else declined. More are declined."
          />
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1.5 font-medium">When the buyer pays</legend>
        <div className="flex flex-col gap-1.5">
          <RadioCard
            {...charge("no")}
            title="When you capture it"
            detail="The money is put on hold. Capture it when you ship."
          />
          <RadioCard
            {...charge("yes")}
            title="At once"
            detail="One call authorizes and captures the whole amount. Only for what ships now; the hold closes with it."
          />
        </div>
      </fieldset>
    </>
  );
}
