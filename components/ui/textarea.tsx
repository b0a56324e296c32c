"use client";

import { type ComponentProps, useState } from "react";
import { cn } from "./cn";
import { controlClass } from "./input";

/** Text of several lines, as high as it needs. With `maxLength` it counts. */
export function Textarea({ className, onInput, ...rest }: ComponentProps<"textarea">) {
  const [length, setLength] = useState(String(rest.value ?? rest.defaultValue ?? "").length);
  return (
    <span className="block">
      <textarea
        rows={2}
        {...rest}
        onInput={(event) => {
          setLength(event.currentTarget.value.length);
          onInput?.(event);
        }}
        className={cn(
          controlClass,
          "block field-sizing-content max-h-[50dvh] min-h-15 w-full resize-y rounded-md px-2.5 py-2",
          className,
        )}
      />
      {rest.maxLength ? (
        <span className="num mt-1 block text-right text-xs text-t3">
          {length} of {rest.maxLength}
        </span>
      ) : null}
    </span>
  );
}
