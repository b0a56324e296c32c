import type { Metadata } from "next";
import { Outside } from "@/components/shell/outside";
import { NoSuchPage } from "./frame/no-such-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Outside>
      <NoSuchPage />
    </Outside>
  );
}
