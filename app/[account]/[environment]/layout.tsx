import { notFound } from "next/navigation";
import { Frame } from "@/app/frame/frame";
import { lastPlace } from "@/lib/auth/last-place";
import { isPlace } from "@/lib/auth/place";
import { scopesIn } from "@/lib/auth/require-actor";
import { requirePerson } from "@/lib/auth/require-person";

/**
 * Around a place that the person does not see stands the shell of where they were last, whether there is such a place or not.
 * Refusing it is each page's own: from in here it would take the shell away.
 */
export default async function PlaceLayout({ children, params }: LayoutProps<"/[account]/[environment]">) {
  const { account, environment } = await params;
  if (!isPlace({ account, environment })) notFound();
  const person = await requirePerson();
  const isSeen = (await scopesIn(person, { account, environment })).length > 0;
  return (
    <Frame person={person} place={isSeen ? { account, environment } : await lastPlace(person)}>
      {children}
    </Frame>
  );
}
