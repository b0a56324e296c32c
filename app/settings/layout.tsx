import { Frame } from "@/app/frame/frame";
import { lastPlace } from "@/lib/auth/last-place";
import { requireAnyPerson } from "@/lib/auth/require-person";

export default async function SettingsLayout({ children }: LayoutProps<"/settings">) {
  const person = await requireAnyPerson();
  return (
    <Frame person={person} place={await lastPlace(person)}>
      {children}
    </Frame>
  );
}
