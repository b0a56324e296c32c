import ScanSearch from "lucide-react/icons/scan-search";
import { can } from "@/lib/auth/permissions";
import type { List } from "../load-orders";
import { FetchOpener } from "./fetch-opener";

/** For those who may bring orders in; `text` is what was searched for in vain. */
export const FetchButton = ({ list: { scopes, place, role }, text }: { list: List; text?: string }) =>
  can(role, "fetch") ? (
    <FetchOpener
      environment={place.environment}
      accounts={scopes.map(({ slug, name, region }) => ({ slug, name: `${name} (${region.toUpperCase()})` }))}
      text={text}
      face={
        <>
          <ScanSearch size={15} aria-hidden />
          Fetch by ID…
        </>
      }
    />
  ) : null;
