import type { Metadata } from "next";

export const metadata: Metadata = { title: "Not found" };

/** Inside the shell: the person keeps the way to everything else. */
export { NoSuchPage as default } from "@/app/frame/no-such-page";
