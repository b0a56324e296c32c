import { roles, roleWords } from "@/lib/auth/permissions";
import { database } from "@/lib/context";
import { places } from "@/lib/queries/accounts-list";
import { environmentNames } from "../accounts/environment-names";
import type { PlaceChoice, RoleChoice } from "./person-fields";

export const roleChoices: RoleChoice[] = roles.map((value) => ({ value, ...roleWords[value] }));

export const placeChoices = async (): Promise<PlaceChoice[]> =>
  (await places(database())).map((place) => ({
    value: `${place.accountId}:${place.environment}`,
    account: place.name,
    environment: environmentNames[place.environment],
  }));
