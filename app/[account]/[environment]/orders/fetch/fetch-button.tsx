import ScanSearch from "lucide-react/icons/scan-search";
import { can } from "@/lib/auth/permissions";
import type { List } from "../load-orders";
import { FetchOpener } from "./fetch-opener";

type Props = {
  list: Pick<List, "role">;
  /** What was searched for in vain. */
  text?: string;
  /** On a phone only its icon is shown. */
  compact?: boolean;
};

/** For those who may bring orders in. */
export const FetchButton = ({ list: { role }, text, compact }: Props) =>
  can(role, "fetch") ? (
    <FetchOpener text={text}>
      <ScanSearch size={15} aria-hidden />
      <span className={compact ? "max-sm:sr-only" : undefined}>Fetch by ID…</span>
    </FetchOpener>
  ) : null;
