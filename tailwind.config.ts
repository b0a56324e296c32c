import type { Config } from "tailwindcss";

const tone = (name: string) => ({
  [`${name}-t`]: `var(--${name}-t)`,
  [`${name}-s`]: `var(--${name}-s)`,
  [`${name}-l`]: `var(--${name}-l)`,
  [`${name}-d`]: `var(--${name}-d)`,
});
const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `var(--${name})`]));

// Every colour is a token of app/globals.css under its own name: bg-canvas, text-t2, border-line, bg-warn-s.
export default {
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      inherit: "inherit",
      ...named("canvas", "surface", "sub", "fill", "fill-2", "line", "line-2", "control", "t1", "t2", "t3"),
      ...named("inverse", "inverse-2", "on-inverse", "on-inverse-2"),
      ...named("accent", "accent-2", "on-accent", "accent-t", "accent-s", "accent-s2", "accent-l", "focus"),
      ...named("danger", "danger-2", "on-danger"),
      ...tone("good"),
      ...tone("warn"),
      ...tone("bad"),
      ...tone("info"),
      ...tone("unk"),
      ...tone("mute"),
      ...named("m-kept", "m-hold", "m-hold-s", "m-refund", "m-refund-t", "m-refund-s", "m-rest"),
      ...named("sand", "sand-2", "sand-i"),
      ...named("night", "night-line", "night-route", "night-refund", "night-quiet", "night-t1", "night-t2"),
    },
    fontFamily: { sans: "var(--sans)", mono: "var(--mono)" },
    fontSize: {
      "2xs": ["0.6875rem", { lineHeight: "1rem" }],
      xs: ["0.75rem", { lineHeight: "1rem" }],
      sm: ["var(--fs-body)", { lineHeight: "1.25rem", letterSpacing: "-0.003em" }],
      base: ["0.875rem", { lineHeight: "1.25rem", letterSpacing: "-0.012em" }],
      lg: ["1rem", { lineHeight: "1.5rem", letterSpacing: "-0.016em" }],
      stat: ["1.0625rem", { lineHeight: "1.5rem", letterSpacing: "-0.022em" }],
      xl: ["1.25rem", { lineHeight: "1.75rem", letterSpacing: "-0.022em" }],
      "2xl": ["1.5rem", { lineHeight: "2rem", letterSpacing: "-0.03em" }],
      amount: ["var(--fs-amount)", { lineHeight: "var(--lh-amount)", letterSpacing: "-0.035em" }],
      input: ["var(--fs-input)", { lineHeight: "1.25rem" }],
    },
    boxShadow: {
      none: "none",
      sh1: "var(--sh1)",
      sh2: "var(--sh2)",
      sh3: "var(--sh3)",
      ring: "inset 0 0 0 1px var(--line-2)",
      line: "inset 0 0 0 1px var(--line)",
      "line-b": "inset 0 -1px 0 var(--line)",
      "line-t": "inset 0 1px 0 var(--line)",
      "line-l": "inset 1px 0 0 var(--line)",
      raised: "inset 0 0 0 1px var(--line-2), var(--sh1)",
    },
    extend: {
      borderRadius: { sm: "4px", md: "6px", lg: "8px", xl: "12px", "2xl": "16px" },
      transitionTimingFunction: { DEFAULT: "var(--ease)" },
      transitionDuration: { DEFAULT: "120ms" },
      maxWidth: { prose: "72ch" },
    },
  },
} satisfies Config;
