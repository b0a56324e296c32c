import type { ReactNode } from "react";
import { Wordmark } from "./mark";
import { SignInPicture } from "./sign-in-picture";

type Props = {
  title?: string;
  /** Whose back office this is. */
  about?: ReactNode;
  /** The form. */
  children: ReactNode;
  /** Other ways in, buttons of full width; nothing is drawn without them. */
  otherWays?: ReactNode;
  /** At the foot: Health, links. */
  foot?: ReactNode;
};

/** The way in: the form on the left, on wide screens the picture on the right. */
export const SignInLayout = ({ title = "Sign in", about, children, otherWays, foot }: Props) => (
  <div className="grid min-h-dvh bg-surface lg:grid-cols-[minmax(440px,560px)_minmax(0,1fr)]">
    <div className="flex flex-col px-5 py-6 sm:px-10 sm:py-8">
      <Wordmark large />
      <main className="m-auto w-full max-w-[360px] py-10">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {about ? <p className="mt-1 text-base text-t2">{about}</p> : null}
        <div className="mt-5">{children}</div>
        {otherWays ? (
          <>
            <div className="my-[18px] flex items-center gap-3 text-xs text-t3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
              or
            </div>
            <div className="flex flex-col gap-2.5">{otherWays}</div>
          </>
        ) : null}
      </main>
      {foot ? <footer className="flex items-center justify-between gap-4 text-xs text-t2">{foot}</footer> : null}
    </div>
    <SignInPicture />
  </div>
);
