"use client";

import { useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import { Note } from "@/components/ui/note";

type Props = { title: string; password: string | null; without?: string; links: { href: string; label: string }[] };

/** On this page, once; nobody can see it again, so that is where the person is taken. */
export function OneTimePassword({ title, password, without, links }: Props) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} tabIndex={-1} className="mt-5 max-w-[520px] rounded-lg">
      <Note tone="info" role="status" title={title}>
        {password ? (
          <>
            Hand over this password yourself. It opens once, within three days, and then a new one must be chosen. It is
            not shown again.
            <span className="mt-2 flex items-center gap-2">
              <code className="rounded-md bg-surface px-2 py-1 font-mono text-base shadow-ring">{password}</code>
              <CopyButton text={password} what="one-time password" />
            </span>
          </>
        ) : (
          without
        )}
        <span className="mt-3 flex gap-2">
          {links.map(({ href, label }) => (
            <ButtonLink key={href} href={href} size="sm">
              {label}
            </ButtonLink>
          ))}
        </span>
      </Note>
    </div>
  );
}
