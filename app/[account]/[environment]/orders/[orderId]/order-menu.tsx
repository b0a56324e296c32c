"use client";

import Ellipsis from "lucide-react/icons/ellipsis";
import Hash from "lucide-react/icons/hash";
import Keyboard from "lucide-react/icons/keyboard";
import Link2 from "lucide-react/icons/link-2";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuDivider } from "@/components/ui/menu-item";
import { ActionIcon } from "./action-icon";
import type { ActionItem } from "./action-items";
import { useOrderActions } from "./actions/order-actions";
import { copyLink, copyOrderId } from "./copy";
import { showShortcuts } from "../shortcuts/show-shortcuts";

/** Everything that can be done, also on a phone, where there is no side panel. */
export function OrderMenu({ orderId, items, bare }: { orderId: string; items: ActionItem[]; bare?: boolean }) {
  const { open } = useOrderActions();
  return (
    <Menu
      label="More actions"
      icon
      variant={bare ? "ghost" : undefined}
      face={<Ellipsis size={bare ? 20 : 16} aria-hidden />}
    >
      {items.map(({ kind, label, keys, reason }) => (
        <MenuButton
          key={kind}
          icon={<ActionIcon kind={kind} />}
          keys={keys}
          reason={reason}
          danger={kind === "cancelOrder" && !reason}
          onSelect={() => open(kind)}
        >
          {label}…
        </MenuButton>
      ))}
      <MenuDivider />
      <MenuButton icon={<Link2 size={15} aria-hidden />} keys="Shift C" onSelect={copyLink}>
        Copy link
      </MenuButton>
      <MenuButton icon={<Hash size={15} aria-hidden />} keys="I" onSelect={() => copyOrderId(orderId)}>
        Copy reference ID
      </MenuButton>
      <div role="none" className="pointer-coarse:hidden">
        <MenuButton icon={<Keyboard size={15} aria-hidden />} keys="?" onSelect={showShortcuts}>
          Shortcuts
        </MenuButton>
      </div>
    </Menu>
  );
}
