/** Where a search found what was typed: at the start of a text, or of its last word. -1 where it did not. */
export function matchAt(text: string, typed: string): number {
  const [whole, wanted] = [text.toLowerCase(), typed.toLowerCase()];
  if (wanted === "" || whole.startsWith(wanted)) return wanted === "" ? -1 : 0;
  const last = whole.lastIndexOf(" ") + 1;
  return last > 0 && whole.startsWith(wanted, last) ? last : -1;
}
