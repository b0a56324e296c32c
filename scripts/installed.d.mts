export function describeMismatch(root: string): string | null;
export function installedMatchesLock(root: string): boolean;
