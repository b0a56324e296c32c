import type { Metadata } from "next";
import { Outside } from "@/components/shell/outside";
import { NotAllowed } from "./frame/not-allowed";

export const metadata: Metadata = { title: "Not allowed" };

export default function Forbidden() {
  return (
    <Outside>
      <NotAllowed />
    </Outside>
  );
}
