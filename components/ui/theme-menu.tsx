"use client";

import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import { useState } from "react";
import { Menu } from "./menu";
import { MenuRadio } from "./menu-item";
import { THEME_COOKIE, type Theme } from "./theme";

const choices = [
  { theme: "system", label: "As the system", Icon: Monitor },
  { theme: "light", label: "Light", Icon: Sun },
  { theme: "dark", label: "Dark", Icon: Moon },
] as const;
const YEAR_S = 365 * 24 * 3_600;

/** Light, dark, or as the system; kept in a cookie, so that the server draws the right one at once. */
export function ThemeMenu({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const { Icon } = choices.find((choice) => choice.theme === theme) ?? choices[0];
  const choose = (chosen: Theme) => {
    setTheme(chosen);
    apply(chosen);
  };
  return (
    <Menu label="Theme" icon variant="ghost" face={<Icon size={16} aria-hidden />}>
      {choices.map((choice) => (
        <MenuRadio
          key={choice.theme}
          checked={choice.theme === theme}
          icon={<choice.Icon size={15} aria-hidden />}
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
