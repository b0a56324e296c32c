const format = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });

/** A day of no zone: "3 Nov 2025". */
export const clockless = (date: string): string => format.format(new Date(`${date}T00:00:00Z`));
