import type { ReactNode } from "react";
import { Wordmark } from "./mark";

const HOME = "/";

/** A page without the shell: whose it is, and the way in, by a whole new page. */
export const Outside = ({ children }: { children: ReactNode }) => (
  <div className="flex min-h-dvh flex-col">
    <header className="flex h-[52px] flex-none items-center px-4">
      <a href={HOME} className="flex h-11 items-center">
        <Wordmark />
      </a>
    </header>
    <main className="flex flex-1 flex-col">{children}</main>
  </div>
);
