import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInLayout } from "@/components/shell/sign-in-layout";
import { currentPerson } from "@/lib/auth/current-person";
import { safeNext } from "@/lib/auth/next-path";
import { authSettings } from "@/lib/auth/settings";
import { database } from "@/lib/context";
import { organizationAtTheDoor } from "@/lib/queries/organization";
import { CompanyButton } from "./company-button";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const asked = await searchParams;
  const next = safeNext(asked.next ?? asked.callbackUrl);
  if (await currentPerson()) redirect(next);
  const { name, anyPerson } = await organizationAtTheDoor(database());
  const { company, setupToken } = authSettings();
  if (!anyPerson && setupToken) redirect("/setup");
  return (
    <SignInLayout
      about={name ? `${name} back office` : "Your Amazon Pay back office"}
      otherWays={company ? <CompanyButton name={company.name} next={next} /> : null}
    >
      <SignInForm next={next} notice={noticeFor(asked.why ?? asked.error, anyPerson)} />
    </SignInLayout>
  );
}

function noticeFor(why: string | string[] | undefined, anyPerson: boolean): string | undefined {
  const { idleMinutes, sessionHours } = authSettings();
  if (!anyPerson)
    return "Nobody can sign in yet. How to make the first administrator is in Tillway’s docs/operations.md.";
  switch (why) {
    case undefined:
      return undefined;
    case "idle":
      return `You were signed out after ${idleMinutes} minutes without activity. Nothing was sent meanwhile.`;
    case "age":
      return `Sessions end after ${sessionHours} hours. Sign in again to pick up where you left off.`;
    case "ended":
      return "Your session was ended, because your access or your password was changed.";
    case "setUp":
      return "You are the administrator. Sign in to add the merchant account.";
    case "out":
      return "You are signed out.";
    case "passwordChanged":
      return "Your password is changed, and every session is over. Sign in with the new one.";
    case "unknownPerson":
      return "Company sign-on knows you, but nobody added you here yet. Ask an administrator.";
    default:
      return "Company sign-on did not work. Try again, or use your password.";
  }
}
