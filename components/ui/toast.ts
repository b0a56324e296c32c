export type ToastTone = "good" | "info" | "bad" | "unk";
export type Toast = {
  tone: ToastTone;
  /** What happened: "Refund of $18.50 sent". */
  title: string;
  text?: string;
  /** A toast with somewhere to go stays until it is dismissed; others go after 8 seconds. */
  link?: { href: string; label: string };
};

export const TOAST_EVENT = "tillway:toast";

/** Says that something is done. Everything it says is also in the timeline. */
export const showToast = (toast: Toast) => window.dispatchEvent(new CustomEvent<Toast>(TOAST_EVENT, { detail: toast }));
