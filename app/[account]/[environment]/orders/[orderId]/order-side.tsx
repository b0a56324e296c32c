import Hash from "lucide-react/icons/hash";
import StickyNote from "lucide-react/icons/sticky-note";
import UserRound from "lucide-react/icons/user-round";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { CopyButton } from "@/components/ui/copy-button";
import { DefinitionList, type Definition } from "@/components/ui/definition-list";
import { dateInWords } from "@/components/ui/time-words";
import type { NoteRow } from "@/lib/queries/order-notes";
import type { OrderView } from "@/lib/queries/order-view";
import type { ActionItem } from "./action-items";
import type { Can } from "./actions/offers";
import { addressLines } from "./address";
import { Fold } from "./fold";
import { Notes } from "./notes";
import { SideActions } from "./side-actions";

type Props = {
  order: OrderView;
  items: ActionItem[];
  notes: NoteRow[];
  can: Can;
  person: { userId: string; admin: boolean };
};

export function OrderSide({ order, items, notes, can, person }: Props) {
  const address = addressLines(order.destination);
  const views = notes.map(({ id, author, authorId, body, createdAt }) => ({
    id,
    author,
    body,
    at: createdAt.toISOString(),
    when: dateInWords(createdAt.getTime(), order.asOf.getTime(), order.timeZone),
    removable: can.note && (authorId === person.userId || person.admin),
  }));
  return (
    <aside aria-label="Order facts" className="bg-sub max-sm:bg-transparent sm:pb-6 lg:shadow-line-l">
      <Group title="Actions" className="max-sm:hidden">
        <SideActions items={items} />
      </Group>
      <Fold
        title="Buyer and address"
        className="sm:shadow-line-t"
        icon={<UserRound size={18} aria-hidden />}
        about={order.destination?.city}
      >
        <Group title="Buyer">
          <Buyer order={order} />
        </Group>
        <Group
          title="Ship to"
          end={address.length > 0 ? <CopyButton text={address.join("\n")} what="address" /> : null}
        >
          {address.length > 0 ? (
            <address className="text-t2 not-italic">
              {address.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </address>
          ) : (
            <p className="text-xs text-t2">Amazon shows no address for this order.</p>
          )}
        </Group>
      </Fold>
      <Fold title="IDs and details" className="sm:shadow-line-t" icon={<Hash size={18} aria-hidden />}>
        <Group title="IDs and details" repeats>
          <Ids order={order} />
        </Group>
      </Fold>
      <Fold
        title="Internal notes"
        className="sm:shadow-line-t"
        icon={<StickyNote size={18} aria-hidden />}
        about={notes.length || null}
      >
        <Group title="Internal notes" repeats>
          <Notes orderId={order.id} notes={views} canAdd={can.note} />
        </Group>
      </Fold>
    </aside>
  );
}

type GroupProps = {
  title: string;
  /** On a phone the line that opens it says the same. */
  repeats?: boolean;
  end?: ReactNode;
  className?: string;
  children: ReactNode;
};
const Group = ({ title, repeats, end, className, children }: GroupProps) => (
  <section aria-label={title} className={`px-4 pt-4 pb-4 sm:px-5 sm:not-first:shadow-line-t ${className ?? ""}`}>
    <div className={cn("mb-2 flex min-h-4 items-center justify-between", repeats && "max-sm:hidden")}>
      <h2 className="text-xs font-semibold">{title}</h2>
      {end}
    </div>
    {children}
  </section>
);

function Buyer({ order: { buyer, snapshot } }: { order: OrderView }) {
  if (!buyer)
    return (
      <p className="text-xs text-t2">
        {snapshot.state === "Draft"
          ? "Amazon shows the buyer once the order is confirmed."
          : "Amazon has not shown the buyer of this order."}
      </p>
    );
  const items: Definition[] = [{ term: "Name", value: buyer.name ?? "–" }];
  if (buyer.email)
    items.push({
      term: "E-mail",
      value: brokenAtTheSign(buyer.email),
      copy: <CopyButton text={buyer.email} what="e-mail address" />,
    });
  if (buyer.phone)
    items.push({
      term: "Phone",
      value: <span className="num">{buyer.phone}</span>,
      copy: <CopyButton text={buyer.phone} what="phone number" />,
    });
  return <DefinitionList items={items} />;
}

/** A long address breaks before its domain rather than within a word. */
const brokenAtTheSign = (email: string) => {
  const [name, ...domain] = email.split(/(?=@)/);
  return (
    <>
      {name}
      <wbr />
      {domain}
    </>
  );
};

function Ids({ order }: { order: OrderView }) {
  const { sellerOrderId, storeName, sellerNote, customInformation, snapshot } = order;
  // Amazon shows it on confirmed orders too, where nothing is waited for any more.
  const bankCheck = snapshot.state === "Draft" ? order.authenticationState : null;
  const items: (Definition | false)[] = [
    {
      term: "Order reference",
      value: <span className="id">{order.id}</span>,
      copy: <CopyButton text={order.id} what="order reference" />,
    },
    !!sellerOrderId && {
      term: "Seller order",
      value: <span className="id whitespace-normal">{sellerOrderId}</span>,
      copy: <CopyButton text={sellerOrderId} what="seller order ID" />,
    },
    { term: "Seller account", value: <span className="id">{order.sellerId}</span> },
    !!storeName && { term: "Store", value: storeName },
    !!sellerNote && { term: "Note to buyer", value: sellerNote },
    !!customInformation && { term: "Custom info", value: customInformation },
    !!bankCheck && { term: "Bank check", value: <code className="reason-code">{bankCheck}</code> },
  ];
  return <DefinitionList items={items.filter((item) => item !== false)} />;
}
