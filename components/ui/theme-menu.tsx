"use client";

import { type ReactNode, useState } from "react";
import { Menu } from "./menu";
import { MenuRadio } from "./menu-radio";
import { THEME_COOKIE, type Theme } from "./theme";

const choices = [
  { theme: "system", label: "Match system" },
  { theme: "light", label: "Light" },
  { theme: "dark", label: "Dark" },
] as const;
const YEAR_S = 365 * 24 * 3_600;

/** Light, dark, or as the system; kept in a cookie, so that the server draws the right one at once. */
export function ThemeMenu({ initial, icons }: { initial: Theme; icons: Record<Theme, ReactNode> }) {
  const [theme, setTheme] = useState(initial);
  const choose = (chosen: Theme) => {
    setTheme(chosen);
    apply(chosen);
  };
  return (
    <Menu label="Theme" icon variant="ghost" face={icons[theme]}>
      {choices.map((choice) => (
        <MenuRadio
          key={choice.theme}
          checked={choice.theme === theme}
          icon={icons[choice.theme]}
          onSelect={() => choose(choice.theme)}
        >
          {choice.label}
        </MenuRadio>
      ))}
    </Menu>
  );
}

function apply(theme: Theme) {
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_S}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
