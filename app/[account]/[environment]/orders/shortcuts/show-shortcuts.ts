export const SHORTCUTS_EVENT = "tillway:shortcuts";
export const showShortcuts = () => window.dispatchEvent(new Event(SHORTCUTS_EVENT));
