export type Theme = "system" | "light" | "dark";

export const THEME_COOKIE = "theme";

/** What the cookie says; anything else follows the system. */
export const readTheme = (value: string | undefined): Theme =>
  value === "light" || value === "dark" ? value : "system";
