import { showToast } from "@/components/ui/toast";

const copy = (text: string, title: string) =>
  navigator.clipboard.writeText(text).then(
    () => showToast({ tone: "good", title }),
    () => showToast({ tone: "bad", title: "The browser did not allow copying" }),
  );

/** The page's address without what only this window needs. */
export const copyLink = () => copy(`${location.origin}${location.pathname}`, "Link copied");
export const copyOrderId = (orderId: string) => copy(orderId, `Copied ${orderId}`);
