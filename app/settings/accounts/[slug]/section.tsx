import type { ReactNode } from "react";

export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="max-w-[720px] border-b border-line py-5 last:border-0">
    <h2 className="mb-3 text-base font-semibold">{title}</h2>
    {children}
  </section>
);
