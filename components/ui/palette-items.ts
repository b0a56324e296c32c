import type { ReactNode } from "react";

export type PaletteItem = { href: string; label: string; about?: string; icon?: ReactNode; keys?: string };
export type PaletteGroup = { heading: string; items: PaletteItem[] };
