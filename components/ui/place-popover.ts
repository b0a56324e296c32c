const WIDTH_MAX = 360;

/** Puts a popover beside its button, on the side with more room; it scrolls inside when even that is too little. */
export function placePopover(popover: HTMLElement, anchor: HTMLElement, align: "start" | "end") {
  const edge = anchor.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = height - edge.bottom >= edge.top;
  const side = align === "start" ? "left" : "right";
  const inset = { left: "auto", right: "auto", top: "auto", bottom: "auto" };
  const whole = Math.max(8, width - WIDTH_MAX - 8); // from there on a wide one would stick out at the other side of a phone
  inset[side] = `${Math.max(8, align === "start" ? edge.left : Math.min(width - edge.right, whole))}px`;
  inset[below ? "top" : "bottom"] = `${(below ? edge.bottom : height - edge.top) + 4}px`;
  Object.assign(popover.style, inset, { maxHeight: `${(below ? height - edge.bottom : edge.top) - 12}px` });
}
