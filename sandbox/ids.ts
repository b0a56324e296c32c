import { randomInt } from "node:crypto";
import type { Environment, Region } from "./model";

const digits = (count: number) => String(randomInt(10 ** count)).padStart(count, "0");

/** Two digits per region: Europe and the United Kingdom share theirs (wire 9.3). */
const regionDigits: Record<Region, string> = { us: "01", de: "02", uk: "02", jp: "03" };
const firstLetters = { order: { sandbox: "S", production: "P" }, agreement: { sandbox: "C", production: "B" } };

export function newTopId(
  kind: "order" | "agreement",
  environment: Environment,
  region: Region,
  taken: (id: string) => boolean,
) {
  const make = () => `${firstLetters[kind][environment]}${regionDigits[region]}-${digits(7)}-${digits(7)}`;
  return untaken(make, taken);
}

export const newChildId = (orderId: string, letter: "A" | "R" | "P" | "Q", taken: (id: string) => boolean) =>
  untaken(() => `${orderId}-${letter}${digits(6)}`, taken);

/** A capture repeats the six digits of its authorization (domain 1.2), unless an earlier, declined one already has them. */
export const captureIdFor = (authorizationId: string, taken: (id: string) => boolean) => {
  const usual = authorizationId.replace("-A", "-C");
  return taken(usual) ? untaken(() => `${authorizationId.slice(0, 19)}-C${digits(6)}`, taken) : usual;
};

export const newReportId = (taken: (id: string) => boolean) => untaken(() => `5${digits(9)}`, taken);

function untaken(make: () => string, taken: (id: string) => boolean): string {
  for (;;) {
    const id = make();
    if (!taken(id)) return id;
  }
}
