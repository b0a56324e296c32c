import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { signOutAction } from "@/app/sign-in/sign-out-action";
import { regionNames } from "@/components/payments/account-tag";
import { AppShell } from "@/components/shell/app-shell";
import { THEME_COOKIE, readTheme } from "@/components/ui/theme";
import type { Person } from "@/lib/auth/current-person";
import { can, roleWords } from "@/lib/auth/permissions";
import { pathOf, type Place } from "@/lib/auth/place";
import { scopesOf, type ActorScope } from "@/lib/auth/scopes";
import { database } from "@/lib/context";
import { frameOf, type Frame as FrameFacts } from "@/lib/queries/sidebar";
import { accountChoices } from "./account-choices";
import { ConnectionHealth } from "./connection-health";
import { navFor } from "./nav-for";
import { PausedNote } from "./paused-note";
import { SessionWatch } from "./session-watch";

type Props = { person: Person; place: Place | null; children: ReactNode };

/** The shell of every signed-in page, for a place that the person may see; null before there is an account. */
export async function Frame({ person, place, children }: Props) {
  const scopes = await scopesOf(person.userId, person.role);
  const here = scopes.filter((s) => s.environment === place?.environment);
  const shown = place?.account === "all" ? here : here.filter((s) => s.slug === place?.account);
  const facts = await frameOf(database(), shown);
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <AppShell
      nav={navFor(person, place)}
      homeHref={place ? pathOf(place) : "/"}
      account={accountOf(place, here, facts)}
      environment={environmentOf(place, scopes)}
      searchAction={place ? pathOf(place, "find") : "/"}
      findHref={place ? `/api/orders/find?${new URLSearchParams(place)}` : null}
      person={{ name: person.name, role: roleWords[person.role].name }}
      signOut={signOutAction}
      theme={theme}
      health={<ConnectionHealth facts={facts} now={new Date().toISOString()} />}
    >
      <SessionWatch />
      {facts.paused.length > 0 ? (
        <PausedNote paused={facts.paused} mayManage={can(person.role, "manageAccounts")} />
      ) : null}
      {children}
    </AppShell>
  );
}

function accountOf(place: Place | null, here: ActorScope[], { organization }: FrameFacts) {
  const current = here.find((s) => s.slug === place?.account);
  return {
    name: current?.name ?? organization ?? "Tillway",
    about: current
      ? `${regionNames[current.region].country} · ${current.currency}`
      : place?.account === "all"
        ? `All ${here.length} accounts`
        : "No account yet",
    tag: current && regionNames[current.region].short,
    choices: accountChoices(place, here),
  };
}

function environmentOf(place: Place | null, scopes: ActorScope[]) {
  const href = (environment: "sandbox" | "production") => {
    const there = scopes.some(
      (s) => s.environment === environment && (place?.account === "all" || s.slug === place?.account),
    );
    return place && there ? pathOf({ account: place.account, environment }) : null;
  };
  return {
    current: place?.environment === "sandbox" ? ("sandbox" as const) : ("production" as const),
    sandboxHref: href("sandbox"),
    productionHref: href("production"),
  };
}
