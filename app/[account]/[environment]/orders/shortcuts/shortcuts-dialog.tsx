"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";
import { setSingleKeys, singleKeysOn } from "./single-keys";

export type Shortcut = { keys: string; does: string };
export type ShortcutsDialogProps = { shortcuts: readonly Shortcut[]; open: boolean; onClose: () => void };

/** What can be pressed here, and the switch for those who would press it by accident. Loaded when somebody asks. */
export function ShortcutsDialog({ shortcuts, open, onClose }: ShortcutsDialogProps) {
  const [on, setOn] = useState(singleKeysOn);
  const choose = (wanted: boolean) => {
    setSingleKeys(wanted);
    setOn(wanted);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Shortcuts"
      size="confirm"
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5 text-t1">
        {shortcuts.map(({ keys, does }) => (
          <div key={keys} className="contents">
            <dt>
              <Kbd keys={keys} />
              <span className="sr-only">{keys.replace("Mod", "Ctrl or Cmd")}</span>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4">
        <Switch label="Single keys" checked={on} onChange={(event) => choose(event.currentTarget.checked)} />
      </div>
    </Dialog>
  );
}
