import ScanSearch from "lucide-react/icons/scan-search";
import { can } from "@/lib/auth/permissions";
import type { List } from "../load-orders";
import { FetchOpener } from "./fetch-opener";

type Props = {
  list: Pick<List, "role">;
  /** What was searched for in vain. */
  text?: string;
};

/** For those who may bring orders in. */
export const FetchButton = ({ list: { role }, text }: Props) =>
  can(role, "fetch") ? (
    <FetchOpener text={text}>
      <ScanSearch size={15} aria-hidden />
      Fetch by ID…
    </FetchOpener>
  ) : null;
