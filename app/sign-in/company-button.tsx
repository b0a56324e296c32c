"use client";

import Building from "lucide-react/icons/building-2";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** next-auth starts company sign-on from a form of this very site only, which its client proves. */
export function CompanyButton({ name, next }: { name: string; next: string }) {
  const [leaving, setLeaving] = useState(false);
  const start = async () => {
    setLeaving(true);
    const { signIn } = await import("next-auth/react");
    await signIn("company", { callbackUrl: next });
  };
  return (
    <Button size="lg" full pending={leaving ? `Going to ${name}` : null} onClick={() => void start()}>
      <Building size={16} aria-hidden />
      {name}
    </Button>
  );
}
