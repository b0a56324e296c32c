import { names, type ListAddress } from "../list-address";

type Props = { address: Pick<ListAddress, "params">; without: string[] };

/** The rest of the list's address, in a form that changes some of it; another list begins at its first page. */
export const KeptFields = ({ address: { params }, without }: Props) =>
  names
    .filter((name) => params[name] && !["after", "before", ...without].includes(name))
    .map((name) => <input key={name} type="hidden" name={name} value={params[name]} />);
