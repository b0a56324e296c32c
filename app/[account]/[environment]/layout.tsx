import { Frame } from "@/app/frame/frame";
import { requireScopes } from "@/lib/auth/require-actor";

export default async function PlaceLayout({ children, params }: LayoutProps<"/[account]/[environment]">) {
  const { account, environment } = await params;
  const { person } = await requireScopes({ account, environment });
  return (
    <Frame person={person} place={{ account, environment }}>
      {children}
    </Frame>
  );
}
